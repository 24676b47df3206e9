import { normalise } from '../vocabulary/text.ts'
import { type ColumnKey, readHeading } from './columns.ts'
import type { Layout } from './locate.ts'
import type { Sheet } from './sheet.ts'

/** Why a row below the header is no applicant (D3.5). */
export type SkipReason = 'template' | 'footer' | 'header' | 'note'

export interface SkippedRow {
  /** Sheet row counted from 0. */
  row: number
  reason: SkipReason
}

const personal: readonly ColumnKey[] = [
  'sex',
  'ethnicity',
  'birth',
  'education',
  'graduation',
  'serviceYears',
  'currentTitle',
  'targetTitle',
]
const fewestPersonal = 3

const footer =
  /^[(（【[]?(?:注(?!册)|附注|说明|备注[:：]|填表|填报|审核|审批|联系|合计|小计|总计|共计|制表|负责人|单位负责人|经办|主管|日期|盖章|单位[(（]?盖章|年月日|\d{4}年\d{1,2}月\d{1,2}日$)/

/** What a row below the header is; null for a row with nothing in it. */
export function classify(sheet: Sheet, layout: Layout, row: number): 'applicant' | SkipReason | null {
  if (sheet.isBlank(row)) return null
  const name = textOf(sheet, layout, row, 'name')
  const told = countTold(sheet, layout, row)
  if (isHeaderAgain(sheet, layout, row)) return 'header'
  const wide = spansColumns(sheet, layout, row)
  if (wide || told < fewestPersonal) {
    const first = normalise(sheet.distinctTexts(row)[0] ?? '')
    // A label is no name: 接收人：张三.
    if (footer.test(first) || footer.test(name) || name.includes(':')) return 'footer'
  }
  if (wide) return 'note'
  if (name !== '' || told >= fewestPersonal) return 'applicant'
  if (told === 0 && /^\d+[.、]?$/.test(textOf(sheet, layout, row, 'sequence')) && isTemplate(sheet, layout, row))
    return 'template'
  return 'note'
}

function textOf(sheet: Sheet, layout: Layout, row: number, column: ColumnKey): string {
  const at = layout.columns.get(column)
  return at === undefined ? '' : normalise(sheet.text(row, at))
}

/** How many of the personal columns say something; not counted beyond what makes an applicant. */
function countTold(sheet: Sheet, layout: Layout, row: number): number {
  let told = 0
  for (const column of personal) {
    if (textOf(sheet, layout, row, column) !== '') told++
    if (told === fewestPersonal) break
  }
  return told
}

/** One merged cell lies over the name and at least three more columns: a note, not a person. */
function spansColumns(sheet: Sheet, layout: Layout, row: number): boolean {
  if (sheet.mergesIn(row).length === 0) return false
  const at = layout.columns.get('name')
  const merge = at === undefined ? null : sheet.mergeAt(row, at)
  if (!merge) return false
  let covered = 0
  for (const column of layout.columns.values()) if (merge.left <= column && column <= merge.right) covered++
  return covered >= 4
}

function isHeaderAgain(sheet: Sheet, layout: Layout, row: number): boolean {
  const nameAt = layout.columns.get('name')
  if (nameAt === undefined) return false
  const name = sheet.text(row, nameAt)
  if (!name.includes('名') || readHeading(name)?.column !== 'name') return false
  let same = 0
  for (const [column, at] of layout.columns) if (readHeading(sheet.text(row, at))?.column === column) same++
  return same >= 5
}

/** Only 序号, unit and nature are filled in ahead. */
function isTemplate(sheet: Sheet, layout: Layout, row: number): boolean {
  const ahead = new Set(['sequence', 'unit', 'unitNature'].map((column) => layout.columns.get(column as ColumnKey)))
  return sheet.anchors(row).every(({ column }) => ahead.has(column))
}
