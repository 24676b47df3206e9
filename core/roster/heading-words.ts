import type { ColumnKey } from './columns.ts'

/**
 * Kinds of words that headings are made of. A column's own key is the kind of the words that name it alone; the others
 * name a column only together.
 */
type Kind = ColumnKey | Part
type Part =
  | 'filler'
  | 'now'
  | 'gained'
  | 'aim'
  | 'title'
  | 'grade'
  | 'date'
  | 'trade'
  | 'work'
  | 'engaged'
  | 'span'
  | 'left'
  | 'when'
  | 'school'
  | 'major'
  | 'and'
  | 'taken'
  | 'display'
  | 'start'
  | 'end'
  | 'freed'
  | 'ground'
  | 'number'

const words: Readonly<Partial<Record<Kind, string>>> = {
  filler:
    '本人 个人 申报人 申报人员 申报者 申请人 参评人 参评人员 被推荐人 人员 职工 员工 所在 情况 信息 名称 全称 说明 详情 现状 栏 填写 具体 基本 的',
  now: '现 现任 现有 现聘 现职 现具有 目前 当前 已 已有',
  gained: '获 获得 获取 取得 任 任职 聘 聘任 受聘 评 评定 评聘 批准 具有',
  aim: '拟 申报 申请 晋升 晋级 晋 评审 参评 申评 拟评 拟晋 拟申报 拟晋升',
  title:
    '职称 专业技术职务 专业技术职称 专业技术资格 专业技术任职资格 专业技术职务资格 专业技术职务任职资格 技术职称 技术职务 任职资格',
  grade: '级别 等级',
  date: '时间 日期 年月 年月日',
  trade: '专业 本专业 专业技术 技术',
  work: '工作',
  engaged: '从事',
  span: '年限 年数 工龄',
  left: '毕业 毕业于',
  when: '何时 何年 何年何月 何月',
  school: '何校 何院校 何学校 院校 学校',
  major: '何专业 所学专业 学何专业',
  and: '及 和 与 于',
  taken: '是否 完成 参加 接受 合格 达标 学习 培训 按要求 按规定',
  display: '公示',
  start: '开始 起始 起',
  end: '结束 截止 止',
  freed: '免答辩 免于答辩 免予答辩 免除答辩',
  ground: '依据 理由 原因',
  number: '号 号码',
  sequence: '序号 顺序号',
  unit: '单位 工作单位 任职单位',
  unitNature: '单位性质 单位类别 单位类型 单位属性 工作单位性质 工作单位类别 工作单位类型',
  name: '姓名',
  sex: '性别',
  ethnicity: '族别 民族 民族成份 民族成分',
  birth: '出生年月 出生日期 出生时间 出生年月日 生日',
  education: '学历 最高学历 文化程度 学历层次 学历学位 学历及学位 学历和学位 最高学历学位 最高学历及学位',
  continuingEducation: '继续教育',
  remarks: '备注',
  idNumber: '身份证 居民身份证 公民身份证 公民身份号码',
  applicationType: '申报类型 申报类别 评审类型 评审类别',
  specialty: '申报专业 拟申报专业 参评专业 评审专业',
  fee: '评审费 评审费用 应缴金额 应缴评审费 缴费金额',
  submissions: '提交次数',
  phone: '电话 联系电话 手机 手机号 手机号码 联系方式 电话号码',
}

/** A column, of each list one kind that must stand in its heading, and kinds that may besides. */
interface Made {
  column: ColumnKey
  of: readonly (readonly Kind[])[]
  may?: readonly Kind[]
}

const alone = (column: ColumnKey, ...may: Kind[]): Made => ({ column, of: [[column]], may })

/** How headings are made of these words, fillers apart. What has a word too many is none of them. */
const grammar: readonly Made[] = [
  { column: 'targetTitle', of: [['aim'], ['title', 'grade']], may: ['gained'] },
  { column: 'currentTitleDate', of: [['now', 'gained'], ['title'], ['date']] },
  { column: 'currentTitle', of: [['now', 'gained'], ['title']], may: ['grade'] },
  { column: 'serviceYears', of: [['trade'], ['span']], may: ['engaged', 'work'] },
  { column: 'graduation', of: [['left', 'when'], ['school'], ['major', 'trade']], may: ['and', 'date'] },
  { column: 'continuingEducation', of: [['continuingEducation']], may: ['taken', 'now'] },
  { column: 'displayFrom', of: [['display'], ['start']], may: ['date'] },
  { column: 'displayTo', of: [['display'], ['end']], may: ['date'] },
  { column: 'exemptionBasis', of: [['freed'], ['ground']] },
  alone('sequence'),
  alone('unit', 'now'),
  alone('unitNature', 'now'),
  alone('name'),
  alone('sex'),
  alone('ethnicity'),
  alone('birth', 'date'),
  alone('education', 'now'),
  alone('remarks'),
  alone('idNumber', 'number'),
  alone('applicationType'),
  alone('specialty'),
  alone('fee'),
  alone('submissions'),
  alone('phone'),
]

const lexicon = new Map<string, Kind>()
for (const [kind, list] of Object.entries(words)) for (const word of list.split(' ')) lexicon.set(word, kind as Kind)
const longestWord = Math.max(...[...lexicon.keys()].map((word) => word.length))
/** A heading of more characters is a sentence. */
const longest = 24

/** The ways to cut a heading into known words, from `at` on; the longest words first. */
function* cuts(key: string, at: number, kinds: readonly Kind[]): Generator<readonly Kind[]> {
  if (at === key.length) yield kinds
  for (let length = Math.min(longestWord, key.length - at); length > 0; length--) {
    const kind = lexicon.get(key.slice(at, at + length))
    if (kind) yield* cuts(key, at + length, kind === 'filler' ? kinds : [...kinds, kind])
  }
}

/** Kinds of which a heading may have several words: 拟晋升, 获现任, 何时毕业于何校何专业. */
const several: ReadonlySet<Kind> = new Set<Kind>(['now', 'gained', 'aim', 'when', 'left', 'and', 'taken'])

function isMadeOf(kinds: readonly Kind[], { of, may = [] }: Made): boolean {
  return (
    of.every((list) => list.some((kind) => kinds.includes(kind))) &&
    kinds.every((kind, index) => several.has(kind) || kinds.indexOf(kind) === index) &&
    kinds.every((kind) => may.includes(kind) || of.some((list) => list.includes(kind)))
  )
}

/**
 * The column that a heading names by one known core word, with fillers around it (D2.5); null where a word stands in it
 * that names something else.
 *
 * @param key the heading as it is compared (D2.2)
 */
export function columnOfWords(key: string): ColumnKey | null {
  if (key.length > longest) return null
  for (const kinds of cuts(key, 0, [])) {
    const made = grammar.find((one) => isMadeOf(kinds, one))
    if (made) return made.column
  }
  return null
}

/** Words that name something else than a column of the roster, whatever stands under them (D2.6). */
const otherThings =
  /编号|电话|地址|拼音|人数|联系|审核|推荐|经办|填表|填报|负责人|配偶|爱人|父|母|家属|子女|曾用|笔名|导师|领导|主管|工作|入党|入团|毕业|入学|入职|参保|合同|退休|聘|学位|第一|全日制|在职|原|曾|上一|初始|政治|籍贯|出生地|从事|参加|调入|上岗|签订|公示|学历(?:证书?)?(?:取得|获得|获取|证书?)?(?:时间|日期|年月)|(?<!职称|任职资格|技术资格|技术职务)证书|发证|颁证|领证/

/** Does a heading say that its column holds something else than the roster's? */
export function namesOtherThing(key: string): boolean {
  return otherThings.test(key)
}
