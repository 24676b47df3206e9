import type { Track } from '../report/types.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { GraduatedSchooling } from '../roster/graduation.ts'
import { type Degree, higher } from '../vocabulary/education.ts'

/**
 * The degrees of 最高学历, highest first; what it leaves open (how one was studied, a lower one) is taken from the graduation
 * text (D4.11).
 */
function degreesWith(held: readonly Degree[], graduated: readonly GraduatedSchooling[]): readonly Degree[] {
  const [highest] = held
  if (!highest?.schooling || graduated.length === 0) return held
  // One degree, told of in both: what most people have.
  if (held.length === 1 && graduated.every(({ schooling }) => schooling === null || schooling === highest.schooling)) {
    const partTime = highest.partTime ?? graduated.at(-1)!.partTime
    return partTime === highest.partTime ? held : [{ ...highest, partTime }]
  }
  const marks = new Map(graduated.map(({ schooling, partTime }) => [schooling ?? highest.schooling, partTime]))
  const known = held.map((degree) => ({ ...degree, partTime: degree.partTime ?? marks.get(degree.schooling) ?? null }))
  const others = [...marks].flatMap(([schooling, partTime]) =>
    schooling !== null && higher(schooling, highest.schooling!) > 0 && !held.some((one) => one.schooling === schooling)
      ? [{ schooling, partTime, ask: null }]
      : [],
  )
  return [...known, ...others].sort((a, b) => higher(a.schooling!, b.schooling!))
}

/** The degrees a person holds, highest first; null where the education was not read. */
function degreesOf(applicant: Applicant): readonly Degree[] | null {
  const education = applicant.read('education')
  if (education?.kind !== 'read') return null
  return degreesWith(education.education.held, applicant.read('graduation')?.schoolings ?? [])
}

/** By track initial the highest degree that was not studied part-time (八(三)), null where each was; else the highest. */
export function degreeFor(track: Track | null, degrees: readonly Degree[]): Degree | null {
  return (track === 'initial' ? degrees.find(({ partTime }) => partTime !== true) : degrees[0]) ?? null
}

/** Every degree was studied part-time. */
export function isPartTime(applicant: Applicant): boolean {
  const degrees = degreesOf(applicant)
  return degrees !== null && degreeFor('initial', degrees) === null
}

/**
 * The degree whose routes are tried; null where none was read, or where its class would decide (技校). A person with part-time
 * degrees only is held against the highest, and told by eligibility/initial-full-time.
 */
export function judgedDegree(applicant: Applicant, track: Track | null): Degree | null {
  const degrees = degreesOf(applicant)
  const degree = degrees && (degreeFor(track, degrees) ?? degrees[0]!)
  return degree?.ask === 'class' ? null : degree
}
