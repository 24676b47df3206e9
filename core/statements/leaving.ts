import { type Ask, byWhen, type Said } from './counting.ts'
import { isHandled } from './frames.ts'
import { phrases, says, without } from './phrases.ts'
import { has } from './scan.ts'
import { type Statement, sentenceOf } from './statement.ts'
import { isDeed } from './topics.ts'

const own =
  /^(?:(?:本|我|现)?(?:单位|公司|局|所|院|厂|司|中心|站)|我们|我们[\u4e00-\u9fa5]{0,4}(?:单位|公司|局|所|院|厂|司|中心|站)|所里|厂里|院里|站里|局里)$/
const worksNow =
  /(?:现|目前|后|起|同月|同年)?(?:(?<!不)在|任|进|入职|考入|调入|转入|受聘|应聘|被|到|为|与)[^，]{0,8}(?:本|我|现)(?:单位|公司|厂|所|院|局|中心|站)|在岗|现单位|现(?:在(?!家|外)|任|为|聘|装配|检)|现[^，]{0,6}(?:上班|工作|任职|负责|从事)/

/** Short names of the row's unit: what stands between its place and its kind. */
export function namesUnit(text: string, unit: string): boolean {
  const core = unit
    .replace(/^(?:新疆|巴州|巴音郭楞|库尔勒市?|[\u4e00-\u9fa5]{2}县)+/, '')
    .replace(/(?:有限责任公司|有限公司|股份公司|集团|公司)$/, '')
  if (core.length < 2) return false
  if (text.includes(core)) return true
  // 玉泉水质检测 may be called 玉泉, 金诚质检 金诚.
  for (let from = 0; from + 2 <= core.length; from++)
    if (!common.test(core.slice(from, from + 2)) && text.includes(core.slice(from, from + 2))) return true
  return false
}
const common =
  /检测|检验|检定|质检|质量|计量|技术|产品|科技|认证|电梯|特种|设备|维保|燃气|水质|纺织|棉业|乳业|化纤|纸业|供水|工作|公司|服务|惠民/

/** 调往市监局: the organ may be the row's own unit, so that it is asked; 本所调往市监局两人 counts others. */
export function leftSaid(statement: Statement, ask: Ask): Said {
  const said = leavingSaid(statement, ask)
  if (said === 'no' || !/^调[往出]$/.test(statement.token.text)) return said
  return statement.right.some(({ mark, text }) => mark === 'M' && /[人名位]$/.test(text)) ? 'no' : 'ask'
}

/** Left the row's unit (一: 在职). */
function leavingSaid(statement: Statement, ask: Ask): Said {
  if (!statement.framed) return 'no'
  const { token, when, left, right, clauses, index, times } = statement
  if (byWhen(statement, ask) === 'no') return 'no'
  // 离职手续由她办: a duty.
  if (isHandled(right)) return 'no'
  // 2017年驻寺管会，2018年离岗: that work was left.
  if (
    token.text === '离岗' &&
    clauses.some(({ tokens }) => tokens.some(({ topic }) => topic !== undefined && isDeed(topic)))
  )
    return 'no'
  // 2012年公务员辞职: a status was left.
  if (clauses.some(({ tokens }) => tokens.some(({ topic }) => topic === 'civil-servant'))) return 'no'
  // 调离原岗位, 调离化验室: within the unit.
  if (token.text === '调离' && right[0] && !own.test(right[0].text) && !'SIj'.includes(right[0].mark)) return 'no'
  const sentence = sentenceOf(statement)
  const behind = [
    right.map((one) => one.text).join(''),
    ...clauses.slice(index + 1).map((reading) => reading.clause.text + reading.clause.notes),
  ].join('，')
  if (says(token.text, ['停薪留职', '待岗', '离岗'])) {
    if (right.some(({ mark }) => 'yb'.includes(mark)) || worksNow.test(behind)) return 'no'
    if (
      says(sentence, phrases.backAgain) ||
      when === 'past' ||
      (times.months !== null && times.ends.length === 0 && times.begins.length > 0 && has(clauses[index]!.notes, 'e'))
    )
      return 'no'
    return 'ask'
  }
  if (
    says(
      without(behind, ['未续签', '未续', '没续签', '等复工', '待复工', '撤回材料', '撤回申报']),
      phrases.backAgain,
    ) ||
    worksNow.test(behind)
  )
    return 'no'
  const before = left.map((one) => one.text).join('')
  if (says(before, phrases.otherUnit)) return 'no'
  const isOwn =
    says(sentence, phrases.gone) ||
    left.some(({ mark, text: word }) => mark === 'u' && own.test(word)) ||
    /[离开出](?:本|我|公司|单位)|是我|是本/.test(token.text) ||
    (token.text === '辞了' && own.test(right[0]?.text ?? '')) ||
    right.some(({ mark }, at) => mark === 'Z' && own.test(right[at + 1]?.text ?? '')) ||
    // 跟我们所结清工资，辞职走了.
    clauses
      .slice(0, index)
      .some(({ tokens }) =>
        tokens.some(({ mark }, at) => 'WIF'.includes(mark) && own.test(tokens[at + 1]?.text ?? '')),
      ) ||
    clauses
      .slice(index + 1)
      .some(
        (reading) =>
          reading.clause.bracketed && reading.tokens.some(({ mark, text: word }) => mark === 'u' && own.test(word)),
      )
  if (isOwn) return 'yes'
  if (says(sentence, ['原单位', '前单位', '上家', '前公司', '原公司'])) return 'no'
  if (left.some(({ mark }) => mark === 'I' || mark === 'W') && left.some(({ mark }) => 'upx'.includes(mark)))
    return worksNow.test(sentence) ? 'no' : 'ask'
  return has(left, 'j') ? 'yes' : 'ask'
}
