import { strToU8, zipSync } from 'fflate'
import type { ProblemCode } from '../../../core/report/types.ts'
import type { Grid } from '../../../core/roster/grid.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import type { Workbook } from '../../../core/workbook/read/workbook.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface SheetSource {
  name: string
  /** What stands inside <worksheet>. */
  xml: string
  state?: 'hidden' | 'veryHidden'
}

export interface PackageSource {
  sheets: SheetSource[]
  /** What stands inside <sst>. */
  strings?: string
  /** What stands inside <styleSheet>. */
  styles?: string
  workbookProperties?: string
  /** What stands inside <Properties> of docProps/custom.xml. */
  custom?: string
  strict?: boolean
  extra?: Record<string, Uint8Array>
}

function relationships(entries: readonly [id: string, type: string, target: string][]): string {
  const items = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** The parts of a workbook package made by hand, to be packed by `pack`. */
export function packageParts(source: PackageSource): Record<string, Uint8Array> {
  const types = source.strict ? strictOffice : office
  const sheets = source.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  const related: [string, string, string][] = source.sheets.map((_sheet, i) => [
    `rId${i + 1}`,
    `${types}/worksheet`,
    `worksheets/sheet${i + 1}.xml`,
  ])
  const root: [string, string, string][] = [['rId1', `${types}/officeDocument`, 'xl/workbook.xml']]
  const parts: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(`${declaration}<Types/>`) }
  source.sheets.forEach(({ xml }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(`${declaration}<worksheet>${xml}</worksheet>`)
  })
  if (source.strings !== undefined) {
    related.push(['rIdS', `${types}/sharedStrings`, '/xl/sharedStrings.xml'])
    parts['xl/sharedStrings.xml'] = strToU8(`${declaration}<sst>${source.strings}</sst>`)
  }
  if (source.styles !== undefined) {
    related.push(['rIdT', `${types}/styles`, 'styles.xml'])
    parts['xl/styles.xml'] = strToU8(`${declaration}<styleSheet>${source.styles}</styleSheet>`)
  }
  if (source.custom !== undefined) {
    root.push(['rId2', `${types}/custom-properties`, 'docProps/custom.xml'])
    parts['docProps/custom.xml'] = strToU8(`${declaration}<Properties>${source.custom}</Properties>`)
  }
  parts['_rels/.rels'] = strToU8(relationships(root))
  parts['xl/_rels/workbook.xml.rels'] = strToU8(relationships(related))
  parts['xl/workbook.xml'] = strToU8(
    `${declaration}<workbook xmlns:r="${types}">${source.workbookProperties ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
  )
  return { ...parts, ...source.extra }
}

/** A package's bytes. */
export function pack(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 6 })
}

/** A workbook of one sheet named 花名册. */
export function packSheet(xml: string, rest: Omit<PackageSource, 'sheets'> = {}): Uint8Array {
  return pack(packageParts({ ...rest, sheets: [{ name: '花名册', xml }] }))
}

/** Cell styles whose number formats are the given codes or built-in ids, for indexes 0, 1, 2 … */
export function stylesOf(...formats: (string | number)[]): string {
  const quoted = (code: string) => code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  const own = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${quoted(format)}"/>` : '',
  )
  const styles = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`)
  return `<numFmts>${own.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs>`
}

/** Reads what must be readable. */
export async function readable(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, '甲.xlsx')
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`)
  return result.workbook
}

export async function onlySheet(bytes: Uint8Array): Promise<Grid> {
  const { sheets } = await readable(bytes)
  if (sheets.length !== 1) throw new Error(`${sheets.length} sheets`)
  return sheets[0]!
}

/** Reads what must not be readable. */
export async function problemOf(bytes: Uint8Array): Promise<{ code: ProblemCode; message: string }> {
  const result = await readWorkbook(bytes, '甲.xlsx')
  if (result.ok) throw new Error('it was read')
  return result.problem
}

/** Text, value and format of a cell; blank where there is none. */
export function cellAt(grid: Grid, row: number, column: number) {
  const r = row - grid.origin.row
  const c = column - grid.origin.column
  return {
    value: grid.values[r]?.[c] ?? null,
    text: grid.texts[r]?.[c] ?? '',
    format: grid.formats[r]?.[c] ?? '',
  }
}

/** The texts of a sheet from its first filled row on, without what is blank at the end of each. */
export function textsOf(grid: Grid): string[][] {
  return grid.texts.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
}

const gb18030 = new Map<string, number[]>()

/** Fills the table by decoding every one- and two-byte sequence; no runtime has an encoder for it. */
function learnGb18030(): void {
  const decoder = new TextDecoder('gb18030')
  for (let byte = 0; byte < 128; byte++) gb18030.set(String.fromCharCode(byte), [byte])
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd' && !gb18030.has(text)) gb18030.set(text, [lead, trail])
    }
  }
}

export function encodeGb18030(text: string): Uint8Array {
  if (gb18030.size === 0) learnGb18030()
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = gb18030.get(character)
      if (!bytes) throw new Error(`no two bytes for ${character}`)
      return bytes
    }),
  )
}

export function encodeUtf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = (mark ? '\ufeff' : '') + text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
