import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  defaultAsOf,
  defaultPolicy,
  isDay,
  type Policy,
  type PolicyProblem,
  parsePolicyText,
  parseStatedText,
} from '../index.ts'
import { cliZh } from '../messages/cli.zh-CN.ts'
import { sourcesOf } from './sources.ts'
import { systemCode } from './unopened.ts'
import { type Source, UsageError } from './usage.ts'

export interface Options {
  json: boolean
  policy: Policy
  asOf: string
  /** Folder for marked copies. */
  annotate: string | null
  sources: Source[]
  /** Tried on encrypted workbooks. */
  passwords: string[]
  /** What a person should know of the call, though nothing is wrong with it. */
  notes: string[]
}

/** Reads the command line; throws UsageError before any roster is opened. */
export function readOptions(args: readonly string[]): Options {
  const { values, paths } = parse(args)
  const policyFile = values.get('policy')
  const policy = policyFile === undefined ? defaultPolicy : readPolicy(policyFile)
  const asOf = values.get('as-of') ?? defaultAsOf(policy)
  if (!isDay(asOf)) throw new UsageError(cliZh.badDay(asOf))
  if (paths.length === 0) throw new UsageError(`${cliZh.noFiles()}\n${cliZh.usage}`)
  const folder = values.get('annotate')
  const columnsFile = values.get('columns')
  const passwordFile = values.get('password-file')
  const sources = sourcesOf(paths)
  const notes: string[] = []
  return {
    json: values.has('json'),
    policy,
    asOf,
    annotate: folder === undefined ? null : resolve(folder),
    sources: columnsFile === undefined ? sources : withStated(sources, columnsFile, notes),
    passwords: passwordFile === undefined ? [] : readPasswords(passwordFile),
    notes,
  }
}

const known = new Map<string, 'boolean' | 'string'>([
  ['json', 'boolean'],
  ['policy', 'string'],
  ['as-of', 'string'],
  ['annotate', 'string'],
  ['columns', 'string'],
  ['password-file', 'string'],
])

/** Options with their values, '' for one that takes none, and the paths beside them. */
function parse(args: readonly string[]): { values: Map<string, string>; paths: string[] } {
  const options = Object.fromEntries([...known].map(([name, type]) => [name, { type }]))
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const values = new Map<string, string>()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind === 'option') values.set(token.name, optionValue(token))
  }
  return { values, paths }
}

interface OptionToken {
  name: string
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}

function optionValue({ name, rawName, value, inlineValue }: OptionToken): string {
  const type = known.get(name)
  if (type === undefined || rawName !== `--${name}`)
    throw new UsageError(`${cliZh.unknownOption(rawName)}\n${cliZh.usage}`)
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${cliZh.unknownOption(`${rawName}=${value}`)}\n${cliZh.usage}`)
    return ''
  }
  if (!value || (!inlineValue && value.startsWith('-'))) throw new UsageError(cliZh.valueMissing(rawName))
  return value
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(systemCode(error) === 'ENOENT' ? cliZh.missingFile(path) : cliZh.unreadablePath(path))
  }
}

function firstOf([first]: readonly PolicyProblem[]): string {
  if (!first) return ''
  return first.path ? `${first.path}：${first.message}` : first.message
}

function readPolicy(path: string): Policy {
  const result = parsePolicyText(readText(path))
  if (result.ok) return result.policy
  throw new UsageError(cliZh.badPolicy(path, firstOf(result.problems), result.problems.length - 1))
}

const mostPasswords = 100

/** One password a line, blanks included. */
function readPasswords(path: string): string[] {
  const lines = readText(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  const passwords = [...new Set(lines.filter((line) => line !== ''))]
  if (passwords.length === 0) throw new UsageError(cliZh.noPasswords(path))
  if (passwords.length > mostPasswords) throw new UsageError(cliZh.tooManyPasswords(path, mostPasswords))
  return passwords
}

/** The files with what is said of their rosters: by the name the report gives them, or by their path. */
function withStated(sources: readonly Source[], path: string, notes: string[]): Source[] {
  const result = parseStatedText(readText(path))
  if (!result.ok) throw new UsageError(cliZh.badColumns(path, firstOf(result.problems), result.problems.length - 1))
  const unused = new Map(result.stated)
  const found = sources.map((source) => {
    const name = [source.file, ...unused.keys()].find(
      (key) => result.stated.has(key) && (key === source.file || resolve(key) === resolve(source.path)),
    )
    if (name === undefined) return source
    unused.delete(name)
    return { ...source, stated: result.stated.get(name)! }
  })
  notes.push(...[...unused.keys()].map((file) => cliZh.columnsOfNobody(path, file)))
  return found
}
