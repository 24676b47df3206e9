import type { ExemptionReason, Level, Track } from '../../../core/index.ts'
import { viewZh } from '../../../core/messages/zh-CN.ts'

/** What stands for “could not be told” in an address and in the store's filters. */
export const unknown = '?'
/** What is shown for a fee that could not be told. */
export const undetermined = viewZh.undetermined

const severityFilter = { error: '有错误', warning: '有警告', info: '有提示', none: '没有问题' }

/** Words for the codes that stand in a column of the store; a column that is not here holds words already. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  verdict: viewZh.verdict,
  level: viewZh.level,
  track: viewZh.track,
  defense: viewZh.defense,
  exemption: viewZh.exemption,
  education: viewZh.education,
  unitNature: viewZh.unitNature,
  severity: severityFilter,
  severityWord: viewZh.severity,
}

/** What a value of a column is called; null is 未识别. */
export function label(column: string, value: string | null): string {
  if (value === null || value === unknown) return viewZh.unknown
  return words[column]?.[value] ?? value
}

export const levelWord = (level: Level | null) => label('level', level)
export const trackWord = (track: Track | null) => label('track', track)
export const reasonWord = (reason: ExemptionReason) => label('exemption', reason)
