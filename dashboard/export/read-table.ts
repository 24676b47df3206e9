import type { ShownTable } from './table.ts'

/** What a cell says to the eye: without what only a screen reader hears, and with what was typed into a field. */
function shownText(node: Node): string {
  if (node instanceof HTMLInputElement && node.type === 'checkbox') return node.checked ? '✓' : ''
  if (node instanceof HTMLInputElement || node instanceof HTMLSelectElement) return node.value
  if (node instanceof Element && node.matches('.visually-hidden, svg, button')) return ''
  if (node instanceof HTMLBRElement) return ' '
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  return [...node.childNodes].map(shownText).join('')
}

/** Cells under their columns: one that spans several stands in the first row and column it spans. */
function spread(rows: Iterable<HTMLTableRowElement>): (HTMLTableCellElement | null)[][] {
  const grid: (HTMLTableCellElement | null)[][] = []
  let at = 0
  for (const row of rows) {
    grid[at] ??= []
    let column = 0
    for (const cell of row.cells) {
      while (grid[at]![column] !== undefined) column++
      for (let down = 0; down < cell.rowSpan; down++) {
        grid[at + down] ??= []
        for (let right = 0; right < cell.colSpan; right++) {
          grid[at + down]![column + right] = down + right === 0 ? cell : null
        }
      }
      column += cell.colSpan
    }
    at++
  }
  return grid
}

/** A heading of two rows is one: 中级 over 评审 is 中级评审. */
function headingsOf(table: HTMLTableElement): string[] {
  const rows = spread(table.tHead?.rows ?? [])
  const groups = [...(table.tHead?.rows[0]?.cells ?? [])]
  const spans = groups.flatMap((cell) => Array.from({ length: cell.colSpan }, () => cell))
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const own = rows.map((row) => row[column]).filter((cell) => cell !== null && cell !== undefined)
    const group = spans[column]
    const cells = group && group.colSpan > 1 && !own.includes(group) ? [group, ...own] : own
    return cells.map((cell) => shownText(cell).trim()).join('')
  })
}

const number = /^-?\d{1,15}(?:\.\d+)?$/

/** A cell of a column of figures is a number; everything else is the text it shows. */
function contentOf(cell: HTMLTableCellElement | null | undefined): string | number | null {
  if (!cell) return null
  const text = shownText(cell).trim()
  return cell.classList.contains('num') && number.test(text) ? Number(text) : text
}

/** A table of the page as data. */
export function readTable(table: HTMLTableElement): ShownTable {
  const columns = headingsOf(table)
  const bodies = [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])]
  const rows = bodies.flatMap((body) => spread(body.rows))
  return {
    caption: table.caption ? shownCaption(table.caption) : '表格',
    columns,
    rows: rows.map((row) => columns.map((_, column) => contentOf(row[column]))),
  }
}

/** A caption that is only heard still names the table. */
function shownCaption(caption: HTMLTableCaptionElement): string {
  return shownText(caption).trim() || caption.textContent?.trim() || '表格'
}
