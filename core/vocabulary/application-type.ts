import type { Track } from '../report/types.ts'
import { normalise } from './text.ts'

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
