import type { Branch, Policy, Route, RouteTitle, TargetTitle } from '../policy/schema.ts'
import { branches, routeTitles, targetTitles, tracks } from '../policy/terms.ts'
import type { Track } from '../report/types.ts'
import type { Applicant } from '../roster/applicant.ts'
import { formatMonth, type MonthIndex } from '../roster/month.ts'
import { mayUse } from '../vocabulary/education.ts'
import { isBelowCounty, natureOf } from './facts.ts'

/** What the nearest route still wants. */
export interface Shortfall {
  route: Route
  /** What is nearest to change: years in title, years of service, the title itself, or the schooling. */
  of: 'title' | 'service' | 'current' | 'education'
  /** Months short, where it is a matter of time; 0 otherwise. */
  months: number
  /** YYYY.MM to whose end months are counted. */
  until: string
  /** The degree was gained after starting work, so the longer figure of service counts. */
  late: boolean
}

/** The outcome of the qualification routes (domain.md §6). */
export type Qualification =
  | { fits: 'pass'; route: Route }
  /** A route that the office has to confirm. */
  | { fits: 'confirm'; route: Route; nearest: Shortfall | null }
  | { fits: 'none'; nearest: Shortfall | null }
  /** A figure that decides was not read. */
  | { fits: 'unknown' }

/** What the routes are held against. */
export interface Candidate {
  target: TargetTitle
  branch: Branch | 'senior-high-or-below'
  current: RouteTitle
  track: Track | null
  /** Months in the current title at the reference month; null where not read, 0 where there is no title. */
  monthsInTitle: number | null
  /** Years; null where not read. */
  service: number | null
  /** The degree was gained more than 12 months after starting work. */
  lateDegree: boolean
  privateEnterprise: boolean
  belowCounty: boolean
}

interface Short {
  short: 'title' | 'service'
  months: number
  /** Only the longer figure of a late degree is missed: the office may confirm it. */
  late?: true
}

type Trial = 'fits' | Short | 'unread' | 'no'

function tryRoute(route: Route, candidate: Candidate): Trial {
  const { branch } = candidate
  if (branch === 'senior-high-or-below' || !route.branches.some((other) => mayUse(branch, other))) return 'no'
  if (!route.target.includes(candidate.target) || !route.current.includes(candidate.current)) return 'no'
  if (route.privateEnterprise && !candidate.privateEnterprise) return 'no'
  if (route.belowCounty && !candidate.belowCounty) return 'no'
  if (route.yearsInTitle !== undefined) {
    if (candidate.monthsInTitle === null) return 'unread'
    const short = route.yearsInTitle * 12 - candidate.monthsInTitle
    if (short > 0) return { short: 'title', months: short }
  }
  if (route.serviceYears !== undefined) {
    if (candidate.service === null) return 'unread'
    const months = Math.round(candidate.service * 12)
    const longer = candidate.lateDegree ? route.serviceYearsLateDegree : undefined
    if (months < route.serviceYears * 12)
      return { short: 'service', months: (longer ?? route.serviceYears) * 12 - months }
    if (longer !== undefined && months < longer * 12)
      return { short: 'service', months: longer * 12 - months, late: true }
  }
  return 'fits'
}

interface Tried {
  route: Route
  trial: Trial
}

function isShort(tried: Tried): tried is Tried & { trial: Short } {
  return typeof tried.trial === 'object'
}

/** Pass routes come first. */
function strengthOf({ route }: Tried): number {
  return route.strength === 'pass' ? 0 : 1
}

function nearestOf(
  tried: readonly Tried[],
  routes: readonly Route[],
  candidate: Candidate,
  until: string,
): Shortfall | null {
  const short = tried
    .filter(isShort)
    .sort((a, b) => strengthOf(a) - strengthOf(b) || a.trial.months - b.trial.months)[0]
  if (short)
    return { route: short.route, of: short.trial.short, months: short.trial.months, until, late: candidate.lateDegree }
  const { branch } = candidate
  const open = routes.filter(({ target }) => target.includes(candidate.target))
  const ofBranch = open.filter(
    (route) => branch !== 'senior-high-or-below' && route.branches.some((other) => mayUse(branch, other)),
  )
  const titled = ofBranch.find((route) => !route.current.includes(candidate.current))
  if (titled) return { route: titled, of: 'current', months: 0, until, late: false }
  const other = ofBranch[0] ?? open.at(-1)
  return other ? { route: other, of: 'education', months: 0, until, late: false } : null
}

/** Holds a candidate against the pack's routes: pass routes first, then those the office has to confirm. */
export function qualify(candidate: Candidate, policy: Policy, until: string): Qualification {
  // An unclear track is judged as review, and is asked where another track would do (domain.md §6).
  const track = candidate.track ?? 'review'
  const routes = policy.routes.filter(({ tracks }) => tracks.includes(track))
  const tried = routes.map((route): Tried => ({ route, trial: tryRoute(route, candidate) }))
  const passed = tried.find(({ route, trial }) => trial === 'fits' && route.strength === 'pass')
  if (passed) return { fits: 'pass', route: passed.route }
  if (tried.some(({ trial }) => trial === 'unread')) return { fits: 'unknown' }
  const nearest = nearestOf(tried, routes, candidate, until)
  const confirmed = tried.find((one) => one.trial === 'fits' || (isShort(one) && one.trial.late))
  if (confirmed) return { fits: 'confirm', route: confirmed.route, nearest }
  if (candidate.track === null) {
    const other = policy.routes.find(
      (route) => !route.tracks.includes('review') && tryRoute(route, candidate) === 'fits',
    )
    if (other) return { fits: 'confirm', route: other, nearest }
  }
  return { fits: 'none', nearest }
}

const outcomes = new WeakMap<Policy, Map<number, Qualification>>()
const mostOutcomes = 20_000
const mostMonths = 1200
const trackOrder: readonly (Track | null)[] = [...tracks, null]
const branchOrder: readonly string[] = branches

/** All that decides, as one number: a digit for each part, to a base that holds it. null where a figure does not fit. */
function keyOf(candidate: Candidate, referenceMonth: MonthIndex): number | null {
  const { monthsInTitle, service } = candidate
  const months = monthsInTitle ?? -1
  const serviceMonths = service === null ? -1 : service * 12
  if (!Number.isInteger(serviceMonths) || Math.abs(months) > mostMonths || Math.abs(serviceMonths) > mostMonths)
    return null
  let key: number = referenceMonth
  key = key * targetTitles.length + targetTitles.indexOf(candidate.target)
  key = key * (branchOrder.length + 1) + branchOrder.indexOf(candidate.branch) + 1
  key = key * routeTitles.length + routeTitles.indexOf(candidate.current)
  key = key * trackOrder.length + trackOrder.indexOf(candidate.track)
  key =
    key * 8 + (candidate.lateDegree ? 4 : 0) + (candidate.privateEnterprise ? 2 : 0) + (candidate.belowCounty ? 1 : 0)
  key = key * (2 * mostMonths + 1) + months + mostMonths
  return key * (2 * mostMonths + 1) + serviceMonths + mostMonths
}

/** `qualify`, remembered: most applicants share with others all that decides. */
function remembered(candidate: Candidate, policy: Policy, referenceMonth: MonthIndex): Qualification {
  const until = formatMonth(referenceMonth)
  const key = keyOf(candidate, referenceMonth)
  if (key === null) return qualify(candidate, policy, until)
  const known = outcomes.get(policy) ?? new Map<number, Qualification>()
  outcomes.set(policy, known)
  const before = known.get(key)
  if (before) return before
  const outcome = qualify(candidate, policy, until)
  if (known.size >= mostOutcomes) known.clear()
  known.set(key, outcome)
  return outcome
}

const worst: Record<Qualification['fits'], number> = { pass: 0, unknown: 1, confirm: 2, none: 3 }

/**
 * Qualification of an applicant; null where the routes are not tried: target, schooling or current title were not read,
 * or the current title is no engineering title below 工程师.
 *
 * @param sound whether a cell can be relied on
 */
export function qualificationOf(
  applicant: Applicant,
  track: Track | null,
  policy: Policy,
  referenceMonth: MonthIndex,
  sound: (column: 'currentTitleDate' | 'serviceYears' | 'graduation') => boolean,
): Qualification | null {
  const target = applicant.read('targetTitle')
  const current = applicant.read('currentTitle')
  const education = applicant.read('education')
  if (target?.kind !== 'engineering' || education?.kind !== 'read' || education.education.schooling === null)
    return null
  if (current?.kind !== 'none' && current?.kind !== 'engineering') return null
  const held = current.kind === 'none' ? 'none' : current.title
  if (!(routeTitles as readonly string[]).includes(held) || !(targetTitles as readonly string[]).includes(target.title))
    return null

  const date = sound('currentTitleDate') ? applicant.read('currentTitleDate') : null
  const service = sound('serviceYears') ? applicant.read('serviceYears') : null
  const graduated = sound('graduation') ? (applicant.read('graduation')?.months ?? []) : []
  const started = service === null ? null : referenceMonth - Math.round(service * 12)
  const candidate: Omit<Candidate, 'monthsInTitle'> = {
    target: target.title as TargetTitle,
    branch: education.education.schooling,
    current: held as RouteTitle,
    track,
    service,
    lateDegree: started !== null && graduated.length > 0 && graduated.every((month) => month > started + 12),
    privateEnterprise: natureOf(applicant) === 'private-enterprise',
    belowCounty: isBelowCounty(applicant),
  }
  const readings =
    date === null || date === 'none' ? [held === 'none' ? 0 : null] : date.months.map((month) => referenceMonth - month)
  // 1985.1 leaves two readings: the milder one counts (domain.md §4).
  return readings
    .map((monthsInTitle) => remembered({ ...candidate, monthsInTitle }, policy, referenceMonth))
    .sort((a, b) => worst[a.fits] - worst[b.fits])[0]!
}
