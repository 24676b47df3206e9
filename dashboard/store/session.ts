import type { Database, SqlJsStatic } from 'sql.js'
import { queryText, writeText } from './catalogue.ts'
import { writeChecksums } from './checksum.ts'
import { createDatabase, exportDatabase, inTransaction, openDatabase, query, single, write } from './database.ts'
import { Files } from './files.ts'
import { type Intake, load } from './load.ts'
import { readSession, storedTables } from './migrate.ts'
import { Ownership, type TakeOver } from './ownership.ts'
import type { Bytes } from './pieces.ts'
import type { Incoming, Keeping, Opened, OpenResult, Outcome, Parameters, Result, SaveResult } from './protocol.ts'
import { judgeAgain } from './rejudge.ts'
import { Damaged, type Kept, Storage, TakenOver, type Written } from './storage.ts'
import { Tallies } from './tally.ts'
import { notStored, type Trouble, Troubled, trouble } from './trouble.ts'

/** Writes that are kept one by one before the whole is kept anew. */
const longestJournal = 500

/** How a session reaches what is around it. */
export interface Surroundings {
  /** How data is kept has changed, though nobody asked. */
  tell: (keeping: Keeping) => void
  /** Runs work when all that was asked before has been answered. */
  inTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
}

/**
 * The database in memory, and what the browser's storage has of it. Once something could not be kept the session is dirty:
 * the next that can be kept is everything, and until then it is not said to be kept.
 */
export class Session {
  readonly #sqlite: SqlJsStatic
  readonly #tell: Surroundings['tell']
  readonly #ownership: Ownership
  #database: Database
  readonly #files = new Files()
  readonly #tallies = new Tallies()
  #storage: Storage | null = null
  #keeping: Keeping = { state: 'kept' }
  /** There is something here that the storage does not have. */
  #dirty = false
  /** Writes in the journal. */
  #journal = 0
  /** The import under way; null between imports, when nothing more is taken. */
  #intake: Intake | null = null
  /** The files of an import go into one transaction: what each of them touches is written once and not for every file. */
  #inTransaction = false
  /** What is kept was written by a newer version or is damaged: it is not written over until the person clears it. */
  #unreadable = false

  constructor(sqlite: SqlJsStatic, { tell, inTurn }: Surroundings) {
    this.#sqlite = sqlite
    this.#tell = tell
    this.#database = createDatabase(sqlite)
    this.#ownership = new Ownership({
      lost: () => this.#lose({ state: 'elsewhere', holding: null, dirty: this.#dirty }),
      handOver: () => inTurn(() => this.#handOver()),
    })
  }

  /**
   * Brings back what was kept. Where the browser keeps nothing, the session lives in memory and says so. Where another tab
   * was asked for it in vain nothing changes.
   */
  async open(takeOver: TakeOver): Promise<Opened> {
    const holding = await this.#ownership.take(takeOver)
    if (holding !== null && takeOver !== 'no') {
      this.#keeping = { state: 'elsewhere', holding: holding === 'other' ? null : holding, dirty: this.#dirty }
      return { keeping: this.#keeping, interrupted: null, notReplayed: null }
    }
    const isOwn = holding === null
    this.#keeping = isOwn ? { state: 'kept' } : { state: 'elsewhere', holding: null, dirty: false }
    try {
      const kept = await this.#openStorage(isOwn)
      const notReplayed = this.#restore(kept)
      if (isOwn && kept.interrupted) await this.#keepIn((storage) => storage.markImport(null))
      return { keeping: this.#keeping, interrupted: isOwn ? kept.interrupted : null, notReplayed }
    } catch (error) {
      this.#unreadable = error instanceof Damaged
      this.#refuse(error)
      return { keeping: this.#keeping, interrupted: null, notReplayed: null }
    }
  }

  query(name: string, parameters: Parameters): Result {
    const text = queryText(name)
    if (/\btally\b/.test(text)) this.#count()
    return query(this.#database, text, parameters)
  }

  /** The file of a workbook as it came in; null where there is none. */
  file(workbookId: number): Promise<Bytes | null> {
    const digest = single(this.#database, 'SELECT digest FROM workbook_file WHERE workbookId = :workbookId', {
      workbookId,
    })
    return digest === null ? Promise.resolve(null) : this.#files.get(String(digest))
  }

  write(name: string, parameters: Parameters[]): Promise<Keeping> {
    this.#write({ name, parameters })
    return this.#keep((storage) => {
      if (this.#journal >= longestJournal && !this.#intake) return this.#keepAll(storage)
      this.#journal++
      return storage.add({ name, parameters })
    })
  }

  async beginImport(files: number, at: string): Promise<void> {
    const number = Number(single(this.#database, 'SELECT coalesce(max(intake), 0) + 1 FROM workbook'))
    if (this.#dirty) await this.keep()
    this.#intake = { number, at }
    if (!this.#dirty) await this.#keepIn((storage) => storage.markImport({ files, at }))
  }

  /** Loads a file or, with `again`, puts a new judgement of that workbook in place of the old one. */
  load(incoming: Incoming, again: number | null): Outcome {
    // A reader that was stopped may have handed in one more: it would be shown but not kept.
    if (!this.#intake) throw new Troubled('import-over')
    if (!this.#inTransaction) this.#database.run('BEGIN')
    this.#inTransaction = true
    // A file that is judged anew is kept already.
    if (incoming.bytes.length > 0 && !this.#files.has(incoming.bytesDigest))
      this.#files.put(incoming.bytesDigest, incoming.bytes)
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
    return this.keep()
  }

  /** Keeps everything, and tries again what could not be kept. */
  async keep(): Promise<Keeping> {
    if (!this.#storage && this.#keeping.state === 'refused') await this.#reopen()
    this.#dirty = true
    return this.#keep((storage) => this.#keepAll(storage))
  }

  /** The whole session as one file: its roster files in it, and checksums by which it is known again. */
  async save(): Promise<SaveResult> {
    let whole: Database | undefined
    try {
      whole = openDatabase(this.#sqlite, this.#export())
      const missing: string[] = []
      for (const [workbookId, file, digest] of query(
        whole,
        'SELECT id, file, workbook_file.digest FROM workbook JOIN workbook_file ON workbookId = id ORDER BY id',
      ).rows) {
        const bytes = await this.#fileOrNull(String(digest))
        if (bytes) whole.run('UPDATE workbook_file SET bytes = ? WHERE workbookId = ?', [bytes, workbookId!])
        else missing.push(String(file))
      }
      writeChecksums(whole, storedTables(whole))
      return { ok: true, bytes: exportDatabase(whole), missing }
    } catch (error) {
      return { ok: false, trouble: trouble('not-saved', error) }
    } finally {
      whole?.close()
    }
  }

  /** The database without the roster files, for questions that may do anything to it. */
  copy(): SaveResult {
    try {
      return { ok: true, bytes: this.#export(), missing: [] }
    } catch (error) {
      return { ok: false, trouble: trouble('not-saved', error) }
    }
  }

  /** Replaces the session by a saved one, or by a copy of it; where that cannot be read, nothing changes. */
  async openSession(bytes: Uint8Array): Promise<OpenResult> {
    const read = readSession(this.#sqlite, bytes, this.#files)
    if (!read.ok) return read
    this.#replace(read.database)
    return { ok: true, migratedFrom: read.migratedFrom, differing: read.differing, keeping: await this.keep() }
  }

  /** Forgets everything: here, and in the browser's storage whichever tab has it. */
  async clear(): Promise<Keeping> {
    this.#intake = null
    this.#replace(createDatabase(this.#sqlite))
    this.#files.retain(new Set())
    try {
      if (this.#keeping.state === 'elsewhere') await this.#ownership.take('force')
      if (!this.#storage || this.#keeping.state === 'elsewhere') await this.#openStorage(true)
      await this.#storage!.clear()
      this.#unreadable = false
      this.#isKept()
    } catch (error) {
      this.#dirty = true
      this.#lose({ state: 'refused', trouble: trouble('not-cleared', notStored(error).reason), dirty: false })
    }
    return this.#keeping
  }

  /** Another tab asks for the storage. */
  async #handOver(): Promise<'importing' | 'unsaved' | null> {
    if (this.#intake) return 'importing'
    if (this.#dirty) await this.keep()
    return this.#dirty ? 'unsaved' : null
  }

  async #openStorage(own: boolean): Promise<Kept> {
    this.#storage?.close()
    this.#storage = null
    this.#files.readFrom(null)
    const storage = await Storage.open(crypto.getRandomValues(new Uint32Array(4)).join('-'), own)
    this.#storage = storage
    this.#files.readFrom(storage)
    return storage.read()
  }

  /** A browser that refused its storage may give it now; what it has from before is not written over. */
  async #reopen(): Promise<void> {
    try {
      const { database, journal } = await this.#openStorage(true)
      if (!database && journal.length === 0) return
      this.#storage?.close()
      this.#storage = null
      this.#lose({ state: 'refused', trouble: trouble('kept-before'), dirty: this.#dirty })
    } catch (error) {
      this.#storage = null
      this.#refuse(error)
    }
  }

  /** Gives what went wrong with a write that is in the journal and fits no more. */
  #restore({ database, journal }: Kept): Trouble | null {
    const read = database && readSession(this.#sqlite, database, this.#files)
    if (read && !read.ok) {
      this.#unreadable = true
      this.#keeping = { state: 'refused', trouble: read.trouble, dirty: false }
      return null
    }
    this.#unreadable = false
    this.#dirty = false
    this.#replace(read ? read.database : createDatabase(this.#sqlite))
    this.#journal = journal.length
    return journal.map((written) => this.#replay(written)).find((went) => went !== null) ?? null
  }

  /** A write of an earlier version of this page may no longer fit; the others still do. */
  #replay(written: Written): Trouble | null {
    try {
      this.#write(written)
      return null
    } catch (error) {
      return trouble('not-replayed', error)
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

  #export(): Bytes {
    this.#count()
    this.#commit()
    return exportDatabase(this.#database)
  }

  async #fileOrNull(digest: string): Promise<Bytes | null> {
    try {
      return await this.#files.get(digest)
    } catch {
      return null
    }
  }

  async #keepAll(storage: Storage): Promise<void> {
    const files = new Set(
      query(this.#database, 'SELECT digest FROM workbook_file').rows.map(([digest]) => String(digest)),
    )
    this.#files.retain(files)
    await storage.keep({ database: this.#export(), files, bytesOf: (file) => this.#files.held(file) })
    this.#journal = 0
    this.#files.kept()
  }

  /** Keeps one change or, where something before it could not be kept, everything: but never half an import. */
  #keep(change: (storage: Storage) => Promise<void>): Promise<Keeping> {
    if (!this.#dirty) return this.#keepIn(change)
    if (this.#intake) return Promise.resolve(this.#keeping)
    return this.#keepIn((storage) => this.#keepAll(storage))
  }

  async #keepIn(work: (storage: Storage) => Promise<void>): Promise<Keeping> {
    if (!this.#storage || this.#unreadable || this.#keeping.state === 'elsewhere') {
      this.#dirty = true
      if (this.#keeping.state !== 'kept') this.#keeping = { ...this.#keeping, dirty: true }
      return this.#keeping
    }
    try {
      await work(this.#storage)
      if (this.#intake) this.#keeping = { state: 'kept' }
      else this.#isKept()
    } catch (error) {
      this.#dirty = true
      if (error instanceof TakenOver) this.#lose({ state: 'elsewhere', holding: null, dirty: true })
      else this.#refuse(error)
    }
    return this.#keeping
  }

  #isKept(): void {
    this.#dirty = false
    this.#keeping = { state: 'kept' }
  }

  #refuse(error: unknown): void {
    this.#lose({ state: 'refused', trouble: notStored(error), dirty: this.#dirty })
  }

  #lose(keeping: Keeping): void {
    this.#keeping = keeping
    this.#tell(keeping)
  }
}
