import type { Database } from 'sql.js'
import { writeText } from './catalogue.ts'
import { inTransaction, query, single, write } from './database.ts'
import { load, loadTables, outcomeOf } from './load.ts'
import type { Cell, Incoming, Outcome } from './protocol.ts'

const judged = ['verdict', 'level', 'track', 'fee', 'defense'] as const

interface Judged {
  name: string
  values: Cell[]
  rules: Set<string>
}

/** What each row of a workbook was judged to be, by its row in the sheet. */
function judgements(database: Database, workbookId: number): Map<number, Judged> {
  const rows = new Map<number, Judged>()
  const applicants = query(
    database,
    `SELECT row, name, ${judged.join(', ')} FROM applicant WHERE workbookId = :workbookId ORDER BY row`,
    { workbookId },
  )
  for (const [row, name, ...values] of applicants.rows)
    rows.set(Number(row), { name: String(name), values, rules: new Set() })
  const findings = query(
    database,
    `SELECT applicant.row, finding.rule FROM finding JOIN applicant ON applicant.id = finding.applicantId
     WHERE finding.workbookId = :workbookId`,
    { workbookId },
  )
  for (const [row, rule] of findings.rows) rows.get(Number(row))?.rules.add(String(rule))
  return rows
}

type Change = [row: number, name: string, field: string, before: Cell, after: Cell]

const text = (value: Cell | undefined) => (value === null || value === undefined ? null : String(value))
const both = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()) => new Set([...a, ...b])

function changesOf(row: number, before: Judged | undefined, after: Judged | undefined): Change[] {
  const name = (after ?? before)!.name
  const fields = judged.flatMap((field, at): Change[] => {
    const [was, is] = [text(before?.values[at]), text(after?.values[at])]
    return was === is ? [] : [[row, name, field, was, is]]
  })
  const rules = [...both(before?.rules, after?.rules)].sort().flatMap((rule): Change[] => {
    const [was, is] = [before?.rules.has(rule) ?? false, after?.rules.has(rule) ?? false]
    return was === is ? [] : [[row, name, rule, was ? '1' : null, is ? '1' : null]]
  })
  return [...fields, ...rules]
}

function forget(database: Database, workbookId: number): void {
  for (const table of ['roster_row', 'exemption'])
    database.run(`DELETE FROM ${table} WHERE applicantId IN (SELECT id FROM applicant WHERE workbookId = ?)`, [
      workbookId,
    ])
  for (const table of ['finding', 'applicant', 'workbook_column'])
    database.run(`DELETE FROM ${table} WHERE workbookId = ?`, [workbookId])
}

function noteChanges(database: Database, workbookId: number, before: Map<number, Judged>): void {
  const after = judgements(database, workbookId)
  const statement = database.prepare(
    'INSERT INTO judgement_change (workbookId, row, name, field, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  )
  try {
    for (const row of [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b))
      for (const change of changesOf(row, before.get(row), after.get(row))) statement.run([workbookId, ...change])
  } finally {
    statement.free()
  }
}

function takeAnew(database: Database, workbookId: number, incoming: Incoming): Outcome {
  const { rows } = query(database, 'SELECT intake, receivedAt, workbook.digest FROM workbook WHERE id = :workbookId', {
    workbookId,
  })
  const [intake, at, digest] = rows[0] as [number, string, string]
  const file = single(database, 'SELECT digest FROM workbook_file WHERE workbookId = :workbookId', { workbookId })
  write(database, writeText('remove-workbook'), [{ workbookId }])
  const source = { digest, bytesDigest: file === null ? incoming.bytesDigest : String(file) }
  return load(database, { ...incoming, ...source }, { number: intake, at })
}

/**
 * Puts a new judgement of a workbook in place of the old one and notes what differs. Its standing does not change, unless
 * it is a roster now and was none, or the other way round: then it is taken in as at its time,
 * if it counts.
 */
export function judgeAgain(database: Database, workbookId: number, incoming: Incoming): Outcome {
  return inTransaction(database, () => {
    const { rows } = query(database, 'SELECT status, isCurrent FROM workbook WHERE id = :workbookId', { workbookId })
    const [status, isCurrent] = rows[0]!
    if (status !== incoming.workbook.status)
      return isCurrent ? takeAnew(database, workbookId, incoming) : outcomeOf(database, workbookId)
    const before = judgements(database, workbookId)
    forget(database, workbookId)
    const told = Object.entries(incoming.workbook)
    database.run(`UPDATE workbook SET ${told.map(([column]) => `"${column}" = ?`).join(', ')} WHERE id = ?`, [
      ...told.map(([, value]) => value),
      workbookId,
    ])
    loadTables(database, workbookId, incoming.tables)
    for (const table of ['applicant', 'finding'])
      database.run(
        `UPDATE ${table} SET isCurrent = (SELECT isCurrent FROM workbook WHERE id = ?1) WHERE workbookId = ?1`,
        [workbookId],
      )
    noteChanges(database, workbookId, before)
    return { ...outcomeOf(database, workbookId), isLocked: incoming.isLocked ?? false }
  })
}
