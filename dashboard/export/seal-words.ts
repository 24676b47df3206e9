import type { SealChange, SealReading } from '../../core/index.ts'
import { isolated } from '../../core/view/isolated.ts'
import { longDay, words } from '../language.ts'

/** Who stands in the rows now, in the order of the sheet; `row` counts from 1. */
export interface SealedPlace {
  row: number
  name: string
}

/** What a seal says of a roster, in a sentence. It is no signature, and no sentence calls it one. */
export function sealSentence(reading: SealReading): string {
  const { seal } = words.value
  if (reading.status === 'absent') return seal.absent
  const day = longDay(reading.at.slice(0, 10))
  if (reading.status === 'valid') return seal.valid(day)
  return reading.changes === null ? seal.brokenSomewhere(day) : seal.broken(day, reading.changes.length)
}

/** One difference, told by rows people can find: changed, moved, added, removed. */
export function changeSentence(change: SealChange, places: readonly SealedPlace[]): string {
  const { seal } = words.value
  const at = (index: number) => {
    const place = places[index]
    return place ? seal.place(place.row, place.name && isolated(place.name)) : seal.person(index + 1)
  }
  switch (change.kind) {
    case 'changed':
      return seal.changed(at(change.now))
    case 'moved':
      return seal.moved(at(change.now), change.sealed + 1)
    case 'added':
      return seal.added(at(change.now))
    case 'removed':
      return seal.removed(change.sealed + 1)
  }
}
