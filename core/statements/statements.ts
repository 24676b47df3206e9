import { dayOf } from './days.ts'
import { answerTo } from './forms.ts'
import { affirms } from './frames.ts'
import { holderOf } from './holder.ts'
import { inDocument, isCaseList, isClass, isRule, namesClass, opensCase } from './kind.ts'
import { polarityOf } from './polarity.ts'
import type { Reading } from './readings.ts'
import { has, type Token } from './scan.ts'
import type { Polarity, Statement } from './statement.ts'
import { isDeed } from './topics.ts'
import { whenOf } from './when.ts'

/** What of a clause stands before a label's colon is no part of what is said. */
function unlabelled(left: readonly Token[]): readonly Token[] {
  const label = left.findLastIndex(({ mark }) => mark === 'L')
  return label < 0 ? left : left.slice(label + 1)
}

/** How many clauses, and words of a clause, are looked at on either side of a word: what is further off says nothing of it. */
const clausesNear = 8
const wordsNear = 60
/** Words of topics in a clause that are listened to: no clause that says anything has as many. */
const mostInClause = 100

/** A word with what stands around it. */
interface Place {
  readings: readonly Reading[]
  index: number
  at: number
}

function placeOf(readings: readonly Reading[], index: number, at: number): Place {
  const first = Math.max(0, index - clausesNear)
  const near = readings.slice(first, index + clausesNear + 1)
  const own = readings[index]!
  const from = Math.max(0, at - wordsNear)
  if (own.tokens.length > wordsNear * 2 + 1)
    near[index - first] = { ...own, tokens: own.tokens.slice(from, at + wordsNear + 1) }
  return { readings: near, index: index - first, at: own.tokens.length > wordsNear * 2 + 1 ? at - from : at }
}

/** 是否接待过第一书记, 是否给退休人员办过手续: what was done beside them, or for them. */
const asksOfOthers = (left: readonly Token[]) =>
  left.some(({ mark, text }) => 'bFrW'.includes(mark) || (mark === 'y' && !/^(?:办理|从事|服务)$/.test(text)))

/** What a word says at its place; null where nothing is said: a name, a class of people, a question without an answer. */
function statementAt({ readings, index, at }: Place, asOf: number): Statement | null {
  const { clause, tokens, times } = readings[index]!
  const token = tokens[at]!
  const topic = token.topic!
  if (inDocument(tokens, at) || (!has(tokens, 's') && isClass(tokens.slice(at + 1), readings[index + 1]))) return null
  const asked = answerTo(tokens, at)
  if (asked?.answer === 'nothing') return null
  if (asked?.answer === 'yes' && asksOfOthers(tokens.slice(0, at))) return null
  const isAnswered = asked !== null && asked.answer !== 'fact'
  const said: Polarity = asked?.answer === 'no' ? 'denied' : 'affirmed'
  const statement: Statement = {
    topic,
    holder: holderOf(readings, index, at),
    when: whenOf(readings, index, at, asOf, isDeed(topic)),
    polarity: isAnswered ? said : polarityOf(readings, index, at),
    framed: isAnswered,
    near: false,
    answer: asked?.answer ?? null,
    times,
    token,
    before: tokens.slice(0, at),
    left: isAnswered ? [] : unlabelled(tokens.slice(0, at)),
    right: asked ? asked.rest : tokens.slice(at + 1),
    text: clause.text,
    notes: clause.notes,
    clauses: readings,
    index,
  }
  // 是否认识第一书记：是: what is asked is not understood, so that a yes to it says nothing plain.
  const question = tokens.slice(
    0,
    tokens.findLastIndex(({ mark }) => mark === 'L'),
  )
  if (isAnswered)
    return said === 'affirmed' && has(question, 'x') ? { ...statement, framed: false, near: true } : statement
  const how = affirms(statement)
  return { ...statement, framed: how === 'plainly', near: how === 'nearly' }
}

/** What the clauses of a sentence say. */
function statementsIn(readings: readonly Reading[], asOf: number): Statement[] {
  const found: Statement[] = []
  const ruled = readings.some(({ tokens }) => isRule(tokens))
  const isCase = opensCase(readings)
  for (const [index, { tokens }] of readings.entries()) {
    const isSilent =
      isCase || (ruled && !has(tokens, 's')) || isRule(tokens) || isCaseList(tokens) || namesClass(tokens)
    let heard = 0
    for (const [at, { topic }] of tokens.entries()) {
      // What a rule says of the defense is quoted as a claim.
      if (!topic || (isSilent && topic !== 'claim-exempt')) continue
      if (++heard > mostInClause) break
      const statement = statementAt(placeOf(readings, index, at), asOf)
      if (statement) found.push(statement)
    }
  }
  return found
}

/** What sentences say, statement by statement. */
export function statementsOf(sentences: readonly (readonly Reading[])[], asOf: string): Statement[] {
  return sentences.flatMap((readings) => statementsIn(readings, dayOf(asOf)))
}
