import { address } from '../../../core/roster/grid.ts'
import { printArea } from '../book/areas.ts'
import type { Host } from '../host.ts'
import type { GridView } from './grid-view.ts'

/**
 * Keyboard, mouse and clipboard in the grid. The entry field always lies over the active cell and has the focus, so that
 * an input method for Chinese can begin with the first key; it shows itself once something is typed.
 */
export class Typing {
  private readonly host: Host
  private readonly view: GridView
  private readonly entry = document.createElement('input')
  private readonly refused: (reason: string) => void

  constructor(host: Host, view: GridView, place: HTMLElement, refused: (reason: string) => void) {
    this.host = host
    this.view = view
    this.refused = refused
    this.entry.id = 'entry'
    this.entry.setAttribute('aria-label', '单元格内容')
    this.entry.autocomplete = 'off'
    this.entry.dataset.idle = ''
    place.append(this.entry)
    place.addEventListener('mousedown', (event) => this.pressed(event))
    place.addEventListener('mouseover', (event) => {
      if (event.buttons === 1) this.extend(this.view.cellOf(event.target))
    })
    place.addEventListener('dblclick', () => this.begin(true))
    this.entry.addEventListener('input', () => this.show())
    this.entry.addEventListener('compositionstart', () => this.show())
    this.entry.addEventListener('keydown', (event) => this.key(event))
    this.entry.addEventListener('copy', (event) => this.copy(event))
    this.entry.addEventListener('paste', (event) => this.paste(event))
    this.entry.addEventListener('blur', () => this.commit())
    this.follow()
  }

  private get active(): { row: number; column: number } {
    const { top, left } = this.host.book.active.selection
    return { row: top, column: left }
  }

  private get typing(): boolean {
    return this.entry.dataset.idle === undefined
  }

  /** Carries out an edit, and says why where Excel refuses it. */
  attempt(edit: () => void) {
    try {
      edit()
    } catch (error) {
      this.refused(error instanceof Error ? error.message : String(error))
    }
    this.follow()
    this.view.refresh()
  }

  /** Puts the entry field over the active cell. */
  follow() {
    const { row, column } = this.active
    const { left, top, width } = this.view.box(row, column)
    this.entry.style.cssText = `left:${left}px;top:${top}px;width:${Math.max(width, 60)}px`
  }

  private show() {
    if (this.typing) return
    delete this.entry.dataset.idle
    this.host.startEditing()
  }

  private begin(withContent: boolean) {
    const { row, column } = this.active
    const cell = this.host.book.active.cell(row, column)
    this.entry.value = withContent ? String(cell.formula ?? cell.value ?? '') : ''
    this.show()
    this.entry.focus()
  }

  private end() {
    this.entry.value = ''
    this.entry.dataset.idle = ''
    this.host.stopEditing()
  }

  private commit() {
    if (!this.typing) return
    const { value } = this.entry
    const { row, column } = this.active
    this.end()
    this.attempt(() => this.host.person.type(address(row, column), value))
  }

  private pressed(event: MouseEvent) {
    const cell = this.view.cellOf(event.target)
    if (!cell) return
    event.preventDefault()
    this.commit()
    if (event.shiftKey) this.extend(cell)
    else this.go(cell.row, cell.column)
    this.entry.focus()
  }

  private extend(cell: { row: number; column: number } | null) {
    if (!cell) return
    const { row, column } = this.active
    this.attempt(() => this.host.person.select(`${address(row, column)}:${address(cell.row, cell.column)}`))
  }

  go(row: number, column: number) {
    this.attempt(() => this.host.person.select(address(Math.max(0, row), Math.max(0, column))))
    this.view.reveal(this.active.row, this.active.column)
    this.entry.focus({ preventScroll: true })
  }

  private key(event: KeyboardEvent) {
    if (event.isComposing) return
    const { row, column } = this.active
    const steps: Record<string, [number, number]> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
      ...(this.typing ? {} : { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }),
    }
    const step = steps[event.key]
    const moved = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !this.typing
    if (step) {
      event.preventDefault()
      this.commit()
      this.go(row + step[0], column + step[1])
    } else if (event.key === 'Escape' && this.typing) this.end()
    else if (event.key === 'F2') this.begin(true)
    else if (event.key === 'Delete' && !this.typing) this.attempt(() => this.host.person.clear(this.selected))
    else if (moved) {
      event.preventDefault()
      this.attempt(() => this.host.person.undo())
    }
  }

  get selected(): string {
    return printArea(this.host.book.active.selection)
  }

  private copy(event: ClipboardEvent) {
    if (this.typing) return
    const { selection } = this.host.book.active
    const lines: string[] = []
    for (let row = selection.top; row <= selection.bottom; row++) {
      const line: string[] = []
      for (let column = selection.left; column <= selection.right; column++) {
        line.push(this.host.book.active.text(row, column))
      }
      lines.push(line.join('\t'))
    }
    event.clipboardData?.setData('text/plain', lines.join('\n'))
    event.preventDefault()
  }

  private paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (this.typing || text === '') return
    event.preventDefault()
    const { row, column } = this.active
    const block = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'))
    const wide = Math.max(...block.map((line) => line.length))
    const even = block.map((line) => [...line, ...Array.from({ length: wide - line.length }, () => '')])
    this.attempt(() => this.host.person.paste(address(row, column), even))
  }
}
