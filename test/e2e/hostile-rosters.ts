import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'
import { gridOfTable } from '../support/generate.ts'
import { type Given, given } from './desk.ts'

/** Stands in every text of these rosters, and in no word of ours: where it is seen, a file speaks. */
export const marker = '☡'

const marked = (text: string) => `${marker}${text}${marker}`

/** Texts that would move, cover or push away what stands beside them. */
export const hostileTexts = {
  override: marked('王\u202e国建\u202b\u202dabc'),
  isolate: marked('李\u2067\u2066\u2068明'),
  'end of isolates': marked('张\u2069\u2069\u202c\u2069\u202e伟'),
  'end of quotation': marked('赵”，“强“”'),
  invisible: marked('孙\u200b\u200d\u2060\ufeff\u200f'.repeat(400)),
  heaped: marked(`周${'\u0301\u0489\u034f\u0316\u0353'.repeat(120)}敏`),
  'heaped in few': marked(`吴${'\u0301\u0316'.repeat(12)}`),
  endless: marked('W'.repeat(32_765)),
  'lines by the thousand': marked('郑\n'.repeat(4000)),
  'few lines': marked('甲\n乙\n丙\n丁\n戊\n己'),
  emoji: marked('👨‍👩‍👧‍👦🏳️‍🌈'.repeat(300)),
  Uyghur: marked('ئابدۇرېھىم مەمەتئىمىن 12'),
  'Uyghur of many words': marked('ئابدۇرېھىم '.repeat(60)),
  markup: marked('<b onclick=alert(1)>冯</b>&amp;'),
  tabs: marked('陈\t\t\t\tx\r\n'),
} as const

type Row = readonly string[]

/** A valid ID number of a woman born in April 1989, a different one for each place. */
function idNumber(at: number): string {
  const body = `65282519890415${String(2 * at + 100).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * weights[place]!, 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

/** A row of the roster in which a hostile text stands where people write freely. */
function rowOf(text: string, at: number, remarks: string): Row {
  const unit = `${marked('且末县')}${text}`.slice(0, 32_767)
  return [
    ...[String(at + 1), unit, marked('事业'), text, '女', marked('汉'), at % 3 === 0 ? marked('1989') : '1989.04'],
    ...[
      '大学本科',
      marked('2011年7月新疆大学化学专业'),
      '13',
      '助理工程师',
      '2018.11',
      '工程师',
      '是',
      remarks,
      idNumber(at),
    ],
  ]
}

async function roster(file: string, unit: string, rows: readonly Row[]): Promise<Given> {
  const table = [
    [marked('2024年度花名册')],
    [`主管单位（盖章）：${unit}`],
    [
      ...rosterColumns.map((column) => headings[column]),
      headings.idNumber,
      marked('\u202e另一栏'),
      marked('W'.repeat(3000)),
    ],
    ...rows.map((row) => [...row, marked('\u202e乙'), marked('丙')]),
  ]
  const sheet = gridOfTable(table, `${marker}\u202e表\u2069${marker}`)
  const { bytes } = await convertedWorkbook({ file: 'a.xlsx', format: 'xlsx', sheets: [sheet], properties: {} })
  return given(file, bytes)
}

const texts = Object.values(hostileTexts)
const remarksOf = (text: string) => `${marked('驻村')}${text}`.slice(0, 32_767)

/** Two rosters of one unit, the second mended here and there, one of another unit that shares its people, and no roster. */
export async function hostileRosters(): Promise<Given[]> {
  const unit = marked(`轮台\u202e县\u2069${'W'.repeat(2000)}`)
  // Who has a name that can be relied on is found again in the other rosters.
  const sound = ['王建国', '李明'].map((name, at) => rowOf(name, 20 + 2 * at, remarksOf(texts[at]!)))
  const rows = texts.map((text, at) => rowOf(text, at, remarksOf(text)))
  const mended = texts.map((text, at) => rowOf(text, at, at % 2 === 0 ? remarksOf(`改${text}`) : '无'))
  return [
    await roster(`${marked('一\u202excod')}.xlsx`, unit, [...rows, ...sound]),
    await roster(`${marked(`二${'很长'.repeat(50)}`)}.xlsx`, unit, [...mended, ...sound]),
    await roster(`${marked('ئۇيغۇر 3')}.xlsx`, marked('ئاپتونوم رايون'), [...rows.slice(0, 6), ...sound]),
    given(`${marked('\u202e坏\u2069\u2069')}.xlsx`, 'no workbook'),
  ]
}
