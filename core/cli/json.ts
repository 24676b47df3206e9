import type { RunReport } from '../index.ts'

/** What stands of a run's JSON beside its workbooks and findings. */
export type RunHead = Pick<RunReport, 'policy' | 'asOf'>

const isComposite = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.values(value).some((one) => typeof one === 'object')

/**
 * A value as JSON.stringify(value, null, 2) writes it, `depth` spaces further in, piece by piece: what holds nothing but
 * plain values (a finding with its fix aside) is one piece, so that no text of all is ever made.
 */
export function* jsonPieces(value: unknown, depth: number): Generator<string> {
  if (!isComposite(value)) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(depth)}`)
    return
  }
  const isList = Array.isArray(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const inside = `\n${' '.repeat(depth + 2)}`
  let before = isList ? '[' : '{'
  for (const [key, one] of entries) {
    yield `${before}${inside}${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* jsonPieces(one, depth + 2)
    before = ','
  }
  yield `\n${' '.repeat(depth)}${isList ? ']' : '}'}`
}

/** A list of values that come one by one, as the same JSON. */
async function* listed<Value>(
  values: AsyncIterable<Value> | Iterable<Value>,
  pieces: (value: Value) => Iterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let before = '['
  for await (const value of values) {
    yield `${before}\n    `
    yield* pieces(value)
    before = ','
  }
  yield before === '[' ? '[]' : '\n  ]'
}

/**
 * The JSON of a run. Each workbook's comes written, two levels in; findings across workbooks are asked for after the last.
 */
export async function* runJson(
  head: RunHead,
  workbooks: AsyncIterable<readonly Uint8Array[]>,
  findings: () => Iterable<RunReport['findings'][number]>,
): AsyncGenerator<string | Uint8Array> {
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "workbooks": `
  yield* listed(workbooks, (written) => written)
  yield ',\n  "findings": '
  yield* listed(findings(), (finding) => jsonPieces(finding, 4))
  yield '\n}\n'
}
