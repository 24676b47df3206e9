import type { Topic } from '../policy/terms.ts'
import { rowOf, type Token } from './scan.ts'
import type { Statement } from './statements.ts'

/** Of a topic: what may stand in its clause before and behind its word where the clause says it of somebody. */
interface Frame {
  left: RegExp
  right: RegExp
}

/** A cause (因…) may be told in any words; so may where somebody went. */
const open = 'C[^T]*?|F[^T]*?k|[igIL]x?|[igI][uGpx]*'

const frame = (left: string, right: string, rest = '', more = ''): Frame => ({
  left: new RegExp(`^(?:${open}${more}|[${left}])*$`),
  right: new RegExp(`^(?:[igILe]x?|[${right}])*${rest}$`),
})
/** A period, or a proof of it: whatever follows, it was so. */
const proof = '(?:P.*)?'

const status = frame('tspuGMnjzcLwolTDdqVWvIZhH', 'otMLcpulTjVsednYGNWDigmH')
const doneTo = frame('tspuGMnjzcLolTDdqPBvVgeIih', 'otMLnulTjVsedqYNjgBvcfWG', proof)
const deed = frame('tspuGMnjzcvgiIWolLCeVAwDdTqYPSkZ', 'otnMepulLcvgiIjzsTdGYVDAWNSqX', proof)

const frames: Readonly<Partial<Record<Topic, Frame>>> = {
  'civil-servant': status,
  'civil-service-managed': status,
  retired: frame('tspuGMnjzcLwolTDdqPVvBIyFHfgRe', 'otMLcpulTjVsenYGNWDivgFHP', '(?:n{1,4}d.*)?'),
  'postponed-retirement': frame('tspuGMnjzcLwolTDdqPVvBIygFHWC', 'otMLcpulTjVsednYGNWDivgFHxP'),
  penalty: doneTo,
  barred: frame('tspuGMnjzcLolTDdqPBvVgeIihX', 'otMLnulTjVsedqYNjgBvcfWGX', proof, '|B[^T]*?h'),
  'under-investigation': doneTo,
  'village-work': deed,
  'monastery-management': deed,
  'southern-preschool-teaching': deed,
  'inland-service': frame('tspuGMnjzcvgiIWolLCeVAwDdTqYPSkyQ', 'otnMepulLcvgiIjzsTdGYVDAWNSq', proof),
  'first-secretary': deed,
  aid: deed,
  'left-unit': { left: new RegExp(`^(?:${open}|[WI][ux]?|[tspuGMnjzcIiWolLTdPVCgvFHqRZaefB])*$`), right: /^.*$/ },
  'assessment-failed': { left: /^(?:C[^T]*|[^xkybF])*$/, right: /^(?:[^xkyb].*)?$/ },
  'staff-status': frame('tspuGMnjzcLwolTDdqPVvBiAgJ', 'otMLcpulTjVsednYGNWDivgJx'),
  freelance: frame('tspuGMnjzcLwolTDdqPvAiZH', 'otMLcpulTjVsednYGNWDivgH'),
}

/** What a period or an event opens is affirmed, whatever stands before it: 疫情那年正驻村. */
function behindPeriod(left: readonly Token[]): readonly Token[] {
  const opened = left.findLastIndex(({ mark, text }) => mark === 's' || (mark === 'P' && /那|期间|时/.test(text)))
  return left.slice(opened + 1)
}

const counted = /^o*n?M/
const isCounted = (left: readonly Token[], right: readonly Token[]) =>
  left.some(({ mark, text }) => mark === 'M' && /[位名人]$/.test(text)) ||
  (counted.test(rowOf(right)) && /[位名人]$/.test(right.find(({ mark }) => mark === 'M')!.text))

/** Whether a clause says a topic's word of somebody, and not only near it. */
/** A team of the unit, not one of its people: 我所驻村工作队. */
const isTeam = (left: readonly Token[], right: readonly Token[]) =>
  left.some(({ mark }) => mark === 'u') &&
  !left.some(({ mark }) => 'sivI'.includes(mark)) &&
  /队$/.test(right[0]?.text ?? '') &&
  right[1]?.mark !== 'o'

export function affirms({ topic, left, right }: Statement): boolean {
  const one = frames[topic]
  if (!one) return true
  if (topic !== 'civil-service-managed' && (isCounted(left, right) || isTeam(left, right))) return false
  const before = rowOf(behindPeriod(left))
  // What is named as a cause is so, whatever comes of it.
  return one.left.test(before) && ((one === deed && before.includes('C')) || one.right.test(rowOf(right)))
}
