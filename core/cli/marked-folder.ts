import { accessSync, constants, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { cliZh } from '../messages/cli.zh-CN.ts'
import type { MarkedCopy } from './job.ts'
import { systemCode } from './unopened.ts'
import { type Source, UsageError } from './usage.ts'

/** One and the same file or folder, whatever names and links lead to it; null where nothing can be reached there. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}

/** Takes away what was begun, where that can be done. */
function removed(unfinished: string): void {
  try {
    rmSync(unfinished, { force: true })
  } catch {
    // The folder that refused the copy may refuse this as well, and that has been told.
  }
}

/** The folders that a file stands in: where it is named, and where its links lead. */
function homesOf(path: string): string[] {
  try {
    return [dirname(path), dirname(realpathSync(path))]
  } catch {
    return [dirname(path)]
  }
}

/** Names that differ in nothing a file system must tell apart. */
const alike = (name: string) => name.normalize('NFC').toLowerCase()

/** The folder that marked copies go to. It never lets one take the place of a file that was read. */
export class MarkedFolder {
  readonly #path: string
  readonly #inputs: ReadonlySet<string | null>
  readonly #used = new Set<string>()

  /** Makes the folder where there is none; throws UsageError where it cannot be written to or holds an input. */
  constructor(path: string, sources: readonly Source[]) {
    this.#path = path
    const folder = identity(path)
    for (const source of sources) {
      if (folder !== null && homesOf(source.path).some((home) => identity(home) === folder))
        throw new UsageError(cliZh.annotateOverInput(source.path))
    }
    this.#inputs = new Set(sources.map((source) => identity(source.path)))
    try {
      // Where a file stands in the way this fails as well.
      mkdirSync(path, { recursive: true })
      accessSync(path, constants.W_OK)
    } catch {
      throw new UsageError(cliZh.annotateFolder(path))
    }
  }

  /** Writes a copy, whole or not at all; says where, or why not. */
  save({ file, bytes }: MarkedCopy): { path: string } | { failed: string } {
    const name = this.#freeName(basename(file))
    const path = join(this.#path, name)
    const target = identity(path)
    if (target !== null && this.#inputs.has(target)) return { failed: cliZh.overInput() }
    const unfinished = join(this.#path, `.${process.pid}.part`)
    try {
      // Taken away first: through a link that stood there something else would be written over.
      rmSync(unfinished, { force: true })
      writeFileSync(unfinished, bytes, { flag: 'wx' })
      renameSync(unfinished, path)
      return { path }
    } catch (error) {
      removed(unfinished)
      return { failed: systemCode(error) === 'ENAMETOOLONG' ? cliZh.copyNameTooLong(name) : cliZh.notSaved() }
    }
  }

  /** Two workbooks of one name, from two folders, keep a copy each. */
  #freeName(file: string): string {
    const ending = extname(file)
    const stem = basename(file, ending)
    let name = file
    for (let count = 2; this.#used.has(alike(name)); count++) name = `${stem}（${count}）${ending}`
    this.#used.add(alike(name))
    return name
  }
}
