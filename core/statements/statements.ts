import type { Policy } from '../policy/schema.ts'
import type { Topic, When } from '../policy/terms.ts'
import { type Clause, sentencesOf } from './clauses.ts'
import { dayOf } from './days.ts'
import { affirms } from './frames.ts'
import { words } from './lexicon.ts'
import { type Lexicon, lexiconOf, rowOf, scan, type Token } from './scan.ts'
import { type Times, timesOf } from './times.ts'
import { isDeed } from './topics.ts'

/** Whose it is, as far as the text says. */
export type Holder = 'person' | 'another' | 'unclear'
export type Polarity = 'affirmed' | 'denied' | 'unclear'

/** One thing that a text says of one topic. */
export interface Statement {
  topic: Topic
  holder: Holder
  when: When
  polarity: Polarity
  /** The clause says it in words that are understood, not only near them. */
  framed: boolean
  /** It says it but for a few words that are not known. */
  near: boolean
  /** A question of a form, and how it is answered; null: no question. */
  answer: Answer | null
  times: Times
  token: Token
  /** What stands in its clause before the word, and behind it; `left` without a label and its colon. */
  before: readonly Token[]
  left: readonly Token[]
  right: readonly Token[]
  /** Of the clause, with its brackets. */
  text: string
  notes: string
  /** Tokens of the whole sentence, and the place of the clause in it. */
  clauses: readonly Reading[]
  index: number
}

/** All clauses of its sentence with their brackets, as one text. */
export const sentenceOf = ({ clauses }: Statement) => clauses.map(({ clause }) => clause.text + clause.notes).join('，')

/** A clause as it was read. */
export interface Reading {
  clause: Clause
  tokens: readonly Token[]
  notes: readonly Token[]
  times: Times
}

export type Answer = 'yes' | 'no' | 'fact' | 'nothing'

const read = (clause: Clause, asOf: number, lexicon: Lexicon): Reading => ({
  clause,
  tokens: scan(clause.text, lexicon),
  notes: scan(clause.notes, lexicon),
  times: timesOf(clause.text + clause.notes, asOf),
})

// ── Questions of a form ───────────────────────────────────────────────────────────────────────────────────────────────

function saidBy(tokens: readonly Token[]): Answer {
  const [first, second] = tokens
  if (!first || first.mark === 'q' || first.mark === 'l') return 'nothing'
  if (first.text === '是' && second?.mark === 'l') return 'nothing'
  if (first.mark === 'd' || first.mark === 'N' || first.text === '均否' || first.text === '0') return 'no'
  if (first.text === '均' || first.text === '都') return saidBy(tokens.slice(1))
  if (first.mark === 'Y' || first.mark === 'c' || first.text === '有') return 'yes'
  if (first.text === '答' || first.mark === 'L') return saidBy(tokens.slice(1))
  if (first.mark === 'T' && first.topic !== undefined) return 'nothing'
  return 'fact'
}

const isTick = ({ mark, text }: Token) =>
  (mark === 'Y' && text !== '是的' && text !== '对') || (mark === 'N' && /[×✗✘□☐]/.test(text))

/** What a form's question about a word is answered with; null where nothing is asked. */
function answerTo(tokens: readonly Token[], at: number): { answer: Answer; rest: readonly Token[] } | null {
  const left = tokens.slice(0, at)
  const right = tokens.slice(at + 1)
  const tick = tokens.some(isTick)
  if (tick) {
    const beside = tokens.findIndex(isTick) === 0 ? left.at(-1) : right.find(({ mark }) => mark !== 'o' && mark !== 'L')
    if (beside && isTick(beside)) return { answer: beside.mark === 'Y' ? 'yes' : 'no', rest: right }
  }
  const asks = left.some(({ mark }) => mark === 'q') || right[0]?.mark === 'q'
  const label = /^[oTlnqdt]*?L/.exec(rowOf(right))
  if (label) {
    const rest = right.slice(label[0].length)
    return { answer: saidBy(rest), rest }
  }
  if (asks) {
    const rest = right.slice(/^[oTln]*/.exec(rowOf(right))![0].length)
    return { answer: rest.length === 0 ? 'nothing' : saidBy(rest), rest }
  }
  const word = right[0]
  if (right.length === 1 && word && (left.length <= 1 || left.at(-1)?.mark === 'l')) {
    if (word.mark === 'N' || (word.mark === 'd' && /^(?:无|没有|未|没)$/.test(word.text)))
      return { answer: 'no', rest: [] }
    if (word.text === '是' || word.text === '有') return { answer: 'yes', rest: [] }
  }
  return null
}

// ── Holder ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const superior = /^(?:领导|主任|局长|所长|院长|科长|法人|老板娘)$/

/** The last one of whom tokens speak; null: nobody is named. */
export function subjectIn(tokens: readonly Token[]): 'person' | 'another' | null {
  let subject: 'person' | 'another' | null = null
  for (const [at, { mark, text }] of tokens.entries()) {
    if (mark === 's') {
      const next = tokens[at + 1]?.text === '的' ? tokens[at + 2] : tokens[at + 1]
      subject = next?.mark === 'k' ? 'another' : 'person'
    } else if (mark === 'k') {
      // 因父亲患病退休: a cause. 因师傅退休, 因同事受处分: what happened to them.
      if (/[^Bn]/.test(rowOf(tokens.slice(at + 1))) && tokens.slice(0, at).some((token) => token.mark === 'C')) continue
      const before = tokens.slice(Math.max(0, at - 3), at)
      // 由母公司选派: who sends is not who goes.
      if (before.at(-1)?.mark === 'I') continue
      const isCompanion = before.some((token) => token.mark === 'W' || token.mark === 'F' || token.mark === 'b')
      // Whoever sends the person is not the one who goes.
      const sends =
        superior.test(text) &&
        tokens.slice(at + 1, at + 3).some((token) => /派|让|抽|安排|动员|批|同意/.test(token.text))
      // 调任本院院长: what the person became.
      const became = superior.test(text) && tokens.slice(0, at).some(({ mark }) => mark === 'v' || mark === 'm')
      if (!isCompanion && !sends && !became && !(subject === 'person' && text === '小孩')) subject = 'another'
    }
  }
  return subject
}

/** 爱人单位在若羌，她免答辩: she is the one before. */
function isTheirs(readings: readonly Reading[], index: number, left: readonly Token[]): boolean {
  if (!/^[他她其]$/.test(left.findLast(({ mark }) => mark === 's')!.text)) return false
  const before = readings[index - 1]
  return before !== undefined && subjectIn(before.tokens) === 'another'
}

function holderOf(readings: readonly Reading[], index: number, at: number): Holder {
  const { tokens, clause } = readings[index]!
  const left = tokens.slice(0, at)
  const right = tokens.slice(at + 1)
  // 援疆专家, 退休的父亲: it only says what somebody else is.
  if (
    /^n?k/.test(rowOf(right)) &&
    !/^[YN]/.test(rowOf(right)) &&
    right.find(({ mark }) => mark === 'k')!.text.length < 3
  )
    return 'another'
  const next = readings[index + 1]
  // 驻村那几年是老王去的, 驻村期间的同事.
  if (right[0]?.mark === 'P' && (right[1]?.text === '的' || right[1]?.mark === 'c') && right[2]?.mark === 'k')
    return 'another'
  // 服务管理让小周去了: somebody else was sent.
  const sent = right.findIndex(({ text }) => text === '让' || text === '换')
  if (sent >= 0 && 'xk'.includes(right[sent + 1]?.mark ?? ' ')) return 'another'
  // 那是同名同姓的另一个人.
  if (next?.tokens.some(({ text }) => /^(?:同名|另一)/.test(text)) && !has(next.tokens, 's')) return 'another'
  const own = subjectIn(left)
  if (own === 'another') return 'another'
  if (own === 'person') return isTheirs(readings, index, left) ? 'another' : 'person'
  if (tokens.some(({ mark }, place) => mark === 's' && place > at)) return 'person'
  for (let before = index - 1; before >= 0; before--) {
    const subject = subjectIn(readings[before]!.tokens)
    if (subject === 'person') return 'person'
    if (subject === 'another')
      return clause.bracketed || /L/.test(rowOf(readings[before]!.tokens)) ? 'another' : 'unclear'
  }
  return 'person'
}

// ── Polarity ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Behind a denial, what opens another predicate: there it ends. */
const turns = new Set(['c', 'j', 'A', 'Z', 'a'])

function polarityOf(readings: readonly Reading[], index: number, at: number): Polarity {
  const { tokens } = readings[index]!
  const left = tokens.slice(0, at)
  const denial = left.findLastIndex(({ mark }) => mark === 'd')
  const double = left.findLastIndex(({ mark }) => mark === 'D')
  if (double >= 0 && double >= denial) return 'affirmed'
  if (denial >= 0) {
    const between = left.slice(denial + 1)
    if (!between.slice(1).some(({ mark, text }) => turns.has(mark) && text !== '填')) return 'denied'
  }
  const right = tokens.slice(at + 1)
  if (
    /^[onlhT]{0,4}(?:s?d[onBgvufA]{0,4}$|ds)/.test(rowOf(right)) ||
    /^[on]{0,2}a/.test(rowOf(right)) ||
    deniesAll(right)
  )
    return 'denied'
  const next = readings[index + 1]
  // 单位有参公人员，本人不是.
  if (next && /^s[nj]*d[on]?$/.test(rowOf(next.tokens))) return 'denied'
  if (next && right.length === 0) {
    const row = rowOf(next.tokens)
    if (/^n*d[on]?$/.test(row) || /^(?:[uG]?)n*(?:a|d)$/.test(row)) return 'denied'
  }
  return requests.includes(tokens[at]!.topic!) ? 'affirmed' : listPolarity(readings, index)
}

/** What somebody asks for stands by itself behind a denied word: 不是公务员，初定. */
const requests: readonly Topic[] = ['track', 'claim-exempt', 'study-exempt', 'staff-status']

/** 驻村、支教都没去过: what is said of all that was named. */
function deniesAll(right: readonly Token[]): boolean {
  const verb = right.find(({ mark }) => mark !== 'l' && mark !== 'T' && mark !== 'o')
  return verb?.mark === 'd' && /^[都均也并]/.test(verb.text)
}

const isList = (tokens: readonly Token[]) => /^(?:[To]|l)+$/.test(rowOf(tokens)) && tokens.length <= 8

/** 不属于公职人员（公务员、参公人员）: names in a bracket explain the denied word before it. */
function explainsDenied(readings: readonly Reading[], index: number): boolean {
  if (!readings[index]!.clause.bracketed) return false
  const before = readings.slice(0, index).findLast(({ clause }) => !clause.bracketed)
  return before !== undefined && has(before.tokens, 'd') && !has(before.tokens, 'T')
}

/** 未受处分，记过等: a denial reaches over the commas of a list that is closed; over an open one it cannot be told. */
function listPolarity(readings: readonly Reading[], index: number): Polarity {
  if (!isList(readings[index]!.tokens)) return 'affirmed'
  if (explainsDenied(readings, index)) return 'denied'
  let first = index
  while (first > 0 && isList(readings[first]!.tokens)) first--
  const opening = readings[first]!
  if (first === index || !/^[sn]*d/.test(rowOf(opening.tokens)) || !opening.tokens.some(({ mark }) => mark === 'T'))
    return 'affirmed'
  const closes = readings.slice(index).some(({ tokens }) => tokens.some(({ text }) => /^(?:等|情况|情形)$/.test(text)))
  return closes ? 'denied' : 'unclear'
}

// ── Time ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

const has = (tokens: readonly Token[], mark: string) => tokens.some((token) => token.mark === mark)

/** 工作过, 驻过. */
const isDone = (right: readonly Token[]) =>
  right[0]?.text === '过' || (right[1]?.text === '过' && 'oSvy'.includes(right[0]!.mark))

/** Words that say when: 原为, 曾任, 任过 say it beside what else they say. */
function timeMark({ mark, text }: Token): 'f' | 'j' | 'z' | 'Z' | null {
  if (mark === 'u' && /^[原前]/.test(text)) return 'z'
  if (mark === 'f' || mark === 'j' || mark === 'z' || mark === 'Z') return mark
  if (mark === 'A') return text.startsWith('拟') ? 'f' : null
  if (!'cvI'.includes(mark)) return null
  if (/^[原曾]|过$/.test(text)) return 'z'
  return /^[现仍]|^正/.test(text) ? 'j' : null
}

const leaves = (tokens: readonly Token[]) =>
  (has(tokens, 'm') || has(tokens, 'Z')) &&
  !has(tokens, 'f') &&
  !has(tokens, 'd') &&
  subjectIn(tokens) !== 'another' &&
  !has(tokens, 'a')

const behindColon = (tokens: readonly Token[]) => tokens.slice(tokens.findLastIndex(({ mark }) => mark === 'L') + 1)

/** 由县委办（公务员）转任本所: what stands in a bracket behind a place that was left was so there. */
function cameFrom(readings: readonly Reading[], index: number, asOf: number): boolean {
  const host = readings.slice(0, index).findLast(({ clause }) => !clause.bracketed)
  if (!host || has(readings[index]!.tokens, 'j')) return false
  const nearest = host.tokens.map(timeMark).findLast((mark) => mark !== null)
  const isOver = host.times.ends.some(({ last }) => last <= asOf) && !host.times.open
  return nearest === 'z' || nearest === 'Z' || isOver || (has(host.tokens, 'm') && leaves(host.tokens))
}

function whenOf(readings: readonly Reading[], index: number, at: number, asOf: number, isDeed: boolean): When {
  const { tokens, notes, times } = readings[index]!
  const left = tokens.slice(0, at)
  const right = tokens.slice(at + 1)
  const next = readings[index + 1]
  const following = next ? rowOf(next.tokens) : ''
  if (
    (/^s?(?:C[^a]*)?n*[dtuG]*a/.test(following) && !has(next!.tokens, 'T')) ||
    has(behindColon(left), 'a') ||
    has(right, 'a')
  )
    return 'attempted'
  if (/^f[gxeA]{0,2}$/.test(following)) return 'planned'
  const proof = right.some(({ mark }) => mark === 'P')
  const plan = left.findIndex(({ mark }) => mark === 'f')
  const choice = left.findIndex(({ mark }) => mark === 'h')
  if (isDeed && plan >= 0 && plan < choice) return 'planned'
  if (isDeed && (choice >= 0 || has(right, 'h')) && !proof) return 'chosen'
  const nearest = left.map(timeMark).findLast((mark) => mark !== null)
  const over = times.ends.some(({ last }) => last <= asOf)
  const ahead = times.ends.some(({ last }) => last > asOf)
  const future = times.begins.length > 0 && times.begins.every(({ first }) => first > asOf) && !over
  if (!isDeed && readings[index]!.clause.bracketed && cameFrom(readings, index, asOf)) return 'past'
  // Who is about to leave is still there.
  if (nearest === 'Z') return future || has(left, 'f') ? 'present' : 'past'
  if (nearest === 'f' || future || right[0]?.mark === 'f') return 'planned'
  if (ahead || times.open || has(notes, 'j') || /^n?j[jnc]*$/.test(following)) return 'present'
  if (nearest === 'j' || (next?.times.open && next.times.begins.length === 0 && !has(next.tokens, 'T')))
    return 'present'
  if (nearest === 'z') return 'past'
  const ends = /^t?n*e/.test(following) && !next!.times.begins.some(({ first }) => first > asOf)
  // 从公务员岗位辞职.
  if (!isDeed && has(left, 'I') && right.some(({ topic }) => topic === 'left-unit')) return 'past'
  if (over || has(right, 'e') || has(notes, 'e') || has(right, 'm') || isDone(right) || ends) return 'past'
  if (!isDeed && readings.slice(index + 1).some((reading) => leaves(reading.tokens))) return 'past'
  if (times.begins.length > 0) return 'since'
  return 'plain'
}

// ── Kind ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

const classes = /人员|者|干部|队员|单位|部门|公务员/

/** …的人员免于答辩, …的人员五年内不得申报. */
const isVerdict = (topic: Topic | undefined) => topic === 'claim-exempt' || topic === 'barred'

/** A rule: a class of people, and what they must, may or may not. */
function isRule(tokens: readonly Token[]): boolean {
  if (has(tokens, 'K')) return true
  const modal = tokens.findIndex(
    ({ mark, topic }, at) => mark === 'R' || (isVerdict(topic) && /人员|干部|者$/.test(tokens[at - 1]?.text ?? '')),
  )
  if (modal < 0) return false
  return !has(tokens.slice(0, modal), 's') && tokens.slice(0, modal).some(({ text }) => classes.test(text))
}

/** 任第一书记的，由组织部门出证明: those who are. */
const isClass = (right: readonly Token[], next: Reading | undefined) =>
  right.length === 1 && right[0]!.text === '的' && next !== undefined && /^[IRG]/.test(rowOf(next.tokens))

/** 材料弄虚作假的，个人五年内不得申报; 弄虚作假的个人不得申报: a case, and what comes of it. */
const opensCase = (readings: readonly Reading[]) =>
  readings.some(({ tokens }, place) => {
    if (has(tokens, 't')) return false
    const cause = tokens.findIndex(({ mark }) => mark === 'C')
    const ends = place < readings.length - 1 && tokens.at(-1)?.text === '的'
    return cause >= 0 && (ends || (tokens[cause + 1]?.text === '的' && /人|者/.test(tokens[cause + 2]?.text ?? '')))
  })

/** …等专业技术人员: a class of people. */
const isClassNoun = (last: Token | undefined) => last !== undefined && /人员$/.test(last.text)

/** 在且末县、若羌县工作的专业技术人员: all who do. */
const namesClass = (tokens: readonly Token[]) =>
  tokens.at(-2)?.text === '的' &&
  isClassNoun(tokens.at(-1)) &&
  tokens.filter(({ topic }) => topic !== undefined).length > 1 &&
  !/[tsc]/.test(rowOf(tokens))

/** Three or more of the notice's cases in one clause, with no time, place or act of the person. */
function isCaseList(tokens: readonly Token[]): boolean {
  const cases = new Set(tokens.flatMap(({ mark, topic }) => (mark === 'T' && topic ? [topic] : [])))
  const row = rowOf(tokens)
  return cases.size >= 3 && !/[tsgdqYN]/.test(row) && (!row.includes('v') || isClassNoun(tokens.at(-1)))
}

// ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

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

/** What a word says at its place; null where nothing is said: a name, a class of people, a question without an answer. */
function statementAt({ readings, index, at }: Place, asOf: number): Statement | null {
  const { clause, tokens, times } = readings[index]!
  const token = tokens[at]!
  const topic = token.topic!
  if (inDocument(tokens, at) || (!has(tokens, 's') && isClass(tokens.slice(at + 1), readings[index + 1]))) return null
  const asked = answerTo(tokens, at)
  if (asked?.answer === 'nothing') return null
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
  if (isAnswered) return statement
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

/** 《…》: the name of a document, a rule or a paper. */
function inDocument(tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(0, at)
    .map(({ text }) => text)
    .join('')
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** 自治区内派湖北工作组，从事服务管理: where one was sent is told before what one did there. */
function inlandWork(readings: Reading[]): Reading[] {
  const sent = readings.findIndex(({ tokens }) => tokens.some(({ text }) => text === '内派'))
  if (sent < 0) return readings
  return readings.map((reading, place) =>
    place <= sent
      ? reading
      : {
          ...reading,
          tokens: reading.tokens.map((token) =>
            words.Q!.includes(token.text) ? { ...token, mark: 'T', topic: 'inland-service' } : token,
          ),
        },
  )
}

/** A text as sentences of clauses that were read; `asOf` is YYYY-MM-DD. */
export function readingsOf(text: string, asOf: string, policy: Policy): Reading[][] {
  const day = dayOf(asOf)
  const lexicon = lexiconOf(policy)
  return sentencesOf(text).map((sentence) => inlandWork(sentence.map((clause) => read(clause, day, lexicon))))
}

/** What sentences say, statement by statement. */
export function statementsOf(sentences: readonly (readonly Reading[])[], asOf: string): Statement[] {
  return sentences.flatMap((readings) => statementsIn(readings, dayOf(asOf)))
}
