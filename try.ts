import { readFileSync } from 'node:fs'

import { trackIn } from './core/reading/track-in.ts'
import { answersIn } from './core/reading/answers.ts'
const names: Record<string,string> = {公务员:'civil-servant',参公:'civil-service-managed',退休:'retired',延退:'postponed-retirement',离职:'left-unit',处分:'penalty',禁报:'barred',审查:'under-investigation',考核:'assessment-failed',驻村:'village-work',管寺:'monastery-management',支教:'southern-preschool-teaching',内地:'inland-service',第一书记:'first-secretary',且若:'remote-county',援疆:'aid',转入:'transfer',自由职业:'freelance',称免:'claim-exempt',免学:'study-exempt'}
const said: Record<string,string> = {是:'yes',否:'no',问:'ask'}
const only = process.argv[3]?.split(',')
const files = process.argv[2]!.split(',')
const stat: Record<string,{tp:number,fp:number,fn:number,ask:number,n:number}> = {}
let wrong=0,cells=0
for (const f of files) for (const line of readFileSync(`test/labelled/${f}.tsv`,'utf8').split('\n')) {
  if (!line||line.startsWith('#')) continue
  const [raw,labels] = line.split('\t') as [string,string]
  const m=/^(?:\[(.+?)\] )?(?:\{单位：(.+?)\} ?)?(.*)$/.exec(raw)!
  const wanted = Object.fromEntries((labels==='—'?'':labels).split(' ').filter(Boolean).map(x=>x.split('=')))
  const got = answersIn(m[3]!,{asOf:'2024-09-14',years:[2021,2022,2023],unit:m[2]??''})
  if (!only||only.includes('类型')) {
    const tr={初定:'initial',授予:'conferral',评审:'review',无:null,是:'x'} as any
    const w=tr[wanted.类型??'无'], g=trackIn(m[3]!,'2024-09-14',2024)
    const s=stat.类型??={tp:0,fp:0,fn:0,ask:0,n:0}
    cells++
    if(w&&g===w)s.tp++
    if(g&&g!==w)s.fp++
    if(w&&g!==w)s.fn++
    if(w!==g){wrong++; if(!process.env.QUIET) console.log(`类型 应${w} 得${g}\t${raw}`)}
  }
  for (const [zh,topic] of Object.entries(names)) {
    if (only && !only.includes(zh)) continue
    if (zh==='称免' && m[1]==='免答辩依据') continue
    if (zh==='免学' && m[1]==='是否继续教育') continue
    const w=said[wanted[zh]??'否']!, g=got.get(topic as never)?.said??'no'
    const s=stat[zh]??={tp:0,fp:0,fn:0,ask:0,n:0}
    if(w!=='no'||g!=='no') s.n++
    if (w==='yes'&&g==='yes') s.tp++
    if (g==='yes'&&w!=='yes') s.fp++
    if (w==='yes'&&g!=='yes') s.fn++
    cells++
    if (w!==g) { wrong++; const b=got.get(topic as never)?.by as any; if(!process.env.QUIET) console.log(`${zh} 应${w} 得${g}\t${raw}\t${b? `${b.holder} ${b.when} ${b.polarity} ${b.framed?'F':'-'} ${b.left.map((t:any)=>t.text+'/'+t.mark).join(' ')} [${b.token.text}] ${b.right.map((t:any)=>t.text+'/'+t.mark).join(' ')}`:''}`) }
  }
}
for (const [k,s] of Object.entries(stat)) console.log(k, `P ${(s.tp/(s.tp+s.fp)*100).toFixed(1)} R ${(s.tp/(s.tp+s.fn)*100).toFixed(1)} tp ${s.tp} fp ${s.fp} fn ${s.fn}`)
if(process.env.ASKED) console.log('x')
console.log('wrong',wrong,'of',cells)
