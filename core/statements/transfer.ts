import { type Ask, byWhen, type Said } from './counting.ts'
import { phrases, says } from './phrases.ts'
import { has, rowOf, type Token } from './scan.ts'
import type { Statement } from './statement.ts'

/** Organs of party and state that no list has: 县发展和改革委员会. */
const organ = /(?:局|委员会|党委办公室|[县州市]委办公室|政府办公室)$/
/** … and what is called so and is none. */
const enterprises =
  /供电局|电力局|邮政局|电信局|铁路局|气象局|地震局|工程局|勘探局|管理局$|管委会|居民委员会|村民委员会/
const isOrgan = ({ mark, topic, text }: Token) =>
  mark === 'G' || topic === 'civil-servant' || (mark === 'u' && organ.test(text) && !enterprises.test(text))
const once = /先|原|曾|之前|以前|此前|前/

/** Came from an organ of party or state (五(一)4). */
export function transferSaid(statement: Statement, ask: Ask): Said {
  const { before: left, right, answer, clauses, index, token } = statement
  if (byWhen(statement, ask) === 'no') return 'no'
  if (says([...left, ...right].map(({ text }) => text).join(''), phrases.things)) return 'no'
  // 市监局转来的抽检样品, 划转给本中心: things.
  if (
    right[0]?.text === '的' &&
    right.length > 1 &&
    !/[人员者]$|同志|干部|职工/.test(right.map(({ text }) => text).join(''))
  )
    return 'no'
  // 与机关转入人员同批, 机关转入人员由人事科统计.
  if (right[0]?.text === '人员' && (has(left, 'W') || has(right, 'y') || has(right, 'I'))) return 'no'
  if (right[0]?.mark === 'F') return 'no'
  if (/前/.test(token.text)) return right.some(isOrgan) ? 'yes' : 'no'
  if (left.some(({ mark }, at) => 'bFyr'.includes(mark) || (mark === 'k' && left[at - 1]?.mark !== 'W'))) return 'no'
  const from = left.findLastIndex(({ mark }) => mark === 'I')
  if (token.text === '转企' || token.text === '改制') return 'no'
  const thing = left[from - 1]
  // 案件由公安局转来, 本所由质监局划转: what was moved is no person.
  if (
    thing &&
    ('PX'.includes(thing.mark) || (thing.mark === 'x' && !/[人员]$/.test(thing.text)) || /证$/.test(thing.text))
  )
    return 'no'
  if (from > 0 && left[0]!.mark === 'u' && /^(?:划|转隶|转为)/.test(token.text) && !has(left, 's')) return 'no'
  if (from >= 0) {
    const names = left.slice(from)
    const source =
      names.findLast(({ mark, topic }) => 'Gup'.includes(mark) || topic === 'civil-servant') ??
      names.findLast(({ mark }) => mark === 'x')
    return source && isOrgan(source) ? 'yes' : 'no'
  }
  const source = left.at(-1)
  if (source && isOrgan(source) && !left.some(({ mark }) => mark === 'i' || mark === 'g')) return 'yes'
  if (answer === 'yes' && left.some(isOrgan)) return 'yes'
  if (token.text === '转岗') return 'no'
  if (left.some(isOrgan) && left.some(({ text }) => once.test(text))) return 'yes'
  if (right.some(({ text }) => /^(?:之前|前|以前)$/.test(text)) && clauses[index + 1]?.tokens.some(isOrgan))
    return 'yes'
  const ahead = right.findIndex(({ text }) => text === '前' || text === '之前')
  if (ahead >= 0 && right.slice(ahead).some(isOrgan)) return 'yes'
  if (/m/.test(left.map(({ mark }) => mark).join('')) && left.some(isOrgan)) return 'yes'
  const elsewhere = clauses.filter((_, place) => place !== index)
  // 县委组织部公务员，2020年调任本院院长.
  const wasServant = elsewhere.some(
    ({ tokens }) => tokens.some(({ topic }) => topic === 'civil-servant') && !/[kdfaF]/.test(rowOf(tokens)),
  )
  if (wasServant) return 'yes'
  return elsewhere.some(
    ({ tokens }) =>
      tokens.some(isOrgan) &&
      // 检测所原隶属质监局: of the unit.
      !(tokens[0]?.mark === 'u' && !isOrgan(tokens[0]) && !has(tokens, 's')) &&
      tokens.some(({ text, mark }) => once.test(text) || mark === 't' || mark === 'I' || mark === 'w') &&
      !tokens.some(({ mark }) => 'kdf'.includes(mark)),
  )
    ? 'yes'
    : 'no'
}
