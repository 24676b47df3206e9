import { severityOfMark } from '../../../core/report/mark-formula.ts'
import type { Area } from '../../../core/roster/grid.ts'
import { address, columnLetters } from '../../../core/roster/grid.ts'
import { intersection } from '../book/areas.ts'
import type { Sheet } from '../book/sheet.ts'
import { styleValue } from '../book/style.ts'
import type { Host } from '../host.ts'

const rowHeight = 24
const numberWidth = 46
const pixelsPerPoint = 4 / 3
const narrowest = 40

/** Draws the sheet in front: only the rows in sight, and every column that is used. */
export class GridView {
  private readonly host: Host
  private readonly place: HTMLElement
  private readonly sheetElement = document.createElement('div')
  private readonly heads = document.createElement('div')
  private readonly lines = document.createElement('div')
  private scheduled = false

  constructor(host: Host, place: HTMLElement) {
    this.host = host
    this.place = place
    this.sheetElement.className = 'sheet'
    this.heads.className = 'heads'
    this.sheetElement.append(this.heads, this.lines)
    place.append(this.sheetElement)
    place.addEventListener('scroll', () => this.refresh())
    new ResizeObserver(() => this.refresh()).observe(place)
  }

  refresh() {
    if (this.scheduled) return
    this.scheduled = true
    requestAnimationFrame(() => {
      this.scheduled = false
      this.draw()
    })
  }

  private get sheet(): Sheet {
    return this.host.book.active
  }

  private extent(): { rows: number; columns: number } {
    const used = this.sheet.usedArea({ top: 0, left: 0, bottom: this.sheet.rows.length, right: 255 }, false)
    return { rows: Math.max(60, (used?.bottom ?? 0) + 40), columns: Math.max(18, (used?.right ?? 0) + 3) }
  }

  width(column: number): number {
    if (this.sheet.isColumnHidden(column)) return 0
    return Math.max(narrowest, Math.round(this.sheet.columnWidth(column) * pixelsPerPoint))
  }

  /** Where a cell lies in the scrolled content, in CSS pixels. */
  box(row: number, column: number): { left: number; top: number; width: number } {
    let left = numberWidth
    for (let c = 0; c < column; c++) left += this.width(c)
    return { left, top: (this.visualRow(row) + 1) * rowHeight, width: this.width(column) }
  }

  private visualRow(row: number): number {
    let hidden = 0
    for (let r = 0; r < row; r++) if (this.sheet.isRowHidden(r)) hidden++
    return row - hidden
  }

  /** The cell under an element drawn by this view. */
  cellOf(target: EventTarget | null): { row: number; column: number } | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
  }

  reveal(row: number, column: number) {
    const { left, top, width } = this.box(row, column)
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.place
    if (top - rowHeight < scrollTop) this.place.scrollTop = top - rowHeight
    else if (top + rowHeight > scrollTop + clientHeight) this.place.scrollTop = top + rowHeight - clientHeight
    if (left - numberWidth < scrollLeft) this.place.scrollLeft = left - numberWidth
    else if (left + width > scrollLeft + clientWidth) this.place.scrollLeft = left + width - clientWidth
  }

  private draw() {
    const { rows, columns } = this.extent()
    const widths = Array.from({ length: columns }, (_, column) => this.width(column))
    const total = widths.reduce((sum, width) => sum + width, numberWidth)
    this.sheetElement.style.cssText = `width:${total}px;height:${(rows + 1) * rowHeight}px`
    this.heads.replaceChildren(
      head('', numberWidth),
      ...widths.map((width, column) => head(columnLetters(column), width)),
    )
    const shown = Array.from({ length: rows }, (_, row) => row).filter((row) => !this.sheet.isRowHidden(row))
    const from = Math.max(0, Math.floor(this.place.scrollTop / rowHeight) - 4)
    const count = Math.ceil(this.place.clientHeight / rowHeight) + 8
    this.lines.replaceChildren(
      ...shown.slice(from, from + count).map((row, index) => this.line(row, from + index, widths)),
    )
  }

  private line(row: number, place: number, widths: number[]): HTMLElement {
    const line = document.createElement('div')
    line.className = 'line'
    line.setAttribute('role', 'row')
    line.style.top = `${(place + 1) * rowHeight}px`
    const number = document.createElement('div')
    number.className = 'number'
    number.textContent = String(row + 1)
    number.style.width = `${numberWidth}px`
    line.append(number, ...widths.map((width, column) => this.cell(row, column, width)))
    return line
  }

  private cell(row: number, column: number, width: number): HTMLElement {
    const element = document.createElement('div')
    const { sheet } = this
    const cell = sheet.cell(row, column)
    const merge = sheet.mergeAt(row, column)
    element.className = 'cell'
    element.setAttribute('role', 'gridcell')
    element.dataset.row = String(row)
    element.dataset.column = String(column)
    element.textContent = merge && (merge.top !== row || merge.left !== column) ? '' : sheet.text(row, column)
    element.style.width = `${merge && merge.left === column ? this.mergedWidth(merge) : width}px`
    if (width === 0 || (merge && merge.left !== column && merge.top <= row)) element.style.display = 'none'
    if (typeof cell.value === 'number') element.classList.add('right')
    else if (!merge && sheet.cell(row, column + 1).value === null) element.classList.add('spills')
    const alignment = styleValue(cell.style, 'HorizontalAlignment')
    if (alignment === 'Center' || merge) element.classList.add('middle')
    if (styleValue(cell.style, 'Font.Bold') === true) element.style.fontWeight = '600'
    const fill = styleValue(cell.style, 'Fill.Color')
    if (typeof fill === 'string' && fill !== '#FFFFFF') {
      element.style.background = fill
      element.classList.add('styled')
    }
    this.mark(element, row, column)
    if (isInside(row, column, sheet.selection)) {
      element.classList.add('selected')
      element.setAttribute('aria-selected', 'true')
    }
    return element
  }

  private mergedWidth(merge: Area): number {
    let width = 0
    for (let column = merge.left; column <= merge.right; column++) width += this.width(column)
    return width
  }

  /** Shows the conditional formats whose rule is always true, as the pane's marks are. */
  private mark(element: HTMLElement, row: number, column: number) {
    const here = { top: row, left: column, bottom: row, right: column }
    const marks = this.sheet.conditionalFormats
      .filter(({ areas }) => areas.some((area) => intersection(area, here)))
      .filter(({ settings }) => {
        const formula = String(settings['Rule.Formula'] ?? '')
        return formula === '=TRUE' || severityOfMark(formula) !== null
      })
      .sort((a, b) => b.priority - a.priority)
    for (const { settings } of marks) {
      const fill = settings['Format.Fill.Color']
      if (typeof fill !== 'string') continue
      element.style.background = fill
      element.classList.add('styled')
      element.title = `条件格式 ${address(row, column)}`
    }
  }
}

function head(text: string, width: number): HTMLElement {
  const element = document.createElement('div')
  element.className = 'head'
  element.setAttribute('role', 'columnheader')
  element.textContent = text
  element.style.cssText = `width:${width}px;height:${rowHeight}px`
  return element
}

const isInside = (row: number, column: number, area: Area) =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
