import type { Policy } from '../policy/schema.ts'
import type { ExemptionReason } from '../report/types.ts'
import { type Clause, mentionsIn, remember } from './text.ts'

const park = /开发区|园区|经济|高新|景区/

/** Reasons that words in remarks or 免答辩依据 give, in the notice's order (D7.2). */
export function reasonsIn(pieces: readonly Clause[], policy: Policy): ExemptionReason[] {
  const says = (pattern: RegExp) => mentionsIn(pieces, pattern).length > 0
  const isReligious = remember((clause) => /参加|寺|宗教|驻/.test(clause) && !park.test(clause))
  const committee = mentionsIn(pieces, /管委会/g).some(({ clause }) => isReligious(clause))
  const isSouthern = remember((clause) => clause.includes('南疆'))
  const found: ExemptionReason[] = []
  if (says(/访惠聚|访民情|驻村(?!管寺)/g)) found.push('village-work')
  if (says(/驻村管寺|寺管会/g) || committee) found.push('monastery-management')
  if (mentionsIn(pieces, /支教/g).some(({ clause }) => isSouthern(clause))) found.push('southern-preschool-teaching')
  if (says(/内地服务管理|内派服务管理/g)) found.push('inland-service')
  if (says(/第一书记/g)) found.push('first-secretary')
  return found.filter((reason) => policy.exemptions.some(({ code }) => code === reason))
}

/** Where a county stands last in a clause, and where it does so with work close behind it; −1 where it does not. */
interface CountyPlaces {
  last: number
  worked: number
}

const mostBetween = 12

function placesIn(clause: string, counties: readonly string[]): CountyPlaces {
  const places: CountyPlaces = { last: -1, worked: -1 }
  for (const county of counties)
    for (let at = clause.indexOf(county); at >= 0; at = clause.indexOf(county, at + county.length)) {
      places.last = Math.max(places.last, at)
      const beyond = clause.slice(at + county.length, at + county.length + mostBetween + 2)
      if (/工作|任职|服务|挂职/.test(beyond)) places.worked = Math.max(places.worked, at)
    }
  return places
}

/** Whether a clause of the remarks puts the person in a remote county: 借调若羌…, 在且末县工作. */
export function inRemoteCounty(pieces: readonly Clause[], policy: Policy): boolean {
  const places = remember((clause) => placesIn(clause, policy.remoteCounties))
  const sent = mentionsIn(pieces, /派驻|借调|挂职|支援/g)
  if (sent.some(({ clause, before }) => places(clause).last > before.length)) return true
  return mentionsIn(pieces, /在/g).some(({ clause, before }) => places(clause).worked > before.length)
}

/** Words by which remarks claim an exemption from the defense. */
export function claimsExemption(pieces: readonly Clause[]): boolean {
  return mentionsIn(pieces, /免答辩|免[于予除]答辩/g).length > 0
}
