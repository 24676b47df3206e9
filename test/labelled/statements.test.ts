import { expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import type { Topic } from '../../core/policy/terms.ts'
import { tellingOf } from '../../core/statements/answers.ts'
import { namesUnit } from '../../core/statements/leaving.ts'
import { labelled } from './table.ts'

const topics: Readonly<Record<string, Topic>> = {
  公务员: 'civil-servant',
  参公: 'civil-service-managed',
  退休: 'retired',
  延退: 'postponed-retirement',
  离职: 'left-unit',
  处分: 'penalty',
  禁报: 'barred',
  审查: 'under-investigation',
  考核: 'assessment-failed',
  驻村: 'village-work',
  管寺: 'monastery-management',
  支教: 'southern-preschool-teaching',
  内地: 'inland-service',
  第一书记: 'first-secretary',
  且若: 'remote-county',
  援疆: 'aid',
  转入: 'transfer',
  自由职业: 'freelance',
  称免: 'claim-exempt',
  免学: 'study-exempt',
}
const answers = { yes: '是', no: '否', ask: '问' } as const
const tracks = { initial: '初定', conferral: '授予', review: '评审' } as const
/** Columns that answer a topic by being filled in. */
const ownColumn: Readonly<Record<string, string>> = { 称免: '免答辩依据', 免学: '是否继续教育' }

interface Told {
  topic: string
  wanted: string
  read: string
}

/** What a line of the table says of every topic, and what is read of it. */
function toldIn({ column, text, reading }: { column: string; text: string; reading: string }): Told[] {
  const [, unit = '', cell = ''] = /^(?:\{单位：([^}]+)\} ?)?(.*)$/.exec(text)!
  const wanted = new Map(reading.split(' ').map((one) => one.split('=') as [string, string]))
  const { answers: said, track } = tellingOf(cell, defaultPolicy, '2024-09-14')
  const read = (name: string, topic: Topic) => {
    const answer = said.get(topic)
    if (name === '离职' && answer?.said === 'ask' && unit !== '' && namesUnit(answer.clause, unit)) return '是'
    return answers[answer?.said ?? 'no']
  }
  return [
    { topic: '类型', wanted: wanted.get('类型') ?? '无', read: track ? tracks[track] : '无' },
    ...Object.entries(topics)
      .filter(([name]) => ownColumn[name] !== column)
      .map(([name, topic]) => ({ topic: name, wanted: wanted.get(name) ?? '否', read: read(name, topic) })),
  ]
}

const counts = (answer: string) => answer !== '否' && answer !== '无' && answer !== '问'

interface Figures {
  lines: number
  precision: number
  recall: number
  /** Of the lines that are not to be asked, those that are. */
  asked: number
}

/** Precision and recall of the answers that count, topic by topic and over all, printed as a table. */
function figuresOf(files: readonly string[]): Figures {
  const lines = files.flatMap(labelled)
  const told = lines.map(toldIn)
  const figure = (of: readonly Told[]) => {
    const right = of.filter(({ wanted, read }) => counts(wanted) && wanted === read).length
    return {
      right,
      precision: right / Math.max(1, of.filter(({ read }) => counts(read)).length),
      recall: right / Math.max(1, of.filter(({ wanted }) => counts(wanted)).length),
    }
  }
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const all = told.flat()
  for (const topic of new Set(all.map((one) => one.topic))) {
    const { right, precision, recall } = figure(all.filter((one) => one.topic === topic))
    console.log(`${topic}　${right} right, precision ${percent(precision)}, recall ${percent(recall)}`)
  }
  const asked = told.filter(
    (line) => line.some(({ read }) => read === '问') && !line.some(({ wanted }) => wanted === '问'),
  )
  const { precision, recall } = figure(all)
  console.log(
    `all ${lines.length} lines: precision ${percent(precision)}, recall ${percent(recall)}, asked ${percent(asked.length / lines.length)}`,
  )
  return { lines: lines.length, precision, recall, asked: asked.length / lines.length }
}

const first = ['status', 'discipline', 'exemptions', 'track', 'ordinary']
const rounds = [
  'round2-status',
  'round2-deeds',
  'round2-discipline',
  'round3',
  'round4',
  'round5',
  'round6',
  'natural',
  'first-aside',
]

it('D4.19 reads the sentences of the table', () => {
  const { lines, precision, recall, asked } = figuresOf([...first, ...rounds])
  expect(lines).toBeGreaterThanOrEqual(1500)
  expect(precision).toBeGreaterThanOrEqual(0.99)
  expect(recall).toBeGreaterThanOrEqual(0.93)
  expect(asked).toBeLessThanOrEqual(0.03)
})

it('D4.19 reads what was kept aside', () => {
  const aside = ['natural', 'natural-2', 'round7'].map((name) => `kept-aside/${name}`)
  const { lines, precision, recall, asked } = figuresOf(aside)
  expect(lines).toBeGreaterThanOrEqual(800)
  expect(precision).toBeGreaterThanOrEqual(0.99)
  expect(recall).toBeGreaterThanOrEqual(0.97)
  expect(asked).toBeLessThanOrEqual(0.03)
})
