import { isUtf8 } from 'node:buffer'
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { Problem } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { notAFile, unopened } from './unopened.ts'
import { type Source, UsageError } from './usage.ts'

const workbookEndings = new Set(['.xlsx', '.xlsm', '.xls', '.csv', '.xlsb', '.ods', '.et'])

/** What stands at a path that was named or found in a folder; with a problem where it cannot be read. */
type Found = Pick<Source, 'path' | 'problem'>

/**
 * Files and folders as the files they mean, each once; one that cannot be reached goes with its reason. Throws UsageError
 * for a name where nothing is, and for a folder without workbooks.
 */
export function sourcesOf(paths: readonly string[]): Source[] {
  const byPlace = new Map<string, Found>()
  for (const found of paths.flatMap(expand).map(reached)) if (!byPlace.has(found.place)) byPlace.set(found.place, found)
  return named([...byPlace.values()])
}

/** A folder means the workbooks in it. */
function expand(path: string): Found[] {
  const kind = kindOf(path)
  if (kind === 'folder') return workbooksIn(path)
  if (kind === 'file') return [{ path }]
  if (isThere(path)) return [{ path, problem: kind }]
  // Node hands over an argument that is not UTF-8 with this in place of what it could not read.
  if (path.includes('\ufffd')) return [{ path, problem: notUtf8() }]
  throw new UsageError(cliZh.missingFile(path))
}

function kindOf(path: string): 'file' | 'folder' | Problem {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return 'folder'
    return stat.isFile() ? 'file' : notAFile()
  } catch (error) {
    return unopened(error)
  }
}

/** Whether the name itself is taken, be it by a link that leads nowhere, or by something nobody lets us look at. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return true
  }
}

const notUtf8 = (): Problem => ({ code: 'corrupt', message: cliZh.nameNotUtf8() })

function workbooksIn(folder: string): Found[] {
  let names: Buffer[]
  try {
    names = readdirSync(folder, { encoding: 'buffer' })
  } catch (error) {
    return [{ path: folder, problem: unopened(error) }]
  }
  const found = names.flatMap((name) => workbookIn(folder, name))
  if (found.length === 0) throw new UsageError(cliZh.emptyFolder(folder))
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Nothing for what is no workbook by its name, and for a folder. */
function workbookIn(folder: string, bytes: Buffer): Found[] {
  const isText = isUtf8(bytes)
  const name = isText ? bytes.toString() : escaped(bytes)
  // ~$ is the mark of a lock file that Excel keeps beside an open workbook.
  if (!workbookEndings.has(extname(name).toLowerCase()) || /^(?:~\$|\.)/.test(name)) return []
  const path = join(folder, name)
  if (!isText) return [{ path, problem: notUtf8() }]
  const kind = kindOf(path)
  if (kind === 'folder') return []
  return [kind === 'file' ? { path } : { path, problem: kind }]
}

/** A name that is not UTF-8, so that no two look alike: `\xB1\xED.xlsx`. */
function escaped(name: Buffer): string {
  const hex = (byte: string) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`
  return name.toString('latin1').replace(/[^ -~]/g, hex)
}

/** With the place that a path leads to, whatever links are on the way: one file has one. */
function reached(found: Found): Found & { place: string } {
  const { path, problem } = found
  // A line break, which no path that was resolved begins with, keeps the two kinds apart.
  if (problem) return { path, problem, place: `\n${resolve(path)}` }
  try {
    return { path, place: realpathSync.native(path) }
  } catch (error) {
    return reached({ path, problem: unopened(error) })
  }
}

/** A file is called by its name; two of one name by their paths. */
function named(all: readonly Found[]): Source[] {
  const names = all.map(({ path }) => basename(path) || path)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return all.map(({ path, problem }, index) => {
    const name = names[index]!
    return { path, file: counts.get(name) === 1 ? name : path, ...(problem && { problem }) }
  })
}
