import type { MistakeCode, MistakeParams } from '../policy/consistency.ts'
import type { ShapeCode } from '../policy/schema.ts'
import { headings } from '../roster/columns.ts'
import { quote, short } from './quoting.ts'
import { windows } from './windows.zh-CN.ts'

/** What is said to the person who edits a policy pack. */

/** A field whose shape is wrong. */
export type ShapeProblem =
  | { code: 'missing' }
  | { code: 'unknown-key'; key: string }
  | { code: 'type'; expected: string }
  | { code: 'choice'; values: string[]; value: string }
  | { code: 'small' | 'big'; of: string; limit: number }
  | { code: 'id'; value: string }
  | { code: ShapeCode; value: string }
  | { code: 'other' }

/** The fields of a pack, as the office calls them. */
const fields: Record<string, string> = {
  id: '代号',
  title: '名称',
  issuer: '发文办公室',
  authority: '收件单位',
  year: '年度',
  series: '系列',
  field: '专业',
  clauses: '条款',
  heading: '标题',
  summary: '摘要',
  bases: '其他依据',
  windows: '时间安排',
  online: '网上申报',
  paper: '纸质材料',
  payment: '缴费',
  defense: '答辩',
  from: '开始',
  to: '截止',
  tentative: '暂定',
  fromTime: '开始时刻',
  toTime: '截止时刻',
  levels: '级别',
  level: '级别',
  name: '名称',
  titles: '职称',
  specialties: '专业',
  own: '本通知的专业',
  others: '另有评委会的专业',
  counts: '文字里什么算数',
  topic: '事项',
  yes: '算',
  ask: '要问',
  asks: '此外要问',
  penaltyEffects: '处分影响期',
  word: '字样',
  party: '限党内',
  months: '月数',
  topics: '事项的写法',
  exclusions: '不得申报的人员',
  code: '代码',
  who: '人员',
  clause: '条款',
  referenceMonth: '年限截止月',
  routes: '资格通道',
  target: '拟晋升职称',
  tracks: '申报类型',
  branches: '学历',
  current: '现任职称',
  yearsInTitle: '任现职年限',
  serviceYears: '专业工作年限',
  serviceYearsLateDegree: '后取学历的工作年限',
  privateEnterprise: '限民营企业',
  belowCounty: '限县级以下单位',
  strength: '效力',
  basis: '依据',
  assumption: '推定理由',
  fees: '评审费',
  track: '申报类型',
  amount: '金额',
  line: '收费项目',
  exemptions: '免答辩情形',
  note: '说明',
  remoteCounties: '免答辩的县',
  continuingEducation: '继续教育年度',
  junior: '初级',
  mid: '中级',
  general: '公需科目',
  professional: '专业科目',
  assessmentYears: '年度考核年度',
  display: '单位公示',
  workingDays: '工作日',
  firstDayCounts: '首日计入',
  submissionLimit: '提交次数上限',
  summaryLength: '总结字数上限',
  retirement: '退休年龄',
  maleYears: '男',
  femaleYears: '女',
  reform: '延迟退休',
  monthsPerStep: '每几个月延一个月',
  maleCap: '男最多延几个月',
  femaleCap: '女最多延几个月',
  remarksBlank: '备注空白',
  plausibleAge: '合理年龄',
  min: '最小',
  max: '最大',
  prefecture: '自治州',
  aliases: '简称',
  direct: '州直名称',
  counties: '县市',
  townships: '乡镇街道',
  calendar: '日历',
  regionalHolidays: '放假日',
  completeYears: '自带全国放假安排的年份',
  penalties: '处罚',
  unitYears: '单位年数',
  personYears: '个人年数',
  materials: '材料',
  number: '编号',
  channel: '交法',
  copies: '份数',
  form: '原件或复印件',
  when: '适用条件',
  ifAny: '有则交',
  detail: '附带数据',
  contact: '联系方式',
  place: '地点',
  telephones: '电话',
  statements: '规定的话',
  where: '写在哪里',
  words: '原话',
  check: '查看要点',
  checks: '查看要点',
  byHand: '手写',
  ownLists: '另列材料的类型',
  documents: '附件',
  attachment: '附件号',
  vocabulary: '补充写法',
  headings: '表头',
  education: '学历',
  unitNatures: '单位性质',
  assumptions: '取舍说明',
  path: '所指项目',
  why: '理由',
}

const types: Record<string, string> = {
  string: '文字（加双引号）',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true 或 false（不加引号）',
  array: '列表（方括号）',
  object: '一组项目（花括号）',
  record: '一组项目（花括号）',
}

function tooSmall(of: string, limit: number): string {
  if (of === 'array') return `至少要有 ${limit} 项`
  return of === 'string' ? `至少 ${limit} 个字` : `不能小于 ${limit}`
}

function tooBig(of: string, limit: number): string {
  if (of === 'array') return `最多 ${limit} 项`
  return of === 'string' ? `最多 ${limit} 个字` : `不能大于 ${limit}`
}

function shape(problem: ShapeProblem): string {
  switch (problem.code) {
    case 'missing':
      return '缺少这一项，请补上'
    case 'unknown-key':
      return `不认识的项目${quote(problem.key)}，请检查拼写或删去`
    case 'type':
      return `写法不对，应写成${types[problem.expected] ?? problem.expected}`
    case 'choice':
      return problem.values.length === 1
        ? `只能写 ${problem.values[0]}，不需要时请删去这一项`
        : `只能写 ${problem.values.join('、')} 之一，现在是${quote(problem.value)}`
    case 'small':
      return tooSmall(problem.of, problem.limit)
    case 'big':
      return tooBig(problem.of, problem.limit)
    case 'id':
      return `只能用小写英文字母、数字和连字符，最多 64 个，现在是${quote(problem.value)}`
    case 'text':
      return '不能空着，请填写'
    case 'day':
      return `应写成 2024-09-14 这样的日期，并且确有这一天，现在是${quote(problem.value)}`
    case 'month':
      return `应写成 2024-12 这样的年月，现在是${quote(problem.value)}`
    case 'clock':
      return `应写成 18:00 这样的时刻，现在是${quote(problem.value)}`
    case 'day-or-range':
      return `应写成 2025-03-29 或 2025-03-29..2025-03-31，现在是${quote(problem.value)}`
    case 'whole':
      return `应是整数，现在是${quote(problem.value)}`
    case 'letters':
      return `应写成 D 这样的列标（A 到 XFD），现在是${quote(problem.value)}`
    case 'letters-twice':
      return '两个栏目写了同一列，请改正'
    case 'no-names':
      return '不能写 null：没有姓名就读不了花名册，请写明它在哪一列'
    case 'other':
      return '写法不对，请对照原有的政策包改正'
  }
}

/** A sentence for every way in which the fields of a pack may disagree. */
export type MistakeWords = { [Code in MistakeCode]: (params: MistakeParams[Code]) => string }

const mistakes: MistakeWords = {
  'window-reversed': ({ from, to }) => `截止日 ${to} 早于开始日 ${from}`,
  'window-times-reversed': ({ fromTime, toTime }) => `截止时刻 ${toTime} 不晚于开始时刻 ${fromTime}`,
  'window-out-of-turn': ({ from, earlier, earlierFrom }) =>
    `${from} 早于前一环节（${windows[earlier]}）的开始日 ${earlierFrom}，请核对次序`,
  'year-differs': ({ year, value }) => `${value} 与政策包的年度 ${year} 不合`,
  'year-late': ({ year, value }) => `${value} 晚于政策包的年度 ${year}`,
  repeated: ({ value }) => `${quote(value)}重复，只能出现一次`,
  'unknown-clause': ({ id }) => `条款${quote(id)}不在 clauses 里`,
  'unknown-basis': ({ id }) => `依据${quote(id)}不在 bases 或 clauses 里`,
  'route-not-higher': ({ target, current }) => `现任职称 ${current} 不低于拟晋升职称 ${target}`,
  'route-years-without-title': () => '现任职称里有 none（无职称），就不能要求任现职年限',
  'route-late-degree': () => '须同时写 serviceYears，且不能比它小',
  'assumption-unlisted': ({ path }) => `写了推定理由，就要在 assumptions 里列出${quote(path)}`,
  'assumption-dangling': ({ path }) => `政策包里没有${quote(path)}这一项`,
  'title-without-level': ({ title }) => `职称${quote(title)}不在 levels 里`,
  'title-without-route': ({ title }) => `职称${quote(title)}在 routes 里没有一条通道，申报的人都会被判不符合`,
  'unknown-level': ({ level }) => `级别${quote(level)}不在 levels 里`,
  'unknown-county': ({ name }) => `${quote(name)}不是 counties 里的县市名称或简称`,
  'direct-is-county': ({ name }) => `${quote(name)}与县市重名`,
  'unknown-document': ({ id }) => `附件${quote(id)}不在 documents 里`,
  'unknown-statement': ({ id }) => `规定的话${quote(id)}不在 statements 里`,
  'ages-reversed': ({ min, max }) => `最大年龄 ${max} 不大于最小年龄 ${min}`,
  'day-both': ({ day }) => `${day} 既列为放假又列为上班`,
  'range-too-long': ({ range }) => `${range} 超过 60 天，请核对`,
  'calendar-year-empty': ({ year }) => `说明 ${year} 年的放假安排已全部列出，但没有列出这一年的放假日`,
  'spelling-twice': ({ spelling, first, second }) =>
    first === second ? `${quote(spelling)}重复` : `${quote(spelling)}同时归入 ${first} 和 ${second}，只能归入一处`,
}

/** A step on the way to a field: its key, or the number of a list's element and what that element calls itself. */
export interface Place {
  part: string | number
  name: string | null
}

/** What fields are called. */
type Names = Readonly<Record<string, string>>

function placeText(names: Names, { part, name }: Place): string {
  if (typeof part === 'number') return name === null ? `第${part + 1}项` : `第${part + 1}项（${short(name)}）`
  return Object.hasOwn(names, part) ? names[part]! : short(part)
}

/** What is said of a JSON file that somebody wrote: a pack, or what is said of columns. */
export interface JsonWords {
  /** A sentence with the place it is about, in the office's words. */
  at: (places: readonly Place[], sentence: string) => string
  /** What is wrong with the shape of a field. */
  shape: (problem: ShapeProblem) => string
  more: (count: number) => string
  /** `line`: where the mistake is, if the engine tells. */
  notJson: (line: number | null) => string
  tooLong: string
}

export interface PolicyWords extends JsonWords {
  /** The fields of a pack, as the office calls them. */
  fields: Names
  mistakes: MistakeWords
  /** The same of the file that says which column is which. */
  columns: JsonWords
}

/** @param names of the fields at each step of the way; beyond, those of the last */
const atIn =
  (names: readonly Names[], whole: string): JsonWords['at'] =>
  (places, sentence) => {
    const way = places.map((place, step) => placeText(names[Math.min(step, names.length - 1)]!, place)).join(' › ')
    return places.length === 0 ? `${whole}：${sentence}` : `${way}：${sentence}`
  }

const json: Pick<JsonWords, 'more' | 'notJson'> = {
  more: (count) => `还有 ${count} 处错误没有列出，请先改正以上各处`,
  notJson: (line) =>
    line === null
      ? '这不是合法的 JSON 文件：请检查引号、逗号和括号是否成对'
      : `这不是合法的 JSON 文件：请检查第 ${line} 行附近的引号、逗号和括号`,
}

/** The file's name, what is said of it, the columns. */
const saidOfColumns: readonly Names[] = [
  {},
  { sheet: '工作表', unit: '主管单位', headerRow: '表头所在的行', columns: '栏目' },
  headings,
]

const columns: JsonWords = {
  ...json,
  at: atIn(saidOfColumns, '栏目说明'),
  shape: (problem) =>
    problem.code === 'other'
      ? '写法不对，请照 { "花名册.xlsx": { "columns": { "name": "D" } } } 的样子改正'
      : shape(problem),
  tooLong: '文件太大，不像栏目说明，请核对是否选错了文件',
}

export const policyZh: PolicyWords = {
  ...json,
  fields,
  at: atIn([fields], '政策包'),
  shape,
  mistakes,
  tooLong: '文件太大，不像政策包，请核对是否选错了文件',
  columns,
}
