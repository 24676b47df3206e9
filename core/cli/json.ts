import type { RunReport } from '../index.ts'

const indented = (value: unknown, depth: number) =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(depth)}`)

/** The JSON of a run, piece by piece: one text of it could be longer than a text can be. */
export function* jsonText({ workbooks, findings, ...head }: RunReport): Generator<string> {
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "workbooks": [`
  for (const [index, workbook] of workbooks.entries()) yield `${index > 0 ? ',' : ''}\n    ${indented(workbook, 4)}`
  yield `${workbooks.length > 0 ? '\n  ' : ''}],\n  "findings": ${indented(findings, 2)}\n}\n`
}
