import { type ColumnKey, headings, type Severity } from '../../core/index.ts'
import { problemPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { chinese } from '../language.ts'
import type { Table } from './table.ts'

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

/** 问题清单: every finding of every roster, a line each. */
export const problemTable: Table<ProblemLine> = {
  caption: problemPaperZh.caption,
  columns: [
    { key: 'unit', heading: chinese.desk.table.supervisingUnit, value: ({ unit }) => unit },
    { key: 'file', heading: problemPaperZh.file, value: ({ file }) => file },
    { key: 'row', heading: problemPaperZh.row, form: 'count', value: ({ row }) => row },
    { key: 'cell', heading: problemPaperZh.cell, value: ({ cell }) => cell },
    { key: 'name', heading: chinese.desk.table.name, value: ({ name }) => name },
    {
      key: 'column',
      heading: problemPaperZh.column,
      value: ({ columnKey }) => (columnKey === null ? problemPaperZh.wholeSheet : headings[columnKey]),
    },
    { key: 'value', heading: problemPaperZh.value, value: ({ value }) => value },
    {
      key: 'severity',
      heading: problemPaperZh.severity,
      value: ({ severity }) => chinese.view.severity[severity],
    },
    { key: 'message', heading: problemPaperZh.message, value: ({ message }) => message },
    { key: 'clause', heading: problemPaperZh.clause, value: ({ clause }) => clause },
    { key: 'fix', heading: problemPaperZh.fix, value: ({ fixValue }) => fixValue },
  ],
}
