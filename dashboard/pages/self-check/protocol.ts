import type {
  Area,
  Assessment,
  ColumnKey,
  ColumnQuestion,
  ColumnReading,
  FindingFilter,
  FindingLine,
  FindingOrder,
  Policy,
  RememberedColumns,
  Severity,
  StatedRoster,
  Totals,
} from '../../../core/index.ts'
import type { ReadSeal } from '../../export/seal-panel.tsx'
import type { LanguageTag } from '../../language.ts'
import type { HandedBack } from './hand-back.ts'

/**
 * What the page and the worker that checks one roster say to each other. The worker holds the file and its review; the
 * page asks for the part that is in sight, so that no message is as long as the roster.
 */
export interface Questions {
  /** Reads a file, judges it and takes the steps again that were taken before. The first question. */
  open: { ask: Opening; answer: Opened }
  /** How the columns of the file are read; asked of a file without a roster too, once it was opened. */
  columns: { ask: ColumnQuestion; answer: ColumnReading | null }
  lines: { ask: Span & { look: Look }; answer: Lines }
  rows: { ask: SheetArea; answer: SheetRow[] }
  /** The whole of a cell that is shown in part. */
  text: { ask: { cell: string }; answer: string }
  fixes: { ask: Span; answer: FixLine[] }
  person: { ask: { row: number }; answer: Assessment | null }
  /** What the seal says of the roster as it stands now. */
  seal: { ask: null; answer: ReadSeal | null }
  /** Mends cells, as one step. */
  take: { ask: Step; answer: Head }
  /** Takes the last step back. */
  undo: { ask: null; answer: Head }
  /** Says everything in another language from now on. */
  speak: { ask: LanguageTag; answer: Head }
  /** The file with what was mended, sealed and marked. */
  handBack: { ask: { at: string }; answer: HandedBack }
}

export type QuestionName = keyof Questions
export type Question = { [Name in QuestionName]: { id: number; name: Name; ask: Questions[Name]['ask'] } }[QuestionName]
/** Under the id of its question; `error` where answering it broke. */
export type Reply = { id: number; ok: true; answer: unknown } | { id: number; ok: false; error: string }

/** Places from `from` up to, not with, `to`. */
export interface Span {
  from: number
  to: number
}

/** Rows of the sheet, and of each the columns from `left` up to, not with, `right`. */
export interface SheetArea extends Span {
  left: number
  right: number
}

export interface Opening {
  file: string
  bytes: Blob
  policy: Policy
  language: LanguageTag
  steps: readonly Step[]
  /** Tried where the file is encrypted. */
  passwords?: readonly string[]
  /** What a person says of its columns. */
  stated?: StatedRoster | null
  /** What the office said of columns before; what it says of this roster comes in place of `stated`. */
  remembered?: readonly RememberedColumns[]
}

export type Opened = { ok: true; head: Head } | Refused

/** Why a file could not be read, and what can be asked for. */
export interface Refused {
  ok: false
  message: string
  /** A password may open it. */
  isLocked: boolean
  /** There is no roster in it as far as headings tell. */
  hasNoRoster: boolean
}

/** A step of mending: texts for cells by address, every fix that loses no meaning, or which column is which. */
export type Step =
  | { kind: 'cells'; changes: readonly { cell: string; text: string }[] }
  | { kind: 'safe-fixes' }
  | { kind: 'columns'; stated: StatedRoster | null }

/** The figures of the whole roster as it stands now. */
export interface Head {
  sheet: string
  totals: Totals
  /** Rows and columns that the sheet reaches to. */
  rows: number
  columns: number
  /** px of each column. */
  widths: number[]
  /** Where the names stand, from 0: that column stays in sight. */
  nameColumn: number | null
  /** The first row, from 0, of the people: from there on cells can be mended. */
  firstRow: number
  /** Fixes that lose no meaning. */
  fixes: number
  /** Cells that differ from the file as it came. */
  mended: number
  /** Steps that can be taken back. */
  steps: number
  /** Columns that are not read for certain, and whether a person said which is which. */
  uncertain: readonly ColumnKey[]
  isStated: boolean
}

/** Which findings are looked at, and how. */
export interface Look {
  order: FindingOrder
  filter: FindingFilter
  /** Keys of the groups that are put away. */
  closed: readonly string[]
}

export interface Lines {
  /** Lines in all. */
  count: number
  /** Findings in all that the filter lets through. */
  found: number
  lines: FindingLine[]
}

/** A row of the sheet as it is drawn; a line outside the table lies over its empty neighbours. */
export interface SheetRow {
  kind: 'line' | 'head' | 'person'
  cells: SheetCell[]
}

export interface SheetCell {
  /** Its beginning, where the whole is long. */
  text: string
  isCut?: true
  /** The gravest finding of the cell. */
  mark?: { severity: Severity; message: string }
  /** Where the cell is part of a merged area: that, and the text of its first cell. */
  merge?: Area
}

export interface FixLine {
  cell: string
  severity: Severity
  before: string
  after: string
}

/** Characters of a cell that the sheet shows; who opens the cell is shown all of them. */
const mostShown = 200

/** What the sheet shows of a text. */
export function shownText(text: string): Pick<SheetCell, 'text' | 'isCut'> {
  return text.length > mostShown
    ? { text: text.slice(0, mostShown).replace(/[\ud800-\udbff]$/, ''), isCut: true }
    : { text }
}
