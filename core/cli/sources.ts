import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { type Source, UsageError } from './usage.ts'

const workbookEndings = new Set(['.xlsx', '.xlsm', '.xls', '.csv', '.xlsb', '.ods', '.et'])

/** Files and folders as the files they mean, each once. Throws UsageError for what is not there. */
export function sourcesOf(paths: readonly string[]): Source[] {
  const byPlace = new Map<string, string>()
  for (const path of paths.flatMap(expand)) {
    const place = realpathSync.native(path)
    if (!byPlace.has(place)) byPlace.set(place, path)
  }
  return named([...byPlace.values()])
}

/** A folder means the workbooks in it. */
function expand(path: string): string[] {
  const stat = statOf(path)
  if (stat.isDirectory()) return workbooksIn(path)
  if (!stat.isFile()) throw new UsageError(cliZh.notAFile(path))
  return [path]
}

function statOf(path: string) {
  try {
    return statSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    throw new UsageError(code === 'EACCES' ? cliZh.unreadablePath(path) : cliZh.missingFile(path))
  }
}

function workbooksIn(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    throw new UsageError(cliZh.unreadablePath(folder))
  }
  const names = entries.filter((entry) => isWorkbook(folder, entry)).map(({ name }) => name)
  if (names.length === 0) throw new UsageError(cliZh.emptyFolder(folder))
  return names.sort().map((name) => join(folder, name))
}

function isWorkbook(folder: string, entry: Dirent): boolean {
  // ~$ is the mark of a lock file that Excel keeps beside an open workbook.
  if (!workbookEndings.has(extname(entry.name).toLowerCase()) || /^(?:~\$|\.)/.test(entry.name)) return false
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isFile() === true
}

/** A file is called by its name; two of one name by their paths. */
function named(paths: readonly string[]): Source[] {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1)
  return paths.map((path) => ({ path, file: counts.get(basename(path)) === 1 ? basename(path) : path }))
}
