import { defaultPolicy } from '../../core/policy/default.ts'
import type { CellValue, Grid } from '../../core/roster/grid.ts'
import { rosterTemplate } from '../../core/roster/template.ts'

const family = ['马', '赵', '周', '吴', '郑', '冯', '陈', '卫', '沈', '韩']
const given = ['建', '晓', '文', '雪', '海', '志', '丽', '国', '红', '永']

/** A roster row without fault; `index` makes it another person. */
export function soundRow(index: number): CellValue[] {
  const digit = (place: number) => Math.floor(index / place) % 10
  const name = `${family[digit(1)]}${given[digit(10)]}${given[digit(100)]}${given[digit(1000)]}`
  const year = 1970 + (index % 25)
  const month = String(1 + (Math.floor(index / 1000) % 12)).padStart(2, '0')
  return [
    index + 1,
    '若羌县市场监督管理局',
    '事业单位',
    name,
    index % 2 === 0 ? '男' : '女',
    '汉族',
    `${year}.${month}`,
    '本科',
    `${year + 23}.07新疆大学机械工程专业`,
    String(2024 - year - 23),
    '助理工程师',
    '2018.07',
    '工程师',
    '是',
    '评审',
  ]
}

/** A sheet with title, unit line, header and rows; `rows` are what stands below the header. */
export function rosterGrid(rows: readonly (readonly CellValue[])[], name = '花名册'): Grid {
  const template = rosterTemplate(defaultPolicy, [])
  const head: CellValue[][] = [
    [template.title],
    [`${template.unitLine}若羌县市场监督管理局`],
    template.columns.map(({ heading }) => heading),
  ]
  const values = [...head, ...rows.map((row) => [...row])]
  return {
    name,
    hidden: false,
    origin: { row: 0, column: 0 },
    values,
    texts: values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    formats: values.map((row) => row.map((value) => (typeof value === 'string' ? '@' : 'General'))),
    merges: [{ top: 0, left: 0, bottom: 0, right: 14 }],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  }
}

export function soundRoster(count: number): Grid {
  return rosterGrid(Array.from({ length: count }, (_, index) => soundRow(index)))
}

const people = ['王建国', '赵国强', '李明辉', '陈志远', '周立新']

/** A roster of five with some headings written otherwise, by the letters of their columns. */
export function oddRoster(change: Readonly<Record<string, string>>, name = '花名册'): Grid {
  const rows = people.map((person, at) => soundRow(at).with(3, person))
  const grid = rosterGrid(rows, name)
  const texts = grid.texts.map((row) => [...row])
  for (const [letter, heading] of Object.entries(change)) texts[2]![letter.charCodeAt(0) - 65] = heading
  return { ...grid, texts, values: grid.values.map((row, at) => (at === 2 ? texts[2]! : row)) }
}

/** A sheet that is no roster: a row of it has three of the headings. */
export function notesGrid(name: string): Grid {
  const texts = [['填表说明'], ['姓名', '性别', '族别', '电话']]
  const formats = texts.map((row) => row.map(() => '@'))
  return { ...rosterGrid([], name), texts, values: texts, formats, merges: [] }
}
