import { isCrossedOut } from '../vocabulary/common.ts'
import { isEmpty, normalise } from '../vocabulary/text.ts'
import { type ColumnKey, readHeading } from './columns.ts'
import { type Layout, type Table, tableAt } from './layout.ts'
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
  const table = tableAt(layout, row)
  if (row < table.firstRow || isNumbers(sheet, row)) return 'header'
  const name = textOf(sheet, table, row, 'name')
  const told = countTold(sheet, table, row)
  // A row of a person, which most are, says neither: nothing is looked for in its other cells.
  if ((told < fewestPersonal || blankCores.some((word) => name.includes(word))) && saysBlank(sheet, table, row))
    return 'note'
  if (saysNobody(sheet, table, row, name)) return 'note'
  if (isHeaderAgain(sheet, table, row)) return 'header'
  const wide = spansColumns(sheet, table, row)
  if (wide || told < fewestPersonal) {
    const first = normalise(sheet.distinctTexts(row)[0] ?? '')
    // A label is no name: 接收人：张三.
    if (footer.test(first) || footer.test(name) || name.includes(':')) return 'footer'
  }
  if (wide) return 'note'
  if (name !== '' || told >= fewestPersonal) return 'applicant'
  if (told === 0 && /^\d+[.、]?$/.test(textOf(sheet, table, row, 'sequence')) && isTemplate(sheet, table, row))
    return 'template'
  return 'note'
}

const ordinal = /^[(（【[〔]?(\d{1,2})[)）】\]〕]?[栏列]?$/
const numbersLabel = /^(?:栏次|栏号|栏目号?|列次|列号|行次)$/
const fewestNumbers = 5
const longestOrdinal = 8

/** A line that numbers the columns from left to right: 1, 2, 3 … beyond what may stand unnumbered before them. */
export function isNumbers(sheet: Sheet, row: number): boolean {
  let last: number | null = null
  let count = 0
  if (!sheet.begins(row, longestOrdinal)) return false
  for (const { text } of sheet.anchors(row)) {
    const word = normalise(text)
    const found = ordinal.exec(word)
    if (!found) {
      if (last === null && (/^[甲乙丙丁戊]$/.test(word) || numbersLabel.test(word))) continue
      return false
    }
    const number = Number(found[1])
    if (last !== null && number !== last + 1) return false
    last = number
    count++
  }
  return count >= fewestNumbers
}

const blankWords =
  /^(?:以下|以上|下面|此行|本行|此处|其余|本页)?(?:均|皆)?(?:为)?(?:空白|无正文|无内容)(?:行|栏|处|页)?$/

const blankCores = ['空白', '无正文', '无内容']

/** 以下空白, 空白行: said in one cell or in all, beside nothing but what is filled in ahead. */
function saysBlank(sheet: Sheet, table: Table, row: number): boolean {
  if (!sheet.says(row, blankCores)) return false
  const ahead = columnsAhead(table)
  const said = sheet.anchors(row).filter(({ column, text }) => !(ahead.has(column) && !blankWords.test(bare(text))))
  return said.length > 0 && said.every(({ text }) => blankWords.test(bare(text)))
}

const oneOf = (words: string) => `(?:${words.replaceAll(' ', '|')})`
const whose = oneOf('本单位 我单位 本局 我局 本所 我所 本公司 我公司 本中心 我中心 本系统 本院 我院')
const thisYear = oneOf('今年 本年 本年度 \\d{4}年 \\d{4}年度')
const people = oneOf(
  '人 人员 名 名人员 申报人 申报人员 申报者 申请人 参评人 参评人员 参评者 人申报 人参评 符合条件人员 符合条件的人员 符合条件的人 此类人员',
)
const applying = oneOf('申报 参评 报名 参加 申请 评审 参加评审 申报评审')
const forTitles = oneOf('职称 职称评审 评审')
/** 无人申报, 零申报, 未申报, 0人: who applies is none, or what is not done is applying. */
const nobody = new RegExp(
  `^${whose}?${thisYear}?(?:${forTitles}?${oneOf('申报 申报人数 参评人数 人数 共 共计 合计 共有')}?` +
    `${oneOf('暂无 暂时无 尚无 无 没有 空缺 零 0 〇')}${people}?${forTitles}?${applying}?${forTitles}?` +
    `|${oneOf('未 暂未 尚未 不 暂不 没有 均未')}${applying}${forTitles}?)$`,
)
const longestNobody = 20
/** What every such word has, so that names are not looked at twice. */
const mayBeNobody = /[无没空零0０〇未不]|^[^\p{L}\p{N}]/u

/** 无, 无人申报 or a stroke where names stand, and nothing but that beside what is filled in ahead. */
function saysNobody(sheet: Sheet, table: Table, row: number, name: string): boolean {
  const isNobody = (word: string) =>
    mayBeNobody.test(word) && (isCrossedOut(word) || (word.length <= longestNobody && nobody.test(bare(word))))
  if (!isNobody(name)) return false
  const ahead = columnsAhead(table)
  return sheet.anchors(row).every(({ column, text }) => ahead.has(column) || isNobody(text))
}

/** Without brackets, lines and whatever else surrounds a word. */
function bare(text: string): string {
  return text.length > 40 ? text : normalise(text).replace(/[\p{P}\p{S}]/gu, '')
}

function textOf(sheet: Sheet, table: Table, row: number, column: ColumnKey): string {
  const at = table.columns.get(column)
  return at === undefined ? '' : normalise(sheet.text(row, at))
}

/** How many of the personal columns say something; not counted beyond what makes an applicant. */
function countTold(sheet: Sheet, table: Table, row: number): number {
  let told = 0
  for (const column of personal) {
    const at = table.columns.get(column)
    if (at !== undefined && !isEmpty(sheet.text(row, at))) told++
    if (told === fewestPersonal) break
  }
  return told
}

/** One merged cell lies over the name and at least three more columns: a note, not a person. */
function spansColumns(sheet: Sheet, table: Table, row: number): boolean {
  if (sheet.mergesIn(row).length === 0) return false
  const at = table.columns.get('name')
  const merge = at === undefined ? null : sheet.mergeAt(row, at)
  if (!merge) return false
  let covered = 0
  for (const column of table.columns.values()) if (merge.left <= column && column <= merge.right) covered++
  return covered >= 4
}

function isHeaderAgain(sheet: Sheet, table: Table, row: number): boolean {
  const nameAt = table.columns.get('name')
  if (nameAt === undefined) return false
  const name = sheet.text(row, nameAt)
  if (!name.includes('名') || readHeading(name)?.column !== 'name') return false
  let same = 0
  for (const [column, at] of table.columns) if (readHeading(sheet.text(row, at))?.column === column) same++
  return same >= 5
}

/** Only 序号, unit and nature are filled in ahead. */
function isTemplate(sheet: Sheet, table: Table, row: number): boolean {
  const ahead = columnsAhead(table)
  return sheet.anchors(row).every(({ column }) => ahead.has(column))
}

function columnsAhead({ columns }: Table): ReadonlySet<number> {
  return new Set((['sequence', 'unit', 'unitNature'] as const).flatMap((column) => columns.get(column) ?? []))
}
