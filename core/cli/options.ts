import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultAsOf, defaultPolicy, isDay, type Policy, parsePolicyText } from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'

/** A file of the run: where it is, and what the report calls it. */
export interface Source {
  path: string
  file: string
}

export interface Options {
  json: boolean
  policy: Policy
  asOf: string
  annotate: string | null
  sources: Source[]
}

/** The call was wrong: one sentence, exit 2, nothing done. */
export class UsageError extends Error {}

const workbookEndings = new Set(['.xlsx', '.xlsm', '.xls', '.csv', '.xlsb', '.ods', '.et'])

/** Reads the command line; throws UsageError before any roster is opened. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const policy = values.policy === undefined ? defaultPolicy : readPolicy(values.policy)
  const asOf = values['as-of'] ?? defaultAsOf(policy)
  if (!isDay(asOf)) throw new UsageError(cliZh.badDay(asOf))
  if (positionals.length === 0) throw new UsageError(`${cliZh.noFiles()}\n${cliZh.usage}`)
  const sources = named(positionals.flatMap(expand))
  const annotate = values.annotate === undefined ? null : resolve(values.annotate)
  if (annotate !== null) checkAnnotate(annotate, sources)
  return { json: values.json ?? false, policy, asOf, annotate, sources }
}

const known = {
  json: { type: 'boolean' },
  policy: { type: 'string' },
  'as-of': { type: 'string' },
  annotate: { type: 'string' },
} as const

function parse(args: readonly string[]) {
  const { tokens } = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = known[token.name as keyof typeof known]
    if (!option) throw new UsageError(`${cliZh.unknownOption(token.rawName)}\n${cliZh.usage}`)
    if (option.type === 'string' && (token.value === undefined || token.value === ''))
      throw new UsageError(cliZh.valueMissing(token.rawName))
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${cliZh.unknownOption(`${token.rawName}=${token.value}`)}\n${cliZh.usage}`)
  }
  return parseArgs({ args: [...args], options: known, allowPositionals: true })
}

function readPolicy(path: string): Policy {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(cliZh.missingFile(path))
  }
  const result = parsePolicyText(text)
  if (result.ok) return result.policy
  const [first, ...more] = result.problems
  const said = first ? (first.path ? `${first.path}：${first.message}` : first.message) : ''
  throw new UsageError(cliZh.badPolicy(path, said, more.length))
}

/** A folder means the workbooks in it. */
function expand(path: string): string[] {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch {
    throw new UsageError(cliZh.missingFile(path))
  }
  if (!isFolder) return [path]
  let names: string[]
  try {
    names = readdirSync(path)
  } catch {
    throw new UsageError(cliZh.unreadablePath(path))
  }
  // ~$ is the mark of a lock file that Excel keeps beside an open workbook.
  const workbooks = names.filter(
    (name) => workbookEndings.has(extname(name).toLowerCase()) && !/^(?:~\$|\.)/.test(name),
  )
  if (workbooks.length === 0) throw new UsageError(cliZh.emptyFolder(path))
  return workbooks.sort().map((name) => join(path, name))
}

/** A file is called by its name; two of one name by their paths. */
function named(paths: readonly string[]): Source[] {
  const unique = [...new Map(paths.map((path) => [resolve(path), path])).values()]
  const counts = new Map<string, number>()
  for (const path of unique) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1)
  return unique.map((path) => ({ path, file: counts.get(basename(path)) === 1 ? basename(path) : path }))
}

function checkAnnotate(folder: string, sources: readonly Source[]): void {
  for (const { path } of sources)
    if (resolve(path, '..') === folder) throw new UsageError(cliZh.annotateOverInput(path))
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat && !stat.isDirectory()) throw new UsageError(cliZh.annotateFolder(folder))
}
