import { allColumns, type ColumnKey, nameKey, type Severity } from '../../../core/index.ts'

/** One row of a roster as it was handed in. */
export interface HandedIn {
  /** Sheet row counted from 1. */
  row: number
  /** Name, birth month and sex. */
  person: string
  /** A valid ID number. */
  idNumber: string | null
  name: string
  /** Cells as displayed; null where the roster has no such column. */
  cells: Readonly<Record<ColumnKey, string | null>>
  findings: readonly Found[]
}

export interface Found {
  rule: string
  column: ColumnKey | null
  cell: string | null
  severity: Severity
  message: string
}

export interface CellChange {
  column: ColumnKey
  before: string
  after: string
}

/** A person who stands in both submissions. */
export interface Pair {
  before: HandedIn
  after: HandedIn
  changes: readonly CellChange[]
  mended: readonly Found[]
  appeared: readonly Found[]
}

export interface Comparison {
  added: readonly HandedIn[]
  gone: readonly HandedIn[]
  /** Pairs in which a cell or a finding differs, in the order of the later roster. */
  changed: readonly Pair[]
  /** How many stand in both without any difference. */
  same: number
}

/** What tells that two rows are the same person, surest first. */
const likenesses: readonly ((row: HandedIn) => string | null)[] = [
  ({ idNumber, name }) => idNumber && `${idNumber}|${nameKey(name)}`,
  ({ person, cells }) => `${person}|${cells.unit ?? ''}`,
  ({ person }) => person,
  ({ idNumber }) => idNumber,
  ({ name, cells }) => name && `${nameKey(name)}|${cells.unit ?? ''}`,
  ({ name }) => nameKey(name) || null,
]

/** Pairs rows with the same key; of several alike, the first with the first. */
function pairBy(
  key: (row: HandedIn) => string | null,
  before: Set<HandedIn>,
  after: Set<HandedIn>,
  pairs: Map<HandedIn, HandedIn>,
): void {
  const waiting = new Map<string, HandedIn[]>()
  for (const row of before) {
    const value = key(row)
    if (value) waiting.set(value, [...(waiting.get(value) ?? []), row])
  }
  for (const row of [...after]) {
    const value = key(row)
    const match = value ? waiting.get(value)?.shift() : undefined
    if (!match) continue
    pairs.set(row, match)
    before.delete(match)
    after.delete(row)
  }
}

const findingKey = ({ rule, column, message }: Found) => `${rule} ${column ?? ''} ${message}`

/** Those of `some` that `others` has not. */
function without(some: readonly Found[], others: readonly Found[]): Found[] {
  const known = new Set(others.map(findingKey))
  return some.filter((finding) => !known.has(findingKey(finding)))
}

/** 序号 follows from the place in the table: a row that only moved has not changed. */
const compared = allColumns.filter((column) => column !== 'sequence')

function compareRows(before: HandedIn, after: HandedIn): Pair {
  const changes = compared.flatMap((column): CellChange[] => {
    const [was, is] = [before.cells[column] ?? '', after.cells[column] ?? '']
    return was === is ? [] : [{ column, before: was, after: is }]
  })
  return {
    before,
    after,
    changes,
    mended: without(before.findings, after.findings),
    appeared: without(after.findings, before.findings),
  }
}

const differs = ({ changes, mended, appeared }: Pair) => changes.length + mended.length + appeared.length > 0

/** What became of each row of one submission in the next. */
export function compareSubmissions(before: readonly HandedIn[], after: readonly HandedIn[]): Comparison {
  const [gone, added] = [new Set(before), new Set(after)]
  const pairs = new Map<HandedIn, HandedIn>()
  for (const likeness of likenesses) pairBy(likeness, gone, added, pairs)
  const compared = after.flatMap((row) => {
    const match = pairs.get(row)
    return match ? [compareRows(match, row)] : []
  })
  const changed = compared.filter(differs)
  return { added: [...added], gone: [...gone], changed, same: compared.length - changed.length }
}
