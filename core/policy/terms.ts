/**
 * The terms a pack is written in. They stand apart from the schema, so that a page may use them without the checker.
 */

/** Titles this committee can award, low to high. */
export const targetTitles = ['技术员', '助理工程师', '工程师'] as const
/** Titles a route can start from. */
export const routeTitles = ['none', '技术员', '助理工程师'] as const
/** Branches of education, high to low. A branch may use every route of a lower one. */
export const branches = ['doctor', 'master', 'second-bachelor', 'bachelor', 'associate', 'secondary'] as const
export const tracks = ['review', 'initial', 'conferral'] as const
export const levels = ['junior', 'mid'] as const
/** What kind of employer a unit is (D4.16). */
export const unitNatures = [
  'administrative',
  'civil-service-managed',
  'public-institution',
  'state-enterprise',
  'private-enterprise',
  'enterprise',
  'social-organisation',
  'freelance',
] as const
/** Whom a notice may exclude; each is the rule `eligibility/<code>`. */
export const exclusionCodes = ['civil-servant', 'civil-service-managed', 'retired'] as const
/** When a paper is due. Several conditions on one paper must all hold. */
export const materialConditions = [
  'junior',
  'mid',
  'review',
  'initial',
  'conferral',
  'not-initial',
  'titled',
  'outside-title',
  'enterprise',
  'not-enterprise',
  'public-body',
  'social-organisation',
  'freelance',
  'not-freelance',
  'transfer',
  'aid',
  'continuing-education-due',
  'continuing-education-exempt',
] as const
/** Figures of the pack that are said beside a paper, so that no year stands in two places. */
export const materialDetails = ['continuing-education', 'assessment', 'display'] as const
/** The attachments the product fills in or mentions. */
export const documentIds = [
  'display',
  'display-result',
  'recommendation',
  'continuing-education-exemption',
  'truth-pledge',
  'review-pledge',
  'freelance-conduct',
  'roster',
] as const

/** What free text can say of a person that the notice asks about. */
export const topics = [
  'civil-servant',
  'civil-service-managed',
  'retired',
  'postponed-retirement',
  'left-unit',
  'penalty',
  'barred',
  'under-investigation',
  'assessment-failed',
  'village-work',
  'monastery-management',
  'southern-preschool-teaching',
  'inland-service',
  'first-secretary',
  'remote-county',
  'aid',
  'transfer',
  'freelance',
  'track',
  'claim-exempt',
  'study-exempt',
  'staff-status',
] as const
/** Topics that are reasons for exemption from the defense. */
export const exemptingDeeds = [
  'village-work',
  'monastery-management',
  'southern-preschool-teaching',
  'inland-service',
  'first-secretary',
  'remote-county',
] as const
/** When what a text says is so. `since`: it began on a past day and nothing is said of an end. `chosen`: named for it, no more. */
export const whens = ['plain', 'present', 'past', 'since', 'planned', 'attempted', 'chosen'] as const

export type Branch = (typeof branches)[number]
export type TargetTitle = (typeof targetTitles)[number]
export type RouteTitle = (typeof routeTitles)[number]
export type UnitNature = (typeof unitNatures)[number]
export type MaterialCondition = (typeof materialConditions)[number]
export type DocumentId = (typeof documentIds)[number]
export type ExclusionCode = (typeof exclusionCodes)[number]
export type Topic = (typeof topics)[number]
export type When = (typeof whens)[number]
