import { type Ask, byWhen, type Said } from './counting.ts'
import { aidSaid, deedSaid, monasterySaid, preschoolSaid, remoteSaid } from './deeds.ts'
import { assessmentSaid } from './assessment.ts'
import { leftSaid } from './leaving.ts'
import { claimSaid, studySaid, transferSaid } from './transfer.ts'
import { barredSaid, investigatedSaid, penaltySaid } from './discipline.ts'
import { freelanceSaid, postponedSaid, retiredSaid, statusSaid } from './status.ts'
import { type Statement, statementsOf } from './statements.ts'
import type { Topic } from './topics.ts'

export type { Ask, Said }
export type Answers = ReadonlyMap<Topic, { said: Said; by: Statement }>

const orders: Record<Said, number> = { no: 0, ask: 1, yes: 2 }

const judges: Partial<Record<Topic, (statement: Statement, ask: Ask) => Said>> = {
  'civil-servant': statusSaid,
  'civil-service-managed': statusSaid,
  retired: retiredSaid,
  'postponed-retirement': postponedSaid,
  freelance: freelanceSaid,
  'left-unit': leftSaid,
  'assessment-failed': assessmentSaid,
  transfer: transferSaid,
  'claim-exempt': claimSaid,
  'study-exempt': studySaid,
  penalty: penaltySaid,
  barred: barredSaid,
  'under-investigation': investigatedSaid,
  'village-work': deedSaid,
  'monastery-management': monasterySaid,
  'southern-preschool-teaching': preschoolSaid,
  'inland-service': deedSaid,
  'first-secretary': deedSaid,
  'remote-county': remoteSaid,
  aid: aidSaid,
}

const framed = (statement: Statement): Said => (statement.framed ? byWhen(statement) : 'no')

function saidBy(statement: Statement, ask: Ask): Said {
  if (statement.holder === 'another' || statement.polarity === 'denied') return 'no'
  const said = (judges[statement.topic] ?? framed)(statement, ask)
  return said === 'yes' && (statement.holder === 'unclear' || statement.polarity === 'unclear') ? 'ask' : said
}

const yearOf = ({ times }: Statement) => Math.floor((times.begins[0]?.first ?? 0) / 10_000)

/** Says that it is not so, of the person and of the same time. */
const contradicts = (other: Statement, one: Statement) =>
  other.topic === one.topic &&
  other.polarity === 'denied' &&
  other.holder !== 'another' &&
  (other.framed || other.answer !== null) &&
  other.when !== 'planned' && other.when !== 'attempted' &&
  yearOf(other) === yearOf(one)

/** What a text answers of the topics the notice asks about; a topic it is silent on is not among them. */
export function answersIn(text: string, ask: Ask): Answers {
  const statements = statementsOf(text, ask.asOf)
  const answers = new Map<Topic, { said: Said; by: Statement }>()
  for (const statement of statements) {
    let said = saidBy(statement, ask)
    if (said === 'yes' && statements.some((other) => contradicts(other, statement))) said = 'ask'
    const before = answers.get(statement.topic)
    if (!before || orders[said] > orders[before.said]) answers.set(statement.topic, { said, by: statement })
  }
  return answers
}
