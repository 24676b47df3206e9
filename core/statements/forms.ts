import type { Topic } from '../policy/terms.ts'
import { rowOf, type Token } from './scan.ts'
import type { Answer } from './statement.ts'

/** What is answered with 在职, 正常 where it is not so. */
const barring: readonly Topic[] = ['retired', 'left-unit', 'penalty', 'barred', 'under-investigation']

function saidBy(tokens: readonly Token[]): Answer {
  const [first, second] = tokens
  if (first && /^[-–—~～]+$/.test(first.text)) return 'nothing'
  // 驻村年限：0年.
  if (first && 'tM'.includes(first.mark) && /^0(?![\d.])/.test(first.text)) return 'no'
  if (!first || first.mark === 'q' || first.mark === 'l' || /^[请待]/.test(first.text)) return 'nothing'
  if (first.text === '是' && second?.mark === 'l') return 'nothing'
  if (first.mark === 'd' || first.mark === 'N' || first.text === '均否' || first.text === '0') return 'no'
  if (first.text === '均' || first.text === '都') return saidBy(tokens.slice(1))
  if (first.mark === 'Y' || first.mark === 'c' || first.text === '有') return 'yes'
  if (first.text === '答' || first.mark === 'L') return saidBy(tokens.slice(1))
  if (first.mark === 'T' && first.topic !== undefined) return 'nothing'
  return 'fact'
}

/** 在职/退休：在职: of what a form offers, another was taken. */
function tookAnother(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ mark }) => mark === 'L')
  if (end <= at || !tokens.slice(0, end).some(({ text }) => text === '/' || text === '、')) return false
  const words = (some: readonly Token[]) => some.map(({ text }) => text).join('')
  const taken = words(tokens.slice(end + 1))
  return taken !== '' && words(tokens.slice(0, end)).split(/[/、]/).includes(taken) && !taken.includes(tokens[at]!.text)
}

const isTick = ({ mark, text }: Token) =>
  (mark === 'Y' && text !== '是的' && text !== '对') || (mark === 'N' && /[×✗✘□☐]/.test(text))

/** What a form's question about a word is answered with; null where nothing is asked. */
export function answerTo(tokens: readonly Token[], at: number): { answer: Answer; rest: readonly Token[] } | null {
  const left = tokens.slice(0, at)
  const right = tokens.slice(at + 1)
  // 驻村 无 支教 有: each is answered by what stands behind it.
  if (/^(?:To?[dNYn]){2,}$/.test(rowOf(tokens))) {
    const said = saidBy(right.filter(({ mark }) => mark !== 'o').slice(0, 1))
    if (said === 'yes' || said === 'no') return { answer: said, rest: [] }
  }
  // 驻村0次.
  if (right[0] && 'tM'.includes(right[0].mark) && /^0(?![\d.])/.test(right[0].text)) return { answer: 'no', rest: [] }
  if (tookAnother(tokens, at)) return { answer: 'no', rest: [] }
  const tick = tokens.some(isTick)
  if (tick) {
    const beside = tokens.findIndex(isTick) === 0 ? left.at(-1) : right.find(({ mark }) => mark !== 'o' && mark !== 'L')
    if (beside && isTick(beside)) return { answer: beside.mark === 'Y' ? 'yes' : 'no', rest: right }
  }
  const asks = left.some(({ mark }) => mark === 'q') || right[0]?.mark === 'q'
  const label = /^[oTlnqdtpPum]*?L/.exec(rowOf(right))
  if (label) {
    const rest = right.slice(label[0].length)
    // 退休情况：在职.
    const isAtWork =
      barring.includes(tokens[at]!.topic!) && /^(?:在职|在岗|正常|通过)/.test(rest.map(({ text }) => text).join(''))
    return { answer: isAtWork ? 'no' : saidBy(rest), rest }
  }
  // 黑名单查询结果：无.
  const about = /^[oTlnqdtpPxyaEVA]{1,5}L/.exec(rowOf(right))?.[0]
  if (about && /^[dN]$/.test(rowOf(right.slice(about.length)))) return { answer: 'no', rest: [] }
  // 是否处于影响期：否: whatever stands between.
  if (asks && /L[dN]$/.test(rowOf(right))) return { answer: 'no', rest: [] }
  if (asks) {
    const rest = right.slice(/^[oTln]*/.exec(rowOf(right))![0].length)
    // 能否免学请核.
    const isLeft = rest.length === 0 || right[0]?.text === '请'
    return { answer: isLeft ? 'nothing' : saidBy(rest), rest }
  }
  const word = right[0]
  if (right.length === 1 && word && (left.length <= 1 || left.at(-1)?.mark === 'l')) {
    if (word.mark === 'N' || (word.mark === 'd' && /^(?:无|没有|未|没)$/.test(word.text)))
      return { answer: 'no', rest: [] }
    if (word.text === '是' || word.text === '有') return { answer: 'yes', rest: [] }
  }
  return null
}
