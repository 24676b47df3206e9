import { type ColumnKey, headings, type Severity } from '../../core/index.ts'
import { viewZh } from '../../core/messages/zh-CN.ts'
import type { ShownTable } from './table.ts'

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
export function problemTable(lines: readonly ProblemLine[]): ShownTable {
  return {
    caption: '问题清单',
    columns: [
      '主管单位',
      '文件',
      '行',
      '单元格',
      '姓名',
      '栏目',
      '填写内容',
      '程度',
      '问题和处理办法',
      '依据',
      '建议改为',
    ],
    rows: lines.map(({ unit, file, row, cell, name, columnKey, value, severity, message, clause, fixValue }) => [
      unit,
      file,
      row,
      cell ?? '',
      name ?? '',
      columnKey === null ? '整表' : headings[columnKey],
      value,
      viewZh.severity[severity],
      message,
      clause,
      fixValue ?? '',
    ]),
  }
}
