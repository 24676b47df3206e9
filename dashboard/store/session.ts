import type { Database, SqlJsStatic } from 'sql.js'
import { queryText, writeText } from './catalogue.ts'
import { createDatabase, exportDatabase, inTransaction, query, single, write } from './database.ts'
import { type Intake, load } from './load.ts'
import { holdLock } from './lock.ts'
import { readSession } from './migrate.ts'
import { type Kept, Storage, TakenOver, type Written } from './persist.ts'
import type { Incoming, Keeping, Opened, OpenResult, Outcome, Parameters, Result, SaveResult } from './protocol.ts'
import { judgeAgain } from './rejudge.ts'
import { Tallies } from './tally.ts'
import { notStored, Troubled, trouble } from './trouble.ts'

/** The database in memory, and its copy in the browser's storage. */
export class Session {
  readonly #sqlite: SqlJsStatic
  readonly #tell: (keeping: Keeping) => void
  #database: Database
  readonly #tallies = new Tallies()
  #storage: Storage | null = null
  #keeping: Keeping = { state: 'kept' }
  /** The import under way; null between imports, when nothing more is taken. */
  #intake: Intake | null = null
  /** The files of an import go into one transaction: what each of them touches is written once and not for every file. */
  #inTransaction = false
  /** What is kept was written by a newer version or is damaged: it is not written over until the person clears it. */
  #unreadable = false

  constructor(sqlite: SqlJsStatic, tell: (keeping: Keeping) => void) {
    this.#sqlite = sqlite
    this.#tell = tell
    this.#database = createDatabase(sqlite)
  }

  /** Brings back what was kept. Where the browser keeps nothing, the session lives in memory and says so. */
  async open(takeOver: boolean): Promise<Opened> {
    const own = await holdLock(takeOver, () => this.#lose({ state: 'elsewhere' }))
    this.#keeping = own ? { state: 'kept' } : { state: 'elsewhere' }
    let kept: Kept
    try {
      this.#storage?.close()
      this.#storage = await Storage.open(crypto.getRandomValues(new Uint32Array(4)).join('-'), own)
      kept = await this.#storage.read()
    } catch (error) {
      this.#keeping = { state: 'refused', trouble: notStored(error) }
      return { keeping: this.#keeping, interrupted: null }
    }
    this.#restore(kept)
    if (own && kept.interrupted) await this.#keep((storage) => storage.markImport(null))
    return { keeping: this.#keeping, interrupted: own ? kept.interrupted : null }
  }

  query(name: string, parameters: Parameters): Result {
    const text = queryText(name)
    if (/\btally\b/.test(text)) this.#count()
    return query(this.#database, text, parameters)
  }

  async write(name: string, parameters: Parameters[]): Promise<Keeping> {
    this.#write({ name, parameters })
    return this.#keep((storage) => storage.add({ name, parameters }))
  }

  async beginImport(files: number, at: string): Promise<void> {
    const number = Number(single(this.#database, 'SELECT coalesce(max(intake), 0) + 1 FROM workbook'))
    this.#intake = { number, at }
    await this.#keep((storage) => storage.markImport({ files, at }))
  }

  /** Loads a file or, with `again`, puts a new judgement of that workbook in place of the old one. */
  load(incoming: Incoming, again: number | null): Outcome {
    // A reader that was stopped may have handed in one more: it would be shown but not kept.
    if (!this.#intake) throw new Troubled('import-over')
    if (!this.#inTransaction) this.#database.run('BEGIN')
    this.#inTransaction = true
    if (again !== null) {
      this.#tallies.forget()
      return judgeAgain(this.#database, again, incoming)
    }
    const outcome = load(this.#database, incoming, this.#intake)
    if (outcome.status === 'read') {
      if (outcome.submission > 1) this.#tallies.forget()
      else this.#tallies.add(incoming)
    }
    return outcome
  }

  endImport(): Promise<Keeping> {
    this.#intake = null
    this.#commit()
    return this.#keepSnapshot()
  }

  save(): SaveResult {
    try {
      return { ok: true, bytes: this.#export() }
    } catch (error) {
      return { ok: false, trouble: trouble('not-saved', error) }
    }
  }

  /** Replaces the session by a saved one; where that cannot be read, nothing changes. */
  async openSession(bytes: Uint8Array): Promise<OpenResult> {
    const read = readSession(this.#sqlite, bytes)
    if (!read.ok) return read
    this.#replace(read.database)
    return { ok: true, migratedFrom: read.migratedFrom, keeping: await this.#keepSnapshot() }
  }

  async clear(): Promise<Keeping> {
    this.#replace(createDatabase(this.#sqlite))
    this.#unreadable = false
    return this.#keep((storage) => storage.clear())
  }

  #restore({ snapshot, journal }: Kept): void {
    const read = snapshot && readSession(this.#sqlite, snapshot)
    if (read && !read.ok) {
      this.#unreadable = true
      this.#keeping = { state: 'refused', trouble: read.trouble }
      return
    }
    this.#unreadable = false
    this.#replace(read ? read.database : createDatabase(this.#sqlite))
    for (const { name, parameters } of journal) this.#replay({ name, parameters })
  }

  /** A write of an earlier version of this page may no longer fit; the others still do. */
  #replay({ name, parameters }: Written): void {
    try {
      this.#write({ name, parameters })
    } catch (error) {
      this.#tell({ state: 'refused', trouble: trouble('not-replayed', error) })
    }
  }

  #write({ name, parameters }: Written): void {
    const text = writeText(name)
    if (/\bapplicant\b/.test(text)) this.#tallies.forget()
    write(this.#database, text, parameters)
  }

  #count(): void {
    inTransaction(this.#database, () => this.#tallies.bringUpToDate(this.#database))
  }

  #replace(database: Database): void {
    this.#tallies.forget()
    this.#database.close()
    this.#database = database
    this.#inTransaction = false
  }

  #commit(): void {
    if (this.#inTransaction) this.#database.run('COMMIT')
    this.#inTransaction = false
  }

  #export(): Uint8Array<ArrayBuffer> {
    this.#count()
    this.#commit()
    return exportDatabase(this.#database)
  }

  #keepSnapshot(): Promise<Keeping> {
    return this.#keep((storage) => storage.keep(this.#export()))
  }

  async #keep(work: (storage: Storage) => Promise<void>): Promise<Keeping> {
    if (!this.#storage || this.#unreadable || this.#keeping.state === 'elsewhere') return this.#keeping
    try {
      await work(this.#storage)
      this.#keeping = { state: 'kept' }
    } catch (error) {
      this.#lose(error instanceof TakenOver ? { state: 'elsewhere' } : { state: 'refused', trouble: notStored(error) })
    }
    return this.#keeping
  }

  #lose(keeping: Keeping): void {
    this.#keeping = keeping
    this.#tell(keeping)
  }
}
