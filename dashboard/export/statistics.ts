import {
  address,
  type CellContent,
  type SheetSpec,
  type TableSpec,
  tablePlaces,
  tableSheet,
  type Verdict,
  writeWorkbook,
} from '../../core/index.ts'
import { viewZh } from '../../core/messages/zh-CN.ts'
import { columnSum } from './fees.ts'
import { dayOf, type ExportPerson, type Office, subjectOf } from './person.ts'

const verdicts: readonly Verdict[] = ['eligible', 'unconfirmed', 'incomplete', 'ineligible']

/** The tables of the statistics workbook: what people are counted by. null is 未识别 and has its own row. */
const dimensions: readonly { name: string; of: (person: ExportPerson) => string | null }[] = [
  { name: '县市', of: ({ county }) => county },
  { name: '主管单位', of: ({ supervisingUnit }) => supervisingUnit },
  { name: '单位性质', of: ({ unitNature }) => word(viewZh.unitNature, unitNature) },
  { name: '级别', of: ({ level }) => word(viewZh.level, level) },
  { name: '类型', of: ({ track }) => word(viewZh.track, track) },
  { name: '性别', of: ({ sex }) => sex },
  { name: '族别', of: ({ ethnicity }) => ethnicity },
  { name: '学历', of: ({ education }) => word(viewZh.education, education) },
  { name: '年龄段', of: ({ ageBand }) => ageBand },
  { name: '核验结论', of: ({ verdict }) => viewZh.verdict[verdict] },
  { name: '答辩', of: ({ defense }) => word(viewZh.defense, defense) },
]

function word(words: Readonly<Record<string, string>>, code: string | null): string | null {
  return code === null ? null : (words[code] ?? code)
}

/** 统计表: a sheet a table, everyone counted once in each, sums and shares as formulas. */
export function statisticsWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const sheets = dimensions.map(({ name, of }) => dimensionSheet(name, countBy(people, of), people.length, office))
  return writeWorkbook(sheets, { title: `${subjectOf(office.policy)}职称评审统计表`, at: office.at })
}

interface Group {
  name: string
  /** People by verdict, in the order of `verdicts`. */
  counts: number[]
  mid: number
  junior: number
  /** Yuan, without the ineligible. */
  due: number
}

/** Largest group first, 未识别 last. */
function countBy(people: readonly ExportPerson[], of: (person: ExportPerson) => string | null): Group[] {
  const groups = new Map<string, Group>()
  for (const person of people) {
    const name = of(person) ?? viewZh.unknown
    const group = groups.get(name) ?? { name, counts: verdicts.map(() => 0), mid: 0, junior: 0, due: 0 }
    groups.set(name, group)
    group.counts[verdicts.indexOf(person.verdict)]!++
    if (person.level) group[person.level]++
    if (person.verdict !== 'ineligible') group.due += person.fee ?? 0
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || size(b) - size(a) || (a.name < b.name ? -1 : 1))
}

const rank = ({ name }: Group) => (name === viewZh.unknown ? 1 : 0)
const size = ({ counts }: Group) => counts.reduce((sum, count) => sum + count, 0)

function dimensionSheet(name: string, groups: readonly Group[], people: number, office: Office): SheetSpec {
  const spec: TableSpec = {
    name,
    title: `${subjectOf(office.policy)}职称评审申报人员统计表（按${name}）`,
    lines: [{ left: `共 ${people} 人`, right: `${dayOf(office.day)}　单位：人、元` }],
    columns: [
      { heading: '序号', style: 'ordinal', width: 6 },
      { heading: name, style: 'text', width: 34 },
      ...verdicts.map((verdict) => ({ heading: viewZh.verdict[verdict], style: 'number' as const, width: 10 })),
      { heading: '合计', style: 'number', width: 10 },
      { heading: '占比', style: 'share', width: 10 },
      { heading: viewZh.level.mid, style: 'number', width: 10 },
      { heading: viewZh.level.junior, style: 'number', width: 10 },
      { heading: '应缴评审费', style: 'money', width: 13 },
    ],
    rows: [],
    notes: ['注：占比为占全部申报人员的比例；应缴评审费不含不可申报和金额未定人员。'],
  }
  const { first } = tablePlaces(spec)
  const last = first + groups.length
  const rows = groups.map((group, index): CellContent[] => [
    index + 1,
    group.name,
    ...group.counts,
    { formula: `SUM(${address(first + index, 2)}:${address(first + index, 5)})`, result: size(group) },
    { formula: `${address(first + index, 6)}/${address(last, 6)}`, result: size(group) / people },
    group.mid,
    group.junior,
    group.due,
  ])
  return tableSheet({ ...spec, rows, total: totalRow(groups, first, people) })
}

function totalRow(groups: readonly Group[], first: number, people: number): CellContent[] {
  const sum = (of: (group: Group) => number) => groups.reduce((total, group) => total + of(group), 0)
  const total = (column: number, result: number) => columnSum(column, first, groups.length, result)
  return [
    '',
    '合　计',
    ...verdicts.map((_, index) =>
      total(
        2 + index,
        sum(({ counts }) => counts[index]!),
      ),
    ),
    total(6, people),
    '',
    total(
      8,
      sum(({ mid }) => mid),
    ),
    total(
      9,
      sum(({ junior }) => junior),
    ),
    total(
      10,
      sum(({ due }) => due),
    ),
  ]
}
