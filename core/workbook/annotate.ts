import { annotateZh } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import { severities } from '../report/severity.ts'
import type { Finding, Problem, Severity } from '../report/types.ts'
import { baseName, convertedWorkbook } from './annotate-convert.ts'
import { markAreas, markSheet, markStyle } from './annotate-marks.ts'
import { newStyleTable, StyleTable } from './annotate-styles.ts'
import { openPackage, type Package } from './package.ts'
import {
  addContentType,
  addRelationship,
  changeXmlPart,
  freePartName,
  readXmlPart,
  sheetNodes,
  sheetPart,
  type WorkbookParts,
  workbookParts,
  writeXmlPart,
  type XmlPart,
} from './package-parts.ts'
import { appendInside, attribute, child, placeAfter, type Splice, type XmlNode, xmlText } from './package-xml.ts'
import { reportSheet, reportSheetName, type ToldReview } from './report-sheet.ts'
import { worksheetXml } from './report-sheet-xml.ts'
import type { Workbook } from './workbook.ts'
import type { SheetSpec } from './write.ts'
import { freeSheetName, quotedSheetName } from './write-names.ts'
import type { StyleName } from './write-styles.ts'

/** A marked workbook, or why there is none. */
export type AnnotateResult =
  | {
      ok: true
      bytes: Uint8Array
      /** Name for the marked file: the file's own, or a new one where it became an .xlsx. */
      file: string
      /** What a person should know about the copy: it was converted, a signature is void. */
      notes: string[]
    }
  | { ok: false; problem: Problem }

/** Defined names of our own, hidden, by which the report sheet is found again whatever it is called by then. */
const reportName = '_RosterReview_Report'
const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What may stand before the defined names in a workbook part, in the schema's order. */
const beforeNames = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]

/**
 * A copy of the file with the flagged cells marked and a sheet 核验报告 added. In an .xlsx or .xlsm every part that need
 * not change keeps its bytes; our own earlier marks and report are replaced, so marking twice is marking once. Any other
 * format becomes a new .xlsx that says so. `said` is what a person should know besides. No clock and no chance has a part in the bytes. Never throws.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  workbook: Workbook,
  review: ToldReview,
  policy: Policy,
  said: readonly string[] = [],
): Promise<AnnotateResult> {
  if (workbook.format === 'xlsx') return annotatePackage(bytes, workbook.file, review, policy, said)
  const converted = await convertedWorkbook(workbook)
  const sheet = workbook.sheets.findIndex(({ name }) => name === review.report.sheet)
  const renamed = { ...review, report: { ...review.report, sheet: converted.sheets[sheet] ?? null } }
  return annotatePackage(converted.bytes, converted.file, renamed, policy, [
    ...said,
    annotateZh.converted(baseName(workbook.file)),
  ])
}

const unfit = (): AnnotateResult => ({ ok: false, problem: { code: 'corrupt', message: annotateZh.unfit() } })

function annotatePackage(
  bytes: Uint8Array,
  file: string,
  review: ToldReview,
  policy: Policy,
  said: readonly string[],
): AnnotateResult {
  const files = openPackage(bytes)
  const parts = files && workbookParts(files)
  const book = parts && readXmlPart(files, parts.workbook)
  if (!files || !parts || !book) return unfit()
  const isSigned = files.names.some((name) => name.toLowerCase().startsWith('_xmlsignatures/'))
  const notes = [...said, ...(isSigned ? [annotateZh.signed()] : [])]
  const styles = styleTable(files, parts, book.root.uri)
  if (!styles) return unfit()
  const table = new StyleTable(styles.text, styles.root)
  const marked = markCells(files, parts, book, review, table)
  if (!marked) return unfit()
  const report = reportSheet(review, policy, notes)
  const look = remembered((style: StyleName) => table.cell(style))
  const isPut = putReport(files, parts, book, report, worksheetXml(report, book.root.uri, look))
  if (!isPut) return unfit()
  const current = readXmlPart(files, styles.name)
  if (current) changeXmlPart(files, current, table.changes())
  return { ok: true, bytes: files.bytes(), file, notes }
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? find(key)
    known.set(key, value)
    return value
  }
}

/** The workbook's style table; a package without one gets one. */
function styleTable(files: Package, parts: WorkbookParts, namespace: string): XmlPart | null {
  const known = parts.relationships.find((one) => one.kind === 'styles')
  if (known) return readXmlPart(files, known.target)
  const name = freePartName(files, 'xl/styles.xml')
  writeXmlPart(files, name, newStyleTable(namespace))
  addContentType(files, name, stylesType)
  addRelationship(files, parts.workbook, `${parts.typeBase}styles`, name)
  return readXmlPart(files, name)
}

function* findingsOf({ report }: ToldReview): Iterable<Finding> {
  yield* report.findings
  for (const { findings } of report.assessments) yield* findings
}

/** Puts the marks into the roster's sheet; true also where there is no such sheet to mark. */
function markCells(
  files: Package,
  parts: WorkbookParts,
  book: XmlPart,
  review: ToldReview,
  table: StyleTable,
): boolean {
  const sheet = sheetNodes(book.root).find((node) => attribute(node, 'name') === review.report.sheet)
  const name = sheet && sheetPart(sheet, parts)
  if (!name) return review.report.sheet === null
  const part = readXmlPart(files, name, 'sheetData')
  if (part?.root.local !== 'worksheet') return false
  const areas = markAreas(findingsOf(review))
  const styleIndex = new Map<Severity, number>()
  for (const severity of severities) {
    if (areas.get(severity)!.length > 0) styleIndex.set(severity, table.differential(markStyle(severity, table.prefix)))
  }
  changeXmlPart(files, part, markSheet(part.root, areas, styleIndex))
  return true
}

/** Writes the report over our earlier one, or as a new last sheet. */
function putReport(files: Package, parts: WorkbookParts, book: XmlPart, report: SheetSpec, xml: string): boolean {
  const sheets = sheetNodes(book.root)
  const earlier = earlierReport(book.root, sheets)
  const known = earlier && sheetPart(earlier, parts)
  if (earlier && known) {
    writeXmlPart(files, known, xml)
    const name = attribute(earlier, 'name') ?? reportSheetName
    changeXmlPart(files, book, definedNames(book, report, name, sheets.indexOf(earlier)))
    return true
  }
  const list = child(book.root, 'sheets')
  if (!list) return false
  const taken = new Set(sheets.map((node) => (attribute(node, 'name') ?? '').toLowerCase()))
  const name = freeSheetName(reportSheetName, taken)
  const part = freePartName(files, 'xl/worksheets/roster-review.xml')
  writeXmlPart(files, part, xml)
  addContentType(files, part, worksheetType)
  const id = addRelationship(files, parts.workbook, `${parts.typeBase}worksheet`, part)
  changeXmlPart(files, book, [
    appendInside(book.text, list, sheetEntry(book.root, sheets, name, id)),
    ...definedNames(book, report, name, sheets.length),
  ])
  return true
}

/** The sheet our hidden name points at. */
function earlierReport(book: XmlNode, sheets: readonly XmlNode[]): XmlNode | undefined {
  const name = nameNodes(book).find((node) => attribute(node, 'name') === reportName)
  return (
    name &&
    sheets.find(
      (node) =>
        name.text === `${quotedSheetName(attribute(node, 'name') ?? '')}!$A$1` ||
        name.text === `${attribute(node, 'name')}!$A$1`,
    )
  )
}

function nameNodes(book: XmlNode): XmlNode[] {
  return child(book, 'definedNames')?.children ?? []
}

function sheetEntry(book: XmlNode, sheets: readonly XmlNode[], name: string, id: string): string {
  const number = Math.max(0, ...sheets.map((node) => Number(attribute(node, 'sheetId')) || 0)) + 1
  const known = sheets.flatMap((node) => node.attributes).find((one) => one.local === 'id' && one.prefix !== '')
  const prefix = known?.prefix ?? 'r'
  const isBound = book.attributes.some((one) => one.prefix === 'xmlns' && one.local === prefix)
  const binding = isBound ? '' : ` xmlns:${prefix}="${known?.uri ?? officeRelationships}"`
  return `<${book.prefix}sheet${binding} name="${xmlText(name)}" sheetId="${number}" ${prefix}:id="${id}"/>`
}

/** The two names the report needs: one by which it is found again, one for its head on every printed page. */
function definedNames(book: XmlPart, report: SheetSpec, sheet: string, index: number): Splice[] {
  const { prefix } = book.root
  const quoted = quotedSheetName(sheet)
  const { first, last } = report.repeat ?? { first: 0, last: 0 }
  const own = { name: reportName, local: undefined, attributes: ' hidden="1"', text: `${quoted}!$A$1` }
  const titles = {
    name: '_xlnm.Print_Titles',
    local: String(index),
    attributes: ` localSheetId="${index}"`,
    text: `${quoted}!$${first + 1}:$${last + 1}`,
  }
  const present = nameNodes(book.root)
  const changes: Splice[] = []
  let added = ''
  for (const { name, local, attributes, text } of [own, titles]) {
    const entry = `<${prefix}definedName name="${name}"${attributes}>${xmlText(text)}</${prefix}definedName>`
    const known = present.find((node) => attribute(node, 'name') === name && attribute(node, 'localSheetId') === local)
    if (known) changes.push({ start: known.start, end: known.end, text: entry })
    else added += entry
  }
  if (added === '') return changes
  const list = child(book.root, 'definedNames')
  if (list) return [...changes, appendInside(book.text, list, added)]
  const place = placeAfter(book.root, beforeNames)
  const opened = `<${prefix}definedNames>${added}</${prefix}definedNames>`
  return [...changes, { start: place, end: place, text: opened }]
}
