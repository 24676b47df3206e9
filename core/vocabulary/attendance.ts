import { fullTimeIn, partTimeIn } from './education-words.ts'
import { normalise } from './text.ts'

const inBrackets = /\(([^()]*)\)/g

/**
 * Whether the text of 何时、何校何专业毕业 tells of part-time study: the word counts in brackets, or right before 本科,
 * 大专, 学历, 教育 or 毕业, so that the major 网络工程 is not one. null: it tells nothing.
 */
export function readAttendance(text: string): boolean | null {
  const word = normalise(text)
  const asides = [...word.matchAll(inBrackets)].map((match) => match[1]!)
  for (const { before, inBrackets: inside } of [partTimeIn, fullTimeIn])
    if (before.test(word) || asides.some((aside) => inside.test(aside))) return inside === partTimeIn.inBrackets
  return null
}
