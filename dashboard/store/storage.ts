import { type Bytes, cut, digestOf, joined } from './pieces.ts'
import type { Parameters } from './protocol.ts'

/**
 * What outlives the page, in the browser's IndexedDB: the database and the roster files in pieces, each under the SHA-256
 * of its bytes; a list that says which pieces make them up; the writes since; a mark while an import is under way. Pages
 * opened from a disk share one storage, hence the product's own name. Whoever opened last owns it: every write first
 * looks whether it still does, in the same transaction, so that two tabs never mix.
 *
 * Nothing that counts is written over: new pieces are put beside the old ones, read back, and only then does the list
 * name them. A page that is closed, or a disk that is full, in the midst of it leaves the list before.
 */
const storageName = 'roster-review'
const version = 2
/** Milliseconds after which a browser that does not answer is said not to. */
const patience = 5000

export interface Written {
  name: string
  parameters: Parameters[]
}
export interface ImportMark {
  files: number
  at: string
}

/** Which pieces make up what is kept. */
interface Contents {
  /** Digests of the database's pieces, in order. */
  database: readonly string[]
  /** The same of each roster file, by the digest of the whole; one that was found damaged is taken out. */
  files: Record<string, readonly string[]>
}

export interface Kept {
  /** The database as a file; null where nothing is kept. */
  database: Bytes | null
  journal: Written[]
  interrupted: ImportMark | null
}

/** What is to be kept. */
export interface Keepsake {
  database: Uint8Array
  /** Digests of all roster files that belong to it. */
  files: ReadonlySet<string>
  /** The bytes of a file that may not be kept yet; null where they are nowhere but in the storage. */
  bytesOf: (file: string) => Uint8Array | null
}

/** Another tab has taken the storage over. */
export class TakenOver extends Error {}
/** The browser's storage does not answer. */
export class Silent extends Error {}
/** What the storage gives back is not what was put into it. */
export class Damaged extends Error {}

/** As `answer`, or `Silent` where it does not come in time. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silent()), patience)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const settled = (transaction: IDBTransaction) =>
  inTime(
    new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
    }),
  )

const answerOf = <Answer>(request: IDBRequest<Answer>) =>
  inTime(
    new Promise<Answer>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }),
  )

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(storageName, version)
  request.onupgradeneeded = () => {
    const { result: database } = request
    for (const name of ['session', 'pieces'])
      if (!database.objectStoreNames.contains(name)) database.createObjectStore(name)
    if (!database.objectStoreNames.contains('journal')) database.createObjectStore('journal', { autoIncrement: true })
  }
  const database = await answerOf(request)
  // A newer version of the page must not wait for this one.
  database.onversionchange = () => database.close()
  return database
}

type StoreName = 'session' | 'pieces' | 'journal'
type Stores = Record<StoreName, IDBObjectStore>
const storeNames: readonly StoreName[] = ['session', 'pieces', 'journal']

const nothing = (): Contents => ({ database: [], files: {} })
const allPieces = ({ database, files }: Contents) => new Set([...database, ...Object.values(files).flat()])

/** The browser's storage, as its owner sees it. */
export class Storage {
  readonly #database: IDBDatabase
  readonly #owner: string
  #contents: Contents = nothing()
  /** Pieces known to be there, whole: they were read back or are named by the list. */
  #there = new Set<string>()

  private constructor(database: IDBDatabase, owner: string) {
    this.#database = database
    this.#owner = owner
  }

  /** Opens the storage; with `own` it becomes that owner's. Throws where the browser refuses. */
  static async open(owner: string, own: boolean): Promise<Storage> {
    const storage = new Storage(await openDatabase(), owner)
    if (own) {
      const transaction = storage.#database.transaction('session', 'readwrite')
      transaction.objectStore('session').put(owner, 'owner')
      await settled(transaction)
    }
    return storage
  }

  /** What is kept, the roster files aside. Throws `Damaged` where a piece is missing or is not what its digest says. */
  async read(): Promise<Kept> {
    const transaction = this.#database.transaction(['session', 'journal'], 'readonly')
    const session = transaction.objectStore('session')
    const [contents, snapshot, journal, interrupted] = await Promise.all([
      answerOf<Contents | undefined>(session.get('contents')),
      answerOf<Bytes | undefined>(session.get('snapshot')),
      answerOf<Written[]>(transaction.objectStore('journal').getAll()),
      answerOf<ImportMark | undefined>(session.get('import')),
    ])
    this.#contents = contents ?? nothing()
    this.#there = allPieces(this.#contents)
    // Up to 0.1.0 the whole session was one value.
    const database =
      contents && contents.database.length > 0 ? await this.#whole(contents.database) : (snapshot ?? null)
    return { database, journal, interrupted: interrupted ?? null }
  }

  /** Is this roster file kept? */
  has(file: string): boolean {
    return this.#contents.files[file] !== undefined
  }

  /** A roster file by its digest; null where it is not kept, or not as it was: then it may be kept anew. */
  async file(digest: string): Promise<Bytes | null> {
    const pieces = this.#contents.files[digest]
    try {
      return pieces ? await this.#whole(pieces) : null
    } catch (error) {
      if (!(error instanceof Damaged)) throw error
      delete this.#contents.files[digest]
      return null
    }
  }

  /**
   * Replaces everything: the journal is in it, and no import is under way any more. A file whose bytes are nowhere is left
   * out. Throws where any of it is not there afterwards.
   */
  async keep(keepsake: Keepsake): Promise<void> {
    const database: string[] = []
    for (const piece of cut(keepsake.database)) database.push(await this.#put(piece))
    const files: Record<string, readonly string[]> = {}
    for (const file of keepsake.files) {
      const pieces = await this.#keepFile(file, keepsake.bytesOf(file))
      if (pieces) files[file] = pieces
    }
    const contents = { database, files }
    await this.#asOwner(({ session, journal }) => {
      session.put(contents, 'contents')
      session.delete('snapshot')
      session.delete('import')
      journal.clear()
    })
    this.#contents = contents
    await this.#sweep()
  }

  add(written: Written): Promise<void> {
    return this.#asOwner(({ journal }) => journal.add(written))
  }

  markImport(mark: ImportMark | null): Promise<void> {
    return this.#asOwner(({ session }) => (mark ? session.put(mark, 'import') : session.delete('import')))
  }

  async clear(): Promise<void> {
    await this.#asOwner(({ session, pieces, journal }) => {
      for (const name of ['contents', 'snapshot', 'import']) session.delete(name)
      pieces.clear()
      journal.clear()
    })
    this.#contents = nothing()
    this.#there.clear()
  }

  close() {
    this.#database.close()
  }

  async #keepFile(file: string, bytes: Uint8Array | null): Promise<readonly string[] | null> {
    const known = this.#contents.files[file]
    if (known || !bytes) return known ?? null
    const pieces: string[] = []
    for (const piece of cut(bytes)) pieces.push(await this.#put(piece))
    return pieces
  }

  /** Puts a piece where it is not there yet, reads it back, and gives its name. */
  async #put(piece: Bytes): Promise<string> {
    const name = digestOf(piece)
    if (this.#there.has(name)) return name
    await this.#asOwner(({ pieces }) => pieces.put(piece, name))
    await this.#piece(name)
    this.#there.add(name)
    return name
  }

  async #piece(name: string): Promise<Bytes> {
    const transaction = this.#database.transaction('pieces', 'readonly')
    const piece = await answerOf<Bytes | undefined>(transaction.objectStore('pieces').get(name))
    if (piece && digestOf(piece) === name) return piece
    this.#there.delete(name)
    throw new Damaged(name)
  }

  async #whole(names: readonly string[]): Promise<Bytes> {
    const pieces: Bytes[] = []
    for (const name of names) pieces.push(await this.#piece(name))
    return joined(pieces)
  }

  /** Takes out what nothing names any more. */
  async #sweep(): Promise<void> {
    const named = allPieces(this.#contents)
    const reading = this.#database.transaction('pieces', 'readonly')
    const keys = await answerOf(reading.objectStore('pieces').getAllKeys())
    const left = keys.filter((key) => !named.has(String(key)))
    if (left.length > 0)
      await this.#asOwner(({ pieces }) => {
        for (const key of left) pieces.delete(key)
      })
    this.#there = named
  }

  async #asOwner(work: (stores: Stores) => void): Promise<void> {
    const transaction = this.#database.transaction(storeNames, 'readwrite')
    const done = settled(transaction)
    done.catch(() => {})
    const stores = Object.fromEntries(storeNames.map((name) => [name, transaction.objectStore(name)])) as Stores
    if ((await answerOf(stores.session.get('owner'))) !== this.#owner) {
      transaction.abort()
      throw new TakenOver()
    }
    try {
      work(stores)
    } catch (error) {
      transaction.abort()
      throw error
    }
    await done
  }
}
