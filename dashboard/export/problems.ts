import { type ColumnKey, headings, type Severity } from '../../core/index.ts'
import { viewZh } from '../../core/messages/zh-CN.ts'
import { dataOf, type Table, type TableData } from '../tables/table.ts'

/** A row of queries/export-findings.sql. */
export interface ProblemLine {
  unit: string
  file: string
  row: number | null
  cell: string | null
  name: string | null
  columnKey: ColumnKey | null
  value: string
  severity: Severity
  message: string
  clause: string
  fixValue: string | null
}

const problems: Table<ProblemLine> = {
  caption: '问题清单',
  columns: [
    { key: 'unit', heading: '主管单位', value: ({ unit }) => unit },
    { key: 'file', heading: '文件', value: ({ file }) => file },
    { key: 'row', heading: '行', form: 'count', value: ({ row }) => row },
    { key: 'cell', heading: '单元格', value: ({ cell }) => cell },
    { key: 'name', heading: '姓名', value: ({ name }) => name },
    { key: 'column', heading: '栏目', value: ({ columnKey }) => (columnKey === null ? '整表' : headings[columnKey]) },
    { key: 'value', heading: '填写内容', value: ({ value }) => value },
    { key: 'severity', heading: '程度', value: ({ severity }) => viewZh.severity[severity] },
    { key: 'message', heading: '问题和处理办法', value: ({ message }) => message },
    { key: 'clause', heading: '依据', value: ({ clause }) => clause },
    { key: 'fix', heading: '建议改为', value: ({ fixValue }) => fixValue },
  ],
}

/** 问题清单: every finding of every roster, a line each. */
export const problemTable = (lines: readonly ProblemLine[]): TableData => dataOf(problems, lines)
