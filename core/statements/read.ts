import { type Clause, type Sentence, sentencesOf } from './clauses.ts'
import {
  answerTo,
  inTitleOf,
  isAnotherThing,
  isDoubled,
  isRule,
  type Mention,
  type Polarity,
  polarityOf,
  qualifiesAnother,
  subjectOf,
} from './marks.ts'
import { type Times, timesOf } from './times.ts'
import { lexicon, type Topic, topics } from './topics.ts'

/** When something is so, as far as its clause says. */
export type Time =
  /** No mark of time: today. */
  | 'plain'
  | 'present'
  /** Over. */
  | 'past'
  /** It began on a past day; nothing is said of an end. */
  | 'since'
  | 'planned'
  | 'attempted'
  /** Named for it, nothing said of going. */
  | 'chosen'

/** One thing that a text says, of one topic. */
export interface Statement {
  topic: Topic
  holder: 'person' | 'another' | 'unclear'
  time: Time
  polarity: Polarity
  times: Times
  /** The clause it stands in, with the times beside it. */
  clause: string
  notes: string
  before: string
  after: string
  word: string
  sentence: string
  /** A form asked for it. */
  answered: 'yes' | 'no' | 'fact' | null
  /** A bare name behind a denied one, of which it cannot be told whether the denial reaches it: 非公务员，参公. */
  isOpenList: boolean
  /** All of the sentence that stands before the word. */
  lead: string
}

const planned = /(?:应(?:当)?(?:于[^，]{0,12})?$|还有[^，]{0,8}(?:月|年|天)[^，]{0,4}|拟|(?<!主)将(?!军|其)|计划|准备|即将|待(?!遇|岗)|争取|打算|预备|报名|申请|申报|希望|想(?!起)|要是能|说是|以后要?|再过|到龄后|同意后|组织需要时|商调)(?:[^，,。]{0,16})$/
const plannedBehind = /^(?:[^，,]{0,10})(?:手续未|未报到|公示中|待批|未下|尚未|没批|未批|未获批|未通过|落选|没选上|未选上|没考上|未录用|没去报到|未报到)/
const attempted = /报考|考(?:了)?(?=公务员|$)|备考|复习|招考|未录用|落选|面试|笔试|取消录用|没考上|未通过|被刷|没选上|未选上|没成|没免成/
const chosen = /列入|入选|人选|推荐|被确定|候选|人才库|选派为|选为/
const presentMark = /现(?!场|代|金|行|状)|目前|正在|正(?=驻|援)|仍|还在|至今|今(?=$)/g
const pastMark = /原(?!料|件|油|始|因|告|则|籍)|曾|以前|之前|此前|当年|过去|先前|早年|前年|去年|原来|脱离|辞去|不再|离开|退出|结束|退伍|转业/g
const over = /期满|已返|返回|已回|回来|结束|调回|撤回|已期满|已到期|取消登记|返岗|完工/
const leaving = /辞去|不再|取消登记|取消录用|分流|^(?:\d[\d年月.]*)?(?:已)?(?:由.{0,8})?(?:转任|调任|转到|调到|调入|调)/
const plannedBefore = /打算|准备|计划|想(?!起)/
/** What one comes from: the word stands between 由 and a verb of moving. */
const comesFrom = /^(?:[^，,]{0,12})(?:调入|调到|调至|调来|调州|转任|转入|转到|转为|转至|分流|划转|改制|转企|调企|转移)/

const number = (asOf: string) => Number(asOf.replaceAll('-', ''))

function timeOf(
  mention: Mention,
  times: Times,
  asOf: number,
  next: Sentence,
  previous: Clause | undefined,
): Time {
  const { before, after, clause, topic } = mention
  const { family } = lexicon[topic]
  const all = clause.text + clause.notes
  if (family === 'deed' && chosen.test(all) && !/参加|已返|期满|任(?!命)/.test(all)) return 'chosen'
  if (attempted.test(all) && (family === 'status' || /选上|选中|落选|未通过|没成/.test(all)) && !/考(?:上|入|录)/.test(all)) return 'attempted'
  if (planned.test(before) || plannedBehind.test(after + clause.notes)) return 'planned'
  const ended = times.ends.filter(({ last }) => last <= asOf)
  const ahead = times.ends.some(({ last }) => last > asOf)
  const future = times.begins.length > 0 && times.begins.every(({ first }) => first > asOf)
  if (future && ended.length === 0 && !/(?:退出|辞去)$/.test(before)) return 'planned'
  if (/(?:还有|差|距|离)[^，]{0,10}$|快$|临近$|到龄$|[年月]内$/.test(before) && topic === 'retired') return 'planned'
  if (ahead || times.open) return 'present'
  const here = before.slice(-14)
  const lastOf = (pattern: RegExp) => Math.max(-1, ...[...here.matchAll(pattern)].map(({ index }) => index))
  // Who is about to leave is still there.
  if (/(?:退出|辞去|离开|不再(?:担任|具有|是)?)$/.test(before) && times.begins.some(({ first }) => first > asOf)) return 'present'
  const past = lastOf(pastMark)
  const now = lastOf(presentMark)
  if (now >= 0 && now >= past) return 'present'
  if (past >= 0 && past > now) return 'past'
  if (ended.length > 0 || over.test(after + clause.notes) || /^过|^了?[^，]{0,4}后来/.test(after)) return 'past'
  if (comesFrom.test(after)) return 'past'
  if (/^(?:期间|经历)/.test(after)) return 'past'
  if (/年(?:以)?前$/.test(before)) return 'past'
  if (/经历$/.test(next[0]?.text ?? '')) return 'past'
  const follows = next[0] ? next[0].text + next[0].notes : ''
  if (family === 'status' && topic !== 'transfer' && (leaving.test(follows) || comesFrom.test(follows)) && !/^(?:拟|待|准备|申请|计划)/.test(follows)) return 'past'
  if (family === 'deed' && /^(?:\d[\d年月.]*)?(?:底)?(?:期满|调回|调来|回|返回|后调)/.test(follows)) return 'past'
  if (previous && plannedBefore.test(previous.text) && !subjectOf(clause.text).startsWith('p') && times.begins.length === 0 && /^[做当去到]/.test(clause.text)) return 'planned'
  if (times.begins.length > 0) return 'since'
  return 'plain'
}

function statementsOf(sentence: Sentence, asOf: number): Statement[] {
  const whole = sentence.map(({ text, notes }) => text + notes).join('，')
  const found: Statement[] = []
  let subject: 'person' | 'another' = 'person'
  let carried = false
  const deeds = new Set(sentence.flatMap(mentionsIn).map(({ topic }) => topic).filter((topic) => lexicon[topic].family === 'deed'))
  const listed = deeds.size >= 3 && !/\d|参加|本人|[未没无否是√×:]/.test(whole.replace(/^[^，:]{0,8}:/, ''))
  for (const [index, clause] of sentence.entries()) {
    const own = subjectOf(clause.text)
    if (own !== 'same') {
      subject = own
      carried = false
    } else if (subject === 'another' && !clause.bracketed) carried = true
    for (const mention of mentionsIn(clause)) {
      const { topic, before, after, word } = mention
      const { family, words } = lexicon[topic]
      if ((isRule(clause.text) || (isRule(whole) && !/本人|该同志/.test(whole))) && topic !== 'claim-exempt') continue
      if (listed && family === 'deed') continue
      if (inTitleOf(before)) continue
      const answer = answerTo(mention, words)
      if (answer?.said === 'nothing') continue
      const next = sentence[index + 1]
      let polarity: Polarity = answer
        ? answer.said === 'no' ? 'denied' : 'affirmed'
        : polarityOf(before, after)
      if (!answer && isDoubled(before)) polarity = 'affirmed'
      if (!answer && next && /^(?:单位|公司|领导|组织)?(?:部门)?(?:未|没|不)(?:予)?(?:同意|批准|批)/.test(next.text)) polarity = 'denied'
      if (!answer && next && !next.bracketed && after === '' && /^(?:均|都)?(?:不是|没有|否|无)$/.test(next.text)) polarity = 'denied'
      const times = timesOf(answer ? `${answer.rest}${clause.notes}` : clause.text + clause.notes, asOf)
      if (qualifiesAnother(topic, before, after) || isAnotherThing(topic, before, after)) continue
      const unitSends = /^(?:本|我)?(?:局|单位|公司|所|院|厂|中心)[^，]*派[^，]*(?:人|名)/.test(before)
      const kinBefore = unitSends ? 'another' : subjectOf(before)
      const holder =
        (own === 'same' ? subject : kinBefore === 'same' && own === 'another' ? 'person' : kinBefore === 'same' ? own : kinBefore) === 'person'
          ? 'person'
          : carried && family !== 'request' && !/^(?:他|她|其)/.test(clause.text)
            ? 'unclear'
            : 'another'
      found.push({
        topic,
        holder,
        time: timeOf(answer ? { ...mention, before: before + answer.rest, after: answer.rest } : mention, times, asOf, sentence.slice(index + 1), sentence[index - 1]),
        polarity,
        times,
        clause: clause.text,
        notes: clause.notes,
        before,
        after,
        word,
        answered: answer?.said ?? null,
        isOpenList: isOpenList(sentence, index, word),
        sentence: whole,
        lead: sentence.slice(0, index).map(({ text, notes }) => text + notes).join('，') + '，' + before,
      })
    }
  }
  return found
}

function isOpenList(sentence: Sentence, index: number, word: string): boolean {
  const clause = sentence[index]!
  const before = sentence[index - 1]
  if (!before || clause.text !== word || !/^(?:非|不是|无|未|没有)/.test(before.text) || before.text.length > 8) return false
  return !/等|情[形况]/.test(sentence.slice(index).map(({ text }) => text).join('，'))
}

function mentionsIn(clause: Clause): Mention[] {
  const found: Mention[] = []
  for (const topic of topics)
    for (const match of clause.text.matchAll(lexicon[topic].words))
      found.push({
        topic,
        word: match[0],
        clause,
        before: clause.text.slice(0, match.index),
        after: clause.text.slice(match.index + match[0].length),
      })
  return found
}

/** What a text says, statement by statement; `asOf` is YYYY-MM-DD. */
export function readStatements(text: string, asOf: string): Statement[] {
  const day = number(asOf)
  return sentencesOf(text).flatMap((sentence) => statementsOf(sentence, day))
}
