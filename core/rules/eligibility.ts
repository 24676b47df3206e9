import { isPartTime } from '../assess/education.ts'
import { namesOtherType, natureOf } from '../assess/facts.ts'
import { qualificationOf } from '../assess/qualification.ts'
import { tellsOfCourses } from '../assess/told.ts'
import { freeOfContinuingEducation } from '../policy/materials.ts'
import type { Readings, RosterCell } from '../roster/cell.ts'
import { formatMonth } from '../roster/month.ts'
import { nameKey } from '../vocabulary/name.ts'
import { rung, type Title, type WorkerGrade } from '../vocabulary/title.ts'
import { cellRule, rowRule } from './rule.ts'

const titleOf = (cell: RosterCell) => cell.reading as Title | null

/** Skilled work that opens a title (人社部发〔2018〕74号). */
const workerRoutes: Partial<Record<WorkerGrade, { years: number; target: string }>> = {
  高级工: { years: 2, target: '助理工程师' },
  技师: { years: 3, target: '工程师' },
  高级技师: { years: 4, target: '高级工程师' },
}

const years = (list: readonly number[]) => (list.length === 0 ? '' : `${Math.min(...list)}—${Math.max(...list)}`)

/** Who may apply, and for what. */
export const eligibilityRules = [
  rowRule<'eligibility/outside-prefecture'>({
    code: 'eligibility/outside-prefecture',
    severity: 'warning',
    clause: '一',
    assumption: true,
    columns: ['unit'],
    needs: ['unit'],
    check: ({ applicant, told }, { policy }) => {
      const place = applicant.read('unit')?.outside
      const aid = told.get('aid')?.said
      const isHere = aid === 'yes' || aid === 'ask' || told.get('remote-county')?.said === 'yes'
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
      const frees = (work: (typeof freeOfContinuingEducation)[number]) =>
        exemptions.includes(work) || tellsOfCourses(applicant, work)
      if (answer === 'exempt' && freeOfContinuingEducation.some(frees)) return []
      return [
        {
          column: 'continuingEducation',
          severity: answer === 'exempt' || warned ? 'warning' : 'error',
          params: { answer, level, warned, general: years(span.general), professional: years(span.professional) },
        },
      ]
    },
    examples: {
      breaks: [
        { rows: [{ continuingEducation: '否' }] },
        { rows: [{ continuingEducation: '公需课已完成，专业课未完成' }] },
        { rows: [{ continuingEducation: '免' }] },
      ],
      looks: [
        { rows: [{ continuingEducation: '免', remarks: '2022年至今参加访惠聚驻村工作' }] },
        { rows: [{ continuingEducation: '免（访惠聚）' }] },
        { rows: [{ continuingEducation: '公需课、专业课均已完成' }] },
      ],
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
