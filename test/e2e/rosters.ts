import { headings, rosterColumns } from '../../core/roster/columns.ts'
import { type Given, given } from './desk.ts'

/** Rosters as CSV, so that a test can say in a line what stands in them. */

export interface Person {
  name: string
  birth?: string
  remarks?: string
  title?: string
}

const row = ({ name, birth = '1989.04', remarks = '无', title = '工程师' }: Person, at: number) => [
  ...[String(at + 1), '且末县质量检测所', '事业单位', name, '女', '汉族', birth, '大学本科'],
  ...['2011年7月新疆大学化学专业毕业', '13', '助理工程师', '2018.11', title, '是', remarks],
]

/** A roster of these people, as a unit would hand it in. */
export function rosterFile(file: string, supervisingUnit: string, people: readonly Person[]): Given {
  const lines = [
    ['2024年度质量技术监督专业职称评审申报人员花名册'],
    [`主管单位：${supervisingUnit}`],
    rosterColumns.map((column) => headings[column]),
    ...people.map(row),
  ]
  return given(file, lines.map((line) => line.join(',')).join('\n'))
}

/** An import that takes a while: many rosters of many people, none of whom has a namesake. */
export const manyRosters = (files: number, people: number) =>
  Array.from({ length: files }, (_, at) =>
    rosterFile(
      `单位${at}.csv`,
      `单位${at}`,
      Array.from({ length: people }, (_, row) => ({ name: `张${String.fromCharCode(0x4e00 + at * people + row)}` })),
    ),
  )
