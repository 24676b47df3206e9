import type { Schooling } from './education.ts'
import { normalise } from './text.ts'

const inBrackets = /\(([^()]*)\)/g
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
