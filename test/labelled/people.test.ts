import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { viewZh } from '../../core/messages/zh-CN.ts'
import type { Assessment } from '../../core/report/types.ts'
import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { review, sheetOf } from '../support/sheet.ts'

/** The row that a line of the table changes, by the name of its first column. */
const clean: Readonly<Record<string, string>> = {
  性别: '男',
  族别: '汉族',
  出生年月: '1988.05',
  最高学历: '本科',
  '何时、何校何专业毕业': '2011年7月新疆大学化学工程与工艺专业',
  专业技术工作年限: '13',
  现任专业技术职务: '助理工程师',
  获现任专业技术职务时间: '2015.10',
  拟晋升专业技术职务: '工程师',
  是否继续教育: '是',
  备注: '无',
}
const untitled = { 现任专业技术职务: '无', 获现任专业技术职务时间: '无' }
const bases: Readonly<
  Record<string, { cells: Readonly<Record<string, string>>; level: string; track: string; fee: number }>
> = {
  中级评审: { cells: clean, level: 'mid', track: 'review', fee: 380 },
  '中级评审（无职称）': { cells: { ...clean, ...untitled }, level: 'mid', track: 'review', fee: 380 },
  初级评审: {
    cells: {
      ...clean,
      出生年月: '1998.05',
      最高学历: '大专',
      '何时、何校何专业毕业': '2019年7月巴音郭楞职业技术学院机电一体化专业',
      专业技术工作年限: '5',
      现任专业技术职务: '技术员',
      获现任专业技术职务时间: '2020.12',
      拟晋升专业技术职务: '助理工程师',
    },
    level: 'junior',
    track: 'review',
    fee: 220,
  },
  初级初定: {
    cells: {
      ...clean,
      ...untitled,
      出生年月: '2000.03',
      '何时、何校何专业毕业': '2023年7月新疆大学测控技术与仪器专业',
      专业技术工作年限: '1',
      拟晋升专业技术职务: '助理工程师',
      备注: '初次确定',
    },
    level: 'junior',
    track: 'initial',
    fee: 100,
  },
  中级初定: {
    cells: {
      ...clean,
      ...untitled,
      出生年月: '1997.04',
      最高学历: '硕士研究生',
      '何时、何校何专业毕业': '2022年6月新疆农业大学食品科学与工程专业',
      专业技术工作年限: '2',
      备注: '初次确定中级',
    },
    level: 'mid',
    track: 'initial',
    fee: 380,
  },
  中级授予: {
    cells: {
      ...clean,
      ...untitled,
      出生年月: '1996.04',
      最高学历: '硕士研究生',
      '何时、何校何专业毕业': '2021年6月新疆大学控制工程专业',
      专业技术工作年限: '3',
      备注: '授予中级',
    },
    level: 'mid',
    track: 'conferral',
    fee: 380,
  },
}

interface Person {
  cells: Readonly<Record<string, string>>
  line: string
  base: string
  verdicts: readonly string[]
  /** Codes, `级=`, `类型=`, `费=`, `免=`, `县市=`, ~info that must be there and !info that may not. */
  more: readonly string[]
  disputed: boolean
}

interface Roster {
  name: string
  supervisingUnit: string
  people: Person[]
}

const cellsOf = (text: string) =>
  Object.fromEntries(
    text
      .split(' | ')
      .filter((one) => one !== '')
      .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  )

function rostersOf(text: string): Roster[] {
  const rosters: Roster[] = []
  let common: Record<string, string> = {}
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [first = '', name = '', third = '', fourth = '', fifth = ''] = line.split('\t')
    if (first === '@') {
      rosters.push({ name, supervisingUnit: third, people: [] })
      common = cellsOf(fourth)
      continue
    }
    const base = first.replace('?', '')
    rosters.at(-1)!.people.push({
      cells: { ...bases[base]!.cells, ...common, 姓名: name, ...cellsOf(third) },
      line,
      base,
      verdicts: fourth.split('或'),
      more: fifth.split(' ').filter((one) => one !== ''),
      disputed: first.startsWith('?'),
    })
  }
  return rosters
}

const value = (more: readonly string[], name: string) =>
  more.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)

/** What differs from what the line says. */
function differs({ base, verdicts, more }: Person, said: Assessment): string[] {
  const { level, track, fee } = bases[base]!
  const wantedLevel = value(more, '级') ?? level
  const county = value(more, '县市')?.replace('None', 'null')
  const wantedFee = value(more, '费') ?? String(fee)
  const exemptions = (value(more, '免') ?? '-')
    .split('/')
    .map((one) => [...(one === '-' ? [] : one.split(',')), ...(wantedLevel === 'junior' ? ['junior'] : [])].join())
  const codes = more.filter((one) => /^[a-zA-Z-]+\//.test(one)).flatMap((one) => one.split(','))
  const serious = said.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule as string)
  const isRight =
    verdicts.length > 1
      ? serious.every((rule) => rule === 'remarks/ask' || codes.includes(rule))
      : serious.length === codes.length &&
        codes.every((code) => code.split('|').some((one) => serious.includes(one as never)))
  const infos = said.findings.filter(({ severity }) => severity === 'info').map(({ rule }) => rule as string)
  return [
    ...(verdicts.includes(viewZh.verdict[said.verdict]) ? [] : [`判定：${said.verdict}`]),
    ...(String(said.level) === wantedLevel.replace('None', 'null') ? [] : [`级：${said.level}`]),
    ...(String(said.track) === (value(more, '类型') ?? track).replace('None', 'null') ? [] : [`类型：${said.track}`]),
    ...(String(said.fee) === wantedFee.replace('None', 'null') ? [] : [`费：${said.fee}`]),
    ...(exemptions.includes(said.exemptions.join()) ? [] : [`免：${said.exemptions}`]),
    ...(county === undefined || county === String(said.county) ? [] : [`县市：${said.county}`]),
    ...(isRight ? [] : [`问题：${serious}`]),
    ...more.filter(
      (one) =>
        (one.startsWith('~') && !infos.includes(one.slice(1))) || (one.startsWith('!') && infos.includes(one.slice(1))),
    ),
  ]
}

const rosters = rostersOf(readFileSync(new URL('people.tsv', import.meta.url), 'utf8'))

it.each(rosters)('D4.19 whole rows as clerks write them: $name', ({ supervisingUnit, people }) => {
  const printed = rosterColumns.map((column) => headings[column])
  const others = [...new Set(people.flatMap(({ cells }) => Object.keys(cells)))].filter(
    (name) => !printed.includes(name),
  )
  const columns = [...printed, ...others]
  const { assessments } = review(
    sheetOf([
      ['2024年度质量技术监督专业职称评审申报人员花名册'],
      [`主管单位（盖章）：${supervisingUnit}`],
      columns,
      ...people.map(({ cells }, at) => columns.map((name) => (name === '序号' ? String(at + 1) : (cells[name] ?? '')))),
    ]),
  )
  expect(assessments).toHaveLength(people.length)
  const wrong = people.flatMap((person, at) => {
    const said = differs(person, assessments[at]!)
    return said.length > 0 && !person.disputed ? [`${person.line} → ${said.join('；')}`] : []
  })
  expect(wrong).toEqual([])
})
