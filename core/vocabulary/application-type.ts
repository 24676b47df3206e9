import type { Track } from '../report/types.ts'
import { type Clause, mentionsIn, normalise, remember } from './text.ts'

const words: readonly [Track, RegExp][] = [
  ['initial', /初次确定|初定|初聘|认定/],
  ['conferral', /授予/],
  ['review', /评审|晋升/],
]
/** Kinds of application the notice has no tariff for: they are asked. */
const others = /转评|转系列|改系列|破格|高定|特殊|以考代评|双定向/

/** Reads the column 申报类型; null where it says something else, or two things (八(二)). */
export function readApplicationType(text: string): Track | null {
  const word = normalise(text)
  if (others.test(word)) return null
  const said = words.filter(([, pattern]) => pattern.test(word))
  return said.length === 1 ? said[0]![0] : null
}

/** By what remarks name a track: words of its own, and a word that counts where somebody applies for it. */
const inRemarks: readonly [Track, RegExp | null, string][] = [
  ['initial', /(?:初次确定|初定|初聘)(?![为年于])/g, '认定'],
  ['conferral', null, '授予'],
  ['review', null, '评审'],
]

/** The track that remarks ask for, tried as initial, conferral, review; null where they are silent (D6.2). */
export function trackInRemarks(pieces: readonly Clause[]): Track | null {
  const applies = remember((clause) => /申报|申请/.test(clause))
  for (const [track, own, word] of inRemarks) {
    if (own && mentionsIn(pieces, own).length > 0) return track
    const asked = mentionsIn(pieces, new RegExp(word, 'g'))
    if (asked.some(({ clause }) => clause === word || applies(clause))) return track
  }
  return null
}
