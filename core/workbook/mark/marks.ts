import { markFormula, markLooks, severityOfMark } from '../../report/mark-formula.ts'
import { gravestByCell, severities } from '../../report/severity.ts'
import type { Finding, Severity } from '../../report/types.ts'
import { type Area, address, parseAddress } from '../../roster/grid.ts'
import { xmlText } from '../package/xml-text.ts'
import { attribute, placeAfter, type Splice, type XmlNode } from '../package/xml-tree.ts'

/** Areas in one conditional format; more are parted, so that no attribute grows beyond what programs read. */
const areasPerFormat = 500

/** What may stand before the conditional formats in a worksheet, in the schema's order. */
const beforeFormats = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]

/** The areas each severity marks, as A1 references; cells below each other with the same mark are one area. */
export function markAreas(findings: Iterable<Finding>): Map<Severity, string[]> {
  const gravest = gravestByCell(findings)
  return new Map(severities.map((severity) => [severity, areasOf(severity, gravest)]))
}

function areasOf(severity: Severity, gravest: ReadonlyMap<string, Finding>): string[] {
  const cells = [...gravest].flatMap(([cell, mark]) => {
    const place = mark.severity === severity ? parseAddress(cell) : null
    return place ? [place] : []
  })
  cells.sort((a, b) => a.column - b.column || a.row - b.row)
  const areas: Area[] = []
  for (const { row, column } of cells) {
    const last = areas.at(-1)
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row
    else areas.push({ top: row, left: column, bottom: row, right: column })
  }
  return areas.map(({ top, left, bottom }) =>
    top === bottom ? address(top, left) : `${address(top, left)}:${address(bottom, left)}`,
  )
}

/** What a mark of each severity looks like, as a differential format of the style table. */
export function markStyle(severity: Severity, prefix: string): string {
  const { fill, edge, line } = markLooks[severity]
  const kind = line === 'solid' ? 'thin' : line
  const side = (name: string) => element(name, ` style="${kind}"`, element('color', ` rgb="${argb(edge)}"`))
  const element = (name: string, attributes: string, inner = '') =>
    inner === '' ? `<${prefix}${name}${attributes}/>` : `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`
  const pattern = element('patternFill', ' patternType="solid"', element('bgColor', ` rgb="${argb(fill)}"`))
  const border = ['left', 'right', 'top', 'bottom'].map(side).join('')
  return element('dxf', '', element('fill', '', pattern) + element('border', '', border))
}

function argb(colour: string): string {
  return colour.replace('#', 'FF')
}

/** Takes our earlier marks out of a worksheet and puts these in, behind all formats of others, whose order stays. */
export function markSheet(
  root: XmlNode,
  areas: ReadonlyMap<Severity, readonly string[]>,
  styleIndex: ReadonlyMap<Severity, number>,
): Splice[] {
  const removals = oldMarks(root)
  const priority = highestPriority(root) + 1
  const place = placeAfter(root, beforeFormats)
  return [...removals, { start: place, end: place, text: formats(root.prefix, areas, styleIndex, priority) }]
}

function oldMarks(root: XmlNode): Splice[] {
  return root.children.flatMap((format) => {
    if (format.local !== 'conditionalFormatting') return []
    const ours = format.children.filter(isMark)
    if (ours.length === 0) return []
    const removed = ours.length === format.children.length ? [format] : ours
    return removed.map(({ start, end }) => ({ start, end, text: '' }))
  })
}

function isMark(rule: XmlNode): boolean {
  return rule.children.some((formula) => formula.local === 'formula' && severityOfMark(formula.text) !== null)
}

/** The greatest priority among the rules of others, also those kept in extensions. */
function highestPriority(node: XmlNode): number {
  if (node.local === 'cfRule') return isMark(node) ? 0 : Number(attribute(node, 'priority') ?? 0) || 0
  return node.children.reduce((highest, inner) => Math.max(highest, highestPriority(inner)), 0)
}

function formats(
  prefix: string,
  areas: ReadonlyMap<Severity, readonly string[]>,
  styleIndex: ReadonlyMap<Severity, number>,
  firstPriority: number,
): string {
  let priority = firstPriority
  let text = ''
  for (const severity of severities) {
    const marked = areas.get(severity) ?? []
    const formula = xmlText(markFormula(severity).slice(1))
    for (let from = 0; from < marked.length; from += areasPerFormat) {
      text +=
        `<${prefix}conditionalFormatting sqref="${marked.slice(from, from + areasPerFormat).join(' ')}">` +
        `<${prefix}cfRule type="expression" dxfId="${styleIndex.get(severity)}" priority="${priority++}">` +
        `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
    }
  }
  return text
}
