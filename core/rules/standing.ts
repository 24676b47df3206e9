import { monthIndex } from '../policy/day.ts'
import { retirementMonth } from '../policy/retirement.ts'
import type { ExclusionCode, Policy, Topic } from '../policy/schema.ts'
import { formatMonth } from '../roster/month.ts'
import type { ToldAnswer } from '../roster/telling.ts'
import { soundMonths } from './date.ts'
import { type RowFacts, rowRule } from './rule.ts'

/** What the row says of a topic where it says yes, in a cell that can be relied on. */
function said({ told, sound }: RowFacts, topic: Topic): ToldAnswer | null {
  const answer = told.get(topic)
  return answer?.said === 'yes' && sound(answer.column) ? answer : null
}

const excludes = (policy: Policy, code: ExclusionCode) => policy.exclusions.some((one) => one.code === code)

/** In an organ, and told to be no civil servant of it: 事业编制, 聘用, 工勤, 非公务员. */
const isStaff = ({ told }: RowFacts) =>
  told.get('staff-status')?.said === 'yes' || told.get('civil-servant')?.denied === true

/** The specialty applied for: in the target title, else the column 专业, else the remarks. */
function specialtyOf({ applicant }: RowFacts) {
  const title = applicant.read('targetTitle')
  const inTitle = title?.kind === 'engineering' ? title.specialty : null
  if (inTitle) return { column: 'targetTitle' as const, specialty: inTitle }
  const own = applicant.read('specialty')
  if (own) return { column: 'specialty' as const, specialty: own }
  const told = applicant.cells.remarks?.telling?.specialty
  return told ? { column: 'remarks' as const, specialty: told } : null
}

/** A field with a committee of its own, and none of the notice's (一). */
function isOutside(specialty: string, { specialties }: Policy): boolean {
  if (!specialties) return false
  const names = (words: readonly string[]) => words.some((word) => specialty.includes(word))
  return names(specialties.others) && !names(specialties.own)
}

/** What a person is, and whether that keeps one from applying. */
export const standingRules = [
  rowRule<'eligibility/civil-servant'>({
    code: 'eligibility/civil-servant',
    severity: 'error',
    clause: '二',
    columns: ['unitNature', 'remarks'],
    needs: [],
    topics: ['civil-servant'],
    check: (row, { policy }) => {
      const answer = excludes(policy, 'civil-servant') ? said(row, 'civil-servant') : null
      return answer ? [{ column: answer.column, params: { column: answer.column } }] : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '公务员' }] }, { rows: [{ remarks: '目前为公务员身份' }] }],
      looks: [
        { rows: [{ remarks: '原公务员，2015年调入本单位' }] },
        { rows: [{ remarks: '非公务员' }] },
        { rows: [{ remarks: '爱人是公务员' }] },
      ],
    },
  }),
  rowRule<'eligibility/civil-service-managed'>({
    code: 'eligibility/civil-service-managed',
    severity: 'error',
    clause: '二',
    columns: ['unitNature', 'remarks'],
    needs: [],
    topics: ['civil-service-managed'],
    check: (row, { policy }) => {
      const answer = excludes(policy, 'civil-service-managed') ? said(row, 'civil-service-managed') : null
      return answer ? [{ column: answer.column, params: { column: answer.column } }] : []
    },
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
    check: (row) =>
      row.applicant.read('unitNature') === 'administrative' && !isStaff(row)
        ? [{ column: 'unitNature', params: {} }]
        : [],
    examples: {
      breaks: [{ rows: [{ unitNature: '行政机关' }] }],
      looks: [{ rows: [{ unitNature: '行政事业单位' }] }, { rows: [{ unitNature: '行政机关', remarks: '事业编制' }] }],
    },
  }),
  rowRule<'eligibility/retired'>({
    code: 'eligibility/retired',
    severity: 'error',
    clause: '二',
    columns: ['unitNature', 'remarks'],
    needs: [],
    topics: ['retired'],
    check: (row, { policy }) => {
      const answer = excludes(policy, 'retired') ? said(row, 'retired') : null
      return answer ? [{ column: answer.column, params: { word: answer.word } }] : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '已退休' }] }, { rows: [{ remarks: '2023年退休返聘' }] }],
      looks: [
        { rows: [{ remarks: '距退休还有两年' }] },
        { rows: [{ remarks: '2030年5月退休' }] },
        { rows: [{ remarks: '负责退休职工体检' }] },
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
      const isPostponed = row.told.get('postponed-retirement')?.said === 'yes'
      if (months.length === 0 || !months.every((month) => month <= end) || isPostponed) return []
      return [{ column: 'birth', params: { month: formatMonth(months[0]!) } }]
    },
    examples: {
      breaks: [{ rows: [{ birth: '1964.09' }] }, { rows: [{ birth: '1969.08', sex: '女' }] }],
      looks: [{ rows: [{ birth: '1964.10' }] }, { rows: [{ birth: '1964.09', remarks: '经批准延迟退休' }] }],
    },
  }),
  rowRule<'eligibility/outside-field'>({
    code: 'eligibility/outside-field',
    severity: 'warning',
    clause: '一',
    assumption: true,
    columns: ['targetTitle', 'specialty', 'remarks'],
    needs: [],
    check: (row, { policy }) => {
      const named = specialtyOf(row)
      if (!named || !isOutside(named.specialty, policy)) return []
      return [{ column: named.column, params: { specialty: named.specialty, field: policy.field } }]
    },
    examples: {
      breaks: [{ rows: [{ targetTitle: '建筑工程师' }] }, { rows: [{ remarks: '申报专业：电力工程' }] }],
      looks: [
        { rows: [{ targetTitle: '工程师（特种设备检验）' }] },
        { rows: [{ targetTitle: '工程师（农产品质量检验）' }] },
        { rows: [{ remarks: '大学读的是建筑工程' }] },
      ],
    },
  }),
  rowRule<'eligibility/left-unit'>({
    code: 'eligibility/left-unit',
    severity: 'error',
    clause: '一',
    columns: ['remarks'],
    needs: [],
    topics: ['left-unit'],
    check: (row) => {
      const answer = said(row, 'left-unit')
      return answer ? [{ column: answer.column, params: { word: answer.word } }] : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '2024年6月已从本单位离职' }] }, { rows: [{ remarks: '8月与我公司解除劳动合同' }] }],
      looks: [
        { rows: [{ remarks: '2020年从原单位辞职，现在我公司上班' }] },
        { rows: [{ remarks: '负责员工离职手续' }] },
        { rows: [{ remarks: '拟于年底辞职' }] },
      ],
    },
  }),
  rowRule<'eligibility/penalty'>({
    code: 'eligibility/penalty',
    severity: 'warning',
    clause: '人社部令第40号',
    assumption: true,
    columns: ['remarks'],
    needs: [],
    topics: ['penalty'],
    check: (row) => {
      const answer = said(row, 'penalty')
      return answer ? [{ column: answer.column, params: { word: answer.word } }] : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '2024年3月受记过处分' }] }],
      looks: [
        { rows: [{ remarks: '无处分' }] },
        { rows: [{ remarks: '2019年受警告，已解除' }] },
        { rows: [{ remarks: '负责处分决定的送达' }] },
      ],
    },
  }),
  rowRule<'eligibility/barred'>({
    code: 'eligibility/barred',
    severity: 'error',
    otherSeverity: 'warning',
    clause: '八(一)',
    assumption: true,
    columns: ['remarks'],
    needs: [],
    topics: ['barred', 'under-investigation'],
    check: (row) => {
      const barred = said(row, 'barred')
      if (barred) return [{ column: barred.column, params: { word: barred.word, investigated: false } }]
      const open = said(row, 'under-investigation')
      return open ? [{ column: open.column, severity: 'warning', params: { word: open.word, investigated: true } }] : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '2022年因论文造假，五年内不得申报' }] }, { rows: [{ remarks: '目前被立案审查' }] }],
      looks: [
        { rows: [{ remarks: '未被列入黑名单' }] },
        { rows: [{ remarks: '如有虚假，五年内不得申报' }] },
        { rows: [{ remarks: '2021年被立案，已查否了结' }] },
      ],
    },
  }),
  rowRule<'eligibility/assessment'>({
    code: 'eligibility/assessment',
    severity: 'warning',
    clause: '五(一)11',
    columns: ['remarks'],
    needs: [],
    topics: ['assessment-failed'],
    check: (row, { policy }) => {
      const answer = said(row, 'assessment-failed')
      return answer ? [{ column: answer.column, params: { word: answer.word, years: policy.assessmentYears } }] : []
    },
    examples: {
      breaks: [{ rows: [{ remarks: '2022年度考核基本合格' }] }],
      looks: [
        { rows: [{ remarks: '近三年考核均合格，无不合格' }] },
        { rows: [{ remarks: '2019年度考核不合格' }] },
        { rows: [{ remarks: '2023年入职，当年未定等次' }] },
      ],
    },
  }),
]
