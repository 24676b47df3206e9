import type { Topic } from '../policy/terms.ts'
import type { Reading } from './readings.ts'
import { has, rowOf, type Token } from './scan.ts'

const classes = /人员|者|干部|队员|单位|部门|公务员/

/** …的人员免于答辩, …的人员五年内不得申报. */
const isVerdict = (topic: Topic | undefined) =>
  topic === 'claim-exempt' || topic === 'study-exempt' || topic === 'barred'

/** A rule: a class of people, and what they must, may or may not. */
export function isRule(tokens: readonly Token[]): boolean {
  if (has(tokens, 'K')) return true
  const modal = tokens.findIndex(
    ({ mark, topic }, at) => mark === 'R' || (isVerdict(topic) && /人员|干部|者$/.test(tokens[at - 1]?.text ?? '')),
  )
  if (modal < 0) return false
  const before = tokens.slice(0, modal)
  // 驻村的可免学: those who do.
  const isThose = before.at(-1)?.text === '的' && before.at(-2)?.mark === 'T'
  return !has(before, 's') && (isThose || before.some(({ text }) => classes.test(text)))
}

/** 任第一书记的，由组织部门出证明: those who are. */
export const isClass = (right: readonly Token[], next: Reading | undefined) =>
  /^[oPt]{0,3}n$/.test(rowOf(right)) &&
  right.at(-1)!.text === '的' &&
  next !== undefined &&
  /^[IRG]/.test(rowOf(next.tokens))

/** 材料弄虚作假的，个人五年内不得申报; 弄虚作假的个人不得申报: a case, and what comes of it. */
export const opensCase = (readings: readonly Reading[]) =>
  readings.some(({ tokens }, place) => {
    if (has(tokens, 't')) return false
    const cause = tokens.findIndex(({ mark }) => mark === 'C')
    const ends = place < readings.length - 1 && tokens.at(-1)?.text === '的'
    return (
      cause >= 0 &&
      (ends ||
        tokens[cause + 1]?.text === '者' ||
        (tokens[cause + 1]?.text === '的' && /人|者/.test(tokens[cause + 2]?.text ?? '')))
    )
  })

/** …等专业技术人员: a class of people. */
const isClassNoun = (last: Token | undefined) => last !== undefined && /人员$/.test(last.text)

/** 在且末县、若羌县工作的专业技术人员: all who do. */
export const namesClass = (tokens: readonly Token[]) =>
  tokens.at(-2)?.text === '的' &&
  isClassNoun(tokens.at(-1)) &&
  tokens.filter(({ topic }) => topic !== undefined).length > 1 &&
  !/[tsc]/.test(rowOf(tokens))

/** Three or more of the notice's cases in one clause, with no time, place or act of the person. */
export function isCaseList(tokens: readonly Token[]): boolean {
  const cases = new Set(tokens.flatMap(({ mark, topic }) => (mark === 'T' && topic ? [topic] : [])))
  const row = rowOf(tokens)
  return cases.size >= 3 && !/[tsgdqYN]/.test(row) && (!row.includes('v') || isClassNoun(tokens.at(-1)))
}

/** 《…》: the name of a document, a rule or a paper. */
export function inDocument(tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(0, at)
    .map(({ text }) => text)
    .join('')
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}
