import type { Policy } from '../policy/schema.ts'
import type { ExemptionReason } from '../report/types.ts'
import { type Clause, mentionsIn } from './text.ts'

const park = /开发区|园区|经济|高新|景区/

/** Reasons that words in remarks or 免答辩依据 give, in the notice's order (domain.md §7). */
export function reasonsIn(pieces: readonly Clause[], policy: Policy): ExemptionReason[] {
  const says = (pattern: RegExp) => mentionsIn(pieces, pattern).length > 0
  const committee = mentionsIn(pieces, /管委会/g).some(
    ({ clause }) => /参加|寺|宗教|驻/.test(clause) && !park.test(clause),
  )
  const found: ExemptionReason[] = []
  if (says(/访惠聚|访民情|驻村(?!管寺)/g)) found.push('village-work')
  if (says(/驻村管寺|寺管会/g) || committee) found.push('monastery-management')
  if (mentionsIn(pieces, /支教/g).some(({ clause }) => clause.includes('南疆')))
    found.push('southern-preschool-teaching')
  if (says(/内地服务管理|内派服务管理/g)) found.push('inland-service')
  if (says(/第一书记/g)) found.push('first-secretary')
  return found.filter((reason) => policy.exemptions.some(({ code }) => code === reason))
}

/** Whether a clause of the remarks puts the person in a remote county: 借调若羌…, 在且末县工作. */
export function inRemoteCounty(pieces: readonly Clause[], policy: Policy): boolean {
  if (policy.remoteCounties.length === 0) return false
  const mentioned = (clause: string) => policy.remoteCounties.some((county) => clause.includes(county))
  const sent = mentionsIn(pieces, /派驻|借调|挂职|支援/g).some(({ after }) => mentioned(after))
  if (sent) return true
  return mentionsIn(pieces, /在/g).some(({ after }) =>
    policy.remoteCounties.some((county) => {
      const at = after.indexOf(county)
      if (at < 0) return false
      const beyond = after.slice(at + county.length, at + county.length + 14)
      const work = beyond.search(/工作|任职|服务|挂职/)
      return work >= 0 && work <= 12
    }),
  )
}

/** Words by which remarks claim an exemption from the defense. */
export function claimsExemption(pieces: readonly Clause[]): boolean {
  return mentionsIn(pieces, /免答辩|免[于予除]答辩/g).length > 0
}
