import { excerpt, excerpts, mostShown } from '../messages/excerpt.ts'
import type { Messages } from '../messages/zh-CN.ts'
import { type ColumnKey, columnOrder } from '../roster/columns.ts'
import { address } from '../roster/grid.ts'
import { catalogue } from '../rules/catalogue.ts'
import { type PlacedHit, severityOf } from '../rules/examine.ts'
import type { Hit } from '../rules/rule.ts'
import type { Finding } from './types.ts'

/** Where a hit stands in the sheet; rows and columns counted from 0. */
export interface Place {
  row: number | null
  column: ColumnKey | null
  /** Sheet column. */
  at: number | null
  value: string
}

/** The cell as a finding carries it (C1.3): whole, or its beginning with how many characters there are. */
export function shownOf(text: string): Pick<Finding, 'value' | 'length'> {
  return text.length > mostShown ? { value: excerpt(text), length: text.length } : { value: text }
}

/** Makes a finding of a hit: the rule's severity and clause, and its sentence. */
export function findingOf(index: number, hit: Hit, place: Place, messages: Messages): Finding {
  const rule = catalogue[index]!
  const say = messages[rule.code].message as (params: unknown) => string
  const finding: Finding = {
    rule: rule.code,
    severity: severityOf({ ...hit, index }),
    row: place.row === null ? null : place.row + 1,
    column: place.column,
    cell: place.row === null || place.at === null ? null : address(place.row, place.at),
    ...shownOf(place.value),
    ...('topic' in hit.params ? { topic: hit.params.topic } : {}),
    message: say(excerpts(hit.params)),
    clause: hit.clause ?? rule.clause,
    ...(hit.fix ? { fix: hit.fix } : {}),
  }
  if (finding.length !== undefined) wholes.set(finding, place.value)
  return finding
}

/** Cells of which findings carry only the beginning, whole. */
const wholes = new WeakMap<Finding, string>()

/** The cell a finding is about as it was, whole, for what must be compared; of a copy, as far as it is carried. */
export const wholeValue = (finding: Finding): string => wholes.get(finding) ?? finding.value

/** Findings of a row stand in column order, then in catalogue order (C3.4). */
export function inOrder(hits: readonly PlacedHit[]): readonly PlacedHit[] {
  if (hits.length < 2) return hits
  return [...hits].sort((a, b) => columnOrder(a.column) - columnOrder(b.column) || a.index - b.index)
}
