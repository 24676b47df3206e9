import type { Outside } from '../assess/facts.ts'
import { type Certainty, type MaterialDue, type MaterialFigures, usualConditions } from '../policy/materials.ts'
import type { Material, MaterialCondition, Route, Topic, WindowName } from '../policy/schema.ts'
import type { StageLine } from '../policy/stage.ts'
import type { Level, Track } from '../report/types.ts'
import { headings, type RosterColumn } from '../roster/columns.ts'
import type { NoMonth } from '../roster/month.ts'
import type { RuleCode, RuleParams } from '../rules/params.ts'
import { quote } from './quoting.ts'
import { windows } from './windows.zh-CN.ts'

export { type MistakeWords, type Place, type PolicyWords, policyZh, type ShapeProblem } from './policy.zh-CN.ts'

/** The words of one rule: what it asks for, and what to say where it fires. */
export interface RuleWords<Code extends RuleCode> {
  /** One sentence for the rulebook. */
  summary: string
  /** What is wrong and what to do. */
  message: (params: RuleParams[Code]) => string
}

export type Messages = { [Code in RuleCode]: RuleWords<Code> }

const branchNames: Record<Route['branches'][number], string> = {
  doctor: '博士',
  master: '硕士',
  'second-bachelor': '第二学士',
  bachelor: '本科',
  associate: '大专',
  secondary: '中专',
}
const levelNames: Record<Level, string> = { junior: '初级', mid: '中级' }
const trackNames: Record<Track, string> = { review: '评审', initial: '初次确定', conferral: '授予' }

/** 本科; 博士或硕士; 大专及以上 */
function branchesOf({ branches }: Route): string {
  return branches.length > 2
    ? `${branchNames[branches.at(-1)!]}及以上`
    : branches.map((branch) => branchNames[branch]).join('或')
}

/** 本科＋助理工程师满4年; 初次确定或授予：博士或硕士 */
export function routeName(route: Route): string {
  const way = route.tracks.includes('review') ? '' : `${route.tracks.map((track) => trackNames[track]).join('或')}：`
  const branch = branchesOf(route)
  const current = route.current.filter((title) => title !== 'none')
  const title = route.current.includes('none') ? '' : `＋${current.join('或')}`
  const inTitle = route.yearsInTitle === undefined ? '' : `满${route.yearsInTitle}年`
  const late =
    route.serviceYearsLateDegree === undefined ? '' : `（工作后取得学历的满${route.serviceYearsLateDegree}年）`
  const service = route.serviceYears === undefined ? '' : `＋专业技术工作满${route.serviceYears}年${late}`
  const unit = `${route.privateEnterprise ? '＋民营企业' : ''}${route.belowCounty ? '＋县级以下基层单位' : ''}`
  return `${way}${branch}${title}${inTitle}${service}${unit}`
}

function span(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${years > 0 && rest > 0 ? '零' : ''}${rest}个月` : ''}`
}

function shortfall(nearest: RuleParams['eligibility/qualification']['nearest']): string {
  if (!nearest) return '按最高学历、现任职务和单位，没有可走的申报通道'
  const route = `按“${routeName(nearest.route)}”`
  switch (nearest.of) {
    case 'title':
      return `${route}，任现职截至${nearest.until}还差${span(nearest.months)}`
    case 'service':
      return `${route}，专业技术工作年限还差${span(nearest.months)}`
    case 'current':
      return `${route}，须先取得${nearest.route.current.filter((title) => title !== 'none').join('或')}`
  }
}

const rowList = (rows: readonly number[], count: number) =>
  `第 ${rows.join('、')} ${count > rows.length ? `等 ${count} ` : ''}行`

/** What belongs into a column of 附件8. */
const toFill: Record<RosterColumn, string> = {
  sequence: '请从 1 起连续编排',
  unit: '请填单位法定全称',
  unitNature: '请填单位性质，如“事业单位”“国有企业”“民营企业”',
  name: '请填全名，与身份证一致',
  sex: '请填“男”或“女”',
  ethnicity: '请填族别全称，如“汉族”“维吾尔族”',
  birth: '请填出生年月，如 1985.06',
  education: '请填最高学历，如“大学本科”“大专”',
  graduation: '请填毕业年月、学校和专业',
  serviceYears: '请填从事专业技术工作的年数，如 12',
  currentTitle: '请填现任职务，没有的填“无”',
  currentTitleDate: '请填取得现任职务的年月，没有职务的填“无”',
  targetTitle: '请填“工程师”“助理工程师”或“技术员”',
  continuingEducation: '请填“是”“否”或“免”',
  remarks: '请写明具体内容，没有的填“无”',
}

/** Of a unit whose name leaves it open. */
const belowCounty =
  '从单位名称看不出是不是县级以下基层单位：在乡镇、街道的，请写上乡镇、街道的全称；不是的，由评委会办公室确认后不按此免答辩'

/** Why a unit in a township is not counted as below the county. */
const outsideUnits: Readonly<Record<Outside, string>> = {
  enterprise: '企业不算县级以下基层单位',
  cooperative: '合作社按企业对待，不算县级以下基层单位',
  'private-non-enterprise': '民办非企业单位按企业对待，不算县级以下基层单位',
  freelance: '自由职业者不算在县级以下基层单位工作',
}

/** Of what free text leaves open: whether what, and what to write. */
/** Why what is written like a month is none. */
const noMonth: Readonly<Record<NoMonth, (text: string) => string>> = {
  month: (text) => `“${text}”的月份不对，月份只有 1 至 12 月，请核对`,
  day: (text) => `“${text}”没有这一天，请核对；只写年月即可，如 1985.06`,
  late: (text) => `“${text}”的年份太晚，还没有到，请核对`,
  early: (text) => `“${text}”的年份太早，请核对`,
}

const asks: Readonly<Record<Topic, readonly [whether: string, what: string]>> = {
  'civil-servant': ['现在仍是公务员', '现在的身份；已转出的写明何时由公务员调入现单位'],
  'civil-service-managed': ['现在仍是参公人员', '现在的身份；已离开参公单位的写明何时调入现单位'],
  retired: ['已经退休', '未退休，或何时正式退休'],
  'postponed-retirement': ['已批准延迟退休', '哪里批准、批准到何时'],
  'left-unit': ['已离开本单位', '离开的是哪个单位、现在在哪里工作，如“现在本单位工作”'],
  penalty: ['还在影响期内', '处分的种类和日期，影响期到何时为止；已解除的写明已解除'],
  barred: ['还在不得申报的期限内', '起止日期；已满的写明已满'],
  'under-investigation': ['还在立案审查中', '结果；已了结的写明已了结'],
  'assessment-failed': ['在要求的考核年度内', '哪一年度、什么等次；未定等次的写明原因，如“新入职”'],
  'village-work': ['本人参加过访惠聚驻村工作', '本人何时参加；没有参加的写明未参加'],
  'monastery-management': ['本人参加过寺管会工作', '本人何时参加；没有参加的写明未参加'],
  'southern-preschool-teaching': ['在南疆四地州学前支教', '支教的地县、幼儿园和时间；不是的写明“未参加学前支教”'],
  'inland-service': ['本人参加过内地服务管理', '本人何时参加；没有参加的写明未参加'],
  'first-secretary': ['本人任过第一书记', '本人何时任职；没有任过的写明未任'],
  'remote-county': ['现在在且末县、若羌县工作', '起止时间'],
  aid: ['援期一年以上', '援期的起止时间'],
  transfer: ['由机关调入', '由哪里调入'],
  freelance: ['自由职业者', '有没有工作单位'],
  track: ['评审、初次确定还是授予', '申报类型'],
  'claim-exempt': ['申请免答辩', '“申请免答辩”或“参加答辩”'],
  'study-exempt': ['免继续教育', '“免学”或已完成的学时'],
  'staff-status': ['事业编制', '编制情况'],
}

/** Every sentence of the engine (C1.4: they name no code). */
export const zhCN: Messages = {
  'roster/missing-column': {
    summary: '附件8的15个栏目都要有',
    message: ({ column, from }) =>
      `${from === null ? '' : `第 ${from} 行起的表`}缺少“${headings[column]}”一栏，请按附件8补上这一列`,
  },
  'roster/duplicate-column': {
    summary: '同一个栏目只能有一列',
    message: ({ column, at, read }) =>
      `“${headings[column]}”有不止一列：只读 ${read} 列，${at} 列没有读，请删去多余的一列`,
  },
  'roster/unknown-column': {
    summary: '附件8以外的栏目不读',
    message: ({ text, at }) => `${at} 列“${text}”不是附件8的栏目，没有读；如是附件8的栏目，请改用原栏目名`,
  },
  'roster/heading-guessed': {
    summary: '栏目名按附件8填写，使每一列都认得出来',
    message: ({ column, text, at }) =>
      `${at} 列${text === '' ? '没有栏目名' : `的栏目名${quote(text)}认不出来`}，看内容是“${headings[column]}”，已按“${headings[column]}”读取；请核对，并把栏目名改为“${headings[column]}”`,
  },
  'roster/columns-differ': {
    summary: '同一张工作表里各段表的栏目次序一致',
    message: ({ column, row, at, before }) =>
      `第 ${row} 行起的表与上面的表栏目次序不同（“${headings[column]}”在 ${at} 列，上面在 ${before} 列），以下各行已按第 ${row} 行的表头读取；请核对，最好把各段调成同一次序`,
  },
  'roster/year': {
    summary: '标题的年度与通知年度一致',
    message: ({ year, expected }) =>
      `标题写的是 ${year} 年度，本次通知是 ${expected} 年度，请改用 ${expected} 年度的花名册`,
  },
  'roster/supervising-unit': {
    summary: '表头要填主管单位',
    message: ({ line }) =>
      line
        ? '“主管单位”后面没有填写，请填主管单位全称'
        : '没有“主管单位（盖章）：”一行，请在表头上方补上并填写主管单位全称',
  },
  'roster/empty': {
    summary: '花名册里要有申报人员',
    message: () => '花名册里没有申报人员，请从表头下一行起填写',
  },
  'roster/merged-cells': {
    summary: '申报人员所在的单元格不合并',
    message: ({ area }) => `${area} 合并了单元格，一格里不能放几个人或几个栏目，请取消合并后逐格填写`,
  },
  'roster/hidden-rows': {
    summary: '申报人员所在的行不隐藏、不被筛选掉',
    message: ({ rows, first }) =>
      `有 ${rows} 行申报人员被隐藏或筛选掉（从第 ${first} 行起），请取消隐藏并清除筛选，核对后再报送`,
  },
  'roster/hidden-columns': {
    summary: '花名册的栏目不隐藏',
    message: ({ columns }) => `${columns.join('、')} 列被隐藏，请取消隐藏，核对后再报送`,
  },
  'roster/other-sheets': {
    summary: '一个工作簿只有一张花名册',
    message: ({ sheet, applicants, hidden, read }) =>
      `${hidden ? '隐藏的' : ''}工作表“${sheet}”里也有花名册（${applicants} 人），没有读，只读了“${read}”；请合到一张表里，或另存为一个文件`,
  },
  'cell/blank': {
    summary: '栏目不得留空，没有内容的填“无”',
    message: ({ column, allowsNone }) =>
      column === 'remarks'
        ? '备注不得留空，没有内容请填“无”'
        : column === 'unit' && allowsNone
          ? `“${headings.unit}”不得留空，没有单位的请填“无”`
          : `“${headings[column]}”不得留空，${toFill[column]}`,
  },
  'cell/none-not-allowed': {
    summary: '必填栏目不得填“无”',
    message: ({ column }) =>
      `“${headings[column]}”不能填“无”，${toFill[column]}${column === 'unit' ? '；自由职业者没有单位的，请在单位性质写明“自由职业”' : ''}`,
  },
  'cell/vague': {
    summary: '不得出现含糊的词语（不详、待补、同上、约……）',
    message: ({ column, word }) => `“${headings[column]}”写得含糊（“${word}”），${toFill[column]}`,
  },
  'cell/spaces': {
    summary: '不留多余的空格和看不见的字符',
    message: ({ where }) =>
      where === 'invisible'
        ? '有看不见的字符，会影响查找和比对，请删去'
        : where === 'name'
          ? '姓名中间有空格，请删去；少数民族姓名的分隔用“·”'
          : '前后有多余的空格，请删去',
  },
  'cell/width': {
    summary: '数字、字母用半角',
    message: () => '有全角的数字、字母或符号，请改成半角',
  },
  'cell/error-value': {
    summary: '单元格不得是公式错误值',
    message: ({ text }) => `公式出错，显示为 ${text}，请改填实际内容`,
  },
  'sequence/order': {
    summary: '序号从 1 起连续编排',
    message: ({ expected, fault }) => {
      const wrong = { blank: '序号没有填', text: '序号不是数字', other: '序号不连续' }
      return `${wrong[fault]}，这里应是 ${expected}`
    },
  },
  'name/characters': {
    summary: '姓名只用汉字等文字，分隔用“·”，2 至 50 个字',
    message: ({ fault, text }) =>
      fault === 'character'
        ? `姓名里有“${text}”，请只写姓名，与身份证一致`
        : fault === 'one'
          ? '姓名只有一个字，请写全名，与身份证一致'
          : '姓名超过 50 个字，请核对，与身份证一致',
  },
  'name/separator': {
    summary: '姓名的分隔用“·”（U+00B7）',
    message: ({ separator }) => `姓名的分隔写成了“${separator}”，请改成“·”`,
  },
  'sex/unknown': {
    summary: '性别填“男”或“女”',
    message: () => '性别请填“男”或“女”',
  },
  'ethnicity/unknown': {
    summary: '族别填 56 个民族之一的全称',
    message: ({ candidates, outside }) =>
      outside
        ? '不是 56 个民族之一，请与身份证核对，由评委会办公室确认'
        : candidates.length > 0
          ? `可能是${candidates.join('、')}，请写全称`
          : '不是 56 个民族之一的名称，请写全称，与身份证一致',
  },
  'ethnicity/short': {
    summary: '族别写全称',
    message: ({ name }) => `请写全称“${name}”`,
  },
  'date/unreadable': {
    summary: '年月写成 1985.06 的样子',
    message: ({ column, text, why }) =>
      column === 'graduation'
        ? `“${text}”不是真实的年月，请改正，如 2008.07`
        : why !== null
          ? noMonth[why](text)
          : `“${text}”看不出是哪年哪月，请写成四位年份和两位月份，如 1985.06${column === 'currentTitleDate' ? '；没有现任职务的填“无”' : ''}`,
  },
  'date/ambiguous': {
    summary: '年月写足两位月份，1985.1 分不清 1 月和 10 月',
    message: ({ year }) =>
      `分不清是 1 月还是 10 月：10 月的末尾 0 会被 Excel 去掉，请按文本写成 ${year}.01 或 ${year}.10`,
  },
  'date/format': {
    summary: '年月的统一写法是 YYYY.MM',
    message: ({ standard, dateCell, day }) =>
      dateCell
        ? `这是日期格式的单元格，显示的不是年月，请把单元格设为文本，写成 ${standard}`
        : day
          ? `只写年月即可，请写成 ${standard}`
          : `请统一写成 ${standard}`,
  },
  'date/future': {
    summary: '年月不得晚于核验日',
    message: ({ column, asOf }) => `“${headings[column]}”的年月晚于 ${asOf}，请核对`,
  },
  'date/order': {
    summary: '取得职务不早于 16 周岁，毕业不早于 14 周岁',
    message: ({ column, birth, years }) =>
      `按出生年月 ${birth}，${column === 'graduation' ? '毕业' : '取得现任职务'}时不满 ${years} 周岁，请核对两个年月`,
  },
  'birth/implausible': {
    summary: '年龄在 16 至 80 周岁之间',
    message: ({ old, limit, asOf }) => `截至 ${asOf} ${old ? `超过 ${limit}` : `不满 ${limit}`} 周岁，请核对出生年月`,
  },
  'education/unknown': {
    summary: '最高学历要能看懂，结业、肄业、在读不是学历',
    message: ({ word }) =>
      word
        ? `“${word}”不是学历，请填已取得毕业证书的最高学历`
        : '看不出是什么学历，请写“博士研究生”“硕士研究生”“大学本科”“大专”“中专”等',
  },
  'education/ask': {
    summary: '研究生注明学位，双学位、技校注明是哪一种，党校学历须确认',
    message: ({ ask }) =>
      ask === 'degree'
        ? '看不出研究生取得的是什么学位，请写“硕士研究生”或“博士研究生”；没有取得学位的，由评委会办公室确认'
        : ask === 'double'
          ? '请注明双学位是“第二学士学位”还是“辅修双学位”'
          : ask === 'class'
            ? '请注明技校的班次：中级工班、高级工班、预备技师班或技师班'
            : '党校学历能否使用由评委会办公室确认，请附毕业证书',
  },
  'education/studying': {
    summary: '还没有毕业的学历不作最高学历',
    message: ({ studying, held }) => `${studying}还没有毕业，按已取得的学历核验，请填“${held}”`,
  },
  'education/disagrees': {
    summary: '毕业情况里的学历与最高学历一致',
    message: ({ named }) => `“${headings.graduation}”写的是${named}，与最高学历不一致，请核对`,
  },
  'graduation/incomplete': {
    summary: '毕业情况写明年月、学校、专业',
    message: ({ lacks }) => {
      const words = { year: '毕业年月', school: '学校', major: '专业' }
      return `没有写明${lacks.map((lack) => words[lack]).join('、')}，请补全，如“2008.07 新疆大学 测控技术与仪器”`
    },
  },
  'service/not-a-number': {
    summary: '工作年限写成年数',
    message: () => '看不出是多少年，请只写年数，如 12',
  },
  'service/implausible': {
    summary: '工作年限在 0 至 50 年之间，且不早于 16 周岁起算',
    message: ({ fault, most }) =>
      fault === 'negative'
        ? '工作年限不能是负数，请改正'
        : fault === 'long'
          ? `工作年限超过 ${most} 年，请核对`
          : `按出生年月，从 16 周岁起最多 ${most} 年，请核对工作年限和出生年月`,
  },
  'service/shorter-than-title': {
    summary: '工作年限不短于任现职的年限',
    message: ({ sinceTitle }) => `取得现任职务已满 ${sinceTitle} 年，工作年限反而更短，请核对`,
  },
  'title/unknown': {
    summary: '职务栏填专业技术职称，不填岗位',
    message: ({ column }) =>
      column === 'targetTitle'
        ? '看不出申报什么职称，请填“工程师”“助理工程师”或“技术员”'
        : '不是专业技术职称，请填已取得的职称；没有职称的填“无”',
  },
  'title/ask': {
    summary: '“初级”要写明是助理工程师还是技术员',
    message: ({ target }) =>
      target ? '请写明申报“助理工程师”还是“技术员”' : '请写明是“助理工程师”还是“技术员”，这里先按助理工程师核验',
  },
  'application-type/unknown': {
    summary: '申报类型填评审、初次确定或授予',
    message: () => '申报类型请填“评审”“初次确定”或“授予”；其他类型由评委会办公室确认',
  },
  'title/date-mismatch': {
    summary: '现任职务与取得时间相互对应',
    message: ({ titled }) =>
      titled
        ? '有现任职务，取得时间却填“无”，请填取得职务的年月，如 2019.07'
        : '现任职务是“无”，取得时间也应填“无”；如有职务请补填现任职务',
  },
  'unitNature/unknown': {
    summary: '单位性质要能看懂，且只有一种',
    message: ({ both }) =>
      both
        ? '同时写了两种单位性质，请只写一种，如“全额拨款事业单位”'
        : '看不出是什么性质，请写“事业单位”“国有企业”“民营企业”“自由职业”等',
  },
  'continuing-education/unknown': {
    summary: '是否继续教育填是、否或免',
    message: () => '请填“是”“否”或“免”',
  },
  'duplicate/person': {
    summary: '同一个人只填一次',
    message: ({ rows, count, same, files }) => {
      const where = files ? `${files.join('、')}${count > files.length ? ` 等 ${count} 处` : ''}` : rowList(rows, count)
      return same === 'number'
        ? `身份证号与${where}相同，姓名却不同，请核对身份证号`
        : same === 'id'
          ? `身份证号与${where}相同，同一个人只能填一次，请删去重复的一处`
          : same === 'unit'
            ? `与${where}是同一个人（姓名、性别、出生年月、单位都相同），请删去重复的一处`
            : `与${where}姓名、性别、出生年月都相同，请核对是否同一个人，是的请删去一处`
    },
  },
  'duplicate/name': {
    summary: '同名不同出生年月的人请核对',
    message: ({ rows, count }) => `与${rowList(rows, count)}同名，出生年月不同，请核对是不是同一个人`,
  },
  'id-number/invalid': {
    summary: '身份证号 18 位，校验正确，按文本填写',
    message: ({ fault }) =>
      fault === 'number'
        ? '身份证号存成了数字，末几位已经丢失，请把单元格设为文本后重新填写'
        : fault === 'length'
          ? '身份证号应是 18 位，前 17 位是数字，末位是数字或 X，请核对'
          : fault === 'region'
            ? '身份证号前两位不是省份代码，请核对'
            : fault === 'date'
              ? '身份证号里的出生日期不存在，请核对'
              : '身份证号校验位不对，请核对有没有写错数字',
  },
  'id-number/disagrees': {
    summary: '身份证号与出生年月、性别一致',
    message: ({ birth, sex }) =>
      `身份证号上${birth ? `的出生年月是 ${birth}` : ''}${birth && sex ? '，' : ''}${sex ? `的性别是${sex}` : ''}，与本行不一致，请核对`,
  },
  'display/too-short': {
    summary: '单位公示不少于 5 个工作日',
    message: ({ days, needed, backwards }) =>
      backwards
        ? '公示结束早于公示开始，请核对两个日期'
        : `公示只有 ${days} 个工作日，不足 ${needed} 个工作日，请延长公示`,
  },
  'display/late': {
    summary: '公示在网上申报截止前结束',
    message: ({ end }) => `公示结束晚于网上申报截止日 ${end}，请核对能否按时上传公示结果`,
  },
  'cell/unreadable': {
    summary: '附加栏目填数字或日期',
    message: ({ column }) =>
      column === 'fee' || column === 'submissions'
        ? `“${headings[column]}”不是数字，没有读，请只填数字`
        : `“${headings[column]}”不是日期，没有读，请写成 2024-09-02 的样子`,
  },
  'unit/county-differs': {
    summary: '工作单位与主管单位所在县市一致',
    message: ({ county, supervising }) => `工作单位在${county}，主管单位在${supervising}，请核对是否应由该主管单位报送`,
  },
  'materials/transfer': {
    summary: '机关调入、分流人员附任命文件和履历表',
    message: () => '由机关调入的，请上传任命文件及干部履历表',
  },
  'materials/freelance': {
    summary: '自由职业者附思想政治情况表',
    message: () => '自由职业者请附附件7《思想政治情况表》，由县市人社部门或人事代理机构审核、公示、推荐',
  },
  'materials/aid': {
    summary: '援疆人员附派出单位同意的材料',
    message: () => '援疆满一年且在援疆期间的，请上传派出单位审核同意的证明',
  },
  'eligibility/civil-servant': {
    summary: '公务员不得参加评审',
    message: ({ column }) =>
      `公务员不得参加职称评审；${column === 'unitNature' ? '单位性质写错的请改正' : '已不是公务员的，请在备注写明何时由公务员调入现单位'}`,
  },
  'eligibility/civil-service-managed': {
    summary: '参照公务员法管理的事业单位人员不得参加评审',
    message: ({ column }) =>
      `参照公务员法管理单位的人员不得参加职称评审；${column === 'unitNature' ? '单位性质写错的请改正' : '已离开参公单位的，请在备注写明何时由参公单位调入现单位'}`,
  },
  'eligibility/administrative-organ': {
    summary: '行政机关的人员须核实身份',
    message: () => '单位是行政机关，请核实本人不是公务员，并在备注写明身份，如“事业编制”',
  },
  'eligibility/retired': {
    summary: '退休人员不得参加评审',
    message: ({ word }) => `写有“${word}”，退休人员不得参加职称评审；未退休的请改写清楚`,
  },
  'eligibility/retirement-age': {
    summary: '网上申报截止前到达退休年龄的须核实',
    message: ({ month }) =>
      `按出生年月，${month} 到退休年龄，请核实是否在职；经批准延迟退休的，请在备注写明“经批准延迟退休”`,
  },
  'eligibility/outside-prefecture': {
    summary: '工作单位在自治州范围内',
    message: ({ place, prefecture }) =>
      `单位名称以“${place}”开头，不在${prefecture}范围内，请核对工作单位，在州内分支机构工作的写上分支机构；援疆的，请在备注写明“援疆期一年以上，正在援疆”`,
  },
  'eligibility/target-senior': {
    summary: '本评委会只评初级、中级',
    message: ({ text }) => `${text}不属于初级、中级评审，请另向相应评委会申报`,
  },
  'eligibility/target-series': {
    summary: '本评委会只评工程系列职称',
    message: ({ text }) => `“${text}”不是工程系列职称，请另向相应评委会申报`,
  },
  'eligibility/target-not-higher': {
    summary: '申报的职称高于现任职称',
    message: ({ target, current }) => `现任已是${current}，申报${target}没有晋升，请核对两个栏目`,
  },
  'eligibility/series-conversion': {
    summary: '现任其他系列职称的须确认转评',
    message: ({ text }) => `现任${text}属于其他系列，能否转评由评委会办公室确认`,
  },
  'eligibility/professional-qualification': {
    summary: '现任职务填职业资格的须确认',
    message: ({ text }) => `“${text}”是职业资格，能否视同职称由评委会办公室确认，请附证书`,
  },
  'eligibility/outside-field': {
    summary: '申报专业属于质量技术监督',
    message: ({ specialty, field }) =>
      `申报的专业是“${specialty}”，不属于${field}专业，请向相应专业的评委会申报；写错的请改正`,
  },
  'eligibility/left-unit': {
    summary: '须在职，已离开本单位的不能由本单位申报',
    message: ({ word }) => `备注写有“${word}”，已离开本单位的不能申报；仍在职的，请在备注写明现在在哪里工作`,
  },
  'eligibility/penalty': {
    summary: '受处分人员须核实影响期',
    message: ({ word }) =>
      /开除(?!党籍)/.test(word)
        ? `备注写有“${word}”：开除没有影响期，被开除的不再是在职人员，请核实是否还能申报；不是说本人的，请在备注写明`
        : `备注写有“${word}”，影响期内不得申报，请核实影响期是否已满；已满的，请在备注写明“影响期已满”`,
  },
  'eligibility/barred': {
    summary: '不得申报期限内、立案审查中的须核实',
    message: ({ word, investigated }) =>
      investigated
        ? `备注写有“${word}”，请办公室核实能否申报；已了结的，请在备注写明已了结`
        : `备注写有“${word}”，期限内不得申报；期限已满的，请在备注写明起止日期`,
  },
  'eligibility/assessment': {
    summary: '要求年度内的年度考核须合格',
    message: ({ word, years }) =>
      `备注写有“${word}”，${years.join('、')} 年度考核不合格的不计年限，请由办公室核实；写错年度的请改正`,
  },
  'eligibility/skilled-worker': {
    summary: '高技能人才按贯通办法申报，须确认',
    message: ({ grade, years, target }) =>
      years === null
        ? `${grade}没有直接对应的申报通道，请核对现任专业技术职务`
        : `按贯通办法，${grade}从事技术技能工作满 ${years} 年最高可申报${target}，由评委会办公室确认`,
  },
  'eligibility/qualification': {
    summary: '学历、任职年限、工作年限达到申报通道的要求',
    message: ({ nearest, confirm }) =>
      confirm
        ? `“${routeName(confirm)}”这条通道须由评委会办公室确认，请附证明${nearest && nearest.months > 0 ? `；${shortfall(nearest)}` : ''}`
        : `资历不够：${shortfall(nearest)}，请核对`,
  },
  'eligibility/continuing-education': {
    summary: '继续教育按规定年度完成，免学须有依据',
    message: ({ answer, warned, level, general, professional }) => {
      const due =
        level === null
          ? '须有公需课、专业课的合格证书'
          : `${levelNames[level]}须有公需课 ${general} 年、专业课 ${professional} 年的合格证书`
      if (answer === 'exempt')
        return '填了“免”，没有写免学的依据（访惠聚驻村、驻村管寺、南疆学前支教），请在备注补写并附附件4'
      return warned
        ? `未完成继续教育，${due}；首次申报或初次确定能否放宽由评委会办公室确认`
        : `未完成继续教育，${due}，补学后再申报`
    },
  },
  'eligibility/initial-full-time': {
    summary: '初次确定限全日制毕业生',
    message: () => '初次确定只限全日制大中专毕业生，非全日制学历请改走评审',
  },
  'eligibility/initial-already-titled': {
    summary: '已有职称的不能初次确定',
    message: ({ title }) => `已有职称（${title}），不能初次确定，请改为评审`,
  },
  'eligibility/submissions': {
    summary: '提交不超过 3 次',
    message: ({ count, limit }) => `已提交 ${count} 次，超过 ${limit} 次，本年度不再受理`,
  },
  'eligibility/sanctioned': {
    summary: '受处理人员在期限内不得申报',
    message: ({ until, years }) =>
      `在不得申报名单内，${until} 以前不得申报（弄虚作假的个人 ${years} 年内不得申报），请核实`,
  },
  'fee/track-unclear': {
    summary: '要能看出是评审、初次确定还是授予',
    message: ({ column, current }) =>
      `${current === 'none' ? '没有现任职务' : '现任职务看不懂'}，看不出是评审、初次确定还是授予，评审费定不下来，请在${column === 'applicationType' ? '本格' : '备注'}写明“评审”“初次确定”或“授予”${current === 'none' ? '' : '，或改正现任职务'}`,
  },
  'fee/no-tariff': {
    summary: '申报级别和类型有对应的收费标准',
    message: ({ level, track }) => `通知没有“${trackNames[track]}${levelNames[level]}”的收费标准，请向评委会办公室确认`,
  },
  'fee/mismatch': {
    summary: '评审费与收费标准一致',
    message: ({ fee, due }) => `写的是 ${fee} 元，按标准应缴 ${due} 元，请改正`,
  },
  'defense/claim-unsupported': {
    summary: '申请免答辩要符合通知的情形',
    message: () => '写了免答辩，但看不出符合哪一种免答辩情形，请写明依据；不符合的须参加答辩，请删去',
  },
  'defense/below-county-reading': {
    summary: '“县级以下基层单位”按乡镇、街道、村、社区及其所属单位理解',
    message: () => '按单位名称算作县级以下基层单位而免答辩，由评委会办公室确认',
  },
  'defense/township-enterprise': {
    summary: '乡镇范围内的企业、合作社、民办非企业单位和自由职业者不算县级以下基层单位',
    message: ({ township, unit }) => `单位名称里有“${township}”，但${outsideUnits[unit]}，是否免答辩由评委会决定`,
  },
  'remarks/ask': {
    summary: '文字看不出情况的，请写明',
    message: ({ topic, column, words }) => {
      if (topic === 'below-county') return belowCounty
      return column === 'unitNature' && (topic === 'civil-servant' || topic === 'civil-service-managed')
        ? `单位性质“${words}”与备注写的已转出不一致，请改正单位性质`
        : `“${words}”看不出是否${asks[topic][0]}，请写明${asks[topic][1]}`
    },
  },
}

/** Why no rule of the roster holds a clause of the notice, by the clause. */
export const noRuleZh: Readonly<Record<string, string>> = {
  三: '时间安排用于阶段提示和公示推算，不对应花名册的单元格',
  '四(一)': '网上申报在平台上办理，花名册不反映',
  '五(一)': '申报人对材料真实性负责，须看材料',
  '五(一)1': '身份证和照片须看材料；花名册附有身份证号时另行校验',
  '五(一)2': '社保缴费证明须看材料，列入目录清单',
  '五(一)3': '学历学位证书须看材料，列入目录清单',
  '五(一)5': '工作简历在平台填报',
  '五(一)6': '业绩成果在平台填报',
  '五(一)8': '著作论文须看材料，列入目录清单',
  '五(一)9': '通知不作要求',
  '五(一)10': '驻村等政策倾斜按免答辩和免继续教育的规则处理',
  '五(一)12': '业务总结在平台填报',
  '五(一)13': '公示材料等须看材料，列入目录清单',
  '五(一)14': '姓名遮盖在平台办理；评审用匿名名单由工作台导出',
  '五(三)': '推荐意见须看材料，由文书模板生成',
  '五(五)': '评审表在平台生成',
  '五(六)': '纸质材料列入目录清单',
  '七(二)': '初级免答辩是认定结果，不是填写错误',
  '八(五)': '宣传组织要求，不对应花名册',
  '八(四)': '由单位统一报送，表头的主管单位按附件8核验',
  附件1: '公示模板由文书生成',
  附件2: '公示结果模板由文书生成',
  附件3: '推荐意见模板由文书生成',
  附件4: '免除继续教育申请表须看材料，填“免”而无依据时提醒',
  附件5: '真实性保证书由文书生成',
  附件6: '审核责任书由文书生成',
  附件7: '自由职业者的情况表须看材料，列入目录清单',
}

/** The words of the pieces that both pages show (core/view), in Chinese. `view.en.ts` says the same in English. */
export const viewZh = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  withSeverity: { error: '有错误', warning: '有警告', info: '有提示', none: '没有问题' },
  verdict: { eligible: '可申报', unconfirmed: '待确认', incomplete: '需补正', ineligible: '不可申报' },
  level: { junior: '初级', mid: '中级' },
  track: { review: '评审', initial: '初次确定', conferral: '授予' },
  /** A line of the tariff: as the pack names it, in Chinese. */
  tariff: (line: string, _level: Level, _track: Track) => line,
  defense: { required: '须答辩', exempt: '免答辩' },
  exemption: {
    'village-work': '参加“访惠聚”驻村工作',
    'monastery-management': '参加驻村管寺、管委会工作',
    'southern-preschool-teaching': '参加南疆学前教育支教',
    'inland-service': '参加内地服务管理工作',
    'first-secretary': '担任第一书记',
    'remote-county': '在且末县、若羌县工作',
    'below-county': '在县级以下基层单位工作',
    junior: '申报初级',
  },
  education: {
    doctor: '博士',
    master: '硕士',
    'second-bachelor': '第二学士学位',
    bachelor: '本科',
    associate: '大专',
    secondary: '中专',
    'senior-high-or-below': '高中及以下',
  },
  unitNature: {
    administrative: '机关',
    'civil-service-managed': '参公单位',
    'public-institution': '事业单位',
    'state-enterprise': '国有企业',
    'private-enterprise': '民营企业',
    enterprise: '其他企业',
    'social-organisation': '社会组织',
    freelance: '自由职业',
  },
  unknown: '未识别',
  undetermined: '未定',
  none: '无',
  noFindings: '没有问题',
  clauseOf: (clause: string) => `通知${clause}`,
  checked: (rows: number, findings: number) => `检查了 ${rows} 行，发现 ${findings} 个问题`,
  fill: (value: string) => `填“${value}”`,
  changeTo: (value: string) => `改为“${value}”`,
  clear: '清空',
  fixAt: (label: string, cell: string) => `${label} ${cell}`,
  ask: '…',
  wholeRoster: '整张表',
  blank: '空',
  row: (row: number) => `第 ${row} 行`,
  group: { rule: '按规则', sheet: '按表中顺序', label: '排列' },
  only: '只看',
  findFinding: '查找姓名、单元格或内容',
  shownOf: (shown: number, all: number) => `显示 ${shown} 个，共 ${all} 个`,
  noMatch: '没有符合条件的问题',
  clearFilters: '清除筛选',
  leftOffPaper: (characters: number) => `……（还有 ${characters} 字没有印出，全文见花名册）`,
  notPrinted: (count: number) => `还有 ${count} 行没有读取，没有印出；请用页面上的打印按钮`,
  theme: { auto: '跟随系统', light: '浅色', dark: '深色', label: '明暗' },
  close: '关闭',
  cancel: '取消',
  remove: (label: string) => `去掉筛选：${label}`,
  all: '全部',
  rowsOf: (shown: number, all: number) => `显示 ${shown} 行，共 ${all} 行`,
  loading: '读取中',
  sortAscending: '升序排列',
  sortDescending: '降序排列',
}

export type ViewWords = typeof viewZh

/** The words of the notice's calendar. */
export interface StageWords {
  windows: Record<WindowName, string>
  states: Record<'before' | 'open' | 'after', string>
  tentative: string
  /** A day `YYYY-MM-DD` as people write it. */
  day: (day: string) => string
  period: (from: string, to: string) => string
  line: (line: StageLine) => string
  /** What a display begun on a day comes to, for the reckoner. */
  displayEnd: (workingDays: number, day: string, certain: boolean) => string
  noDay: string
}

const tentative = '（暂定）'
const unsure = '（该年放假安排尚未收录，按周末推算，请核对）'

function day(text: string): string {
  return `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`
}

function line(said: StageLine): string {
  switch (said.code) {
    case 'ends-in':
      return `距${windows[said.window]}截止还有 ${said.days} 天${said.tentative ? tentative : ''}`
    case 'last-day':
      return said.toTime === null
        ? `今天是${windows[said.window]}的最后一天`
        : `今天是${windows[said.window]}的最后一天，${said.toTime} 截止`
    case 'starts-in':
      return said.days === 0
        ? `${windows[said.window]}今天开始${said.tentative ? tentative : ''}`
        : `距${windows[said.window]}开始还有 ${said.days} 天${said.tentative ? tentative : ''}`
    case 'over':
      return `${said.year} 年度的各环节均已结束`
    case 'display-start':
      return said.daysLeft === 0
        ? `${said.workingDays} 个工作日的单位公示，今天是最晚的开始日${said.certain ? '' : unsure}`
        : `${said.workingDays} 个工作日的单位公示，最晚 ${day(said.day)}开始${said.certain ? '' : unsure}`
    case 'display-too-late':
      return `现在开始公示已不足 ${said.workingDays} 个工作日（最晚应于 ${day(said.day)}开始）${said.certain ? '' : unsure}`
  }
}

export const stageZh: StageWords = {
  windows,
  states: { before: '未开始', open: '进行中', after: '已结束' },
  tentative: '暂定',
  day,
  period: (from, to) => (from === to ? day(from) : `${day(from)}至${day(to)}`),
  line,
  displayEnd: (workingDays, to, certain) =>
    `公示满 ${workingDays} 个工作日，最早 ${day(to)}结束${certain ? '' : unsure}`,
  noDay: '请填一个日期，例如 2024-09-10',
}

/** Why a file could not be read, and what to do about it. `problems.en.ts` says the same in English. */
export const problemsZh = {
  encryptedXlsx: () => '文件已加密：请在 Excel 中打开，取消“用密码进行加密”后重新保存。',
  wrongPassword: () => '文件已加密，给出的密码打不开：请核对密码，或在 Excel 中取消“用密码进行加密”后重新保存。',
  encryptedXls: () =>
    '文件设有密码（打开密码或“保护工作簿”密码），旧格式 .xls 的密码这里打不开：请在 Excel 中打开，另存为 .xlsx（打开密码可以保留，读取时再输入），或取消密码后重新保存。',
  encryptedOds: () =>
    '文件设有密码，.ods 的密码这里打不开：请用原来的软件打开，另存为 .xlsx（打开密码可以保留，读取时再输入），或取消密码后重新保存。',
  damagedEncrypted: () =>
    '文件已损坏：密码是对的，但里面的内容与加密时不一致。请重新拷贝或重新下载；还是这样的，请在 Excel 中打开并修复后重新保存。',
  damagedZip: () => '文件已损坏（压缩包不完整）：请重新拷贝或重新下载，再用 Excel 打开另存为 .xlsx。',
  damagedPart: (part: string) => `文件已损坏（${part} 无法读取）：请用 Excel 打开并修复后另存为 .xlsx。`,
  damagedXls: () => '文件已损坏，无法读取其中的表格：请用 Excel 打开并修复后另存为 .xlsx。',
  unsafeXml: () => '文件中含有表格不应有的定义（DTD），为安全起见没有读取：请用 Excel 打开后另存为 .xlsx。',
  notAWorkbook: (kind: string) => `这不是表格文件（${kind}）：请提交 Excel 花名册（.xlsx、.xls 或 .csv）。`,
  unknownKind: () => '这不是能识别的表格文件：请用 Excel 打开后另存为 .xlsx 再提交。',
  tooLargeFile: (mebibytes: number) =>
    `文件超过 ${mebibytes} MB：请删去图片、附件和无关的工作表，只保留花名册后重新保存。`,
  tooLargeUnpacked: (mebibytes: number) =>
    `文件解开后超过 ${mebibytes} MB：请把花名册复制到新建的工作簿中，只保留有内容的行，再保存为 .xlsx。`,
  tooLargePart: (mebibytes: number) =>
    `文件中的一张工作表解开后超过 ${mebibytes} MB：请把花名册复制到新建的工作簿中，只保留有内容的行，再保存为 .xlsx。`,
  tooManyRows: (rows: number) => `有内容的行超过 ${rows} 行：请只保留花名册，删去其他数据后重新保存。`,
  tooWide: () => '表格的范围过大：请把花名册复制到新建的工作簿中，只保留有内容的行和列，再保存为 .xlsx。',
  emptyFile: () => '文件是空的（0 字节）：请重新拷贝或重新下载。',
  emptyWorkbook: () => '表格里没有任何内容：请确认提交的是填好的花名册。',
  noRoster: () => '没有找到花名册：各工作表里都没有“姓名”等 8 个以上栏目的表头，请核对是否发错文件。',
  fewHeadings: (row: string, found: string, missing: string) =>
    `没有找到花名册：第 ${row} 行最像表头，认出的栏目有${found}，没有认出${missing}；请按附件8核对这一行的栏目名（“姓名”等至少 8 个），或核对是否发错文件。`,
  headerWithoutName: (row: string, sheet: string) =>
    `没有找到花名册：按指定的表头（第 ${row} 行），工作表“${sheet}”里没有认出“姓名”一栏；请核对表头所在的行，或写明“姓名”在哪一列。`,
  namesUnsaid: (sheet: string) =>
    `没有找到花名册：没有指定“姓名”在哪一列，工作表“${sheet}”里也没有认出来；请写明“姓名”在哪一列，或核对是否发错文件。`,
  sheetWithoutRoster: (sheet: string) =>
    `没有找到花名册：指定的工作表“${sheet}”里没有“姓名”等 8 个以上栏目的表头；请核对工作表名称，或写明表头所在的行和各栏在哪一列。`,
  rosterElsewhere: (sheet: string, others: string) =>
    `没有找到花名册：指定的工作表“${sheet}”里没有认出表头，有花名册的工作表是${others}；请核对工作表名称，或写明表头所在的行和各栏在哪一列。`,
  hiddenRoster: () => '花名册在隐藏的工作表里，没有读取：请在 Excel 中取消隐藏该工作表后重新保存。',
  tooMuchWork: () =>
    '读取这个文件要花的时间远远超过它的大小，已停止：请把花名册复制到新建的工作簿中，只保留有内容的行和列，再保存为 .xlsx。',
  tooMuchMemory: () =>
    '读取这个文件要用的内存过大，已停止：请把花名册复制到新建的工作簿中，只保留有内容的行和列，再保存为 .xlsx；人数很多的，请分成几个文件。',
  tooMuchToTell: () =>
    '这个文件要说的内容过多，没有读：请先改正重复出现的填写错误，或把花名册分成几个文件，再保存为 .xlsx。',
  tooManyMerges: (most: number) =>
    `合并单元格超过 ${most} 处：请把花名册复制到新建的工作簿中，取消合并后再保存为 .xlsx。`,
  tooOld: () => '这是 Excel 4.0 或更早版本的表格，现在已不能直接读取：请用 Excel 打开后另存为 .xlsx 再提交。',
  gaveUp: () => '读取超过一分钟，已放弃。请在 Excel 中打开它，删去多余的工作表和空行，另存为 .xlsx 后重新放进来。',
  crashed: () => '读取这个文件时程序中断。请在 Excel 中打开它，另存为 .xlsx 后重新放进来。',
  broken: (reason: string) => `读取这个文件时出错（${reason}）。请在 Excel 中打开它，另存为 .xlsx 后重新放进来。`,
}

export type ProblemWords = typeof problemsZh

/** The words of the catalogue of papers (目录清单). What is handed in is Chinese; a page that shows it may speak English. */

const conditions: Record<MaterialCondition, string> = {
  junior: '申报初级',
  mid: '申报中级',
  review: '评审',
  initial: '初次确定',
  conferral: '授予',
  'not-initial': '非初次确定',
  titled: '有现任职称',
  'outside-title': '现任职称在新疆以外取得',
  enterprise: '企业人员',
  'not-enterprise': '行政事业单位等非企业人员',
  'public-body': '行政事业单位人员',
  'social-organisation': '民办非企业单位、社会组织人员',
  freelance: '自由职业者',
  'not-freelance': '有工作单位',
  transfer: '由机关调入',
  aid: '援疆人员',
  'continuing-education-due': '须参加继续教育',
  'continuing-education-exempt': '免继续教育',
}

const said = (held: readonly MaterialCondition[]) => held.map((condition) => conditions[condition]).join('、')

/** [2020, 2021, 2022] → '2020—2022年'; [2020, 2022] → '2020、2022年'. */
export function yearsText(years: readonly number[]): string {
  const sorted = [...years].sort((a, b) => a - b)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return ''
  const unbroken = sorted.length > 2 && last - first === sorted.length - 1
  return unbroken ? `${first}—${last}年` : `${sorted.join('、')}年`
}

function figuresText(figures: MaterialFigures): string {
  switch (figures.kind) {
    case 'assessment':
      return yearsText(figures.years)
    case 'display':
      return `公示不少于${figures.workingDays}个工作日`
    case 'continuing-education':
      return figures.levels
        .map(({ level, general, professional }) => {
          const years = `公需科目${yearsText(general)}，专业科目${yearsText(professional)}`
          return figures.levels.length > 1 ? `${levelNames[level]}：${years}` : years
        })
        .join('；')
  }
}

/** 原件1份; '' where the notice names no number and no form. */
function copiesText({ material }: MaterialDue): string {
  const form = material.form === undefined ? '' : { original: '原件', copy: '复印件' }[material.form]
  return material.copies === null ? form : `${form}${material.copies}份`
}

export interface MaterialWords {
  conditions: Record<MaterialCondition, string>
  certainty: Record<Certainty, string>
  channels: Record<Material['channel'], string>
  copies: (due: MaterialDue) => string
  /** Years, numbers and cautions, as one remark; '' where there is nothing to say. */
  remark: (due: MaterialDue) => string
  /** Why it is asked for; '' where nearly everyone is. */
  why: (due: MaterialDue) => string
}

export const materialsZh: MaterialWords = {
  conditions,
  certainty: { due: '应交', check: '需核对', 'if-any': '有则交' },
  channels: { paper: '纸质', online: '网上上传' },
  copies: copiesText,
  remark: ({ material, figures }) => [figures && figuresText(figures), material.note].filter((part) => part).join('；'),
  why: ({ conditions: held, certainty, unlistedIn }) => {
    const unlisted = unlistedIn === null ? '' : `通知${unlistedIn}没有列`
    const untold = certainty === 'check' && held.length > 0 ? `花名册看不出，${said(held)}的须交` : ''
    if (certainty === 'check') return [unlisted, untold].filter((part) => part).join('；')
    return said(held.filter((condition) => !usualConditions.includes(condition)))
  },
}

/** What is said of a marked copy. `annotate.en.ts` says the same in English. */
export const annotateZh = {
  converted: (file: string) =>
    `本文件由“${file}”转换而成：原格式不能直接标注，这里只保留各工作表显示的文字、数字和日期，合并单元格，以及隐藏的行和列；原文件没有改动。`,
  signed: () => '原文件带有数字签名；加上标注后签名不再有效，原文件不受影响。',
  unfit: () => '文件的内部结构不合规范，不能在原文件上标注：请用 Excel 打开后另存为 .xlsx，再试一次。',
}

export type AnnotateWords = typeof annotateZh
