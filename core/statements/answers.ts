import type { Policy } from '../policy/schema.ts'
import type { Topic } from '../policy/terms.ts'
import type { Track } from '../report/types.ts'
import { assessmentSaid } from './assessment.ts'
import { claimSaid, studySaid } from './claims.ts'
import { type Ask, byWhen, type Said } from './counting.ts'
import { aidSaid, deedSaid, monasterySaid, preschoolSaid, remoteSaid } from './deeds.ts'
import { barredSaid, investigatedSaid, penaltySaid } from './discipline.ts'
import { leftSaid } from './leaving.ts'
import { type Reading, readingsOf } from './readings.ts'
import { rowOf } from './scan.ts'
import { specialtyIn } from './specialty.ts'
import type { Statement } from './statement.ts'
import { statementsOf } from './statements.ts'
import { freelanceSaid, postponedSaid, retiredSaid, statusSaid } from './status.ts'
import { trackOf } from './track.ts'
import { transferSaid } from './transfer.ts'

/** What a text answers of one topic, and in which words. */
export interface Answer {
  said: Said
  /** The topic's word as it stands there. */
  word: string
  /** The clause that says it, without white space. */
  clause: string
  /** It is said not to be so: 非公务员. */
  denied: boolean
  /** A day, month or year stands beside it. */
  dated: boolean
}

/** What a cell of free text tells; a topic it is silent on is not among the answers. */
export interface Telling {
  answers: ReadonlyMap<Topic, Answer>
  /** The kind of application it names, where it names just one. */
  track: Track | null
  /** The specialty it names as the one applied for. */
  specialty: string | null
  /** It begins with a no to what its column asks: 否, 没有, 不免. */
  refuses: boolean
}

const framed = (statement: Statement, ask: Ask): Said => (statement.framed ? byWhen(statement, ask) : 'no')

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

function saidBy(statement: Statement, ask: Ask): Said {
  if (statement.holder === 'another' || statement.polarity === 'denied') return 'no'
  const judge = judges[statement.topic] ?? framed
  if (statement.near) {
    const guess = judge({ ...statement, framed: true }, ask)
    // A status that would be asked in known words is asked in others.
    const isGuess = guess === 'yes' || (guess === 'ask' && judge === statusSaid)
    return isGuess && statement.holder === 'person' && statement.polarity === 'affirmed' ? 'ask' : 'no'
  }
  const said = judge(statement, ask)
  return said === 'yes' && (statement.holder === 'unclear' || statement.polarity === 'unclear') ? 'ask' : said
}

/** What a statement is of, and of which year: said and denied of the same, it is a question. */
const timeOf = ({ topic, times }: Statement) => `${topic} ${Math.floor((times.begins[0]?.first ?? 0) / 10_000)}`

/** Says that it is not so, of the person. */
const isDenial = ({ polarity, holder, framed, answer, when }: Statement) =>
  polarity === 'denied' &&
  holder !== 'another' &&
  (framed || answer !== null) &&
  when !== 'planned' &&
  when !== 'attempted'

/** 现为事业编制. */
const isStaffNow = ({ topic, polarity, holder, when, left, before }: Statement) =>
  topic === 'staff-status' &&
  polarity === 'affirmed' &&
  holder === 'person' &&
  when === 'present' &&
  [...left, ...before].some(({ text }) => text.startsWith('现'))

const orders: Record<Said, number> = { no: 0, ask: 1, yes: 2 }

const defends = new Set(['答辩', '现场答辩'])
/** A clause of nothing but a denial, or of wanting to defend: 不符合, 参加答辩. */
const isRefusal = (clause: Reading | undefined) =>
  clause !== undefined && (defends.has(clause.clause.text) || /^[dN][noAf]*$/.test(rowOf(clause.tokens)))

/** What a text answers of the topics the notice asks about: a yes goes before a question, a question before a no. */
export function tellingOf(text: string, policy: Policy, asOf: string): Telling {
  const sentences = readingsOf(text, asOf, policy)
  const statements = statementsOf(sentences, asOf)
  const ask = { policy, asOf }
  const denied = new Set(statements.filter(isDenial).map(timeOf))
  const answers = new Map<Topic, Answer>()
  /** Said and denied of the same time. */
  const doubted = new Set<Topic>()
  for (const statement of statements) {
    const { topic, token, holder, polarity, times } = statement
    let said = saidBy(statement, ask)
    if (said === 'yes' && denied.has(timeOf(statement))) {
      said = 'ask'
      doubted.add(topic)
    }
    const before = answers.get(topic)
    const isDenied = polarity === 'denied' && holder === 'person'
    if (before && orders[said] <= orders[before.said]) {
      if (isDenied && !before.denied) answers.set(topic, { ...before, denied: true })
      continue
    }
    const dated = times.begins.length > 0 || times.ends.length > 0
    answers.set(topic, {
      said,
      word: token.text,
      clause: statement.text,
      denied: isDenied || (before?.denied ?? false),
      dated,
    })
  }
  // 配合访惠聚工作队做后勤，本人未参加驻村: what was left open is answered.
  for (const { topic } of statements.filter(isDenial)) {
    const answer = answers.get(topic)
    if (answer?.said === 'ask' && !doubted.has(topic)) answers.set(topic, { ...answer, said: 'no', denied: true })
  }
  // 2018年考录公务员，现为事业编制.
  const servant = answers.get('civil-servant')
  if (servant?.said === 'ask' && statements.some(isStaffNow)) answers.set('civil-servant', { ...servant, said: 'no' })
  return {
    answers,
    track: trackOf(statements, policy.year),
    specialty: specialtyIn(sentences),
    refuses: isRefusal(sentences[0]?.[0]),
  }
}
