import type { Database } from 'sql.js'
import { inTransaction, query, single } from './database.ts'
import type { Cell, Incoming, Outcome, Rows } from './protocol.ts'

/** Columns whose values are numbers within the file and become numbers within the database. */
const shifted: Readonly<Record<string, readonly string[]>> = {
  applicant: ['id'],
  roster_row: ['applicantId'],
  finding: ['applicantId'],
  exemption: ['applicantId'],
}

function insertInto(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`
}

/** Loads one flat table with one prepared statement. `first`: what the file's applicant 0 becomes. */
function loadRows(database: Database, { table, columns, values }: Rows, workbookId: number, first: number): void {
  const shift = columns.map((column) => shifted[table]?.includes(column) ?? false)
  const width = columns.length
  const statement = database.prepare(insertInto(table, [...columns, ...(hasWorkbook.has(table) ? ['workbookId'] : [])]))
  const row: Cell[] = []
  try {
    for (let at = 0; at < values.length; at += width) {
      for (let column = 0; column < width; column++) {
        const value = values[at + column]!
        row[column] = shift[column] && typeof value === 'number' ? value + first : value
      }
      if (hasWorkbook.has(table)) row[width] = workbookId
      statement.run(row)
    }
  } finally {
    statement.free()
  }
}

const hasWorkbook = new Set(['applicant', 'finding', 'workbook_column'])

const count = (database: Database, text: string, workbookId: number) => Number(single(database, text, { workbookId }))

/** What became of a workbook that is in the database. */
export function outcomeOf(database: Database, workbookId: number): Outcome {
  const { rows } = query(
    database,
    `SELECT file, status, problem, problemMessage, supervisingUnit, seal, submission, columnsStated, columnsUncertain
     FROM workbook WHERE id = :workbookId`,
    { workbookId },
  )
  const [file, status, problem, message, supervisingUnit, seal, submission, stated, uncertain] = rows[0]!
  const findings = (severity: string) =>
    Number(
      single(database, 'SELECT count(*) FROM finding WHERE workbookId = :workbookId AND severity = :severity', {
        workbookId,
        severity,
      }),
    )
  return {
    file: String(file),
    workbookId,
    status: status as Outcome['status'],
    problem: problem as Outcome['problem'],
    message: message as string | null,
    supervisingUnit: supervisingUnit as string | null,
    applicants: count(database, 'SELECT count(*) FROM applicant WHERE workbookId = :workbookId', workbookId),
    errors: findings('error'),
    warnings: findings('warning'),
    infos: findings('info'),
    seal: seal as string | null,
    submission: Number(submission),
    isLocked: false,
    columns: stated === 1 ? 'stated' : Number(uncertain) > 0 || problem === 'no-roster' ? 'uncertain' : 'certain',
  }
}

/** One import: its number and when it began, ISO local time. */
export interface Intake {
  number: number
  at: string
}

interface Earlier {
  id: number
  file: string
  submission: number
}

/** How many people of the incoming roster stand in an earlier one too. */
function shared(database: Database, workbookId: number, people: ReadonlySet<Cell>): number {
  const { rows } = query(database, 'SELECT person FROM applicant WHERE workbookId = :workbookId', { workbookId })
  return rows.filter(([person]) => people.has(person!)).length
}

function peopleOf({ tables }: Incoming): Set<Cell> {
  const applicants = tables.find(({ table }) => table === 'applicant')
  if (!applicants) return new Set()
  const at = applicants.columns.indexOf('person')
  const people = new Set<Cell>()
  for (let i = at; i < applicants.values.length; i += applicants.columns.length) people.add(applicants.values[i]!)
  return people
}

/**
 * Which earlier roster of the unit this one replaces. Files of one import stand beside each other: none is the later.
 * Nor does a file that could only be read when others had come replace those that came after it.
 * Where the unit has several rosters it is the one of the same name, else the one that shares most people.
 */
function replacedBy(database: Database, incoming: Incoming, intake: Intake): Earlier | null {
  const { rows } = query(
    database,
    `SELECT id, file, submission FROM workbook
     WHERE unitKey = :unitKey AND isCurrent = 1 AND status = 'read' AND intake < :intake ORDER BY id`,
    { unitKey: incoming.unitKey, intake: intake.number },
  )
  const earlier = rows.map(([id, file, submission]) => ({
    id: Number(id),
    file: String(file),
    submission: Number(submission),
  }))
  if (earlier.length < 2) return earlier[0] ?? null
  const named = earlier.find(({ file }) => file === incoming.file)
  if (named) return named
  const people = peopleOf(incoming)
  const likeness = earlier.map(({ id }) => shared(database, id, people))
  return earlier[likeness.indexOf(Math.max(...likeness))]!
}

/** Takes a workbook and all that hangs on it out of what counts; it can still be looked at. */
function retire(database: Database, workbookId: number): void {
  for (const [table, column] of [
    ['workbook', 'id'],
    ['applicant', 'workbookId'],
    ['finding', 'workbookId'],
  ])
    database.run(`UPDATE ${table} SET isCurrent = 0 WHERE ${column} = ?`, [workbookId])
}

/** A file that could not be read is settled once a file of its name can be, or comes again. */
function retireUnreadable(database: Database, file: string): void {
  const { rows } = query(
    database,
    "SELECT id FROM workbook WHERE file = :file AND isCurrent = 1 AND status = 'unreadable'",
    { file },
  )
  for (const [id] of rows) retire(database, Number(id))
}

function insertWorkbook(database: Database, incoming: Incoming, intake: Intake, earlier: Earlier | null): number {
  const read = incoming.workbook.status === 'read'
  const values: Record<string, Cell> = {
    ...incoming.workbook,
    intake: intake.number,
    receivedAt: intake.at,
    file: incoming.file,
    digest: incoming.digest,
    unitKey: incoming.unitKey,
    submission: read ? (earlier?.submission ?? 0) + 1 : 0,
    previousId: earlier?.id ?? null,
  }
  database.run(insertInto('workbook', Object.keys(values)), Object.values(values))
  return Number(single(database, 'SELECT last_insert_rowid()'))
}

/** Writes what a file was judged to be; `workbookId` is in the database already. */
export function loadTables(database: Database, workbookId: number, tables: readonly Rows[]): void {
  const first = Number(single(database, 'SELECT coalesce(max(id), 0) + 1 FROM applicant'))
  for (const rows of tables) loadRows(database, rows, workbookId, first)
}

function repeated(database: Database, { digest, file }: Incoming): Outcome | null {
  const known = single(database, 'SELECT id FROM workbook WHERE digest = :digest AND isCurrent = 1', { digest })
  if (known === null) return null
  const outcome = outcomeOf(database, Number(known))
  return outcome.status === 'read' ? { ...outcome, file, status: 'repeated', message: outcome.file } : null
}

/** Loads one file, whole or not at all. The same bytes a second time change nothing. */
export function load(database: Database, incoming: Incoming, intake: Intake): Outcome {
  const known = repeated(database, incoming)
  if (known) return known
  return inTransaction(database, () => {
    retireUnreadable(database, incoming.file)
    const earlier = incoming.workbook.status === 'read' ? replacedBy(database, incoming, intake) : null
    const workbookId = insertWorkbook(database, incoming, intake, earlier)
    if (incoming.bytes.length > 0)
      database.run('INSERT INTO workbook_file (workbookId, digest) VALUES (?, ?)', [workbookId, incoming.bytesDigest])
    loadTables(database, workbookId, incoming.tables)
    if (earlier) retire(database, earlier.id)
    return { ...outcomeOf(database, workbookId), isLocked: incoming.isLocked ?? false }
  })
}
