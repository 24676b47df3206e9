import { isPartTime } from '../assess/education.ts'
import { namesOtherType, natureOf } from '../assess/facts.ts'
import { qualificationOf } from '../assess/qualification.ts'
import { monthIndex } from '../policy/day.ts'
import { retirementMonth } from '../policy/retirement.ts'
import type { ExclusionCode, Policy } from '../policy/schema.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { Readings, RosterCell } from '../roster/cell.ts'
import { formatMonth } from '../roster/month.ts'
import { nameKey } from '../vocabulary/name.ts'
import { type Mention, mentions, mentionsIn, remember } from '../vocabulary/text.ts'
import { rung, type Title, type WorkerGrade } from '../vocabulary/title.ts'
import { managedPattern } from '../vocabulary/unit-nature.ts'
import { soundMonths } from './date.ts'
import { isAid } from './materials.ts'
import { cellRule, rowRule } from './rule.ts'

function excludes(policy: Policy, code: ExclusionCode): boolean {
  return policy.exclusions.some((exclusion) => exclusion.code === code)
}

/** A sentence that speaks of what someone was, not is (D5.7). */
const past = /原|曾|以前|此前|调入|转入|转任|转到|转为|分流|转移|辞去|辞职|退出|不再|改任|划转/

/** Tells mentions of today; each sentence is read once, however often the word stands in it. */
function ofToday(): (mention: Mention) => boolean {
  const isPast = remember((sentence) => past.test(sentence))
  return ({ sentence }) => !isPast(sentence)
}

function isCivilServant(cell: RosterCell): boolean {
  const isOfToday = ofToday()
  return mentions(cell.text, /公务员/g).some(
    (mention) =>
      isOfToday(mention) && !mention.before.slice(-14).includes('参照') && !/^(?:考试|局|录用)/.test(mention.after),
  )
}

function isManaged(cell: RosterCell): boolean {
  return mentions(cell.text, managedPattern).some(ofToday())
}

const notYet = /距|临近|即将|将于|尚未|延迟|延长|推迟|暂缓|未/

/** 2030年, 2030.5, 12月 without its year (of the as-of day's), 明年. */
const times = /(\d{4})(?:年(\d{1,2})?|[.\-/](\d{1,2}))|(?<!\d年|[去前]年|[\d.])(\d{1,2})月|明年|后年/g

function namesLaterTime(clause: string, asOfMonth: number): boolean {
  const thisYear = Math.floor(asOfMonth / 12)
  return [...clause.matchAll(times)].some(([, year, named, dotted, bare]) => {
    if (year === undefined) return bare === undefined || thisYear * 12 + Number(bare) - 1 > asOfMonth
    const month = named ?? dotted
    return month === undefined ? Number(year) > thisYear : Number(year) * 12 + Number(month) - 1 > asOfMonth
  })
}

function retiredWord(cell: RosterCell, asOfMonth: number): string | null {
  const isStillToCome = remember((clause) => notYet.test(clause) || namesLaterTime(clause, asOfMonth))
  const mention = mentions(cell.text, /退休|离休|返聘/g).find(
    ({ clause, after }) => !/^(?:年龄|时间|前)/.test(after) && !isStillToCome(clause),
  )
  return mention?.keyword ?? null
}

/** Words by which remarks say that somebody in an organ is no civil servant. */
const staffStatus = /事业编制|事业身份|事业人员|聘用|合同制|劳务派遣|工勤|[非不]是?公务员/g

function isStaff(applicant: Applicant): boolean {
  return mentionsIn(applicant.read('remarks')?.clauses ?? [], staffStatus).length > 0
}

const postponed = /(?:延迟|延长|推迟|暂缓)(?:办理)?退休|延退/g
const granted = /批准|批复|同意|核准|获批/
const notGranted = /(?:[未没]|尚未|没有)[经获得]{0,2}(?:批准|批复|同意|核准|批)|[待拟]批|申请中/

/** A later retirement that was approved, not one that is asked for. */
function isPostponed(applicant: Applicant): boolean {
  return mentionsIn(applicant.read('remarks')?.clauses ?? [], postponed).some(
    ({ sentence }) => granted.test(sentence) && !notGranted.test(sentence),
  )
}

const titleOf = (cell: RosterCell) => cell.reading as Title | null

/** Skilled work that opens a title (人社部发〔2018〕74号). */
const workerRoutes: Partial<Record<WorkerGrade, { years: number; target: string }>> = {
  高级工: { years: 2, target: '助理工程师' },
  技师: { years: 3, target: '工程师' },
  高级技师: { years: 4, target: '高级工程师' },
}

const exemptFromStudy = ['village-work', 'monastery-management', 'southern-preschool-teaching'] as const

const years = (list: readonly number[]) => (list.length === 0 ? '' : `${Math.min(...list)}—${Math.max(...list)}`)

/** Who may apply, and for what. */
export const eligibilityRules = [
  cellRule<'eligibility/civil-servant'>({
    code: 'eligibility/civil-servant',
    severity: 'error',
    clause: '二',
    columns: ['unitNature', 'remarks'],
    check: (cell, { policy }) =>
      excludes(policy, 'civil-servant') && isCivilServant(cell) ? { params: { column: cell.column } } : null,
    examples: {
      breaks: [{ rows: [{ remarks: '公务员' }] }, { rows: [{ remarks: '目前为公务员身份' }] }],
      looks: [{ rows: [{ remarks: '原公务员，2015年调入本单位' }] }, { rows: [{ remarks: '非公务员' }] }],
    },
  }),
  cellRule<'eligibility/civil-service-managed'>({
    code: 'eligibility/civil-service-managed',
    severity: 'error',
    clause: '二',
    columns: ['unitNature', 'remarks'],
    check: (cell, { policy }) =>
      excludes(policy, 'civil-service-managed') && isManaged(cell) ? { params: { column: cell.column } } : null,
    examples: {
      breaks: [{ rows: [{ unitNature: '参公事业单位' }] }, { rows: [{ unitNature: '参照公务员法管理的事业单位' }] }],
      looks: [{ rows: [{ unitNature: '事业单位（非参公）' }] }, { rows: [{ remarks: '曾在参公单位工作' }] }],
    },
  }),
  rowRule<'eligibility/administrative-organ'>({
    code: 'eligibility/administrative-organ',
    severity: 'warning',
    clause: '二',
    columns: ['unitNature'],
    needs: ['unitNature'],
    check: ({ applicant }) =>
      applicant.read('unitNature') === 'administrative' && !isStaff(applicant)
        ? [{ column: 'unitNature', params: {} }]
        : [],
    examples: {
      breaks: [{ rows: [{ unitNature: '行政机关' }] }],
      looks: [{ rows: [{ unitNature: '行政事业单位' }] }, { rows: [{ unitNature: '行政机关', remarks: '事业编制' }] }],
    },
  }),
  cellRule<'eligibility/retired'>({
    code: 'eligibility/retired',
    severity: 'error',
    clause: '二',
    columns: ['unitNature', 'remarks'],
    check: (cell, { policy, asOfMonth }) => {
      const word = excludes(policy, 'retired') ? retiredWord(cell, asOfMonth) : null
      return word === null ? null : { params: { word } }
    },
    examples: {
      breaks: [{ rows: [{ remarks: '已退休' }] }, { rows: [{ remarks: '2023年退休返聘' }] }],
      looks: [
        { rows: [{ remarks: '距退休还有两年' }] },
        { rows: [{ remarks: '2030年5月退休' }] },
        { rows: [{ remarks: '未到退休年龄' }] },
      ],
    },
  }),
  rowRule<'eligibility/retirement-age'>({
    code: 'eligibility/retirement-age',
    severity: 'warning',
    clause: '二',
    assumption: true,
    columns: ['birth'],
    needs: ['birth', 'sex'],
    check: (row, { policy }) => {
      const sex = row.applicant.read('sex') === '女' ? 'female' : 'male'
      const end = monthIndex(policy.windows.online.to)
      const months = soundMonths(row, 'birth').map((birth) => retirementMonth(policy, sex, birth))
      if (months.length === 0 || !months.every((month) => month <= end) || isPostponed(row.applicant)) return []
      return [{ column: 'birth', params: { month: formatMonth(months[0]!) } }]
    },
    examples: {
      breaks: [{ rows: [{ birth: '1964.09' }] }, { rows: [{ birth: '1969.08', sex: '女' }] }],
      looks: [{ rows: [{ birth: '1964.10' }] }, { rows: [{ birth: '1964.09', remarks: '经批准延迟退休' }] }],
    },
  }),
  rowRule<'eligibility/outside-prefecture'>({
    code: 'eligibility/outside-prefecture',
    severity: 'warning',
    clause: '一',
    assumption: true,
    columns: ['unit'],
    needs: ['unit'],
    check: ({ applicant }, { policy }) => {
      const place = applicant.read('unit')?.outside
      const remarks = applicant.cells.remarks?.text ?? ''
      const isHere = isAid(remarks) || applicant.read('remarks')?.reasons.includes('remote-county')
      return place && !isHere ? [{ column: 'unit', params: { place, prefecture: policy.prefecture.name } }] : []
    },
    examples: {
      breaks: [{ rows: [{ unit: '库车市市场监督管理局' }] }, { rows: [{ unit: '第二师二十九团农业发展服务中心' }] }],
      looks: [
        { rows: [{ unit: '乌鲁木齐市安科电梯检测有限公司库尔勒分公司' }] },
        { rows: [{ unit: '新疆维吾尔自治区计量测试研究院' }] },
        { rows: [{ unit: '石家庄市计量检测所', remarks: '援疆干部，援期三年' }] },
      ],
    },
  }),
  cellRule<'eligibility/target-senior'>({
    code: 'eligibility/target-senior',
    severity: 'error',
    clause: '标题',
    columns: ['targetTitle'],
    check: (cell) => {
      const title = titleOf(cell)
      return title?.kind === 'engineering' && rung(title.title) >= 3 ? { params: { text: title.title } } : null
    },
    examples: { breaks: [{ rows: [{ targetTitle: '高级工程师' }] }], looks: [{ rows: [{ targetTitle: '工程师' }] }] },
  }),
  cellRule<'eligibility/target-series'>({
    code: 'eligibility/target-series',
    severity: 'error',
    clause: '标题',
    columns: ['targetTitle'],
    check: (cell) => {
      const title = titleOf(cell)
      const other = title?.kind === 'other-series' || title?.kind === 'worker' || title?.kind === 'qualification'
      return other ? { params: { text: cell.text.trim() } } : null
    },
    examples: {
      breaks: [{ rows: [{ targetTitle: '经济师' }] }, { rows: [{ targetTitle: '技师' }] }],
      looks: [{ rows: [{ targetTitle: '工程师（计量）' }] }],
    },
  }),
  rowRule<'eligibility/target-not-higher'>({
    code: 'eligibility/target-not-higher',
    severity: 'error',
    clause: '人社部令第40号',
    columns: ['targetTitle'],
    needs: ['targetTitle', 'currentTitle'],
    check: ({ applicant }) => {
      const target = applicant.read('targetTitle')
      const current = applicant.read('currentTitle')
      if (target?.kind !== 'engineering' || current?.kind !== 'engineering') return []
      if (rung(target.title) > rung(current.title)) return []
      return [{ column: 'targetTitle', params: { target: target.title, current: current.title } }]
    },
    examples: {
      breaks: [{ rows: [{ currentTitle: '工程师', targetTitle: '工程师' }] }],
      looks: [{ rows: [{ currentTitle: '助理工程师', targetTitle: '工程师' }] }],
    },
  }),
  cellRule<'eligibility/series-conversion'>({
    code: 'eligibility/series-conversion',
    severity: 'warning',
    clause: '人社部令第40号',
    columns: ['currentTitle'],
    check: (cell) => {
      const title = titleOf(cell)
      return title?.kind === 'other-series' ? { params: { text: title.name } } : null
    },
    examples: {
      breaks: [{ rows: [{ currentTitle: '助理农艺师' }] }],
      looks: [{ rows: [{ currentTitle: '助理工程师（农机）' }] }],
    },
  }),
  cellRule<'eligibility/professional-qualification'>({
    code: 'eligibility/professional-qualification',
    severity: 'warning',
    clause: '人社部令第40号',
    columns: ['currentTitle'],
    check: (cell) => {
      const title = titleOf(cell)
      return title?.kind === 'qualification' ? { params: { text: cell.text.trim() } } : null
    },
    examples: {
      breaks: [{ rows: [{ currentTitle: '一级注册计量师' }] }],
      looks: [{ rows: [{ currentTitle: '助理工程师（计量）' }] }],
    },
  }),
  cellRule<'eligibility/penalty'>({
    code: 'eligibility/penalty',
    severity: 'warning',
    clause: '人社部令第40号',
    columns: ['remarks'],
    check: (cell) => {
      const word = mentions(cell.text, /处分|记过|影响期/g)[0]?.keyword
      return word === undefined ? null : { params: { word } }
    },
    examples: { breaks: [{ rows: [{ remarks: '2024年3月受记过处分' }] }], looks: [{ rows: [{ remarks: '无处分' }] }] },
  }),
  cellRule<'eligibility/skilled-worker'>({
    code: 'eligibility/skilled-worker',
    severity: 'warning',
    clause: '人社部发〔2018〕74号',
    columns: ['currentTitle'],
    check: (cell) => {
      const title = titleOf(cell)
      if (title?.kind !== 'worker') return null
      const route = workerRoutes[title.grade]
      return { params: { grade: title.grade, years: route?.years ?? null, target: route?.target ?? null } }
    },
    examples: {
      breaks: [{ rows: [{ currentTitle: '高级工' }] }],
      looks: [{ rows: [{ currentTitle: '助理工程师、高级工' }] }],
    },
  }),
  rowRule<'eligibility/qualification'>({
    code: 'eligibility/qualification',
    severity: 'error',
    otherSeverity: 'warning',
    clause: '人社部发〔2019〕16号',
    assumption: true,
    columns: ['currentTitleDate', 'serviceYears', 'currentTitle', 'education'],
    needs: ['targetTitle', 'education', 'currentTitle'],
    check: (row, { policy, referenceMonth }) => {
      const { applicant, track } = row
      if (namesOtherType(applicant)) return []
      if (track === 'initial' && (isPartTime(applicant) || applicant.read('currentTitle')?.kind !== 'none')) return []
      const outcome = qualificationOf(applicant, track, policy, referenceMonth, row.sound)
      if (outcome === null || outcome.fits === 'pass' || outcome.fits === 'unknown') return []
      const column = (
        { title: 'currentTitleDate', service: 'serviceYears', current: 'currentTitle', education: 'education' } as const
      )[outcome.nearest?.of ?? 'education']
      const confirm = outcome.fits === 'confirm' ? outcome.route : null
      return [
        {
          column,
          severity: confirm ? 'warning' : 'error',
          clause: (confirm ?? outcome.nearest?.route)?.basis ?? '人社部发〔2019〕16号',
          params: { nearest: outcome.nearest, confirm },
        },
      ]
    },
    examples: {
      breaks: [
        { rows: [{ currentTitleDate: '2021.12', serviceYears: '4' }] },
        { rows: [{ education: '中专', graduation: '2010.07 巴州技工学校 计量检定' }] },
        {
          rows: [
            {
              education: '大专',
              graduation: '2010.07 新疆工业高等专科学校 计量检定',
              currentTitle: '无',
              currentTitleDate: '无',
              serviceYears: '6',
              remarks: '申报评审',
            },
          ],
        },
      ],
      looks: [
        { rows: [{ currentTitleDate: '2020.12' }] },
        {
          rows: [
            {
              currentTitle: '无',
              currentTitleDate: '无',
              serviceYears: '5',
              graduation: '2019.07 新疆大学 测控技术与仪器',
              remarks: '申报评审',
            },
          ],
        },
      ],
    },
  }),
  rowRule<'eligibility/continuing-education'>({
    code: 'eligibility/continuing-education',
    severity: 'error',
    otherSeverity: 'warning',
    clause: '五(一)7',
    assumption: true,
    columns: ['continuingEducation'],
    needs: ['continuingEducation'],
    check: ({ applicant, track, level, exemptions }, { policy }) => {
      const answer = applicant.read('continuingEducation')
      if (answer === null || answer === 'yes') return []
      const span = policy.continuingEducation[level ?? 'mid']
      const first = natureOf(applicant) === 'private-enterprise' && applicant.read('currentTitle')?.kind === 'none'
      const warned = answer === 'no' && (track === 'initial' || first)
      if (answer === 'exempt' && exemptFromStudy.some((reason) => exemptions.includes(reason))) return []
      return [
        {
          column: 'continuingEducation',
          severity: answer === 'exempt' || warned ? 'warning' : 'error',
          params: { answer, level, warned, general: years(span.general), professional: years(span.professional) },
        },
      ]
    },
    examples: {
      breaks: [{ rows: [{ continuingEducation: '否' }] }, { rows: [{ continuingEducation: '免' }] }],
      looks: [{ rows: [{ continuingEducation: '免', remarks: '2022年至今参加访惠聚驻村工作' }] }],
    },
  }),
  rowRule<'eligibility/initial-full-time'>({
    code: 'eligibility/initial-full-time',
    severity: 'error',
    clause: '八(三)',
    assumption: true,
    columns: ['education'],
    needs: ['education'],
    check: ({ applicant, track }) =>
      track === 'initial' && isPartTime(applicant) ? [{ column: 'education', params: {} }] : [],
    examples: {
      breaks: [
        {
          rows: [
            {
              education: '本科（函授）',
              currentTitle: '无',
              currentTitleDate: '无',
              targetTitle: '助理工程师',
              remarks: '初次确定',
            },
          ],
        },
      ],
      looks: [
        {
          rows: [
            {
              education: '全日制本科',
              graduation: '2010.07 新疆大学 网络工程',
              currentTitle: '无',
              currentTitleDate: '无',
              targetTitle: '助理工程师',
              remarks: '初次确定',
            },
          ],
        },
        {
          rows: [
            {
              education: '大专（全日制）、本科（函授）',
              currentTitle: '无',
              currentTitleDate: '无',
              targetTitle: '助理工程师',
              remarks: '初次确定',
            },
          ],
        },
      ],
    },
  }),
  rowRule<'eligibility/initial-already-titled'>({
    code: 'eligibility/initial-already-titled',
    severity: 'error',
    clause: '八(三)',
    columns: ['currentTitle'],
    needs: ['currentTitle'],
    check: ({ applicant, track }) => {
      const current = applicant.read('currentTitle')
      return track === 'initial' && current !== null && current.kind !== 'none'
        ? [{ column: 'currentTitle', params: { title: applicant.text('currentTitle').trim() } }]
        : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '初次确定' }] }],
      looks: [{ rows: [{ remarks: '2015年初定为助理工程师' }] }],
    },
  }),
  cellRule<'eligibility/submissions'>({
    code: 'eligibility/submissions',
    severity: 'error',
    clause: '四(三)',
    columns: ['submissions'],
    check: (cell, { policy }) => {
      const count = cell.reading as Readings['submissions']
      const limit = policy.submissionLimit
      return count !== null && count > limit ? { params: { count, limit } } : null
    },
    examples: { breaks: [{ rows: [{ submissions: '4' }] }], looks: [{ rows: [{ submissions: '3' }] }] },
  }),
  rowRule<'eligibility/sanctioned'>({
    code: 'eligibility/sanctioned',
    severity: 'error',
    clause: '八(一)',
    columns: ['name'],
    needs: [],
    check: (row, { sanctions, asOf, policy }) => {
      if (sanctions.length === 0) return []
      const name = nameKey(row.applicant.name)
      const births = row.applicant.read('birth')?.months.map(formatMonth) ?? []
      const match = sanctions.find(
        (sanction) =>
          nameKey(sanction.name) === name && births.includes(sanction.birth) && sanction.barredUntil >= asOf,
      )
      return match
        ? [{ column: 'name', params: { until: match.barredUntil, years: policy.penalties.personYears } }]
        : []
    },
    examples: {
      breaks: [{ rows: [{}], sanctions: [{ name: '王建国', birth: '1988.05', barredUntil: '2027-06-30' }] }],
      looks: [{ rows: [{}], sanctions: [{ name: '王建国', birth: '1988.05', barredUntil: '2023-06-30' }] }],
    },
  }),
]
