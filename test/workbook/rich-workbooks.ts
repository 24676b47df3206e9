import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { libreOffice } from '../support/machine.ts'
import { rosterRows } from './sample-roster.ts'

/** Rosters with everything a clerk may have put in them, by writers other than ours. */

/** A red dot of one pixel. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

const lastColumn = 14
const headRow = 2

/** Pictures, notes, protection, validation, names, a chart, a table, groups, hidden rows, formats of their own. */
export function richWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: '说明',
        rows: [['填表说明'], [new Date(Date.UTC(2024, 8, 2))], [3.25]],
        images: [{ data: picture, type: 'png', anchor: { from: { row: 4, col: 1 } } }],
      },
      {
        name: '花名册（正式）',
        rows: rosterRows,
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: lastColumn },
          { startRow: 1, startCol: 0, endRow: 1, endCol: lastColumn },
        ],
        cells: new Map([
          ['3,3', { value: '王秀兰', comment: { author: '经办人', text: '已核对身份证' } }],
          ['4,0', { value: 2, formula: 'A4+1', formulaResult: 2 }],
        ]),
        columns: [{ width: 6 }, { width: 30, outlineLevel: 1 }, { width: 12, outlineLevel: 1 }],
        dataValidations: [{ type: 'list', values: ['男', '女'], range: 'E4:E40' }],
        conditionalRules: [
          {
            type: 'expression',
            priority: 1,
            formula: '$J4>15',
            range: 'J4:J20',
            stopIfTrue: true,
            style: { font: { bold: true } },
          },
          { type: 'duplicateValues', priority: 2, range: 'D4:D20', style: { font: { color: { rgb: 'FF0000' } } } },
        ],
        protection: { sheet: true, password: 'abc' },
        freezePane: { rows: headRow + 1 },
        autoFilter: { range: 'A3:O8' },
        rowDefs: new Map([[8, { height: 30 }]]),
        charts: [
          {
            type: 'column',
            title: '年限',
            series: [{ name: '年限', values: "'花名册（正式）'!$J$4:$J$8", categories: "'花名册（正式）'!$D$4:$D$8" }],
            anchor: { from: { row: 12, col: 1 }, to: { row: 24, col: 8 } },
          },
        ],
      },
      {
        name: '附表',
        rows: [
          ['单位', '人数'],
          ['甲', 1],
          ['乙', 2],
        ],
        tables: [{ name: '人数表', range: 'A1:B3', columns: [{ name: '单位' }, { name: '人数' }] }],
      },
    ],
    namedRanges: [{ name: '姓名区', range: "'花名册（正式）'!$D$4:$D$8" }],
  })
}

/** The same with a macro project. */
export async function macroWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: '花名册', rows: rosterRows }],
    vbaProject: strToU8('not a real project, and none of our business'),
  })
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictRels = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

/** How a hand-made package differs from what Excel writes. */
export interface Oddities {
  /** Prefix of the spreadsheet namespace, '' for none. */
  prefix?: string
  strict?: boolean
  /** Relationship targets from the root, and parts in unusual folders. */
  absolute?: boolean
  /** Extra XML behind the roster's sheetData. */
  behind?: string
  /** More sheets, by name. */
  sheets?: readonly string[]
}

/** A package as no library writes it, spelt out part by part; texts are inline, there are few styles. */
export function oddWorkbook({ prefix = '', strict, absolute, behind = '', sheets = [] }: Oddities = {}): Uint8Array {
  const [ns, office] = strict ? [strictMain, strictRels] : [main, rels]
  const p = prefix === '' ? '' : `${prefix}:`
  const bound = prefix === '' ? `xmlns="${ns}"` : `xmlns:${prefix}="${ns}"`
  const folder = absolute ? 'xl/odd/place' : 'xl/worksheets'
  const inXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const rows = rosterRows.map((row, r) => {
    const cells = row.map((text) =>
      text === null || text === ''
        ? `<${p}c/>`
        : `<${p}c t="inlineStr"><${p}is><${p}t>${inXml(text)}</${p}t></${p}is></${p}c>`,
    )
    return `<${p}row r="${r + 1}">${cells.join('')}</${p}row>`
  })
  const sheet = (inner: string) => `<?xml version="1.0"?>\r\n<${p}worksheet ${bound}>${inner}</${p}worksheet>`
  const names = ['花名册', ...sheets]
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/book.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="${absolute ? '/' : ''}xl/book.xml"/></Relationships>`,
    'xl/book.xml': `<${p}workbook ${bound}><${p}sheets>${names.map((name, i) => `<${p}sheet xmlns:q="${office}" name="${name}" sheetId="${i * 3 + 4}" q:id="s${i}"/>`).join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/book.xml.rels': `<Relationships xmlns="${packaging}/relationships">${names.map((_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="${absolute ? `/${folder}/` : 'worksheets/'}s${i}.xml"/>`).join('')}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<${p}styleSheet ${bound}><${p}fonts count="1"><${p}font><${p}sz val="11"/></${p}font></${p}fonts><${p}fills count="1"><${p}fill><${p}patternFill patternType="none"/></${p}fill></${p}fills><${p}borders count="1"><${p}border/></${p}borders><${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs><${p}cellXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></${p}cellXfs></${p}styleSheet>`,
    [`${folder}/s0.xml`]: sheet(`<${p}sheetData>${rows.join('')}</${p}sheetData>${behind}`),
  }
  sheets.forEach((name, i) => {
    parts[`${folder}/s${i + 1}.xml`] = sheet(
      `<${p}sheetData><${p}row><${p}c t="inlineStr"><${p}is><${p}t>${name}</${p}t></${p}is></${p}c></${p}row></${p}sheetData>`,
    )
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** Files converted by LibreOffice, in the order given. */
export function converted(files: readonly { name: string; bytes: Uint8Array }[], format: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-'))
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const output = join(folder, 'out')
    const inputs = files.map(({ name }) => join(folder, name))
    execFileSync(libreOffice!, [profile, '--headless', '--convert-to', format, '--outdir', output, ...inputs], {
      stdio: 'ignore',
    })
    const extension = format.split(':')[0]!
    return files.map(({ name }) => readFileSync(join(output, name.replace(/\.[^.]*$/, `.${extension}`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes)
}

/** The workbook without the values written beside its formulas: whoever opens it must reckon them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.includes('worksheets/')) return [name, content]
    return [name, strToU8(new TextDecoder().decode(content).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))]
  })
  return zipSync(Object.fromEntries(parts))
}
