import { type ColumnKey, headings, optionalColumns, readHeading, rosterColumns } from '../roster/columns.ts'
import type { CellValue, Grid } from '../roster/grid.ts'
import type { Workbook } from '../workbook/read/workbook.ts'
import type { Example, ExampleSheet } from './rule.ts'

/** A row without fault; 序号 is the row's own number. */
export const faultlessRow: Readonly<Partial<Record<ColumnKey, string>>> = {
  unit: '库尔勒市质量与计量检测所',
  unitNature: '全额拨款事业单位',
  name: '王建国',
  sex: '男',
  ethnicity: '汉族',
  birth: '1988.05',
  education: '大学本科',
  graduation: '2010.07 新疆大学 测控技术与仪器',
  serviceYears: '14',
  currentTitle: '助理工程师',
  currentTitleDate: '2018.12',
  targetTitle: '工程师',
  continuingEducation: '是',
  remarks: '无',
}

const title = '2024年度质量技术监督专业职称评审申报人员花名册'
const unitLine = '主管单位（盖章）：库尔勒市市场监督管理局'

interface Column {
  heading: string
  key: ColumnKey | null
}

/** The 15 columns less those left out, then those an example's rows need, then headings of its own. */
function columnsOf({ rows, sheet = {} }: Example): Column[] {
  const used = optionalColumns.filter((key) => rows.some((row) => row[key] !== undefined))
  const printed = [...rosterColumns, ...used].filter((key) => !sheet.without?.includes(key))
  return [
    ...printed.map((key) => ({ heading: sheet.renamed?.[key] ?? headings[key], key })),
    ...(sheet.headings ?? []).map((heading) => ({ heading, key: readHeading(heading)?.column ?? null })),
  ]
}

function cellOf(key: ColumnKey, text: string, sheet: ExampleSheet): { value: CellValue; format: string } {
  if (text === '') return { value: null, format: '' }
  return sheet.numbers?.includes(key) ? { value: Number(text), format: 'General' } : { value: text, format: '@' }
}

interface ExampleCell {
  value: CellValue
  text: string
  format: string
}

/** @param first 序号 of the first row, where its row does not say another */
function cellsOf(
  rows: Example['rows'],
  columns: readonly Column[],
  sheet: ExampleSheet,
  first: number,
): ExampleCell[][] {
  return rows.map((row, index) =>
    columns.map(({ key }) => {
      const number = String(first + index)
      const text = key === null ? '' : (row[key] ?? (key === 'sequence' ? number : faultlessRow[key]) ?? '')
      return { text, ...(key === null ? { value: null, format: '' } : cellOf(key, text, sheet)) }
    }),
  )
}

/** The header once more, and the rows under it. */
function continuedCells(columns: readonly Column[], sheet: ExampleSheet, above: number): ExampleCell[][] {
  if (!sheet.continued) return []
  const { swapped, rows } = sheet.continued
  const [one, other] = swapped ?? []
  const placed = columns.map((column) => {
    const instead = column.key === one ? other : column.key === other ? one : column.key
    return columns.find(({ key }) => key !== null && key === instead) ?? column
  })
  const header = placed.map(({ heading }) => ({ value: heading, text: heading, format: '@' }))
  return [header, ...cellsOf(rows, placed, sheet, above + 1)]
}

function gridOf(name: string, example: Example): Grid {
  const { rows, sheet = {} } = example
  const columns = columnsOf(example)
  const line = sheet.unitLine === undefined ? unitLine : sheet.unitLine
  const above = [[sheet.title ?? title], line === null ? [] : [line], columns.map(({ heading }) => heading)]
  const cells = [...cellsOf(rows, columns, sheet, 1), ...continuedCells(columns, sheet, rows.length)]
  return {
    name,
    hidden: false,
    origin: { row: 0, column: 0 },
    values: [...above, ...cells.map((row) => row.map(({ value }) => value))],
    texts: [...above, ...cells.map((row) => row.map(({ text }) => text))],
    formats: [...above.map((row) => row.map(() => '@')), ...cells.map((row) => row.map(({ format }) => format))],
    merges: sheet.merges ?? [],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    date1904: false,
  }
}

/**
 * The workbook an example stands for: 附件8 with its title line, the line 主管单位 and the header in row 3, and in every
 * cell that the example leaves out what a row without fault has.
 */
export function exampleWorkbook(example: Example): Workbook {
  const second = example.sheet?.second ? [gridOf('花名册（副本）', { rows: example.rows.slice(0, 1) })] : []
  return { file: '示例.xlsx', format: 'xlsx', sheets: [gridOf('花名册', example), ...second], properties: {} }
}
