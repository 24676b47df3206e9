import { type Area, address, parseAddress } from '../../core/index.ts'

export const lastRow = 1_048_575
export const lastColumn = 16_383

/** 'A1:B2', '5:7', 'K:K' and so on without a sheet name; null if it is none. */
function readArea(text: string): Area | null {
  const [from, to = from] = text.split(':').map((part) => part.replaceAll('$', ''))
  if (from === undefined || to === undefined) return null
  const first = parseAddress(from) ?? readEdge(from, 'first')
  const last = parseAddress(to) ?? readEdge(to, 'last')
  if (!first || !last) return null
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  }
}

/** An edge with only a row ('5') or only a column ('K'): the other runs over the whole sheet. */
function readEdge(text: string, which: 'first' | 'last'): { row: number; column: number } | null {
  const row = parseAddress(`A${text}`)
  if (row) return { row: row.row, column: which === 'first' ? 0 : lastColumn }
  const column = parseAddress(`${text}1`)
  if (column) return { row: which === 'first' ? 0 : lastRow, column: column.column }
  return null
}

/** The areas of an address as Excel's events and ranges give it: 'Sheet 1'!A1:B2,C3. null if a part cannot be read. */
export function readAreas(text: string): Area[] | null {
  const areas: Area[] = []
  for (const part of splitAddress(text)) {
    const area = readArea(part.slice(part.lastIndexOf('!') + 1).trim())
    if (!area) return null
    areas.push(area)
  }
  return areas.length > 0 ? areas : null
}

/** Splits at the commas and semicolons that do not stand in a quoted sheet name. */
function splitAddress(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? []
}

/** A1 address of an area. */
export function areaAddress(area: Area): string {
  const first = address(area.top, area.left)
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${address(area.bottom, area.right)}`
}

export function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}

/** What two areas share, or null. */
export function shared(a: Area, b: Area): Area | null {
  if (!meets(a, b)) return null
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1)
}
