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

/** Makes a finding of a hit: the rule's severity and clause, and its sentence. */
export function findingOf(index: number, hit: Hit, place: Place, messages: Messages): Finding {
  const rule = catalogue[index]!
  const say = messages[rule.code].message as (params: unknown) => string
  return {
    rule: rule.code,
    severity: severityOf({ ...hit, index }),
    row: place.row === null ? null : place.row + 1,
    column: place.column,
    cell: place.row === null || place.at === null ? null : address(place.row, place.at),
    value: place.value,
    ...('topic' in hit.params ? { topic: hit.params.topic } : {}),
    message: say(hit.params),
    clause: hit.clause ?? rule.clause,
    ...(hit.fix ? { fix: hit.fix } : {}),
  }
}

/** Findings of a row stand in column order, then in catalogue order (C3.4). */
export function inOrder(hits: readonly PlacedHit[]): readonly PlacedHit[] {
  if (hits.length < 2) return hits
  return [...hits].sort((a, b) => columnOrder(a.column) - columnOrder(b.column) || a.index - b.index)
}
