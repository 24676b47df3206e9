import type { Bytes } from './pieces.ts'
import type { Storage } from './storage.ts'

/**
 * The roster files of a session, by the SHA-256 of their bytes. They stand apart from the database, which would be copied
 * with them at every turn: in memory until the browser's storage has them, then only there.
 */
export class Files {
  readonly #held = new Map<string, Bytes>()
  #storage: Storage | null = null

  /** Files that are not in memory are sought there. */
  readFrom(storage: Storage | null): void {
    this.#storage = storage
  }

  put(digest: string, bytes: Bytes): void {
    this.#held.set(digest, bytes)
  }

  has(digest: string): boolean {
    return this.#held.has(digest) || (this.#storage?.has(digest) ?? false)
  }

  /** The bytes in memory; null where they are in the storage, if anywhere. */
  held(digest: string): Bytes | null {
    return this.#held.get(digest) ?? null
  }

  /** null where it is nowhere. */
  async get(digest: string): Promise<Bytes | null> {
    return this.held(digest) ?? (await this.#storage?.file(digest)) ?? null
  }

  /** The storage has all of them. */
  kept(): void {
    this.#held.clear()
  }

  /** Forgets all but these. */
  retain(digests: ReadonlySet<string>): void {
    for (const digest of this.#held.keys()) if (!digests.has(digest)) this.#held.delete(digest)
  }
}
