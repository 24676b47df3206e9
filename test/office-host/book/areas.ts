import { type Area, address, columnLetters } from '../../../core/roster/grid.ts'

export const maxRows = 1_048_576
export const maxColumns = 16_384

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 }

export const rowsOf = (area: Area) => area.bottom - area.top + 1
export const columnsOf = (area: Area) => area.right - area.left + 1
export const isWholeRows = (area: Area) => area.left === 0 && area.right === maxColumns - 1
export const isWholeColumns = (area: Area) => area.top === 0 && area.bottom === maxRows - 1
export const sameArea = (a: Area, b: Area) =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
export const insideSheet = (area: Area) =>
  area.top >= 0 &&
  area.left >= 0 &&
  area.bottom < maxRows &&
  area.right < maxColumns &&
  rowsOf(area) > 0 &&
  columnsOf(area) > 0

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return area.top <= area.bottom && area.left <= area.right ? area : null
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}

/** `area` without what it shares with `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole)
  if (!shared) return [area]
  const rest: Area[] = []
  if (area.top < shared.top) rest.push({ ...area, bottom: shared.top - 1 })
  if (shared.bottom < area.bottom) rest.push({ ...area, top: shared.bottom + 1 })
  const middle = { top: shared.top, bottom: shared.bottom }
  if (area.left < shared.left) rest.push({ ...middle, left: area.left, right: shared.left - 1 })
  if (shared.right < area.right) rest.push({ ...middle, left: shared.right + 1, right: area.right })
  return rest
}

/** 'A1', 'B2:C3', '1:3', 'A:C'. */
export function printArea(area: Area): string {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${maxRows}`
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`
  const first = address(area.top, area.left)
  return sameCorner(area) ? first : `${first}:${address(area.bottom, area.right)}`
}

const sameCorner = (area: Area) => area.top === area.bottom && area.left === area.right

export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`
}

interface Reference {
  sheet: string | null
  areas: Area[]
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const match = corner.exec(text)
  if (!match || text === '') return null
  let column: number | null = null
  if (match[1]) {
    column = -1
    for (const letter of match[1].toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65
  }
  return { row: match[2] ? Number(match[2]) - 1 : null, column }
}

/** One rectangle: 'A1', '$A$1:B2', 'A:C', '2:5'. Null if the text is none or lies outside the sheet. */
export function parseArea(text: string): Area | null {
  const [from, to, ...more] = text.split(':')
  const start = readCorner(from ?? '')
  const end = to === undefined ? start : readCorner(to)
  if (!start || !end || more.length > 0) return null
  if (to === undefined && (start.row === null || start.column === null)) return null
  if ((start.row === null) !== (end.row === null) || (start.column === null) !== (end.column === null)) return null
  const area = {
    top: Math.min(start.row ?? 0, end.row ?? 0),
    left: Math.min(start.column ?? 0, end.column ?? 0),
    bottom: start.row === null ? maxRows - 1 : Math.max(start.row, end.row!),
    right: start.column === null ? maxColumns - 1 : Math.max(start.column, end.column!),
  }
  return insideSheet(area) ? area : null
}

/** "Sheet1!A1:B2", "'A b'!A1,C3", "A1;B2" without a sheet. Null if any part cannot be read. */
export function parseReference(text: string): Reference | null {
  let sheet: string | null = null
  const areas: Area[] = []
  for (const part of splitList(text)) {
    const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(part)
    if (named) sheet = named[1] === undefined ? named[2]! : named[1].replaceAll("''", "'")
    const area = parseArea((named ? named[3]! : part).trim())
    if (!area) return null
    areas.push(area)
  }
  return areas.length > 0 ? { sheet, areas } : null
}

function splitList(text: string): string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "'") quoted = !quoted
    else if (text[i] === ',' && !quoted) {
      parts.push(text.slice(start, i).trim())
      start = i + 1
    }
  }
  parts.push(text.slice(start).trim())
  return parts
}

export type Shift = { kind: 'insert' | 'delete'; axis: 'rows' | 'columns'; at: Area }

/**
 * Where `area` lies after cells were put in or taken out at `shift.at`; null when all of it was deleted. Only what
 * lies wholly in the moved band moves, as in Excel; a whole column stays whole.
 */
export function shifted(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === 'rows'
  const { at } = shift
  if (rows ? isWholeColumns(area) : isWholeRows(area)) return area
  const banded = rows ? area.left >= at.left && area.right <= at.right : area.top >= at.top && area.bottom <= at.bottom
  if (!banded) return area
  const [from, to] = rows ? [at.top, at.bottom] : [at.left, at.right]
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right]
  const limit = (rows ? maxRows : maxColumns) - 1
  const moved = shift.kind === 'insert' ? afterInsert(first, last, from, to, limit) : afterDelete(first, last, from, to)
  if (!moved) return null
  return rows ? { ...area, top: moved[0], bottom: moved[1] } : { ...area, left: moved[0], right: moved[1] }
}

function afterInsert(first: number, last: number, from: number, to: number, limit: number): [number, number] | null {
  const count = to - from + 1
  const start = first >= from ? first + count : first
  const end = last >= from ? Math.min(last + count, limit) : last
  return start > limit ? null : [start, end]
}

function afterDelete(first: number, last: number, from: number, to: number): [number, number] | null {
  const count = to - from + 1
  if (first >= from && last <= to) return null
  const start = first > to ? first - count : Math.min(first, from)
  const end = last > to ? last - count : last >= from ? from - 1 : last
  return [start, end]
}
