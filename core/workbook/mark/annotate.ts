import { annotateZh } from '../../messages/zh-CN.ts'
import type { Policy } from '../../policy/schema.ts'
import { severities } from '../../report/severity.ts'
import type { Finding, Severity } from '../../report/types.ts'
import type { Package } from '../package/package.ts'
import {
  addPart,
  type Changed,
  changePackage,
  changeXmlPart,
  freePartName,
  neededXmlPart,
  unfit,
  writeXmlPart,
  type XmlPart,
} from '../package/parts.ts'
import { related } from '../package/relationships.ts'
import {
  neededXmlWorkbook,
  sheetNamed,
  sheetNodes,
  sheetTarget,
  type XmlWorkbookPart,
} from '../package/workbook-part.ts'
import { xmlText } from '../package/xml-text.ts'
import { appendInside, attribute, child, placeAfter, type Splice, type XmlNode } from '../package/xml-tree.ts'
import { partKey } from '../package/zip.ts'
import type { Workbook } from '../read/workbook.ts'
import { freeSheetName, quotedSheetName } from '../write/names.ts'
import type { StyleName } from '../write/styles.ts'
import type { SheetSpec } from '../write/workbook.ts'
import { baseName, convertedWorkbook } from './convert.ts'
import { markAreas, markSheet, markStyle } from './marks.ts'
import { reportSheet, reportSheetName, type ToldReview } from './report-sheet.ts'
import { newStyleTable, StyleTable } from './style-table.ts'
import { worksheetXml } from './worksheet-xml.ts'

/** A marked workbook, or why there is none. */
export type AnnotateResult = Changed<{
  /** Name for the marked file: the file's own, or a new one where it became an .xlsx. */
  file: string
  /** What a person should know about the copy: it was converted, a signature is void. */
  notes: string[]
}>

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
 * format becomes a new .xlsx that says so. `said` is what a person should know besides. No clock and no
 * chance has a part in the bytes. Never throws: what cannot be marked is a problem.
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

function annotatePackage(
  bytes: Uint8Array,
  file: string,
  review: ToldReview,
  policy: Policy,
  said: readonly string[],
): AnnotateResult {
  return changePackage(bytes, (parts) => {
    const isSigned = parts.names.some((name) => name.toLowerCase().startsWith('_xmlsignatures/'))
    const notes = [...said, ...(isSigned ? [annotateZh.signed()] : [])]
    const workbook = neededXmlWorkbook(parts)
    const styles = styleTable(parts, workbook)
    const table = new StyleTable(styles.text, styles.root)
    markCells(parts, workbook, review, table)
    const report = reportSheet(review, policy, notes)
    const look = remembered((style: StyleName) => table.cell(style))
    putReport(parts, workbook, rosterPart(workbook, review), report, worksheetXml(report, workbook.part.root.uri, look))
    changeXmlPart(parts, styles, table.changes())
    return { file, notes }
  })
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
function styleTable(parts: Package, { part, relationships, typeBase }: XmlWorkbookPart): XmlPart {
  const known = related(relationships, 'styles')
  if (known) return neededXmlPart(parts, known.target)
  const name = freePartName(parts, 'xl/styles.xml')
  const text = newStyleTable(part.root.uri)
  addPart(parts, part.name, { name, text, contentType: stylesType, relationship: `${typeBase}styles` })
  return neededXmlPart(parts, name)
}

function* findingsOf({ report }: ToldReview): Iterable<Finding> {
  yield* report.findings
  for (const { findings } of report.assessments) yield* findings
}

/** The part of the sheet that was read. */
function rosterPart(workbook: XmlWorkbookPart, { report }: ToldReview): string | undefined {
  return sheetTarget(sheetNamed(workbook.part.root, report.sheet), workbook)
}

/** Puts the marks into the roster's sheet, where the review has one. */
function markCells(parts: Package, workbook: XmlWorkbookPart, review: ToldReview, table: StyleTable): void {
  if (review.report.sheet === null) return
  const part = neededXmlPart(parts, rosterPart(workbook, review), 'sheetData')
  if (part.root.local !== 'worksheet') throw unfit()
  const areas = markAreas(findingsOf(review))
  const styleIndex = new Map<Severity, number>()
  for (const severity of severities) {
    if (areas.get(severity)!.length > 0) styleIndex.set(severity, table.differential(markStyle(severity, table.prefix)))
  }
  changeXmlPart(parts, part, markSheet(part.root, areas, styleIndex))
}

/** Writes the report over our earlier one, or as a new last sheet; never over the part of the roster. */
function putReport(
  parts: Package,
  workbook: XmlWorkbookPart,
  roster: string | undefined,
  report: SheetSpec,
  xml: string,
): void {
  const { part } = workbook
  const sheets = sheetNodes(part.root)
  const earlier = earlierReport(part.root, sheets)
  const known = sheetTarget(earlier, workbook)
  const isRoster = roster !== undefined && known !== undefined && partKey(known) === partKey(roster)
  if (earlier && known !== undefined && !isRoster) {
    writeXmlPart(parts, known, xml)
    const name = attribute(earlier, 'name') ?? reportSheetName
    changeXmlPart(parts, part, definedNames(part, report, name, sheets.indexOf(earlier)))
    return
  }
  const list = child(part.root, 'sheets')
  if (!list) throw unfit()
  const taken = new Set(sheets.map((node) => (attribute(node, 'name') ?? '').toLowerCase()))
  const name = freeSheetName(reportSheetName, taken)
  const id = addPart(parts, part.name, {
    name: freePartName(parts, 'xl/worksheets/roster-review.xml'),
    text: xml,
    contentType: worksheetType,
    relationship: `${workbook.typeBase}worksheet`,
  })
  changeXmlPart(parts, part, [
    appendInside(part.text, list, sheetEntry(part.root, sheets, name, id)),
    ...definedNames(part, report, name, sheets.length),
  ])
}

/** The sheet our hidden name points at, whoever wrote the name. */
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
