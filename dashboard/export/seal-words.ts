import type { SealChange, SealReading } from '../../core/index.ts'
import { paperDay as dayOf } from '../tables/office.ts'

/** Who stands in the rows now, in the order of the sheet; `row` counts from 1. */
export interface SealedPlace {
  row: number
  name: string
}

/** What a seal says of a roster, in a sentence. It is no signature, and no sentence calls it one. */
export function sealSentence(reading: SealReading): string {
  if (reading.status === 'absent') return '没有核验章：这份花名册没有用本程序核验并盖章。'
  const when = dayOf(reading.at.slice(0, 10))
  if (reading.status === 'valid') return `核验章完好：${when}核验之后，各行没有改动。`
  const { changes } = reading
  if (changes === null) return `核验章已破：${when}核验之后有改动，但看不出是哪几行。`
  return `核验章已破：${when}核验之后有 ${changes.length} 处改动。`
}

/** One difference, told by rows people can find: changed, moved, added, removed. */
export function changeSentence(change: SealChange, places: readonly SealedPlace[]): string {
  const at = (index: number) => {
    const place = places[index]
    return place ? `第 ${place.row} 行${place.name === '' ? '' : ` ${place.name}`}` : `第 ${index + 1} 人`
  }
  switch (change.kind) {
    case 'changed':
      return `${at(change.now)}：内容有改动`
    case 'moved':
      return `${at(change.now)}：原来排在第 ${change.sealed + 1} 人`
    case 'added':
      return `${at(change.now)}：核验之后新增`
    case 'removed':
      return `原来的第 ${change.sealed + 1} 人：已删除`
  }
}
