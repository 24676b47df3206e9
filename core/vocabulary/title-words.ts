// The words of titles; how they stand together is title.ts.
import type { WorkerGrade } from './title.ts'

/** Grades with their rung on the ladder from 0. */
export const gradeRungs: Readonly<Record<string, number>> = {
  正高级: 4,
  教授级: 4,
  研究员级: 4,
  教授: 4,
  教高: 4,
  正高: 4,
  副高级: 3,
  高极: 3,
  副高: 3,
  高级: 3,
  中级: 2,
  助理级: 1,
  助理: 1,
  初级: 1,
  员级: 0,
}

/** Stems with the rung they have without a grade. */
export const stemRungs: Readonly<Record<string, number>> = {
  高级工程师: 3,
  正高工: 4,
  工程技术员: 0,
  工程师: 2,
  技术员: 0,
  高工: 3,
  中工: 2,
  助工: 1,
}

export const series = /^工程(?:技术)?(?:系列|类)(?:的)?/

/** 专业 behind a specialty: 计量专业工程师. */
export const specialtyEnd = /(?:专业|方向|系列)$/

const year = '(?:19|20)\\d{2}|[一二][〇零○九一二三四五六七八]{3}'

/** A year, a month or a day at either end. */
export const dateWords = new RegExp(
  `^(?:[自于从])?(?:${year})(?:[年./-]\\d{0,2}(?:[月./-]\\d{0,2})?[日月]?|年)?(?:起|以来)?|(?:${year})(?:年(?:\\d{1,2}月(?:份)?)?(?:\\d{1,2}日)?|[./-]\\d{1,2}(?:[./-]\\d{1,2})?)?$|(?<!\\d)\\d{2}年(?:\\d{1,2}月)?$`,
)

const gaining = '取得|获得|获评|获|评定|评聘|评审|评|聘任|聘用|受聘|聘|初定|初聘|认定|确认|确定|晋升|通过|批准|授予'

/** What says before a title that it is held: 现任, 2016年评为, 已取得. */
export const heldAhead = new RegExp(
  `^(?:本人|目前|当前)?(?:现任|任(?!职)|现为|现有|现是|现具有|现聘为?|具有|持有|担任|(?:已|已经|现已)?(?:被)?(?:${gaining})(?:了|为|任为)?)`,
)

/** What says behind a title, a date or alone how it was gained: 2017年取得, 2021年起聘, 已聘. */
export const heldBehind = new RegExp(
  `(?<=^|[\\d年月日师员工级高格称务份])(?:于|自)?(?:尚?未聘任?|(?:已|已经|起)?(?:${gaining})(?:的?时间:?|日期:?|于|证书)?|[-—–~]{0,2}(?:至今|今)|以来|起|于)$`,
)

/** What a column calls itself: 职称：工程师, 现任专业技术职务：工程师. */
export const label = /^(?:现任|现有?)?(?:专业技术|技术|岗位)?(?:职称|职务|任职资格|资格|等级)(?:名称|等级|级别)?[:\s]?/

/** 专业技术 before a grade or the word for title: 专业技术中级职称. */
export const technical = /^(?:专业|工程)技术(?=[正副]高|[高中初]级|助理|员级)/

const postLevel = '(?:十[一二三]?|[一二三四五六七八九]|1[0-3]|[1-9])级'
const postAhead =
  '(?:(?:聘[任用]?)?[在于至到]|聘[任用]?)?(?:专业技术|专技|管理(?=岗|[一二三四五六七八九十\\d]))(?:岗位?|职务)?(?:等级)?:?'
/** The grade of a post, not of a title: 专技十级, 专业技术岗位十一级, 十级岗. */
export const postGrade = new RegExp(
  `^${postAhead}${postLevel}(?:岗位?|职务)?|${postAhead}${postLevel}(?:岗位?|职务)?$|(?:十[一二三]|[七八九十]|1[0-3]|[7-9])级(?:岗位?)?$|[一二三四五六]级岗位?$|(?<=高级工程师|[正副]高级?)[一二三四五六]级$|^(?:十[一二三]|[七八九十]|1[0-3]|[7-9])级(?=.{0,20}(?:工程师|技术员|[助高]工))`,
)

export const qualifiers =
  /(?:(?<=^|[级师员工高])专业)?技术(?:职称|职务)?(?:(?:任职)?资格)?(?:证书?)?$|(?:职称|任职资格|资格|职务)(?:证书?)?$|(?<=工程师|技术员)(?:级|岗位?|证书?)$/

/** What is applied for, in the column of the title that one wants. */
export const applied = /^(?:本次|现|此次)?(?:拟|申请|申报|参评)(?:晋升|申报|参评|评审|评定|评聘|评|聘任|聘)?为?/

/** Words with a title that leave open whether it is held: 未取得工程师职称, 曾任工程师, 工程师（待定）. */
export const unsure =
  /^(?:[非原准代考报无没]|没有|.{0,4}(?:内部?|[低高])(?:聘任?|评|认定)|原[任为是聘系].*|[未没曾拟待].*|(?:不是|不具|不再|从未|尚未|暂未|还未|相当于|等同|同等|视同|享受|申报|申请|参评|准备|计划|争取|可以?评|符合|报考|具备).*)$|(?:以上|以下|待定|待评|待批|待发证?|[在拟]评|公示中?|评审中|申报中|在审|审核中|过期|失效|作废|撤销|取消|暂定|待遇|条件|候选人|拟|资格考试|考试)$/

const noVerbs =
  '取得|获得|获|评定|评聘|评审|评过|评|参评|参加(?:过)?(?:评审|评定|职称评审)|定级|定职|定|具备|具有|申报过'
const noTitles = '(?:专业技术|技术)?(?:职称|职务|(?:职务)?任职资格|资格)'
/** That there is none: 无, 尚未评定, 目前无职称, 没有评过. */
export const noTitle = new RegExp(
  `^(?:本人)?(?:目前|现在?|至今|暂时|一直)?(?:(?:[暂尚还]?无|无任何)${noTitles}?|(?:[暂尚还从]?没有?|[暂尚还从并]?未曾?)(?:任何)?(?:${noVerbs})?(?:过)?(?:任何|相关|相应)?${noTitles}?)$`,
)

/** 由助理工程师晋升工程师: from which rung to which; only the last is applied for. */
export const risen =
  /^(?:由|从)?[^→]{2,14}?(?:晋升为?|晋级为?|晋为?|升任|升为?|升至|至|→)(?=[^,;，；]*(?:工程师|技术员|助工|高工|[初中高]级))/
/** What a part of a cell says is not held yet: 工程师已报未批, 工程师评审中. */
export const pending =
  /已报|未批|[待在拟想]评|[没未]评|待批|未取得|未获|拟(?:报|申报|晋升)|申报中|评审中|公示中|未下文|未发证/
const titleWords = '工程师|技术员|[助中高]工|[初中高]级|员级'
/** Names a title, whatever it says of it. */
export const namesTitle = new RegExp(titleWords)
/** A title that is wanted, or said not to be there: 拟评工程师, 无工程师职称, 未取得助理工程师; 无线电工程师 is one. */
export const unheld = new RegExp(
  `^(?:本人)?(?:目前|现在?|至今)?(?:[拟想](?:评|报|申报|晋升|参评)|(?:[暂尚还]?无|[暂尚还从]?没有?|不具[备有])(?:任何)?(?=(?:助理|高级)?(?:${titleWords}))|(?:[暂尚还]?未|[暂尚还从]?没有?)(?:${noVerbs}|评上|通过)为?)[^,;、()/]{0,14}?(?:${titleWords})(?:级|岗位?)?${noTitles}?(?:证书?)?$`,
)
/** 原技术员，现助理工程师: what went before. */
export const since = /^(?:原|曾)[^,;，；]{2,12}[,;，；](?:现任|现为|现)(?=.)/

/** Why there is none: 无（首次申报），无，新入职. */
export const noTitleWhy = /^([^(,;、/\s]{1,14})[(,;、/\s](.{0,30})$/

/** Posts that are named like titles. */
export const postStems =
  /(?:总|总监理?|主任|监理|见习|实习|主管|责任|专责|主责|首席|值班|驻场|驻厂|项目|售前|售后|销售|(?<=^|[\p{Script=Han}])副|^副)工程师$|(?:见习|实习|试用)(?:期)?技术员$|总工$/u

/** Posts by their last word. */
const postWords = [
  '长|主任|经理|书记|主管|负责人|经理助理|法人|干部|顾问|总监|委员|主席|秘书|代表|专家|专员|签字人|调研员|带头人|骨干|股东|董事|总裁',
  '主任\\(代\\)|科员|职员|文员|出纳|会计|内勤|人员|工人|职工|员工|学徒|徒工|实习生|见习生|司机|操作工|普工|合同工',
  '(?:检验|化验|质检|检定|检测|资料|安全|管理|监督|内审|审核|评审|采样|抽样|核验|校准|操作|驾驶|保管|联络|业务|销售|采购|巡查|巡检|监察|稽查|执法|办事|质量|计量|标准化|监测|施工|材料|预算|信息|宣传|组织|纪检|考评|考核|分析|护林|营业|保安)员',
  '[正副][科处股厅县]级?|[科处股]级',
]
export const posts = new RegExp(`(?:${postWords.join('|')})$`)

/** Certificates beside a title that are no qualification for one: 无损检测Ⅱ级, 检验员证, RT-II. */
export const certificates =
  /^(?:[A-Z]{2,4}|\p{Script=Han}{0,8}(?:检测|检验))[-/]?(?:I{1,3}|[123一二三])级?$|^[A-Z]{2,4}$|^I{1,3}级?$|^\p{Script=Han}{2,12}(?:证书|(?<![认论验查公])证)$/u

/** What else stands beside a title and says nothing of it: who gave it, a number, a party, a schooling. */
export const asides =
  /^(?:原(?:任|为)?(?:[助中高]工|技术员|(?:助理|高级)?工程师)|证书?(?:编?号)[:\p{Script=Han}A-Za-z0-9]{0,30}|聘期.{0,30}|(?:中共)?(?:预备)?党员|群众|共青?团员|双肩挑|兼职|专职|正式|在聘|在岗|本科|大专|中专|硕士|博士|研究生|学士|[一二三四五六]级|(?:自治)?[区州市县省]级|(?:自治区|自治州|巴州|新疆|兵团|疆外|区外|外省|外地|内地|本单位|省外)(?:人社[厅局]|职称办)?(?:颁发|取得|评定|评审|评|获得)?|人社[厅局](?:颁发)?)$/u

/** 注册计量师, 执业药师, 注册安全工程师. */
export const registered = /注册[^师]{0,20}师|执业/
export const qualification =
  /^[一二三四]级.*(?<!技|教)师$|职业资格(?!.*工)|(?<!主管|主任)检验师$|(?:建造|造价|税务|评估|估价|社会工作|咨询|管理|规划|建筑|测绘|(?<!检)计量|营养|拍卖|鉴证|评价|理财|审核)师$|^(?:造价|咨询)工程师$/

/** Another series by its name. */
export const seriesNamed =
  /(?:卫生|医疗|医药|教育|教师|教学|中小学|高校|农业|经济|会计|审计|统计|档案|图书|文博|新闻|出版|翻译|政工|艺术|体育|律师|公证|社会科学|社科|科研|自然科学|实验|工艺美术|党校)(?:专业)?(?:技术)?系列/

export const otherSeries =
  /(?:经济师|会计师|审计师|统计师|农艺师|园艺师|农经师|畜牧师|兽医师|医师|药师|药剂师|药剂士|护师|检验士|政工师|实验师|工艺美术师|美术师|技士|护士|药士|医士|讲师|教授|助教|教师|教员|馆员|研究员|研究实习员|翻译|编辑|记者|校对|播音员|演员|演奏员|编剧|导演|律师|公证员|教练|教练员|会计员|经济员|统计员|审计员|农业技术员|畜牧技术员|兽医技术员|林业技术员|实验员|(?:主管|主任)(?:技|检验)师|主管护师|[中小幼](?:教|学)(?:高级|[一二三]级)|[初中高]级(?:会计|经济|统计|审计))$|^(?:会计|经济|统计|审计)(?:专业)?[初中高]级$/

export const workerGrades: readonly [WorkerGrade, RegExp][] = [
  ['高级技师', /(?:高级技师|特级技师|首席技师)(?:一级)?$/],
  ['技师', /(?<!主管|主任)技师(?:二级)?$/],
  ['高级工', /高级(?:技|技术)?工(?:人)?$/],
  ['中级工', /中级(?:技|技术)?工(?:人)?$/],
  ['初级工', /初级(?:技|技术)?工(?:人)?$/],
]

/** Occupations that end in 员 and have grades of workers: 化学检验员（三级）. */
const occupations = '(?:检验|检测|化验|检定|操作|驾驶|分析|监测|采样|质检|养护|保管|营业)员'

/** Fields that end in 工 and are no trades. */
const fields = '[化轻热军]'

/** 三级工, 高级焊工, 焊工三级, 电工（高级）, 化学检验员三级, 工勤技能三级, 国家职业资格三级（高级工）. */
export const workers = new RegExp(
  [
    '^(?:(?<level>[一二三四五1-5]级)(?:[/、]?.{0,4}工|技工)',
    `(?<grade>[初中高]级)(?:\\p{Script=Han}{1,6}(?<!${fields})工|\\p{Script=Han}{0,8}${occupations})`,
    `(?:\\p{Script=Han}{1,10}(?<!${fields})工(?:人)?|\\p{Script=Han}{0,10}${occupations}|\\p{Script=Han}{0,6}工勤(?:技能)?(?:岗位?)?|职业技能等级)\\(?(?<trailing>[一二三四五1-5]级|[初中高]级)岗?(?:[/、(].*)?\\)?)$`,
  ].join('|'),
  'u',
)

/** The worker's grade that a level names. */
export const levels: Readonly<Record<string, WorkerGrade>> = {
  五级: '初级工',
  '5级': '初级工',
  初级: '初级工',
  四级: '中级工',
  '4级': '中级工',
  中级: '中级工',
  三级: '高级工',
  '3级': '高级工',
  高级: '高级工',
  二级: '技师',
  '2级': '技师',
  一级: '高级技师',
  '1级': '高级技师',
}
