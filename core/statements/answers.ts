import { readStatements, type Statement } from './read.ts'
import { timesOf } from './times.ts'
import { lexicon, type Topic } from './topics.ts'

export type Said = 'yes' | 'no' | 'ask'

/** What free text answers, topic by topic; a topic it is silent on is not among them. */
export type Answers = ReadonlyMap<Topic, { said: Said; by: Statement }>

export interface Ask {
  /** YYYY-MM-DD */
  asOf: string
  /** Years of which the assessments are asked for. */
  years: readonly number[]
  /** Name of the row's unit. */
  unit: string
}

const orders: Record<Said, number> = { no: 0, ask: 1, yes: 2 }

/** Times in which a statement of a topic counts; the rest does not. */
const counting: Partial<Record<Topic, { yes: readonly string[]; ask?: readonly string[] }>> = {
  'civil-servant': { yes: ['plain', 'present'], ask: ['since'] },
  'civil-service-managed': { yes: ['plain', 'present'], ask: ['since'] },
  retired: { yes: ['plain', 'present', 'since', 'past'] },
  'postponed-retirement': { yes: ['plain', 'present', 'since'] },
  'village-work': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'monastery-management': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'southern-preschool-teaching': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'inland-service': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  'first-secretary': { yes: ['plain', 'present', 'since', 'past'], ask: ['chosen'] },
  freelance: { yes: ['plain', 'present', 'since'] },
  transfer: { yes: ['plain', 'present', 'since', 'past'] },
  'claim-exempt': { yes: ['plain', 'present', 'since', 'past', 'planned'] },
  'study-exempt': { yes: ['plain', 'present', 'since', 'past'] },
}

const hedged = /好像|大概|听说|可能|也许|说不准|应该(?!不)/

const number = (asOf: string) => Number(asOf.replaceAll('-', ''))

function byTime(statement: Statement): Said {
  const table = counting[statement.topic]
  if (!table) return 'no'
  if (table.yes.includes(statement.time)) return 'yes'
  return table.ask?.includes(statement.time) ? 'ask' : 'no'
}

const beside =
  /共建|供货|供应|供水|供暖|慰问|走访|宣传|看望|采访|拜访|安装|检修|调试|定检|检定(?!员)|开发|征文|主题|拍过|电影|代言|锦旗|送过|合作|课题|资助|购置|接待|建的|颁奖|先进集体|代管|一面|取样的|交.*证明|已传达|管.{0,6}慰问品|所在(?:的)?村|支教点|给.{0,14}(?:做过|免费)|供.{0,6}电子秤/
const serving = /后勤|联络员|协助|配合|整理材料|管过伙食/

function deedSaid(statement: Statement): Said {
  const { before, after, clause } = statement
  if (serving.test(clause)) return 'ask'
  if (beside.test(clause) && !(/参加|抽调到?|队员$|担任/.test(before + statement.word) && !/所在/.test(after))) return 'no'
  return byTime(statement)
}

const parks = /开发区|园区|经济|高新|景区|灌区|公园|水利|保护区|业主|小区/
const temple = /参加|寺|宗教|驻|统战/
const southern =
  /南疆|喀什|和田|阿克苏|克孜勒苏|克州|疏附|疏勒|英吉沙|泽普|莎车|叶城|麦盖提|岳普湖|伽师|巴楚|塔什库尔干|墨玉|皮山|洛浦|策勒|于田|民丰|温宿|库车|沙雅|新和|拜城|乌什|阿瓦提|柯坪|阿图什|阿克陶|阿合奇|乌恰/
const otherPlace = /(?<!哪个)[\u4e00-\u9fa5]{2,4}(?<!哪个)(?:县|市|州|省|区)|伊犁|昌吉|塔城|阿勒泰|吐鲁番|哈密|湖北|河北|且末|若羌|小学|中学|高中/
const school = /小学|中学|高中|初中|大学/

function preschoolSaid(statement: Statement): Said {
  const said = deedSaid(statement)
  if (said !== 'yes') return said
  const { sentence } = statement
  if (southern.test(sentence)) return school.test(statement.clause) ? 'ask' : 'yes'
  return otherPlace.test(sentence) && !/支教[，]?(?:期满|经历)/.test(sentence) ? 'no' : 'ask'
}

const stay = /工作|任(?!务)|服务|挂职|驻点|常驻|驻|上班|站长|借调|派驻|挂任/
const visit = /出差|客户|红枣|甜瓜|供货|检定一次|抗疫|鉴定|老家|客户|收购点，本人不在|项目完工|每人|盯质量|一年四五趟|检验要住/

function remoteSaid(statement: Statement): Said {
  const { clause, before, after, time, times, notes } = statement
  if (!stay.test(before + after) || visit.test(clause + notes)) return 'no'
  const lasting = /现在|现(?!场)|目前|常驻|长期|至今|又回|在[^，]{0,12}(?:上班|工作)$/.test(clause + notes)
  if (times.months !== null && times.months < 1.5) return 'no'
  if (time === 'past' || time === 'planned' || time === 'attempted') return 'no'
  if (time === 'present') return 'yes'
  if (time === 'since') return /派驻|借调|挂职|驻点|服务/.test(clause) || times.months !== null ? 'ask' : 'yes'
  if (times.months !== null) return 'ask'
  if (/派驻|借调|挂职|服务|支援/.test(before) && /项目部|同事/.test(after)) return 'no'
  return lasting || /在[^，]{0,10}$|派驻|借调|挂职|服务/.test(before) || stay.test(after) ? 'yes' : 'no'
}

function aidSaid(statement: Statement, ask: Ask): Said {
  const { after, before, sentence, time } = statement
  if (/^(?:资金|指挥部|公寓|代表团|专家|医生|教师|项目|爱人|在内)/.test(after) || /(?:与|和|接待|为|随|师从|由)$/.test(before)) return 'no'
  if (serving.test(statement.clause)) return 'ask'
  if (time === 'past' || time === 'planned') return 'no'
  if (/一年以上/.test(sentence)) return 'yes'
  const { months, ends } = timesOf(sentence, number(ask.asOf))
  return months !== null && months >= 12 && (/期/.test(sentence) || ends.length > 0 || time === 'present') ? 'yes' : 'ask'
}

const organ = /机关|公务员|参公|[县市州区省][^，]{0,12}(?:局|办|委|部|院(?!子)|政府|人大|政协|办公室|组织部|宣传部)(?![^，]{0,3}(?:所|中心|检验院))|乡政府|镇政府|纪委|监委|质监局|工商局|党委/
const notOrgan = /公司|石油|油田|技校|幼儿园|部队|企业调入|党员|组织关系|户口|档案|社保|成品油|冬季|生产|年级|车间|管理岗|废水/

function transferSaid(statement: Statement): Said {
  const { after, sentence, word } = statement
  if (statement.time === 'planned' || statement.time === 'attempted') return 'no'
  const source = statement.lead
  if (/进入方式|来源/.test(word) || /^前单位:/.test(after)) return organ.test(after.replace(/.*?:/, '')) && !notOrgan.test(after) ? 'yes' : 'no'
  if (notOrgan.test(source.slice(-8)) || /关系|户口|档案|社保/.test(source) || /^人员(?:档案|名单)/.test(after)) return 'no'
  if (organ.test(source) || (organ.test(sentence.split(word)[0]!) && /原|曾|以前|先|后/.test(sentence)))
    return /^.{0,6}公务员/.test(after) ? 'no' : 'yes'
  return 'no'
}

/** What one statement says of the person. */
function saidBy(statement: Statement, ask: Ask): Said {
  const { topic, holder, polarity, clause, times, sentence } = statement
  if (holder === 'another') return 'no'
  const asOf = number(ask.asOf)
  if (polarity === 'denied') return 'no'
  let said: Said
  switch (topic) {
    case 'monastery-management':
      said = /管理?委/.test(statement.word) && (parks.test(clause) || !temple.test(clause)) ? 'no' : deedSaid(statement)
      break
    case 'village-work':
    case 'inland-service':
    case 'first-secretary':
      said = deedSaid(statement)
      break
    case 'southern-preschool-teaching':
      said = preschoolSaid(statement)
      break
    case 'remote-county':
      said = remoteSaid(statement)
      break
    case 'aid':
      said = aidSaid(statement, ask)
      break
    case 'transfer':
      said = transferSaid(statement)
      break
    case 'civil-servant':
    case 'civil-service-managed':
      said = byTime(statement)
      if (said === 'yes' && hedged.test(sentence)) said = 'ask'
      if (said !== 'no' && topic === 'civil-service-managed' && /起/.test(statement.notes)) said = 'yes'
      break
    case 'retired': {
      said = byTime(statement)
      if (/内退|内部退养|退养/.test(statement.word) && said === 'yes') said = 'ask'
      else if (said === 'yes' && times.begins.some(({ first, last }) => first <= asOf && last > asOf)) said = 'ask'
      else if (said === 'yes' && /^(?:居二线|伍|役|回)/.test(statement.after)) said = 'no'
      break
    }
    case 'postponed-retirement':
      said = byTime(statement)
      if (said === 'yes' && !/批|同意|文件|有效|通知|函|组/.test(sentence)) said = 'no'
      if (said === 'yes' && hedged.test(sentence)) said = 'ask'
      break
    default:
      said = byTime(statement)
      if (said === 'yes' && hedged.test(sentence)) said = 'ask'
  }
  return (holder === 'unclear' || (statement.isOpenList && lexicon[topic].family === 'status')) && said === 'yes' ? 'ask' : said
}

function contradicts(other: Statement, one: Statement): boolean {
  if (other.topic !== one.topic || other.polarity !== 'denied' || other.holder === 'another') return false
  if (other.time === 'planned' || other.time === 'attempted') return false
  const year = (statement: Statement) => Math.floor((statement.times.begins[0]?.first ?? 0) / 10_000)
  return year(other) === year(one) || lexicon[one.topic].family !== 'deed'
}

/** What a text answers of the topics the notice asks about. */
export function answersIn(text: string, ask: Ask): Answers {
  const statements = readStatements(text, ask.asOf)
  const answers = new Map<Topic, { said: Said; by: Statement }>()
  for (const statement of statements) {
    let said = saidBy(statement, ask)
    // Said and denied, of the same time: one of the two is wrong.
    if (said === 'yes' && statements.some((other) => contradicts(other, statement))) said = 'ask'
    const before = answers.get(statement.topic)
    if (!before || orders[said] > orders[before.said]) answers.set(statement.topic, { said, by: statement })
  }
  return answers
}
