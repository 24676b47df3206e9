import type { Topic } from '../policy/terms.ts'
import type { Mark } from './lexicon.ts'
import { has, rowOf, type Token } from './scan.ts'
import type { Statement } from './statement.ts'
import { isDeed } from './topics.ts'

/**
 * Of a topic: which marks may stand in its clause before and behind its word where the clause says it of somebody. One
 * mark that may not, and the word only stands near what is said.
 */
interface Frame {
  left: string
  right: string
  /** Behind these a name that no list has may stand: of a place one went to, of a unit one left. */
  namesBehind?: string
  /** What is done to somebody may be told with who did it, up to this mark: 被…列入. */
  doneUpTo?: Mark
  /** Behind one of these anything may follow: a period or a proof of it, 那年, 证明. */
  opensRight?: string
}

const proof = 'P'
const wentTo = 'igIL'
const status: Frame = { left: 'tspuGMnjzcLwolTDdqVWvIZhHiBm', right: 'otMLcpulTjVsednYGNWDigmHIw' }
const doneTo: Frame = { left: 'tspuGMnjzcLolTDdqPBvVgeIih', right: 'otMLnulTjVsedqYNjgBvcfWGIi', opensRight: proof }
const deed: Frame = {
  left: 'tspuGMnjzcvgiIWolLCeVAwDdTqYPSkZXB',
  right: 'otnMepulLcvgiIjzsTdGYVDAWNSqXEJ',
  opensRight: proof,
}

const frames: Readonly<Partial<Record<Topic, Frame>>> = {
  'civil-servant': status,
  'civil-service-managed': status,
  retired: { left: 'tspuGMnjzcLwolTDdqPVvBIyHfgReim', right: 'otMLcpulTjVsenYGNWDivgFHPIB' },
  'postponed-retirement': { left: 'tspuGMnjzcLwolTDdqPVvBIygFHWCi', right: 'otMLcpulTjVsednYGNWDivgFHxPI' },
  penalty: doneTo,
  barred: { left: `${doneTo.left}X`, right: `${doneTo.right}Xh`, opensRight: proof, doneUpTo: 'h' },
  'under-investigation': doneTo,
  'village-work': deed,
  'monastery-management': deed,
  'southern-preschool-teaching': deed,
  'inland-service': { ...deed, left: `${deed.left}yQ` },
  'first-secretary': deed,
  aid: { ...deed, right: `${deed.right}y` },
  'left-unit': { left: 'tspuGMnjzcIiWolLTdPVCgvFHqRZaefB', right: '', namesBehind: 'WI', opensRight: '*' },
  'assessment-failed': { left: 'spuGMnjzctLwolTDdqPVvBIiAgJEeHRSKQNYZaXfhmrCW', right: '', opensRight: '*' },
  'staff-status': { left: 'tspuGMnjzcLwolTDdqPVvBiAgJI', right: 'otMLcpulTjVsednYGNWDivgJxI' },
  freelance: { left: 'tspuGMnjzcLwolTDdqPvAiZHI', right: 'otMLcpulTjVsednYGNWDivgHIAw' },
}

/** …由他打印, …归他保管. */
export const isHandled = (right: readonly Token[]) =>
  right.some(({ text }, at) => /^[由归]$/.test(text) && right[at + 1]?.mark === 's' && at + 2 < right.length)

/** Whether every token before a word may stand there. A cause (因…) may be told in any words. */
function fitsLeft(tokens: readonly Token[], { left, namesBehind = '', doneUpTo }: Frame): boolean {
  const names = `${wentTo}${namesBehind}`
  for (let at = 0; at < tokens.length; at++) {
    const { mark } = tokens[at]!
    const upTo = mark === 'C' ? null : mark === 'F' ? 'k' : doneUpTo && mark === 'B' ? doneUpTo : undefined
    if (upTo === null) return true
    const end = upTo === undefined ? -1 : tokens.findIndex((token, place) => place > at && token.mark === upTo)
    if (end > at) at = end
    else if (!left.includes(mark) && !(mark === 'x' && isNamed(tokens, at, names))) return false
  }
  return true
}

/** A name behind a word of going, with the places and units before it: 到库尔勒某公司. */
function isNamed(tokens: readonly Token[], at: number, names: string): boolean {
  let before = at - 1
  while (before >= 0 && 'uGp'.includes(tokens[before]!.mark)) before--
  return before >= 0 && names.includes(tokens[before]!.mark)
}

const papers = /文件|任命书|证明|批文|通知|鉴定|协议|决定/

function fitsRight(tokens: readonly Token[], { right, opensRight = '' }: Frame): boolean {
  if (opensRight === '*') return true
  for (let at = 0; at < tokens.length; at++) {
    const { mark } = tokens[at]!
    // 任命文件由本人打印: a paper, and what is done with it.
    if (opensRight.includes(mark))
      return !(papers.test(tokens[at]!.text) && tokens.slice(at + 1).some((token) => 'yI'.includes(token.mark)))
    const isName = mark === 'x' && ((at > 0 && 'igILe'.includes(tokens[at - 1]!.mark)) || tokens[at + 1]?.mark === 'L')
    if (!right.includes(mark) && !isName) return false
  }
  return true
}

/** 退休后一直没闲着: what follows behind 后 or 就 says something else. */
const goesOn = /^n{1,4}d/

/** What a period or an event opens is affirmed, whatever stands before it: 疫情那年正驻村. */
function behindPeriod(left: readonly Token[]): readonly Token[] {
  const opened = left.findLastIndex(
    ({ mark, text }, at) => (mark === 's' && !has(left.slice(0, at), 'y')) || (mark === 'P' && /那|期间|时/.test(text)),
  )
  return left.slice(opened + 1)
}

const many = new Set(['多', '较多', '很多', '居多', '不少', '较少'])

/** 单位退休人员较多; 两名同志驻村, 驻村工作队员有四位: others are counted. */
function isCounted(left: readonly Token[], right: readonly Token[]): boolean {
  if (
    left.some(
      ({ mark, text }, at) =>
        mark === 'M' && /[位名人家]$|个$/.test(text) && (!text.endsWith('个') || /^人/.test(left[at + 1]?.text ?? '')),
    )
  )
    return true
  // 参公的有2个.
  if (right[0]?.text === '的' && right.some(({ mark, text }) => mark === 'M' && text.endsWith('个'))) return true
  const number = right.find(({ mark }) => mark !== 'o' && mark !== 'n')
  if (number?.text === '一名') return false
  if (many.has(number?.text ?? '')) return true
  return number?.mark === 'M' && /[位名人]$/.test(number.text)
}

/** 单位是先进派出单位: what the unit is. */
const isOfUnit = (left: readonly Token[], right: readonly Token[]) =>
  !has(left, 's') &&
  !has(right, 's') &&
  /(?:先进|派出|优秀)[^，]{0,4}(?:单位|集体)$|(?:奖牌|锦旗|牌匾)归/.test(right.map(({ text }) => text).join(''))

/** 由副所长带队: who is not the person. */
const isByAnother = (right: readonly Token[]) =>
  right.some(({ text }, at) => text === '由' && /[ok]/.test(right[at + 1]?.mark ?? ' '))

/** A team of the unit, not one of its people: 我所驻村工作队. */
const isTeam = (left: readonly Token[], right: readonly Token[]) =>
  left.some(({ mark }) => mark === 'u') &&
  !left.some(({ mark }) => 'sivI'.includes(mark)) &&
  /[队点]$/.test(right[0]?.text ?? '') &&
  right[1]?.mark !== 'o'

/**
 * Of a deed, how many words may stand in its clause that no list has, and of how many letters: where a time stands beside
 * it, it was done all the same; where none does, it may have been.
 */
const unknowns = { dated: { most: 3, longest: 8 }, undated: { most: 1, longest: 4 } }
/** Of what bars, the one word that may not be known: then it is asked. */
const longestUnknown = 2
const asked: readonly Topic[] = [
  'civil-servant',
  'civil-service-managed',
  'retired',
  'left-unit',
  'penalty',
  'under-investigation',
  'assessment-failed',
]

const alike = new Set(['同', '一样', '相同', '同等'])
const teams = new Set(['工作队', '队', '干部'])
const parts = new Set(['后勤', '后勤保障', '联络员', '伙食'])
const offices = new Set(['办公室', '办'])
const companions = /^(?:一个|同一|老师|教师|专家|干部|人才)/
/** 驻村工作队来我厂招工, 由驻村队帮扶: the team does it, and nobody is said to be of it. */
export function isTeamsDoing({ left, right }: Pick<Statement, 'left' | 'right'>): boolean {
  // 跟援疆老师学习: beside somebody who did.
  if (left.at(-1)?.mark === 'W' && companions.test(right[0]?.text ?? '')) return true
  // 访惠聚办公室来电.
  if (offices.has(right[0]?.text ?? '') && left.length === 0 && /^来/.test(right[1]?.text ?? '')) return true
  if (!teams.has(right[0]?.text ?? '')) return false
  if (left.at(-1)?.text === '由') return true
  if (left.some(({ mark }) => 'sivIgcBrFWy'.includes(mark))) return false
  // 驻村工作队后勤: a part in the team.
  if (/^or+$/.test(rowOf(right)) && parts.has(right[1]!.text)) return false
  const does = right[0]!.text === '工作队' ? 'gxbr' : 'gbr'
  return right.slice(1).some(({ mark }) => does.includes(mark))
}

const known = (tokens: readonly Token[]) => tokens.filter(({ mark }) => mark !== 'x')
const fitsBut = (statement: Statement) =>
  fits({ ...statement, left: known(statement.left), right: known(statement.right) })

/** A deed of which some words are not known. */
function affirmsDeed(statement: Statement, unknown: readonly Token[]): 'plainly' | 'nearly' | null {
  const { topic, times } = statement
  // 内地物业服务管理公司: what is not known may say what is served.
  if (topic === 'inland-service') return null
  const isDated = times.begins.length > 0 || times.ends.length > 0 || times.months !== null
  const { most, longest } = isDated ? unknowns.dated : unknowns.undated
  if (unknown.length > most || unknown.some(({ text }) => text.length > longest) || !fitsBut(statement)) return null
  // Where and whom somebody taught decides; it may be the word that is not known.
  return isDated && topic !== 'southern-preschool-teaching' ? 'plainly' : 'nearly'
}

/** What bars, of which one short word is not known. */
function affirmsBar(statement: Statement, [word, ...others]: readonly Token[]): 'nearly' | null {
  const { topic, left } = statement
  if (!asked.includes(topic) || !word || others.length > 0 || word.text.length > longestUnknown) return null
  // 论文在审查中: what is not known may be what it is done to.
  if (frames[topic] === doneTo && left.includes(word)) return null
  return fitsBut(statement) ? 'nearly' : null
}

/** How a clause says a topic's word of somebody: in words that are understood, all but a few of them, or only near it. */
export function affirms(statement: Statement): 'plainly' | 'nearly' | null {
  if (fits(statement)) return 'plainly'
  if (isTeamsDoing(statement)) return null
  const unknown = [...statement.left, ...statement.right].filter(({ mark }) => mark === 'x')
  return isDeed(statement.topic) ? affirmsDeed(statement, unknown) : affirmsBar(statement, unknown)
}

/** 两名队员驻村，本人是其中之一. */
const isAmong = ({ clauses, index }: Pick<Statement, 'clauses' | 'index'>) =>
  clauses.slice(index + 1).some(({ clause }) => /其中|有我|含我|我在内/.test(clause.text))

function fits(statement: Pick<Statement, 'topic' | 'left' | 'right' | 'clauses' | 'index'>): boolean {
  const { topic, left, right } = statement
  const frame = frames[topic]
  if (!frame) return true
  if (
    topic !== 'civil-service-managed' &&
    ((isCounted(left, right) && !isAmong(statement)) || isTeam(left, right) || isOfUnit(left, right))
  )
    return false
  // 驻村企业, 驻村警务室: what stands in a village.
  if (topic === 'village-work' && right[0]?.mark === 'u' && !/[队组办]|单位/.test(right[0].text)) return false
  if (isDeed(topic) && (isTeamsDoing({ left, right }) || isByAnother(right))) return false
  // 参公材料由他打印: a duty.
  if (!isDeed(topic) && isHandled(right)) return false
  // 参公的只是执法大队: another unit, or another person.
  if (
    frame === status &&
    /^的(?:只是|只有|仅|是)/.test(right.map(({ text }) => text).join('')) &&
    /^n+c?[uk]+$/.test(rowOf(right))
  )
    return false
  // 单位有内地服务管理的任务: a task is no deed.
  if (isDeed(topic) && /的任务$/.test(right.map(({ text }) => text).join('')) && !has(left, 's')) return false
  // 与公务员同等待遇: compared with them.
  if (frame === status && left.at(-1)?.mark === 'W' && alike.has(right[0]?.text ?? '')) return false
  if (topic === 'assessment-failed' && right[0] && 'xkyb'.includes(right[0].mark)) return false
  const before = behindPeriod(left)
  if (!fitsLeft(before, frame)) return false
  // What is named as a cause is so, whatever comes of it.
  if (isDeed(topic) && before.some(({ mark }) => mark === 'C')) return true
  return fitsRight(right, frame) || (topic === 'retired' && goesOn.test(rowOf(right)))
}
