import type * as z from 'zod/mini'
import { type JsonWords, type PolicyWords, policyZh, type ShapeProblem } from '../messages/policy.zh-CN.ts'
import { type Mistake, mistakesIn, type Path } from './consistency.ts'
import { type Policy, policySchema, type ShapeCode } from './schema.ts'

/** A mistake in a policy pack: where (`routes[3].basis`; '' for the whole file) and a plain sentence. */
export interface PolicyProblem {
  path: string
  message: string
}

export type PolicyResult = { ok: true; policy: Policy } | { ok: false; problems: PolicyProblem[] }

/** Of a file that is wrong from end to end no more than this many places are named; the rest are counted. */
const mostProblems = 200
/** Characters; the pack of 2024 has 20,000. */
const longestPack = 4_000_000

function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )
}

/** The value at a path of the file itself, undefined where there is none. */
function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((place, part) => {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, part)) return undefined
    return (place as Record<string | number, unknown>)[part]
  }, json)
}

/** What a list's element calls itself, so that nobody has to count to the fourteenth route. */
function nameOf(element: unknown): string | null {
  if (typeof element !== 'object' || element === null) return null
  for (const key of ['id', 'code', 'name', 'title', 'line', 'path']) {
    const name = Object.hasOwn(element, key) ? (element as Record<string, unknown>)[key] : null
    if (typeof name === 'string' && name.trim() !== '') return name
  }
  return null
}

function at(words: JsonWords, json: unknown, path: Path, sentence: string): PolicyProblem {
  const places = path.map((part, index) =>
    typeof part === 'number' ? { part, name: nameOf(valueAt(json, path.slice(0, index + 1))) } : { part, name: null },
  )
  return { path: pathText(path), message: words.at(places, sentence) }
}

/** A value as it may be quoted: lists and objects only by their brackets. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : String(value)
}

/** What a shape issue says, apart from where. */
function shapeProblem(issue: z.core.$ZodIssue, value: unknown): ShapeProblem {
  if (value === undefined) return { code: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'type', expected: issue.expected }
    case 'invalid_value':
      return { code: 'choice', values: issue.values.map(String), value: shown(value) }
    case 'invalid_format':
      return { code: 'id', value: shown(value) }
    case 'too_small':
      return { code: 'small', of: issue.origin, limit: Number(issue.minimum) }
    case 'too_big':
      return { code: 'big', of: issue.origin, limit: Number(issue.maximum) }
    case 'custom':
      return { code: issue.params?.code as ShapeCode, value: shown(value) }
    default:
      return { code: 'other' }
  }
}

function* shapeProblems(
  words: JsonWords,
  json: unknown,
  issues: readonly z.core.$ZodIssue[],
): Generator<PolicyProblem> {
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) yield at(words, json, [...path, key], words.shape({ code: 'unknown-key', key }))
    } else {
      yield at(words, json, path, words.shape(shapeProblem(issue, valueAt(json, path))))
    }
  }
}

function limited(words: JsonWords, problems: readonly PolicyProblem[]): PolicyProblem[] {
  if (problems.length <= mostProblems) return [...problems]
  const rest = { path: '', message: words.more(problems.length - mostProblems) }
  return [...problems.slice(0, mostProblems), rest]
}

function mistakeText({ mistakes }: PolicyWords, { code, params }: Mistake): string {
  const say = mistakes[code] as (params: unknown) => string
  return say(params)
}

type Shaped<Value> = { ok: true; value: Value } | { ok: false; problems: PolicyProblem[] }

/** Holds parsed JSON against a shape. Never throws. */
export function readShape<Value>(
  schema: z.ZodMiniType<Value>,
  json: unknown,
  words: JsonWords = policyZh,
): Shaped<Value> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, problems: limited(words, [...shapeProblems(words, json, parsed.error.issues)]) }
}

/**
 * Reads a policy pack out of parsed JSON. Nothing of a pack with a mistake is used. Agreement between fields is looked
 * at once every shape is right. Never throws. Problems are told in `words`.
 */
export function parsePolicy(json: unknown, words: PolicyWords = policyZh): PolicyResult {
  const shaped = readShape<Policy>(policySchema, json, words)
  if (!shaped.ok) return shaped
  const policy = shaped.value
  const problems = [...mistakesIn(policy)].map((mistake) => at(words, json, mistake.path, mistakeText(words, mistake)))
  return problems.length > 0 ? { ok: false, problems: limited(words, problems) } : { ok: true, policy }
}

/** The line of a JSON error, counted from 1, where the engine tells a position; else null. */
function errorLine(text: string, error: unknown): number | null {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}

/** Reads a file's text (UTF-8, with or without a byte order mark) as JSON. Never throws. */
export function readJson(
  text: string,
  words: JsonWords = policyZh,
): { ok: true; json: unknown } | { ok: false; problems: PolicyProblem[] } {
  if (text.length > longestPack) return { ok: false, problems: [{ path: '', message: words.tooLong }] }
  const bare = text.replace(/^\uFEFF/, '')
  try {
    return { ok: true, json: JSON.parse(bare) }
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: words.notJson(errorLine(bare, error)) }] }
  }
}

/** Reads a policy pack out of a file's text. Never throws. */
export function parsePolicyText(text: string, words: PolicyWords = policyZh): PolicyResult {
  const read = readJson(text, words)
  return read.ok ? parsePolicy(read.json, words) : read
}
