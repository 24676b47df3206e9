import type { Branch } from '../policy/schema.ts'
import { DegreeReader, type Draft } from './education-reader.ts'
import { tokensOf } from './education-tokens.ts'

export type Schooling = Branch | 'senior-high-or-below'

/** master and second-bachelor stand side by side. */
const ranks: Record<Schooling, number> = {
  doctor: 5,
  master: 4,
  'second-bachelor': 4,
  bachelor: 3,
  associate: 2,
  secondary: 1,
  'senior-high-or-below': 0,
}

/** True where `branch` may use the routes of `other`: it is the same, or a higher one (D6.4). */
export function mayUse(branch: Branch, other: Branch): boolean {
  return branch === other || ranks[branch] > ranks[other]
}

/** What the office has to ask of a degree. */
export type EducationAsk = 'degree' | 'double' | 'class' | 'party-school'

/** A degree that is held. */
export interface Degree {
  /** null: 党校 and no more. */
  schooling: Schooling | null
  /** true 函授, 自考 …; false 全日制; null where the cell does not say. */
  partTime: boolean | null
  ask: EducationAsk | null
}

export interface Education {
  /** What is held, highest first, each schooling once; never empty. */
  held: readonly Degree[]
  /** What is still studied and higher than all that is held (education/studying). */
  studying: Schooling | null
}

export type EducationReading =
  | { kind: 'read'; education: Education }
  /** Nothing is held; `word` says what stands in the way: 在读, 肄业 … */
  | { kind: 'unfinished'; word: string; studying: Schooling | null }

const isGraduate = (schooling: Schooling) => schooling === 'doctor' || schooling === 'master'

/** For each draft the nearest that fits: behind it, else before it. */
function nearest(drafts: readonly Draft[], fits: (draft: Draft) => boolean): (Draft | null)[] {
  const found: (Draft | null)[] = []
  let near: Draft | null = null
  for (const [index, draft] of [...drafts.entries()].reverse()) {
    found[index] = near
    if (fits(draft)) near = draft
  }
  near = null
  for (const [index, draft] of drafts.entries()) {
    found[index] ??= near
    if (fits(draft)) near = draft
  }
  return found
}

/** 研究生 is the degree named beside it; 双学位 is studied as the bachelor's degree beside it. */
function resolved(drafts: readonly Draft[]): Draft[] {
  const graduates = nearest(drafts, ({ schooling, open }) => isGraduate(schooling) && open === null)
  const bachelors = nearest(drafts, ({ schooling }) => schooling === 'bachelor')
  return drafts.map((draft, index) => {
    if (draft.open === 'degree') return { ...draft, schooling: graduates[index]?.schooling ?? draft.schooling }
    if (draft.open !== 'double') return draft
    return { ...draft, partTime: draft.partTime ?? bachelors[index]?.partTime ?? null }
  })
}

/** What several words say of one schooling (研究生、工学硕士). */
function together(schooling: Schooling, same: readonly Draft[], denied: ReadonlySet<Schooling | null>): Degree {
  const open = same.every((draft) => draft.open !== null) ? same[0]!.open : null
  const undegreed = isGraduate(schooling) && (denied.has(schooling) || denied.has(null))
  return {
    schooling,
    partTime: same.some(({ partTime }) => partTime === false)
      ? false
      : same.some(({ partTime }) => partTime)
        ? true
        : null,
    ask: same.every(({ party }) => party) ? 'party-school' : undegreed ? 'degree' : open,
  }
}

/** Sorts the higher schooling first. */
export function higher(a: Schooling, b: Schooling): number {
  return ranks[b] - ranks[a]
}

/**
 * Reads 最高学历: the degrees it names, each held, studied or denied, with their part-time marks (D4.10). null: none
 * is named, or only denied ones.
 */
export function readEducation(text: string): EducationReading | null {
  const reader = new DegreeReader().read(tokensOf(text))
  const held = resolved(reader.drafts.filter(({ state }) => state === 'held'))
  const studied = reader.drafts.filter(({ state }) => state === 'studying' || state === 'begun')
  const studying = studied.map(({ schooling }) => schooling).sort(higher)[0] ?? null
  if (held.length > 0) {
    const schoolings = [...new Set(held.map(({ schooling }) => schooling))].sort(higher)
    const degrees = schoolings.map((schooling) =>
      together(
        schooling,
        held.filter((draft) => draft.schooling === schooling),
        reader.denied,
      ),
    )
    const isHigher =
      studying !== null && !schoolings.some((schooling) => ranks[schooling] > ranks[studying] || schooling === studying)
    return { kind: 'read', education: { held: degrees, studying: isHigher ? studying : null } }
  }
  if (reader.word !== null && (studied.length > 0 || reader.drafts.length === 0))
    return { kind: 'unfinished', word: studied[0]?.word ?? reader.word, studying }
  if (!reader.hasParty) return null
  return {
    kind: 'read',
    education: { held: [{ schooling: null, partTime: reader.waiting, ask: 'party-school' }], studying: null },
  }
}
