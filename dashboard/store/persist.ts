import type { Parameters } from './protocol.ts'

/**
 * What outlives the page: a snapshot of the database, the writes since, and a mark while an import is under way. Pages
 * opened from a disk share one storage, hence the product's own name. Whoever opened last owns it: every write first
 * looks whether it still does, in the same transaction, so that two tabs never mix.
 */
const storageName = 'roster-review'
const version = 1

export interface Written {
  name: string
  parameters: Parameters[]
}
export interface ImportMark {
  files: number
  at: string
}
export interface Kept {
  snapshot: Uint8Array<ArrayBuffer> | null
  journal: Written[]
  interrupted: ImportMark | null
}

/** Another tab has taken the storage over. */
export class TakenOver extends Error {}

const settled = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })

const answerOf = <Answer>(request: IDBRequest<Answer>) =>
  new Promise<Answer>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function openStorage(): Promise<IDBDatabase> {
  const request = indexedDB.open(storageName, version)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('session')
    request.result.createObjectStore('journal', { autoIncrement: true })
  }
  return answerOf(request)
}

/** The browser's storage, as its owner sees it. */
export class Storage {
  readonly #database: IDBDatabase
  readonly #owner: string

  private constructor(database: IDBDatabase, owner: string) {
    this.#database = database
    this.#owner = owner
  }

  /** Opens the storage; with `owner` it becomes that owner's. Throws where the browser refuses. */
  static async open(owner: string, own: boolean): Promise<Storage> {
    const storage = new Storage(await openStorage(), owner)
    if (own) {
      const transaction = storage.#database.transaction('session', 'readwrite')
      transaction.objectStore('session').put(owner, 'owner')
      await settled(transaction)
    }
    return storage
  }

  async read(): Promise<Kept> {
    const transaction = this.#database.transaction(['session', 'journal'], 'readonly')
    const session = transaction.objectStore('session')
    const [snapshot, journal, interrupted] = await Promise.all([
      answerOf<Uint8Array<ArrayBuffer> | undefined>(session.get('snapshot')),
      answerOf<Written[]>(transaction.objectStore('journal').getAll()),
      answerOf<ImportMark | undefined>(session.get('import')),
    ])
    return { snapshot: snapshot ?? null, journal, interrupted: interrupted ?? null }
  }

  /** Replaces everything by a snapshot: the journal is in it, and no import is under way any more. */
  keep(snapshot: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#asOwner((session, journal) => {
      session.put(snapshot, 'snapshot')
      session.delete('import')
      journal.clear()
    })
  }

  add(written: Written): Promise<void> {
    return this.#asOwner((_, journal) => journal.add(written))
  }

  markImport(mark: ImportMark | null): Promise<void> {
    return this.#asOwner((session) => (mark ? session.put(mark, 'import') : session.delete('import')))
  }

  clear(): Promise<void> {
    return this.#asOwner((session, journal) => {
      session.delete('snapshot')
      session.delete('import')
      journal.clear()
    })
  }

  close() {
    this.#database.close()
  }

  async #asOwner(work: (session: IDBObjectStore, journal: IDBObjectStore) => void): Promise<void> {
    const transaction = this.#database.transaction(['session', 'journal'], 'readwrite')
    const done = settled(transaction)
    done.catch(() => {})
    const session = transaction.objectStore('session')
    if ((await answerOf(session.get('owner'))) !== this.#owner) {
      transaction.abort()
      throw new TakenOver()
    }
    try {
      work(session, transaction.objectStore('journal'))
    } catch (error) {
      transaction.abort()
      throw error
    }
    await done
  }
}
