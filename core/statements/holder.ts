import type { Reading } from './readings.ts'
import { has, rowOf, type Token } from './scan.ts'
import type { Holder } from './statement.ts'

const superior = /^(?:领导|站长|厂长|班长|班组长|部门经理|书记|主任|局长|所长|院长|科长|法人|老板娘)$/

/** The last one of whom tokens speak; null: nobody is named. */
export function subjectIn(tokens: readonly Token[]): 'person' | 'another' | null {
  let subject: 'person' | 'another' | null = null
  for (const [at, { mark, text }] of tokens.entries()) {
    // 同事替本人驻村: for whom, not who.
    if (mark === 's' && subject === 'another' && tokens[at - 1]?.mark === 'F') continue
    if (mark === 's') {
      const next = tokens[at + 1]?.text === '的' ? tokens[at + 2] : tokens[at + 1]
      // 去年有申报人被列入: somebody.
      const isSome = text === '申报人' && tokens[at - 1]?.text === '有'
      subject = next?.mark === 'k' || isSome ? 'another' : 'person'
    } else if (mark === 'k') {
      // 因父亲患病退休: a cause. 因师傅退休, 因同事受处分: what happened to them.
      if (/[^Bn]/.test(rowOf(tokens.slice(at + 1))) && tokens.slice(0, at).some((token) => token.mark === 'C')) continue
      const before = tokens.slice(Math.max(0, at - 3), at)
      // 由母公司选派: who sends is not who goes.
      if (before.at(-1)?.mark === 'I' || /^[经让叫]$/.test(before.at(-1)?.text ?? '')) continue
      const isFor =
        tokens[at - 1]?.text === '的' && tokens.slice(Math.max(0, at - 6), at).some((token) => token.mark === 'F')
      const isCompanion =
        isFor || before.some((token) => token.mark === 'W' || token.mark === 'F' || token.mark === 'b')
      // Whoever sends the person is not the one who goes.
      const sends =
        superior.test(text) &&
        tokens[at + 1]?.mark !== 'c' &&
        tokens.slice(at + 1, at + 3).some((token) => /(?<!内)派|让|抽|安排|动员|批|同意/.test(token.text))
      // 调任本院院长: what the person became.
      const became =
        superior.test(text) && tokens.slice(0, at).some(({ mark }) => mark === 'v' || mark === 'm' || mark === 'c')
      if (!isCompanion && !sends && !became && !(subject === 'person' && text === '小孩')) subject = 'another'
    }
  }
  return subject
}

/** 爱人单位在若羌，她免答辩: she is the one before. */
function isTheirs(readings: readonly Reading[], index: number, left: readonly Token[]): boolean {
  if (!/^[他她其]$/.test(left.findLast(({ mark }) => mark === 's')!.text)) return false
  const named = left.findLastIndex(({ mark }) => mark === 's')
  // 丈夫单位给他定了: he is who was named before.
  if (subjectIn(left.slice(0, named)) === 'another') return true
  const before = readings[index - 1]
  return before !== undefined && subjectIn(before.tokens) === 'another'
}

/** Of whom a word is said at its place in a clause: by the subject of the clause, or of one before it. */
export function holderOf(readings: readonly Reading[], index: number, at: number): Holder {
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
  // 岗位原由退休人员担任: by whom it was done.
  if (
    left.at(-1)?.mark === 'I' &&
    /由$/.test(left.at(-1)!.text) &&
    has(right, 'v') &&
    !has(right, 'm') &&
    /员$|职工$|干部$/.test(tokens[at]!.text)
  )
    return 'another'
  // 不合格的是另一人.
  if (right.at(-1)?.mark === 'k' && right.at(-2)?.mark === 'c' && right.at(-3)?.text === '的') return 'another'
  if (right[0]?.text === '的' && right[1]?.mark === 'c' && right[2]?.mark === 'k') return 'another'
  const next = readings[index + 1]
  // 驻村（丈夫）: who it was.
  if (next?.clause.bracketed && rowOf(next.tokens) === 'k') return 'another'
  // 驻村证明系他人的.
  if (right[0]?.mark === 'P' && right[1]?.mark === 'c' && right[2]?.mark === 'k') return 'another'
  // 驻村那几年是老王去的, 驻村期间的同事.
  if (right[0]?.mark === 'P' && (right[1]?.text === '的' || right[1]?.mark === 'c') && right[2]?.mark === 'k')
    return 'another'
  // 服务管理让小周去了: somebody else was sent.
  const sent = right.findIndex(({ text }) => text === '让' || text === '换')
  if (sent >= 0 && 'xk'.includes(right[sent + 1]?.mark ?? ' ')) return 'another'
  // 那是同名同姓的另一个人.
  if (next?.tokens.some(({ text }) => /^(?:同名|另一)/.test(text)) && !has(next.tokens, 's')) return 'another'
  // 两人在村里驻着（访惠聚）: others are counted.
  if (clause.bracketed) {
    const host = readings.slice(0, index).findLast((one) => !one.clause.bracketed)
    if (host?.tokens.some(({ mark, text }) => mark === 'M' && /[人名位]$/.test(text)) && !has(host.tokens, 's'))
      return 'another'
  }
  // 妻，公务员: a list of a family.
  const before = readings[index - 1]
  if (before && rowOf(before.tokens) === 'k') return 'another'
  const own = subjectIn(left)
  if (own === 'another') return 'another'
  if (own === 'person') return isTheirs(readings, index, left) ? 'another' : 'person'
  if (tokens.some(({ mark }, place) => mark === 's' && place > at)) return 'person'
  for (let place = index - 1; place >= 0; place--) {
    const { tokens: said } = readings[place]!
    // 司炉班长，…: the post of the person.
    if (
      said.length > 1 &&
      said.length < 4 &&
      superior.test(said.at(-1)!.text) &&
      !/[skWF]/.test(rowOf(said.slice(0, -1)))
    )
      continue
    const subject = subjectIn(said)
    if (subject === 'person') return 'person'
    if (subject === 'another')
      return clause.bracketed || /L/.test(rowOf(readings[place]!.tokens)) ? 'another' : 'unclear'
  }
  return 'person'
}
