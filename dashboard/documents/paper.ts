import type { MaterialDue } from '../../core/index.ts'
import { documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { isolatedTo } from '../../core/view/isolated.ts'
import type { Table } from '../tables/table.ts'

/** A document as it is read: printed by the page (print.tsx) and written as .docx (word.ts) from the same blocks. */
export interface Paper {
  /** Name of the document; with the person's it names the file. */
  name: string
  blocks: readonly Block[]
}

export type Block =
  | { kind: 'title'; lines: readonly string[] }
  /** A paragraph of the body, its first line indented by two characters. */
  | { kind: 'text'; runs: readonly Run[] }
  /** A line at the right, as signatures and seals stand. */
  | { kind: 'closing'; runs: readonly Run[] }
  /** Smaller, at the foot. */
  | { kind: 'note'; lines: readonly (readonly Run[])[] }
  /** Words to be copied by hand, in a frame. */
  | { kind: 'quote'; text: string }
  /** Empty lines to write on. */
  | { kind: 'lines'; count: number }
  | { kind: 'table'; table: Table<MaterialDue>; rows: readonly MaterialDue[] }
  /** A form with ruled cells; the widths are shares of the line. */
  | { kind: 'form'; caption: string; widths: readonly number[]; rows: readonly FormRow[] }

export interface FormRow {
  /** Millimetres, at least. */
  height: number
  cells: readonly FormCell[]
}

export interface FormCell {
  /** A heading printed on the form; else what is filled in. */
  isHead: boolean
  /** From the top where the first line begins at the start, down to the foot where it stands at the end. */
  lines: readonly FormLine[]
  /** Columns it is wide, and rows it is high. */
  across: number
  down: number
}

export interface FormLine {
  runs: readonly Run[]
  at: 'start' | 'center' | 'end'
}

/**
 * Text; a visible blank of so many characters where the roster knows nothing; or a blank that shows what the notice wants
 * written in its place.
 */
export type Run = string | { blank: number } | { hint: string }

/** Characters of a cell on a paper: one cell does not take pages. */
const most = 1000

const told = (text: string) => (text === '' ? '' : isolatedTo(most, text))

/** What is known, or a visible blank. */
export function known(text: string | null | undefined, width = 8): Run {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? { blank: width } : told(trimmed)
}

/** A date that is written by hand. */
export const handDate: readonly Run[] = documentPaperZh.handDate({ blank: 4 }, { blank: 2 }, { blank: 2 })

/** A heading of a form; its lines are parted by \n. */
export function head(text: string, across = 1, down = 1): FormCell {
  return { isHead: true, lines: text.split('\n').map((line) => ({ runs: [line], at: 'center' })), across, down }
}

/** A cell of a form with what is known, or empty to be written in: its rules show that it is a blank. */
export function filled(text: string | null | undefined, across = 1, at: FormLine['at'] = 'center'): FormCell {
  return { isHead: false, lines: [{ runs: [told(text?.trim() ?? '')], at }], across, down: 1 }
}
