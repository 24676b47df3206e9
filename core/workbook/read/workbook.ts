import type { Problem } from '../../report/types.ts'
import type { Grid } from '../../roster/grid.ts'

/** What the bytes turned out to be, whatever the file is called. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'xlsb' | 'xml-2003' | 'html' | 'csv' | 'ods'

/** A file that was understood: its sheets in tab order and its custom document properties. */
export interface Workbook {
  file: string
  format: WorkbookFormat
  sheets: Grid[]
  /** Custom document properties by name; the seal lives there (S1.1). */
  properties: Record<string, string>
}

/** Never an exception: either the workbook or the reason why there is none. */
export type ReadResult =
  | {
      ok: true
      workbook: Workbook /** The bytes without their encryption, where a password opened them. */
      decrypted?: Uint8Array
    }
  | {
      ok: false
      file: string
      problem: Problem
      /** It is encrypted in a way that its password opens: it can be asked for. */
      isLocked: boolean
    }
