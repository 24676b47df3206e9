import { address, parseAddress } from '../../roster/grid.ts'
import type { Package } from '../package/package.ts'
import {
  type Changed,
  changePackage,
  changeXmlPart,
  dropPart,
  neededXmlPart,
  unfit,
  xmlPart,
} from '../package/parts.ts'
import { related } from '../package/relationships.ts'
import { neededXmlWorkbook, sheetNamed, sheetTarget, type XmlWorkbookPart } from '../package/workbook-part.ts'
import { encodeEscapes, xmlText } from '../package/xml-text.ts'
import { appendInside, attribute, child, type Splice, type XmlNode } from '../package/xml-tree.ts'
import { cellText } from '../write/text.ts'
import { StyleTable } from './style-table.ts'

/** A cell that was mended: row and column count from 0 in the sheet. A number is written as one, a text as text. */
export interface CellEdit {
  row: number
  column: number
  content: string | number
}

export type MendResult = Changed<{
  /** Cells that hold a formula others depend on; they are as they were. */
  refused: string[]
}>

/**
 * Writes cells into an .xlsx as it is: their looks stay, texts get the number format Text so that 1985.10 keeps its zero,
 * formulas in them go. No other part is touched but the style table and the order of calculation, which Excel makes anew.
 */
export function mendPackage(bytes: Uint8Array, sheet: string, edits: readonly CellEdit[]): MendResult {
  if (edits.length === 0) return { ok: true, bytes, refused: [] }
  return changePackage(bytes, (parts) => {
    const workbook = neededXmlWorkbook(parts)
    const part = neededXmlPart(parts, sheetTarget(sheetNamed(workbook.part.root, sheet), workbook))
    const data = child(part.root, 'sheetData')
    if (!data) throw unfit()
    const styles = styleTable(parts, workbook)
    const table = new SheetCells(data)
    const refused = edits.filter((edit) => table.isBound(edit)).map(({ row, column }) => address(row, column))
    const open = edits.filter((edit) => !table.isBound(edit))
    changeXmlPart(parts, part, cellChanges(part.text, table, open, styles?.table ?? null))
    if (styles) changeXmlPart(parts, styles.part, styles.table.changes())
    if (open.some((edit) => table.formula(edit) !== undefined)) dropCalculationOrder(parts, workbook)
    return { refused }
  })
}

function styleTable(parts: Package, { relationships }: XmlWorkbookPart) {
  const target = related(relationships, 'styles')?.target
  const part = target === undefined ? null : xmlPart(parts, target)
  return part && { part, table: new StyleTable(part.text, part.root) }
}

function dropCalculationOrder(parts: Package, { part, relationships }: XmlWorkbookPart): void {
  const order = related(relationships, 'calcChain')
  if (order) dropPart(parts, part.name, order)
}

interface Row {
  node: XmlNode
  row: number
  cells: Map<number, XmlNode>
}

/** The cells of a worksheet by their places; a row or cell without an address follows the one before. */
class SheetCells {
  readonly data: XmlNode
  readonly rows: readonly Row[]
  private readonly byRow: ReadonlyMap<number, Row>

  constructor(data: XmlNode) {
    this.data = data
    let next = 0
    this.rows = data.children.map((node) => {
      const row = Number(attribute(node, 'r') ?? next + 1) - 1
      next = row + 1
      return { node, row, cells: cellsOf(node) }
    })
    this.byRow = new Map(this.rows.map((row) => [row.row, row]))
  }

  row(row: number): Row | undefined {
    return this.byRow.get(row)
  }

  formula({ row, column }: CellEdit): XmlNode | undefined {
    const cell = this.byRow.get(row)?.cells.get(column)
    return cell && child(cell, 'f')
  }

  /** Other cells hang on this one: an array's or table's formula, or a shared one that others repeat. */
  isBound(edit: CellEdit): boolean {
    const formula = this.formula(edit)
    const kind = formula && attribute(formula, 't')
    if (!formula || kind === undefined || kind === 'normal') return false
    if (kind !== 'shared') return true
    return attribute(formula, 'ref') !== undefined && this.isShared(attribute(formula, 'si'), formula)
  }

  private isShared(index: string | undefined, master: XmlNode): boolean {
    return this.rows.some(({ cells }) =>
      [...cells.values()].some((cell) => {
        const formula = child(cell, 'f')
        return formula !== undefined && formula !== master && attribute(formula, 'si') === index
      }),
    )
  }
}

function cellsOf(row: XmlNode): Map<number, XmlNode> {
  const cells = new Map<number, XmlNode>()
  let next = 0
  for (const node of row.children) {
    const column = parseAddress(attribute(node, 'r') ?? '')?.column ?? next
    cells.set(column, node)
    next = column + 1
  }
  return cells
}

function cellChanges(xml: string, table: SheetCells, edits: readonly CellEdit[], styles: StyleTable | null): Splice[] {
  const prefix = table.data.prefix
  const written = (edit: CellEdit) => cellXml(edit, prefix, styleOf(table, edit, styles))
  const changes: Splice[] = []
  const missing = new Map<number, CellEdit[]>()
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = table.row(edit.row)
    const cell = row?.cells.get(edit.column)
    if (cell) changes.push({ start: cell.start, end: cell.end, text: written(edit) })
    else missing.set(edit.row, [...(missing.get(edit.row) ?? []), edit])
  }
  for (const [index, cells] of missing) {
    const row = table.row(index)
    if (row) changes.push(...newCells(xml, row, cells, written))
    else changes.push(newRow(xml, table, index, cells.map(written).join('')))
  }
  return changes
}

/** Cells a row has not yet had, each before the first one that stands right of it. */
function newCells(xml: string, row: Row, edits: readonly CellEdit[], written: (edit: CellEdit) => string): Splice[] {
  const inside = edits.flatMap((edit): Splice[] => {
    const after = [...row.cells].find(([column]) => column > edit.column)?.[1]
    return after ? [{ start: after.start, end: after.start, text: written(edit) }] : []
  })
  const last = Math.max(-1, ...row.cells.keys())
  const behind = edits.filter(({ column }) => column > last)
  return behind.length === 0 ? inside : [...inside, appendInside(xml, row.node, behind.map(written).join(''))]
}

function newRow(xml: string, table: SheetCells, row: number, cells: string): Splice {
  const { prefix } = table.data
  const text = `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`
  const after = table.rows.find((one) => one.row > row)
  return after ? { start: after.node.start, end: after.node.start, text } : appendInside(xml, table.data, text)
}

/** The cell's own format; for a text the same with the number format Text. */
function styleOf(table: SheetCells, { row, column, content }: CellEdit, styles: StyleTable | null): number {
  const cell = table.row(row)?.cells.get(column)
  const own = Number((cell && attribute(cell, 's')) ?? 0) || 0
  return typeof content === 'string' && styles ? styles.asText(own) : own
}

function cellXml({ row, column, content }: CellEdit, prefix: string, style: number): string {
  const opening = `<${prefix}c r="${address(row, column)}"${style === 0 ? '' : ` s="${style}"`}`
  if (typeof content === 'number') return `${opening}><${prefix}v>${content}</${prefix}v></${prefix}c>`
  const text = xmlText(encodeEscapes(cellText(content)))
  if (text === '') return `${opening}/>`
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`
  return `${opening} t="inlineStr">${inner}</${prefix}c>`
}
