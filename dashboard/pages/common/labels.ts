import type { ExemptionReason, Level, Track } from '../../../core/index.ts'
import type { ViewWords } from '../../../core/messages/zh-CN.ts'
import { language } from '../../language.ts'

/** What stands for “could not be told” in an address and in the store's filters. */
export const unknown = '?'

/** The words of each column of the store that holds codes; a column that is not here holds words already. */
const tables: Readonly<Record<string, (view: ViewWords) => Readonly<Record<string, string>>>> = {
  verdict: ({ verdict }) => verdict,
  level: ({ level }) => level,
  track: ({ track }) => track,
  defense: ({ defense }) => defense,
  exemption: ({ exemption }) => exemption,
  education: ({ education }) => education,
  unitNature: ({ unitNature }) => unitNature,
  severity: ({ withSeverity }) => withSeverity,
}

/** What a value of a column is called; null is 未识别. */
export function label(column: string, value: string | null, { view } = language.value): string {
  if (value === null || value === unknown) return view.unknown
  return tables[column]?.(view)[value] ?? value
}

export const levelWord = (level: Level | null) => label('level', level)
export const trackWord = (track: Track | null) => label('track', track)
export const reasonWord = (reason: ExemptionReason) => label('exemption', reason)
