import type { ExemptionReason, Policy } from '../../core/index.ts'
import { viewZh } from '../../core/messages/zh-CN.ts'
import type { ExportPerson } from './person.ts'

/** Words for what a person was judged to be; what could not be told is said. */

export const levelWord = ({ level }: ExportPerson) => (level ? viewZh.level[level] : viewZh.unknown)
export const trackWord = ({ track }: ExportPerson) => (track ? viewZh.track[track] : viewZh.unknown)
export const verdictWord = ({ verdict }: ExportPerson) => viewZh.verdict[verdict]
export const defenseWord = ({ defense }: ExportPerson) => (defense ? viewZh.defense[defense] : viewZh.undetermined)
export const feeOrWord = ({ fee }: ExportPerson): number | string => fee ?? viewZh.undetermined

/** Why a person need not defend, in words. */
export function reasonsText({ exemptions }: ExportPerson): string {
  return exemptions.map((reason) => viewZh.exemption[reason]).join('；')
}

/** The clauses those reasons stand in, each once. */
export function clausesText({ exemptions }: ExportPerson, policy: Policy): string {
  return [...new Set(exemptions.map((reason) => clauseOf(reason, policy)))].join('、')
}

function clauseOf(reason: ExemptionReason, policy: Policy): string {
  return policy.exemptions.find(({ code }) => code === reason)?.clause ?? '七'
}
