import type { MaterialDue } from '../../core/index.ts'
import { documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
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
  | { kind: 'note'; text: string }
  /** Empty lines to write on. */
  | { kind: 'lines'; count: number }
  | { kind: 'table'; table: Table<MaterialDue>; rows: readonly MaterialDue[] }

/** Text, or a visible blank of so many characters where the roster knows nothing. */
export type Run = string | { blank: number }

/** What is known, or a visible blank. */
export function known(text: string | null | undefined, width = 8): Run {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? { blank: width } : trimmed
}

/** A date that is written by hand. */
export const handDate: readonly Run[] = documentPaperZh.handDate({ blank: 4 }, { blank: 2 }, { blank: 2 })
