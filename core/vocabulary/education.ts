import type { Branch } from '../policy/schema.ts'
import { normalise } from './text.ts'

export type Schooling = Branch | 'senior-high-or-below'

/** master and second-bachelor stand side by side. */
const ranks: Record<Branch, number> = {
  doctor: 5,
  master: 4,
  'second-bachelor': 4,
  bachelor: 3,
  associate: 2,
  secondary: 1,
}

/** True where `branch` may use the routes of `other`: it is the same, or a higher one (D6.4). */
export function mayUse(branch: Branch, other: Branch): boolean {
  return branch === other || ranks[branch] > ranks[other]
}

export interface Education {
  /** null where the spelling leaves it open (技校 without its class). */
  schooling: Schooling | null
  /** true 函授, 自考 …; false 全日制; null where the cell does not say. */
  partTime: boolean | null
  /** What the office has to ask. */
  ask: 'degree' | 'class' | 'party-school' | null
}

export type EducationReading = { kind: 'read'; education: Education } | { kind: 'unfinished'; word: string }

/** Spellings by schooling, highest first; the first that fits counts (sources: GB/T 4658 and everyday use). */
const spellings: readonly [Schooling, RegExp][] = [
  ['doctor', /博士/],
  ['master', /硕士|研究生/],
  ['second-bachelor', /第二学士|双学士|(?<!辅修)双学位/],
  ['bachelor', /本科|大本|学士|专升本|专接本|预备技师|技师班|大普|双学位/],
  ['secondary', /中等专科|中等专业|中等职业/],
  ['associate', /大专|专科|高职|高级工班/],
  ['secondary', /中专|中职|职高|职业高中|中师|中技|中级工班/],
]

const unfinished = /结业|肄业|在读/
const inBrackets = /\(([^()]*)\)/g
const attendedPartTime = /非全日制|函授|自考|自学考试|成人|成教|电大|广播电视大学|网络|远程|开放|夜大|业余|在职/
const attendedFullTime = /全日制|统招/

function schoolingOf(word: string): Schooling | null {
  for (const [schooling, spelling] of spellings) if (spelling.test(word)) return schooling
  if (/技校|技工|技师学院/.test(word)) return null
  if (/大学/.test(word)) return 'bachelor'
  return /高中|初中|小学|普高/.test(word) ? 'senior-high-or-below' : null
}

/**
 * Reads 最高学历 (D4.10). `unfinished` names 结业, 肄业 or 在读, which are no education. null: not understood.
 *
 * 本科（硕士在读） is 本科: what is still being studied in the brackets does not count.
 */
export function readEducation(text: string): EducationReading | null {
  const word = normalise(text).replace(inBrackets, (whole, inside: string) =>
    unfinished.test(inside) && schoolingOf(inside) ? '' : whole,
  )
  const open = unfinished.exec(word)
  if (open) return { kind: 'unfinished', word: open[0] }
  const schooling = schoolingOf(word)
  const trade = schooling === null && /技校|技工|技师学院/.test(word)
  const party = /党校/.test(word)
  if (schooling === null && !trade && !party) return null
  const degree = schooling === 'master' && !/硕士/.test(word)
  const partTime = attendedPartTime.test(word) ? true : attendedFullTime.test(word) ? false : null
  return {
    kind: 'read',
    education: {
      schooling,
      partTime,
      ask: party ? 'party-school' : trade ? 'class' : degree ? 'degree' : null,
    },
  }
}

const partTimeWord = '非全日制|函授|自考|自学考试|成人|电大|网络教育|网络|开放教育|开放|夜大|业余|在职'
const partTimeBefore = new RegExp(`(?:${partTimeWord})(?=本科|大专|学历|教育|毕业)|(?:网络教育|开放教育)毕业`)
const partTimeInBrackets = /非全日制|函授|自考|自学考试|成人|电大|网络教育|开放教育|夜大|业余|在职|^网络$|^开放$/
const fullTimeBefore = /(?:全日制|统招)(?=本科|大专|学历|教育|毕业)/
const fullTimeInBrackets = /全日制|统招/

/**
 * Whether the text of 何时、何校何专业毕业 tells of part-time study: the word counts in brackets, or right before 本科,
 * 大专, 学历, 教育 or 毕业, so that the major 网络工程 is not one.
 */
export function readAttendance(text: string): boolean | null {
  const word = normalise(text)
  const asides = [...word.matchAll(inBrackets)].map((match) => match[1]!)
  if (partTimeBefore.test(word) || asides.some((aside) => partTimeInBrackets.test(aside))) return true
  if (fullTimeBefore.test(word) || asides.some((aside) => fullTimeInBrackets.test(aside))) return false
  return null
}

/** Every schooling that a text names by a word of its own, as a graduation text does. */
export function namedSchooling(text: string): ReadonlySet<Schooling> {
  const named = new Set<Schooling>()
  const word = normalise(text)
  if (/博士/.test(word)) named.add('doctor')
  if (/硕士/.test(word)) named.add('master')
  if (/研究生/.test(word) && named.size === 0) named.add('master').add('doctor')
  if (/第二学士|双学士|双学位/.test(word)) named.add('second-bachelor').add('bachelor')
  else if (/本科|大本|学士|专升本|专接本|预备技师|技师班/.test(word)) named.add('bachelor').add('second-bachelor')
  if (/中等专科|中等专业|中专|中职|职高|职业高中|中师|中技|中级工班/.test(word)) named.add('secondary')
  if (/大专|(?<!中等)专科|高职|高级工班/.test(word)) named.add('associate')
  return named
}
