import type { Branch, Policy, Route, RouteTitle, TargetTitle } from '../policy/schema.ts'
import { routeTitles, targetTitles } from '../policy/terms.ts'
import type { Track } from '../report/types.ts'
import type { Applicant } from '../roster/applicant.ts'
import { formatMonth, type MonthIndex } from '../roster/month.ts'
import { mayUse } from '../vocabulary/education.ts'
import type { Below } from '../vocabulary/place.ts'
import { judgedDegree } from './education.ts'
import { belowCounty, natureOf } from './facts.ts'

/** What the nearest route still wants. */
export interface Shortfall {
  route: Route
  /** What is nearest to change: years in title, years of service, or the title itself. */
  of: 'title' | 'service' | 'current'
  /** Months short, where it is a matter of time; 0 otherwise. */
  months: number
  /** YYYY.MM to whose end months are counted. */
  until: string
  /** The degree was gained after starting work, so the longer figure of service counts. */
  late: boolean
}

/** The outcome of the qualification routes (D6.4). */
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
  belowCounty: Below
}

interface Short {
  short: 'title' | 'service'
  months: number
  /** Only the longer figure of a late degree is missed: the office may confirm it. */
  late?: true
}

type Trial = 'fits' | Short | 'unread' | 'no'

/** Target, schooling and unit are those of the route: what no waiting changes. */
function isOpenTo(route: Route, { target, branch, privateEnterprise, belowCounty }: Candidate): boolean {
  if (!route.target.includes(target)) return false
  if (branch === 'senior-high-or-below' || !route.branches.some((other) => mayUse(branch, other))) return false
  return (privateEnterprise || !route.privateEnterprise) && (belowCounty !== 'no' || !route.belowCounty)
}

function tryRoute(route: Route, candidate: Candidate): Trial {
  if (!isOpenTo(route, candidate) || !route.current.includes(candidate.current)) return 'no'
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

/** A route for units below the county only confirms where the unit's name leaves open whether it is one. */
function passes(route: Route, candidate: Candidate): boolean {
  return route.strength === 'pass' && !(route.belowCounty && candidate.belowCounty === 'ask')
}

/** Pass routes come first. */
function strengthOf({ route }: Tried): number {
  return route.strength === 'pass' ? 0 : 1
}

/** The route that misses least, of those the person can come to by waiting or by gaining a title; null where none is. */
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
  const held = routeTitles.indexOf(candidate.current)
  const titled = routes.find(
    (route) => isOpenTo(route, candidate) && route.current.every((title) => routeTitles.indexOf(title) > held),
  )
  return titled ? { route: titled, of: 'current', months: 0, until, late: false } : null
}

/** Holds a candidate against the pack's routes: pass routes first, then those the office has to confirm. */
function qualify(candidate: Candidate, policy: Policy, referenceMonth: MonthIndex): Qualification {
  // An unclear track is judged as review, and is asked where another track would do (D6.5).
  const track = candidate.track ?? 'review'
  // Most applicants pass, and for them nothing more is worked out.
  for (const route of policy.routes)
    if (passes(route, candidate) && route.tracks.includes(track) && tryRoute(route, candidate) === 'fits')
      return { fits: 'pass', route }
  const routes = policy.routes.filter(({ tracks }) => tracks.includes(track))
  const tried = routes.map((route): Tried => ({ route, trial: tryRoute(route, candidate) }))
  if (tried.some(({ trial }) => trial === 'unread')) return { fits: 'unknown' }
  const nearest = nearestOf(tried, routes, candidate, formatMonth(referenceMonth))
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
  const schooling = judgedDegree(applicant, track)?.schooling ?? null
  if (target?.kind !== 'engineering' || schooling === null) return null
  if (current?.kind !== 'none' && current?.kind !== 'engineering') return null
  const held = current.kind === 'none' ? 'none' : current.title
  if (!(routeTitles as readonly string[]).includes(held) || !(targetTitles as readonly string[]).includes(target.title))
    return null

  const date = sound('currentTitleDate') ? applicant.read('currentTitleDate') : null
  const service = sound('serviceYears') ? applicant.read('serviceYears') : null
  const graduated = sound('graduation') ? (applicant.read('graduation')?.months ?? []) : []
  const started = service === null ? null : referenceMonth - Math.round(service * 12)
  const candidate: Candidate = {
    target: target.title as TargetTitle,
    branch: schooling,
    current: held as RouteTitle,
    track,
    monthsInTitle: date === null || date === 'none' ? (held === 'none' ? 0 : null) : referenceMonth - date.months[0]!,
    service,
    lateDegree: started !== null && graduated.length > 0 && graduated.every((month) => month > started + 12),
    privateEnterprise: natureOf(applicant) === 'private-enterprise',
    belowCounty: belowCounty(applicant),
  }
  const outcome = qualify(candidate, policy, referenceMonth)
  if (date === null || date === 'none' || date.months.length === 1) return outcome
  // 1985.1 leaves two readings: the milder one counts (D4.3).
  const others = date.months
    .slice(1)
    .map((month) => qualify({ ...candidate, monthsInTitle: referenceMonth - month }, policy, referenceMonth))
  return [outcome, ...others].sort((a, b) => worst[a.fits] - worst[b.fits])[0]!
}
