import type { Track } from '../report/types.ts'
import { has, rowOf, type Token } from './scan.ts'
import type { Statement } from './statement.ts'

const tracks: Readonly<Record<string, Track>> = {
  初定: 'initial',
  初定职: 'initial',
  初次定职: 'initial',
  初订: 'initial',
  初次确定: 'initial',
  初次认定: 'initial',
  初聘: 'initial',
  认定: 'initial',
  授予: 'conferral',
  评审: 'review',
}

/** An application, with its titles and its day; nothing else. */
const left = /^(?:C[^T]*|[AntscXLlfjDWqMpeoYvdkgF]|T)*$/
const right = /^[XnoLltMTdNYjcAeqHf]*$/
/** Of what is applied for, what it is to bring: 拟通过评审取得工程师资格. */
const aim = /^z[XnoMl]*$/
const honours = new Set(['先进', '先进个人', '先进工作者', '优秀', '代表', '称号'])
/** Nothing but these stands with 认定, which is said of many things: 2018年认定的, 企业认定. */
const bare = /^[AsnXtLlf]*$/

const isApplied = (tokens: readonly Token[]) =>
  tokens.some(({ mark, text }) => mark === 'A' || text === '参加' || (mark === 'f' && text !== '定于'))

/** 评审通过, 参加过评审工作, 参加CNAS评审3次, 已初定: it is over, or another thing. */
const isPast = ({ left: own, right: behind }: Statement) =>
  behind.find(({ mark }) => mark !== 'n')?.text === '通过' ||
  own.some(({ mark, text }) => (mark === 'v' && text.endsWith('过')) || (mark === 'M' && /^[A-Z]/i.test(text))) ||
  behind.some(({ mark, text }) => mark === 'M' && text.endsWith('次')) ||
  (/^已/.test(own.at(-1)?.text ?? '') && behind.every(({ mark }) => mark === 'X' || mark === 'n')) ||
  // 助工系初定, 现职称初定: how the title one holds was come by.
  (!isApplied(own) && /Xn*c$|^s?n*jX+$/.test(rowOf(own))) ||
  (!isApplied(own) && own.some(({ text }) => text === '岗位'))

/** The track that one statement says the person applies by; null where it speaks of another thing, or of a title that is held. */
function trackSaid(statement: Statement, year: number): Track | null {
  const { token, holder, polarity, when, answer, before, times, clauses, index } = statement
  const track = tracks[token.text]
  if (!track || polarity !== 'affirmed' || holder === 'another' || when === 'attempted') return null
  // 现职称是否初定：是, 是否通过评审：是.
  const isOfHeld = /取得|经历|文号|来源|通过|参加过|现(?:有|任)?职称/.test(before.map(({ text }) => text).join(''))
  if (answer === 'yes' || answer === 'no')
    return answer === 'yes' && !isOfHeld && !statement.right.some(({ text }) => text === '取得') ? track : null
  const own = statement.left
  const behind = rowOf(statement.right)
  if (
    !left.test(rowOf(own)) ||
    !(right.test(behind) || (own.some(({ mark, text }) => mark === 'f' || text.startsWith('拟')) && aim.test(behind)))
  )
    return null
  if (token.text === '认定' && (!bare.test(rowOf(own)) || has(statement.right, 'o'))) return null
  // 助工（初定）: how the title one holds was come by.
  const host = clauses[index - 1]
  if (clauses[index]!.clause.bracketed && host && /^[sjnc]*X+$/.test(rowOf(host.tokens))) return null
  // 申报科技进步奖，待评审: a prize, a project.
  if (
    !has(own, 'A') &&
    clauses.slice(0, index).some(({ tokens, clause }) => has(tokens, 'A') && /奖|项目|课题|专利|成果/.test(clause.text))
  )
    return null
  // 授予先进工作者: an honour.
  if (statement.right.some(({ text }) => honours.has(text))) return null
  const applied = isApplied(own)
  if (!applied && has(own, 'g')) return null
  // 给申报初定; 帮同事报初定: for whom.
  if (own.some(({ mark }, at) => mark === 'F' && !/[As]/.test(own[at + 1]?.mark ?? ' '))) return null
  if (isPast(statement)) return null
  const around = clauses[index]!.clause.bracketed
    ? [...times.begins, ...(clauses[index - 1]?.times.begins ?? [])]
    : times.begins
  if (!applied && around.some(({ last }) => Math.floor(last / 10_000) < year)) return null
  const nearest = own.findLast(({ mark }) => mark === 'z' || mark === 'A' || mark === 'f' || mark === 'v')
  if (nearest?.mark === 'z' || (isOfHeld && !applied) || before.some(({ text }) => /取得|经历|文号|来源/.test(text)))
    return null
  if (own.at(-1)?.text === '参加' && statement.right[0]?.text === '工作') return null
  // 初定助工满四年: since then.
  if (!applied && /^X*[sn]*t/.test(rowOf(statement.right)) && statement.right.some(({ text }) => /^满|已/.test(text)))
    return null
  // 初定的那本证, 初定手续已办: a title that is held.
  if (
    !applied &&
    /^(?:后|满|的|过|手续|了|证|日期|岗位|文件|工作|期限|年限|年头|条件|时间|文号)/.test(statement.right[0]?.text ?? '')
  )
    return null
  return track
}

/** The one track of all that is said; null where none is, or two are. */
export function trackOf(statements: readonly Statement[], year: number): Track | null {
  const said = new Set(statements.filter(({ topic }) => topic === 'track').flatMap((one) => trackSaid(one, year) ?? []))
  const [only] = said
  return said.size === 1 ? only! : null
}
