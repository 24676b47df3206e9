import type { Readings } from '../roster/cell.ts'
import type { NamedDegree } from '../roster/graduation.ts'
import type { Schooling } from '../vocabulary/education.ts'
import { cellRule, rowRule } from './rule.ts'

const words: Record<Schooling, string> = {
  doctor: '博士',
  master: '硕士',
  'second-bachelor': '第二学士',
  bachelor: '本科',
  associate: '大专',
  secondary: '中专',
  'senior-high-or-below': '高中及以下',
}

/** 研究生 may be either degree, and a second bachelor's degree goes with the first. */
function agrees({ schooling, ask }: NamedDegree, education: Schooling): boolean {
  if (schooling === education) return true
  if (ask === 'degree') return education === 'doctor'
  return [schooling, education].every((one) => one === 'bachelor' || one === 'second-bachelor')
}

/** 最高学历, 何时、何校何专业毕业. */
export const educationRules = [
  cellRule<'education/unknown'>({
    code: 'education/unknown',
    severity: 'error',
    clause: '录入规范',
    columns: ['education'],
    check: ({ reading }) => {
      const education = reading as Readings['education']
      if (education?.kind === 'read') return null
      return { params: { word: education?.word ?? null } }
    },
    examples: {
      breaks: [{ rows: [{ education: '本科肄业' }] }, { rows: [{ education: '高学历' }] }],
      looks: [{ rows: [{ education: '本科（硕士在读）' }] }],
    },
  }),
  cellRule<'education/ask'>({
    code: 'education/ask',
    severity: 'warning',
    clause: '录入规范',
    columns: ['education'],
    check: ({ reading }) => {
      const education = reading as Readings['education']
      const ask = education?.kind === 'read' ? education.education.held[0]!.ask : null
      return ask === null ? null : { params: { ask } }
    },
    examples: {
      breaks: [
        { rows: [{ education: '研究生' }] },
        { rows: [{ education: '技校' }] },
        { rows: [{ education: '中央党校大学' }] },
        { rows: [{ education: '本科双学位' }] },
        { rows: [{ education: '本科（双学士学位）' }] },
        { rows: [{ education: '硕士研究生（未取得学位）' }] },
      ],
      looks: [
        { rows: [{ education: '硕士研究生' }] },
        { rows: [{ education: '高级工班' }] },
        { rows: [{ education: '本科（辅修双学位）' }] },
        { rows: [{ education: '本科（无学位）' }] },
      ],
    },
  }),
  cellRule<'education/studying'>({
    code: 'education/studying',
    severity: 'info',
    clause: '附件8',
    columns: ['education'],
    check: ({ reading }) => {
      const education = reading as Readings['education']
      if (education?.kind !== 'read') return null
      const { held, studying } = education.education
      const [highest] = held
      if (!studying || !highest?.schooling) return null
      return { params: { studying: words[studying], held: words[highest.schooling] } }
    },
    examples: {
      breaks: [{ rows: [{ education: '本科（硕士在读）' }] }, { rows: [{ education: '大学本科，现攻读工程硕士' }] }],
      looks: [
        { rows: [{ education: '硕士，未取得博士学位' }] },
        { rows: [{ education: '本科毕业，自考第二专业本科在考' }] },
      ],
    },
  }),
  rowRule<'education/disagrees'>({
    code: 'education/disagrees',
    severity: 'warning',
    clause: '录入规范',
    columns: ['education'],
    needs: ['education', 'graduation'],
    check: ({ applicant }) => {
      const education = applicant.read('education')
      const graduation = applicant.read('graduation')
      if (education?.kind !== 'read' || !graduation) return []
      const { schooling, ask } = education.education.held[0]!
      if (schooling === null || ask === 'class') return []
      const { named } = graduation
      const [highest] = named
      if (!highest || named.some((one) => agrees(one, schooling))) return []
      return [{ column: 'education', params: { named: words[highest.schooling] } }]
    },
    examples: {
      breaks: [{ rows: [{ education: '大学本科', graduation: '2010.07 新疆大学 大专 测控技术' }] }],
      looks: [{ rows: [{ education: '大学本科', graduation: '2010.07 乌鲁木齐高等专科学校 测控技术与仪器' }] }],
    },
  }),
  cellRule<'graduation/incomplete'>({
    code: 'graduation/incomplete',
    severity: 'warning',
    clause: '附件8',
    columns: ['graduation'],
    check: (cell) => {
      if (cell.none) return null
      const { hasYear, hasSchool, hasMajor } = cell.reading as Readings['graduation']
      const lacks = [
        ...(hasYear ? [] : ['year' as const]),
        ...(hasSchool ? [] : ['school' as const]),
        ...(hasMajor ? [] : ['major' as const]),
      ]
      return lacks.length > 0 ? { params: { lacks } } : null
    },
    examples: {
      breaks: [{ rows: [{ graduation: '新疆大学 测控技术与仪器' }] }, { rows: [{ graduation: '2010.07 新疆大学' }] }],
      looks: [
        { rows: [{ graduation: '2010年7月毕业于新疆大学机械工程学院测控技术与仪器专业' }] },
        { rows: [{ graduation: '无' }] },
      ],
    },
  }),
]
