import type { ExemptionReason, Level, Track } from '../report/types.ts'
import type { Material, MaterialCondition, Policy, UnitNature } from './schema.ts'

/** The papers one applicant hands in: 五(六) 1–15, and what is asked for elsewhere under conditions (D10.2). */

/** What is known of an applicant; null where the roster does not tell. */
export interface MaterialFacts {
  level: Level | null
  track: Track | null
  unitNature: UnitNature | null
  /** Holds a title now. */
  titled: boolean | null
  /** Gained that title outside Xinjiang. */
  outsideTitle: boolean | null
  /** Moved here from an organ of state (五(一)4). */
  transfer: boolean
  /** Posted here from another region (六). */
  aid: boolean
  continuingEducation: 'yes' | 'no' | 'exempt' | null
  exemptions: readonly ExemptionReason[]
}

/** due: hand it in. check: due only if something holds that the roster does not tell. if-any: only if there is one. */
export type Certainty = 'due' | 'check' | 'if-any'

/** Figures to be said beside a paper. A level that is not known leaves both years to be shown. */
export type MaterialFigures =
  | { kind: 'continuing-education'; levels: { level: Level; general: number[]; professional: number[] }[] }
  | { kind: 'assessment'; years: number[] }
  | { kind: 'display'; workingDays: number }

/** What holds for nearly everyone is no reason worth saying. */
export const usualConditions: readonly MaterialCondition[] = [
  'not-initial',
  'not-freelance',
  'continuing-education-due',
]

export interface MaterialDue {
  material: Material
  certainty: Certainty
  /** Why it is asked for: the conditions that hold, or for `check` those that the roster leaves open. */
  conditions: MaterialCondition[]
  /** The clause that lists the papers of this track without this one, so that it is to be asked about; else null. */
  unlistedIn: string | null
  /** What must be seen on it when it comes in, as the pack says it. */
  checks: string[]
  figures: MaterialFigures | null
}

const publicBodies: readonly UnitNature[] = ['administrative', 'civil-service-managed', 'public-institution']
const enterprises: readonly UnitNature[] = ['enterprise', 'state-enterprise', 'private-enterprise']
/** 附件4, note 1: the works that free from courses. */
export const freeOfContinuingEducation = [
  'village-work',
  'monastery-management',
  'southern-preschool-teaching',
] as const satisfies readonly ExemptionReason[]

const equals = <Value>(value: Value | null, wanted: Value) => (value === null ? null : value === wanted)
const not = (answer: boolean | null) => (answer === null ? null : !answer)

function isOneOf(natures: readonly UnitNature[], { unitNature }: MaterialFacts): boolean | null {
  return unitNature === null ? null : natures.includes(unitNature)
}

const isEnterprise = (facts: MaterialFacts) => isOneOf(enterprises, facts)

/** 附件4 takes the place of the certificates: said in the roster, or no courses taken and posted to such work. */
function isFreeOfContinuingEducation({ continuingEducation, exemptions }: MaterialFacts): boolean {
  if (continuingEducation === 'exempt') return true
  return continuingEducation === 'no' && freeOfContinuingEducation.some((reason) => exemptions.includes(reason))
}

const answers: Record<MaterialCondition, (facts: MaterialFacts) => boolean | null> = {
  junior: ({ level }) => equals(level, 'junior'),
  mid: ({ level }) => equals(level, 'mid'),
  review: ({ track }) => equals(track, 'review'),
  initial: ({ track }) => equals(track, 'initial'),
  conferral: ({ track }) => equals(track, 'conferral'),
  'not-initial': ({ track }) => not(equals(track, 'initial')),
  titled: ({ titled }) => titled,
  'outside-title': ({ outsideTitle }) => outsideTitle,
  enterprise: isEnterprise,
  'not-enterprise': (facts) => not(isEnterprise(facts)),
  'public-body': (facts) => isOneOf(publicBodies, facts),
  'social-organisation': ({ unitNature }) => equals(unitNature, 'social-organisation'),
  freelance: ({ unitNature }) => equals(unitNature, 'freelance'),
  'not-freelance': ({ unitNature }) => not(equals(unitNature, 'freelance')),
  transfer: ({ transfer }) => transfer,
  aid: ({ aid }) => aid,
  'continuing-education-due': (facts) => !isFreeOfContinuingEducation(facts),
  'continuing-education-exempt': isFreeOfContinuingEducation,
}

/** 八(三): the papers in the bag are listed for this track by a clause of its own, and this one is not among them. */
function unlistedIn({ channel, clause }: Material, { track }: MaterialFacts, policy: MaterialPolicy): string | null {
  const own = policy.ownLists?.find((list) => list.track === track)
  return own === undefined || channel !== 'paper' || clause === own.clause ? null : own.clause
}

type Dueness = Pick<MaterialDue, 'certainty' | 'conditions' | 'unlistedIn'>

/** One condition that surely fails outweighs those that are not known; null: the paper is not due. */
function dueness(material: Material, facts: MaterialFacts, policy: MaterialPolicy): Dueness | null {
  const answered = (material.when ?? []).map((condition) => ({ condition, answer: answers[condition](facts) }))
  if (answered.some(({ answer }) => answer === false)) return null
  const open = answered.filter(({ answer }) => answer === null)
  const unlisted = unlistedIn(material, facts, policy)
  const isSure = open.length === 0 && unlisted === null
  return {
    certainty: !isSure ? 'check' : material.ifAny ? 'if-any' : 'due',
    conditions: (isSure ? answered : open).map(({ condition }) => condition),
    unlistedIn: unlisted,
  }
}

function checksOf({ checks = [], statements = [] }: Material, policy: MaterialPolicy): string[] {
  const said = policy.statements?.filter(({ id }) => statements.includes(id)) ?? []
  return [...checks, ...said.map(({ check }) => check)]
}

function figuresOf(material: Material, facts: MaterialFacts, policy: MaterialPolicy): MaterialFigures | null {
  if (material.detail === undefined) return null
  switch (material.detail) {
    case 'assessment':
      return { kind: 'assessment', years: policy.assessmentYears }
    case 'display':
      return { kind: 'display', workingDays: policy.display.workingDays }
    case 'continuing-education': {
      const levels: Level[] = facts.level === null ? ['junior', 'mid'] : [facts.level]
      const years = levels.map((level) => ({ level, ...policy.continuingEducation[level] }))
      return { kind: 'continuing-education', levels: years }
    }
  }
}

type MaterialPolicy = Pick<
  Policy,
  'materials' | 'statements' | 'ownLists' | 'assessmentYears' | 'display' | 'continuingEducation'
>

/** The papers due from one applicant, in the pack's order. */
export function materialsFor(facts: MaterialFacts, policy: MaterialPolicy): MaterialDue[] {
  return policy.materials.flatMap((material) => {
    const due = dueness(material, facts, policy)
    if (due === null) return []
    return [{ material, ...due, checks: checksOf(material, policy), figures: figuresOf(material, facts, policy) }]
  })
}
