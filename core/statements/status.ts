import { type Ask, byWhen, type Said } from './counting.ts'
import { dayOf } from './days.ts'
import { phrases, says } from './phrases.ts'
import { has, rowOf } from './scan.ts'
import { type Statement, sentenceOf } from './statement.ts'

/** Said as a doubt: 好像, 听说. */
const isHedged = ({ clauses }: Statement) => clauses.some(({ tokens }) => has(tokens, 'H') && !has(tokens, 'Z'))

/** 参公还是公益一类: which of the two is not said. */
const isChoice = ({ right }: Statement) => right[0]?.text === '还是' && right.length > 1

/** 单位参公，我属事业编: the person says to be of another status than the unit. */
const isStaff = ({ clauses, index }: Statement) =>
  clauses.some(
    ({ tokens }, place) =>
      place !== index && has(tokens, 's') && !has(tokens, 'd') && tokens.some(({ topic }) => topic === 'staff-status'),
  )

/** 单位属参公但本人为事业编: the same, told in one clause. */
const isStaffHere = ({ left, right }: Statement) => {
  const own = right.findIndex(({ mark }) => mark === 's')
  const said = own < 0 ? [] : right.slice(own)
  return has(left, 'u') && !has(left, 's') && !has(said, 'd') && said.some(({ topic }) => topic === 'staff-status')
}

const outsiders = /^(?:编外|劳务派遣|派遣工|合同)/
/** 参公单位编外人员; 单位参公，编外聘用: works there, and not as one of those who are counted. */
const isOutsider = ({ right: [next], clauses, index }: Statement) =>
  outsiders.test(next?.text ?? '') ||
  clauses
    .slice(index + 1)
    .some(({ tokens }) => /^[sncjv]*T[To]*$/.test(rowOf(tokens)) && tokens.some(({ text }) => outsiders.test(text)))

/** 公务员遴选通过: chosen; whether the post was taken up is not said. */
const isChosen = ({ token }: Statement) => /遴选|考试通过$/.test(token.text)

/** 单位有参公编制: some of its people are. */
const isSome = ({ left }: Statement) => left.some(({ text }) => text === '有') && has(left, 'u') && !has(left, 's')

/** 待遇参照公务员: what is paid, not what one is. */
const isPay = ({ token, left }: Statement) =>
  token.text.startsWith('参照') && left.some(({ text }) => /待遇|工资|标准|福利/.test(text))

/** 混岗使用，占公务员岗位: whose post it is, not who sits there. */
const isPost = ({ token, left }: Statement) => token.text.endsWith('岗位') && left.at(-1)?.text === '占'

/** What makes a status a question. */
const doubts = [isHedged, isChoice, isStaff, isStaffHere, isOutsider, isChosen, isPost]

/** A status that excludes: 公务员, 参公. */
export function statusSaid(statement: Statement, ask: Ask): Said {
  if (!statement.framed || isSome(statement) || isPay(statement)) return 'no'
  const said = byWhen(statement, ask)
  return said === 'yes' && doubts.some((doubt) => doubt(statement)) ? 'ask' : said
}

/** 办理退休 is the work of who does it for others, unless it is said to be done. */
function isOthersPapers({ left }: Statement): boolean {
  const duties = left.filter(({ mark }) => mark === 'y')
  if (duties.length === 0) return false
  return (
    duties.some(({ text }) => text !== '办理') ||
    !left.some(({ mark, text }) => mark === 's' || mark === 't' || text === '已')
  )
}

/** 干到退休, 到今年10月退休: until then. */
function isUntil({ left }: Statement): boolean {
  const before = left.at(-1)?.mark === 't' ? left.at(-2) : left.at(-1)
  return before?.text === '到' || before?.text === '至'
}

/** 退休支部, 退休工作: an office or a work named after those who are. */
const isOfThem = ({ token, right: [word] }: Statement) =>
  (/^[退离]休$/.test(token.text) || /^(?:工作|服务|管理|活动)/.test(word?.text ?? '')) &&
  word !== undefined &&
  'ou'.includes(word.mark) &&
  !/^(?:手续|证|证书|待遇|身份|人员|职工|干部|工人|教师|者|年|情况|时间|日期|返聘|本)/.test(word.text)

export function retiredSaid(statement: Statement, ask: Ask): Said {
  // 特殊工种可提前退休: what one may.
  if (statement.left.at(-1)?.mark === 'R' || statement.left.at(-2)?.mark === 'R') return 'no'
  if (!statement.framed || isOfThem(statement) || isOthersPapers(statement) || isUntil(statement)) return 'no'
  const said = byWhen(statement, ask)
  if (said !== 'yes') return said
  // Retired from work inside the company, not by law.
  if (says(statement.token.text, ['内退', '退养']))
    return says(sentenceOf(statement), ['回岗', '复岗', '返岗']) ? 'no' : 'ask'
  const day = dayOf(ask.asOf)
  const { times } = statement
  if (times.begins.some(({ first, last }) => first <= day && last > day) && times.ends.length === 0) return 'ask'
  return isHedged(statement) ? 'ask' : 'yes'
}

/** 申请延迟退休，已批准: the approval is told behind it. */
const isGranted = ({ when, clauses, index, right }: Statement) =>
  when === 'planned' &&
  [right.slice(1), ...clauses.slice(index + 1).map(({ tokens }) => tokens)].some(
    (tokens) => has(tokens, 'V') && !has(tokens, 'd') && !has(tokens, 'f'),
  )

/** An approved postponement of retirement. */
export function postponedSaid(statement: Statement, ask: Ask): Said {
  // 经办全局延迟退休审批: a duty.
  if (statement.left.some(({ mark, text }) => mark === 'y' && text !== '办理')) return 'no'
  if (!statement.framed && !isGranted(statement)) return 'no'
  const said = isGranted(statement) ? 'yes' : byWhen(statement, ask)
  if (said !== 'yes') return said
  if (!says(sentenceOf(statement), phrases.approved)) return 'no'
  return isHedged(statement) ? 'ask' : 'yes'
}

export function freelanceSaid(statement: Statement, ask: Ask): Said {
  if (!statement.framed) return 'no'
  const { clauses, index } = statement
  if (
    clauses
      .slice(index + 1)
      .some(({ tokens }) => has(tokens, 'j') && (has(tokens, 'u') || has(tokens, 'B')) && !has(tokens, 'd'))
  )
    return 'no'
  const said = byWhen(statement, ask)
  return said === 'yes' && (isHedged(statement) || isChoice(statement)) ? 'ask' : said
}
