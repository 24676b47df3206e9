import { isRow, type Roster, type RosterRow } from './roster.ts'
import type { Assessment, Finding } from './types.ts'
import { countRow } from './verdict.ts'

/** The findings of a row after an edit; none for a row that is no applicant any more. */
export interface RowFindings {
  /** Sheet row from 1. */
  row: number
  findings: readonly Finding[]
}

/** Plain data says the same. */
function same(before: unknown, now: unknown): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now)
}

function inRowOrder(rows: readonly RowFindings[]): RowFindings[] {
  return [...rows].sort((a, b) => a.row - b.row)
}

/** Rows whose assessment is another in `now` than in `before`: any part of what they come to may differ. */
export function differingRows(before: Roster | null, now: Roster | null): RowFindings[] {
  const [was, is] = [assessmentsByRow(before), assessmentsByRow(now)]
  const gone = [...was.keys()].filter((row) => !is.has(row)).map((row) => ({ row, findings: [] }))
  const differing = [...is.values()].filter((one) => !same(was.get(one.row), one))
  return inRowOrder([...differing.map(({ row, findings }) => ({ row, findings })), ...gone])
}

/** What every applicant comes to, by sheet row from 1. */
function assessmentsByRow(roster: Roster | null): Map<number, Assessment> {
  const all = roster ? [...roster.rows()].map((row) => roster.assessment(row)) : []
  return new Map(all.map((one) => [one.row, one]))
}

/** Reads rows (from 0) again after an edit, and settles them, those below them and those who share a duplicate with them. */
export function rejudgeRows(roster: Roster, rows: readonly number[]): RowFindings[] {
  const { firstRow } = roster.layout
  const { touched, gone, isRenumbered } = readAgain(roster, rows)
  // A row read twice may still name an entry that another row of this edit replaced.
  const settled = new Set([...touched].filter((row) => roster.entries[row.row - firstRow] === row))
  if (isRenumbered) for (const row of roster.number()) settled.add(row)
  const fresh = new Set<RosterRow>()
  for (const row of rows) {
    const entry = roster.entries[row - firstRow]
    if (isRow(entry)) {
      fresh.add(entry)
      for (const other of roster.duplicates.related(entry)) settled.add(other)
    }
    const next = roster.after(row)
    if (next) settled.add(next)
  }
  const changed: RowFindings[] = [...gone].map((row) => ({ row: row + 1, findings: [] }))
  for (const row of new Set([...settled, ...fresh])) {
    const before = fresh.has(row) ? undefined : roster.assessment(row).findings
    if (before) count(roster, row, -1)
    roster.settle(row)
    count(roster, row, 1)
    const { findings } = roster.assessment(row)
    if (!same(before, findings)) changed.push({ row: row.row + 1, findings })
  }
  return inRowOrder(changed)
}

interface ReadAgain {
  touched: Set<RosterRow>
  /** Rows that were applicants. */
  gone: Set<number>
  /** Somebody came or went, so that those below have another place in the list. */
  isRenumbered: boolean
}

/** Puts new readings in place of the old ones. */
function readAgain(roster: Roster, rows: readonly number[]): ReadAgain {
  const { firstRow } = roster.layout
  const touched = new Set<RosterRow>()
  const gone = new Set<number>()
  let isRenumbered = false
  for (const row of rows) {
    const index = row - firstRow
    while (roster.entries.length <= index) roster.entries.push(null)
    const old = roster.entries[index]
    if (isRow(old)) {
      for (const other of roster.duplicates.related(old)) touched.add(other)
      touched.delete(old)
      roster.duplicates.remove(old)
      count(roster, old, -1)
      gone.add(row)
    }
    const entry = roster.read(row)
    roster.entries[index] = entry
    if (isRow(entry) !== isRow(old)) isRenumbered = true
    if (!isRow(entry)) continue
    if (isRow(old)) entry.place = old.place
    gone.delete(row)
    roster.duplicates.add(entry)
  }
  return { touched, gone, isRenumbered }
}

function count(roster: Roster, row: RosterRow, sign: 1 | -1): void {
  countRow(roster.totals, { ...row, facts: row.judged.facts }, sign)
}

/** Follows rows of the sheet that were put in above row `at`, or (`by` negative) taken out from there on. */
export function moveEntries(roster: Roster, at: number, by: number): void {
  const { firstRow } = roster.layout
  const index = at - firstRow
  if (by < 0) drop(roster, index, -by)
  else if (index < roster.entries.length) roster.entries.splice(index, 0, ...Array.from({ length: by }, () => null))
  for (let below = Math.max(0, index); below < roster.entries.length; below++) {
    const entry = roster.entries[below]
    if (!isRow(entry)) continue
    entry.row = firstRow + below
    entry.judged.applicant.row = entry.row
  }
  roster.duplicates.reorder()
  roster.number()
  settleAll(roster)
}

function drop(roster: Roster, index: number, many: number): void {
  for (const entry of roster.entries.splice(index, many)) {
    if (!isRow(entry)) continue
    roster.duplicates.remove(entry)
    count(roster, entry, -1)
  }
}

/** Row numbers stand in the words about duplicates and in sequence, so every row is settled anew after a move. */
function settleAll(roster: Roster): void {
  for (const row of roster.rows()) {
    count(roster, row, -1)
    roster.settle(row)
    count(roster, row, 1)
  }
}
