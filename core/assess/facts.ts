import type { Policy, UnitNature } from '../policy/schema.ts'
import { type Defense, type ExemptionReason, exemptionReasons, type Level, type Track } from '../report/types.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { Told } from '../roster/telling.ts'
import type { Below } from '../vocabulary/place.ts'
import type { Title } from '../vocabulary/title.ts'
import { isCooperative, isEnterprise, isPrivateNonEnterprise } from '../vocabulary/unit-nature.ts'
import { toldOf } from './told.ts'

/** What the notice makes of a row, before any rule looks for faults (C2.1). */
export interface Facts {
  applicant: Applicant
  level: Level | null
  track: Track | null
  /** Yuan. */
  fee: number | null
  defense: Defense | null
  exemptions: readonly ExemptionReason[]
  county: string | null
  /** What the row's free text says. */
  told: Told
}

/** junior for 技术员, 助理工程师, 初级; mid for 工程师, 中级; null for what this committee does not award (D6.1). */
function levelOf(target: Title | null, policy: Policy): Level | null {
  if (target?.kind !== 'engineering') return null
  const { title } = target
  return policy.levels.find(({ titles }) => (titles as readonly string[]).includes(title))?.level ?? null
}

/** 申报类型 says something that is no track of the notice (`application-type/unknown`). */
export function namesOtherType(applicant: Applicant): boolean {
  const type = applicant.cells.applicationType
  return type !== undefined && !type.blank && !type.none && type.reading === null
}

/** The route by which the person applies: 申报类型, else remarks, else review where there is a title (D6.2). */
function trackOf(applicant: Applicant): Track | null {
  const type = applicant.cells.applicationType
  if (type && !type.blank && !type.none) return type.reading
  const said = applicant.cells.remarks?.telling?.track
  if (said) return said
  const current = applicant.read('currentTitle')
  return current && current.kind !== 'none' ? 'review' : null
}

function feeOf(level: Level | null, track: Track | null, policy: Policy): number | null {
  if (level === null || track === null) return null
  return policy.fees.find((tariff) => tariff.level === level && tariff.track === track)?.amount ?? null
}

/** The nature as far as it was understood. */
export function natureOf(applicant: Applicant): UnitNature | null {
  const nature = applicant.read('unitNature')
  return nature === 'both' ? null : nature
}

/** Natures beside which the unit's name may say that it is an enterprise. */
const openNatures: readonly (UnitNature | null)[] = [null, 'social-organisation']

/** What a unit is that stands in no order of administration, so that none of it is below the county (七(一)). */
export type Outside = 'enterprise' | 'cooperative' | 'private-non-enterprise' | 'freelance'

/** An enterprise, what is treated as one, or freelance; null where it is none of them. */
export function outsideOf(applicant: Applicant): Outside | null {
  const nature = natureOf(applicant)
  if (nature === 'freelance') return nature
  const words = applicant.text('unitNature')
  if (nature === 'social-organisation' && isPrivateNonEnterprise(words)) return 'private-non-enterprise'
  const isOne = isEnterprise(nature) || (openNatures.includes(nature) && applicant.read('unit')?.company)
  if (!isOne) return null
  return isCooperative(applicant.text('unit')) || isCooperative(words) ? 'cooperative' : 'enterprise'
}

/** Whether the unit stands below the county: by its name, and no enterprise or freelance (七(一)). */
export function belowCounty(applicant: Applicant): Below {
  const below = applicant.read('unit')?.below ?? 'no'
  return below === 'no' || outsideOf(applicant) ? 'no' : below
}

const none: readonly ExemptionReason[] = []

/** Every reason for exemption that applies, in the order of reports (D7.1). */
function exemptionsOf(
  applicant: Applicant,
  told: Told,
  level: Level | null,
  policy: Policy,
): readonly ExemptionReason[] {
  const remote = applicant.read('unit')?.remote === true
  const below = belowCounty(applicant) === 'yes'
  if (told.size === 0 && !remote && !below && level !== 'junior') return none
  const applies = (reason: ExemptionReason): boolean => {
    if (reason === 'below-county') return below
    if (reason === 'junior') return level === 'junior'
    if (reason === 'remote-county' && remote) return true
    // Reasons that words can give (D7.2).
    return told.size > 0 && told.get(reason)?.said === 'yes'
  }
  return exemptionReasons.filter((reason) => applies(reason) && policy.exemptions.some(({ code }) => code === reason))
}

export function factsOf(applicant: Applicant, policy: Policy): Facts {
  const level = levelOf(applicant.read('targetTitle'), policy)
  const track = trackOf(applicant)
  const told = toldOf(applicant)
  const exemptions = exemptionsOf(applicant, told, level, policy)
  return {
    applicant,
    level,
    track,
    fee: feeOf(level, track, policy),
    defense: level === null ? null : exemptions.length > 0 ? 'exempt' : 'required',
    exemptions,
    county: applicant.read('unit')?.county ?? null,
    told,
  }
}
