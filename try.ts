import { readFileSync } from 'node:fs'
import { defaultPolicy } from './core/policy/default.ts'
import { tellingOf } from './core/statements/answers.ts'
import { namesUnit } from './core/statements/leaving.ts'
import { statementsOf } from './core/statements/statements.ts'
const names: Record<string,string> = {公务员:'civil-servant',参公:'civil-service-managed',退休:'retired',延退:'postponed-retirement',离职:'left-unit',处分:'penalty',禁报:'barred',审查:'under-investigation',考核:'assessment-failed',驻村:'village-work',管寺:'monastery-management',支教:'southern-preschool-teaching',内地:'inland-service',第一书记:'first-secretary',且若:'remote-county',援疆:'aid',转入:'transfer',自由职业:'freelance',称免:'claim-exempt',免学:'study-exempt'}
const said: Record<string,string> = {是:'yes',否:'no',问:'ask'}
const only = process.argv[3]?.split(',')
const stat: Record<string,{tp:number,fp:number,fn:number}> = {}
let wrong=0,cells=0,asked=0,lines=0
for (const f of process.argv[2]!.split(',')) for (const line of readFileSync(f.includes('/work')? f : `test/labelled/${f}.tsv`,'utf8').split('\n')) {
  if (!line||line.startsWith('#')) continue
  lines++
  const [raw,labels] = line.split('\t') as [string,string]
  const m=/^(?:\[(.+?)\] ?)?(?:\{单位：(.+?)\} ?)?(.*)$/.exec(raw)!
  const wanted = Object.fromEntries((labels==='—'?'':labels).split(' ').filter(Boolean).map(x=>x.split('=')))
  const told = tellingOf(m[3]!,defaultPolicy,'2024-09-14')
  const tally = (zh: string, w: string|null, g: string|null, none: string|null) => {
    const s=stat[zh]??={tp:0,fp:0,fn:0}; cells++
    const yes=(v: string|null)=> none===null? v!==null : v==='yes'
    if(yes(w)&&g===w)s.tp++
    if(yes(g)&&g!==w)s.fp++
    if(yes(w)&&g!==w)s.fn++
    if(g==='ask'&&w!=='ask') asked++
    if(w!==g){wrong++; if(!process.env.QUIET) { const b=statementsOf(m[3]!,'2024-09-14',defaultPolicy).filter(x=>x.topic===names[zh]).map(b=>`${b.holder} ${b.when} ${b.polarity} ${b.framed?'F':'-'} ${b.before.map(t=>t.text+'/'+t.mark).join(' ')} [${b.token.text}] ${b.right.map(t=>t.text+'/'+t.mark).join(' ')}`).join(' ;; '); console.log(`${zh} 应${w} 得${g}\t${raw}\t${b}`)}}
  }
  if (!only||only.includes('类型')) tally('类型', ({初定:'initial',授予:'conferral',评审:'review',无:null} as any)[wanted.类型??'无'], told.track, null)
  for (const [zh,topic] of Object.entries(names)) {
    if (only && !only.includes(zh)) continue
    if (zh==='称免' && m[1]==='免答辩依据') continue
    if (zh==='免学' && m[1]==='是否继续教育') continue
    const a=told.answers.get(topic as never)
    let g=a?.said??'no'
    if (zh==='离职' && g==='ask' && m[2] && namesUnit(a!.clause, m[2])) g='yes'
    tally(zh, said[wanted[zh]??'否']!, g, 'no')
  }
}
let T={tp:0,fp:0,fn:0}
for (const [k,s] of Object.entries(stat)) { console.log(k, `P ${(s.tp/(s.tp+s.fp)*100).toFixed(1)} R ${(s.tp/(s.tp+s.fn)*100).toFixed(1)} tp ${s.tp} fp ${s.fp} fn ${s.fn}`); T.tp+=s.tp;T.fp+=s.fp;T.fn+=s.fn }
console.log('all', `P ${(T.tp/(T.tp+T.fp)*100).toFixed(2)} R ${(T.tp/(T.tp+T.fn)*100).toFixed(2)} fp ${T.fp} fn ${T.fn} asked ${asked} of ${lines} lines; wrong ${wrong} of ${cells}`)
