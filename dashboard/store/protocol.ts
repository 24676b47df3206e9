import type { Problem, ProblemCode, RememberedColumns } from '../../core/index.ts'
import type { Holding, TakeOver } from './ownership.ts'
import type { Trouble } from './trouble.ts'

/**
 * What page and store say to each other. The store is a worker that holds the SQLite database; the page asks, the store
 * answers under the same id. Tables travel as plain arrays: they are copied many times faster than objects.
 */

/** One value of a table. */
export type Cell = string | number | null | Uint8Array
/** Values for the named parameters of a query: `:county` takes `county`. */
export type Parameters = Readonly<Record<string, Cell>>

/** A table: names of the columns, then the rows in order. */
export interface Result {
  columns: string[]
  rows: Cell[][]
}

/** Rows for one table of schema.sql, end to end in one flat array. */
export interface Rows {
  table: string
  columns: readonly string[]
  values: Cell[]
}

/** One file as the reader hands it over: it is loaded whole or not at all. */
export interface Incoming {
  file: string
  /** SHA-256 of the bytes, lower-case hex: the same file twice is noticed by it. */
  digest: string
  /**
   * The file itself, without its password where it had one; kept so that another policy can judge it anew and so that it can
   * be handed back marked. Empty where it need not be kept.
   */
  bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 of these bytes. */
  bytesDigest: string
  /** Normalised supervising unit, or the file's name where it names none: whose submission this is. */
  unitKey: string
  /** Values of table workbook by column. */
  workbook: Readonly<Record<string, Cell>>
  tables: Rows[]
  /** A password may open it. */
  isLocked?: boolean
}

/** What became of a file. */
export interface Outcome {
  file: string
  workbookId: number
  status: 'read' | 'unreadable' | 'repeated'
  /** For `unreadable`: why. */
  problem: ProblemCode | null
  /** For `unreadable`: what to do. For `repeated`: the file it is the same as. */
  message: string | null
  supervisingUnit: string | null
  applicants: number
  errors: number
  warnings: number
  infos: number
  seal: string | null
  /** Which submission of its unit this is; 0 for a file that could not be read. */
  submission: number
  /** A password may open it. */
  isLocked: boolean
  /** The office may say which column is which: columns that are not certain, or no roster was found. */
  columns: 'certain' | 'uncertain' | 'stated'
}

/** How the data is kept between visits. `dirty`: there is something here that the storage does not have. */
export type Keeping =
  | { state: 'kept' }
  /** Another tab or window writes; this one only looks. `holding`: why it was asked for it in vain. */
  | { state: 'elsewhere'; holding: Holding | null; dirty: boolean }
  /** The browser refuses; what is here lives until the page is closed. */
  | { state: 'refused'; trouble: Trouble; dirty: boolean }

export interface Opened {
  keeping: Keeping
  /** An import that was under way when the page was last closed and that is gone: how many files it had. */
  interrupted: { files: number; at: string } | null
  /** Something the person had filled in could not be brought back. */
  notReplayed: Trouble | null
}

/** `missing`: names of the roster files that could not be had any more. */
export type SaveResult =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; missing: readonly string[] }
  | { ok: false; trouble: Trouble }
/** `differing`: tables that are not what the file says it was saved with. */
export type OpenResult =
  | { ok: true; migratedFrom: number | null; differing: readonly string[]; keeping: Keeping }
  | { ok: false; trouble: Trouble }

/** Every request with what it answers. */
export interface Requests {
  /** Opens what was kept. `takeOver`: whether another tab that writes to it is asked for it, or not even asked. */
  open: { ask: { takeOver: TakeOver }; answer: Opened }
  /** A query of queries/*.sql by its file's name. */
  query: { ask: { name: string; parameters: Parameters }; answer: Result }
  /** A write of writes/*.sql by its file's name, once for each set of parameters; all of them or none. */
  write: { ask: { name: string; parameters: Parameters[] }; answer: Keeping }
  /** Everything between begin and end is one import: if it does not end, it never was. */
  /** Files are handed in under numbers from `first` on, and loaded in the order of these. */
  beginImport: { ask: { files: number; at: string; first: number }; answer: null }
  /** The file of this number will not be handed in: the next one's turn comes. */
  passOver: { ask: { id: number }; answer: null }
  endImport: { ask: null; answer: Keeping }
  /** A port over which a reader hands in files (see Handing). */
  connect: { ask: { port: MessagePort }; answer: null }
  /** The file of a workbook as it came in; null where there is none. */
  file: { ask: { workbookId: number }; answer: Uint8Array<ArrayBuffer> | null }
  /** Keeps everything now: after something could not be kept. */
  keep: { ask: null; answer: Keeping }
  /** The database without the roster files, as a SQLite file. */
  copy: { ask: null; answer: SaveResult }
  /** The whole session as one SQLite file. */
  save: { ask: null; answer: SaveResult }
  /** Replaces the session by a saved one. */
  openSession: { ask: { bytes: Uint8Array<ArrayBuffer> }; answer: OpenResult }
  /** Forgets everything, here and in the browser's storage. */
  clear: { ask: null; answer: Keeping }
}

export type RequestName = keyof Requests
export type Request = { [Name in RequestName]: { id: number; name: Name; ask: Requests[Name]['ask'] } }[RequestName]
export type Reply = { id: number; ok: true; answer: unknown } | { id: number; ok: false; error: string }
/** What the store says unasked: how data is kept from now on, and what became of a file a reader handed in. */
export type Notice =
  | { notice: 'keeping'; keeping: Keeping }
  | { notice: 'handed'; id: number; outcome: Outcome | Trouble }

/** Reader to store. `again`: a workbook of the store that was judged anew. */
export type Handing = { id: number; incoming: Incoming; again: number | null }

/** What a reader is asked: one file at a time. With `refuse` it is recorded as unreadable without being looked at. */
export interface ReaderRequest {
  id: number
  file: File
  name: string
  judgement: Judgement
  refuse: Problem | null
  again: number | null
  /** Tried where the file is encrypted. */
  passwords: readonly string[]
}
export interface Sanction {
  name: string
  /** YYYY.MM */
  birth: string
  /** YYYY-MM-DD */
  barredUntil: string
}
/** By what a file is judged. `policy` is the text of a pack, null for the built-in one. */
export interface Judgement {
  policy: string | null
  sanctions: readonly Sanction[]
  /** What the office said of columns. */
  columns: readonly RememberedColumns[]
}
/** The first message to a reader: where it hands in. */
export interface ReaderPort {
  port: MessagePort
}
/** `handed`: the file is on its way to the store and the next may come. */
export type ReaderReply = { id: number; step: 'handed' } | { id: number; step: 'failed'; trouble: Trouble }
