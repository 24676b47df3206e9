import type { Statement } from './read.ts'

export type SaidTrack = 'initial' | 'conferral' | 'review'

const tracks: readonly [SaidTrack, RegExp][] = [
  ['initial', /^(?:初定|初次确定|初聘|认定)$/],
  ['conferral', /^授予$/],
  ['review', /^评审$/],
]

/** A title of the ladder, with what stands around it on such a form. */
const title = '(?:助[理里]|高级|中级|初级|员级)?(?:工程师|助工|技术员|级)|中级|初级|工程师|职称|专业技术职务|任职资格|资格|质量技术监督|计量|工程系列|专业|年度|的|\\(|\\)'
const applied = '申报|申抱|申请|参加|拟参加|拟报|拟走|拟|走|正常|符合|属于|属|系|按照?|以|走|改为|改走|直接|报|先|愿意|下决心|选择|同意其|同意|要求|通过'
const others = '本人|我|该同志|其|今年|本年度|本次|此次|这次|年度|202[45]年?度?|现在|现|仍|一同|备注|说明|类型|类别|方式|与同事一起|并|且|再|去|来|只|已|也|就|想|准备|不得不|往届|为|是|毕业[一两三满]*年?|硕士研究生|硕士|博士|本科|大专|全日制|应届|直接'
const lead = new RegExp(`^(?:${others}|${applied}|${title}|[:、])*$`)
const behind = new RegExp(`^(?:${title}|[、:])*(?:条件|方式|申报|即可|路线|报名|人员|事宜|年限.*|职|的)?(?:\\(.*)?$`)
/** Nothing of the kind can be applied for. */
const objects = /专利|称号|先进|标兵|能手|学位|学士|荣誉|企业|课题|项目|成果|标准$|论文|资质|许可|产品|员(?!级)|组长|会$|会秘书|评委|费$|费|表一式|表$|秘书|授权|鉴定|初次检定|工伤|责任|有机|绿色|地理|岗/

const heldTitle = /(?:取得|聘任|聘为|助工|助理工程师|技术员|资格)(?:资格)?(?:为|系|是)?.{0,10}$/

/** The track that one statement says the person applies by; null where it speaks of another thing. */
export function trackSaid(statement: Statement, year: number): SaidTrack | null {
  const { word, before, after, notes, times, clause } = statement
  if (statement.polarity === 'denied' || statement.holder === 'another' || statement.time === 'attempted') return null
  const track = tracks.find(([, words]) => words.test(word.replace(/\s/g, '')))?.[0]
  if (!track) return null
  if (objects.test(after.replace(new RegExp(`(?:${title})+`, 'g'), '')) || /(?:管理|资质认定.*|鉴定|扩项|环|考核|现场|专家|获|被|立项|结题|标准|CNAS初次|质量保证.*|岗位|聘用|转)$/.test(before)) return null
  // A year before the pack's: a title that is held, not one that is applied for.
  if (statement.answered) return statement.answered === 'yes' ? track : null
  const when = times.begins[0] ?? times.ends[0]
  if (when && Math.floor(when.first / 10_000) < year && !/今年/.test(clause) && !new RegExp(`(?:${applied})[^，]{0,6}$`).test(before)) return null
  if (/去年|前年|曾|原|此前|当年|已办|手续|取得|期间/.test(before + after + notes) && !/今年|现/.test(clause)) return null
  if (heldTitle.test(before) && !new RegExp(`(?:${applied})[^，]{0,8}$`).test(before)) return null
  if (/标准已|所|企业.{0,4}已申请$/.test(before) && track === 'initial' && word === '认定') return null
  const bare = before.replace(/^.*?(?=(?:申报|申请|申抱|参加|拟|走|正常|符合|属|按|报(?!告|名)))/, '')
  if (!lead.test(bare) && !new RegExp(`(?:${applied})(?:${title})*$`).test(before)) return null
  return behind.test(after) ? track : null
}
