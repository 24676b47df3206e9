import { defaultPolicy, rosterColumns } from '../../core/index.ts'
import { topics } from '../../core/policy/terms.ts'
import type { RuleParams } from '../../core/rules/params.ts'

type Samples = { [Code in keyof RuleParams]: readonly RuleParams[Code][] }

const anyColumn = rosterColumns.map((column) => ({ column }))
const none = [{}] as const
const yesNo = [true, false] as const
const { routes } = defaultPolicy
const [route] = routes
const shortfalls = (['title', 'service', 'current'] as const).flatMap((of) =>
  routes.flatMap((one) => [1, 7, 12, 25].map((months) => ({ route: one, of, months, until: '2024.12', late: false }))),
)

/** Parameters that lead through every turn of every sentence. */
export const samples: Samples = {
  'roster/missing-column': anyColumn.flatMap((one) => [null, 11].map((from) => ({ ...one, from }))),
  'roster/duplicate-column': anyColumn.map((one) => ({ ...one, at: 'Q', read: 'D' })),
  'roster/unknown-column': [{ text: '职工号', at: 'Q' }],
  'roster/heading-guessed': anyColumn.flatMap((one) => ['男女', ''].map((text) => ({ ...one, text, at: 'E' }))),
  'roster/columns-differ': anyColumn.map((one) => ({ ...one, row: 11, at: 'B', before: 'D' })),
  'roster/year': [{ year: 2023, expected: 2024 }],
  'roster/supervising-unit': yesNo.map((line) => ({ line })),
  'roster/empty': none,
  'roster/merged-cells': [{ area: 'A4:B5' }],
  'roster/hidden-rows': [
    { rows: 1, first: 4 },
    { rows: 3, first: 4 },
  ],
  'roster/hidden-columns': [{ columns: ['C'] }, { columns: ['C', 'F'] }],
  'roster/other-sheets': yesNo.flatMap((hidden) =>
    [1, 5].map((applicants) => ({ sheet: '旧表', applicants, hidden, read: '花名册' })),
  ),
  'cell/blank': yesNo.flatMap((allowsNone) => anyColumn.map((one) => ({ ...one, allowsNone }))),
  'cell/none-not-allowed': anyColumn,
  'cell/vague': anyColumn.map((one) => ({ ...one, word: '不详' })),
  'cell/spaces': (['ends', 'name', 'invisible'] as const).map((where) => ({ where })),
  'cell/width': none,
  'cell/error-value': [{ text: '#REF!' }],
  'sequence/order': (['blank', 'text', 'other'] as const).map((fault) => ({ expected: 7, fault })),
  'name/characters': (['character', 'one', 'long'] as const).map((fault) => ({ fault, text: '7' })),
  'name/separator': [{ separator: '•' }],
  'sex/unknown': none,
  'ethnicity/unknown': [
    { candidates: [], outside: true },
    { candidates: ['塔吉克族', '塔塔尔族'], outside: false },
    { candidates: [], outside: false },
  ],
  'ethnicity/short': [{ name: '维吾尔族' }],
  'date/unreadable': [
    ...anyColumn.map((one) => ({ ...one, text: '一九八五年', why: null })),
    ...(['month', 'day', 'late', 'early'] as const).map((why) => ({ column: 'birth' as const, text: '1985.13', why })),
  ],
  'date/ambiguous': [{ year: '1985' }],
  'date/format': yesNo.flatMap((dateCell) => yesNo.map((day) => ({ standard: '1985.06', dateCell, day }))),
  'date/future': anyColumn.map((one) => ({ ...one, asOf: '2024-09-14' })),
  'date/order': anyColumn.map((one) => ({ ...one, birth: '1985.06', years: 16 })),
  'birth/implausible': yesNo.map((old) => ({ old, limit: old ? 80 : 16, asOf: '2024-09-14' })),
  'education/unknown': [{ word: null }, { word: '肄业' }],
  'education/ask': (['degree', 'double', 'class', 'party-school'] as const).map((ask) => ({ ask })),
  'education/studying': [{ studying: '硕士', held: '本科' }],
  'education/disagrees': [{ named: '大专' }],
  'graduation/incomplete': [{ lacks: ['year'] }, { lacks: ['school', 'major'] }],
  'service/not-a-number': none,
  'service/implausible': (['negative', 'long', 'age'] as const).map((fault) => ({ fault, most: 50 })),
  'service/shorter-than-title': [
    { years: 0, sinceTitle: 1 },
    { years: 2, sinceTitle: 9 },
  ],
  'title/unknown': [{ column: 'currentTitle' }, { column: 'targetTitle' }],
  'title/ask': yesNo.map((target) => ({ target })),
  'application-type/unknown': none,
  'title/date-mismatch': yesNo.map((titled) => ({ titled })),
  'unitNature/unknown': yesNo.map((both) => ({ both })),
  'continuing-education/unknown': none,
  'duplicate/person': (['unit', 'id', 'number', null] as const).flatMap((same) => [
    { rows: [5], count: 1, same },
    { rows: [5, 6, 7], count: 9, same },
    { rows: [5], count: 1, same, files: ['若羌县.xlsx', '且末县.xlsx'] },
  ]),
  'duplicate/name': [
    { rows: [5], count: 1 },
    { rows: [5, 6, 7], count: 9 },
  ],
  'id-number/invalid': (['number', 'length', 'region', 'date', 'check'] as const).map((fault) => ({ fault })),
  'id-number/disagrees': [
    { birth: '1985.06', sex: null },
    { birth: null, sex: '男' },
    { birth: '1985.06', sex: '男' },
  ],
  'display/too-short': yesNo.flatMap((backwards) =>
    [1, 4].map((days) => ({ days, needed: 5, backwards, from: '2024-09-02' })),
  ),
  'display/late': [{ end: '2024-09-14' }],
  'cell/unreadable': (['fee', 'submissions', 'displayFrom', 'displayTo'] as const).map((column) => ({ column })),
  'unit/county-differs': [{ county: '若羌县', supervising: '且末县' }],
  'materials/transfer': none,
  'materials/freelance': none,
  'materials/aid': none,
  'eligibility/civil-servant': [{ column: 'unitNature' }, { column: 'remarks' }],
  'eligibility/civil-service-managed': [{ column: 'unitNature' }, { column: 'remarks' }],
  'eligibility/administrative-organ': none,
  'eligibility/retired': [{ word: '返聘' }],
  'eligibility/retirement-age': [{ month: '2024.08' }],
  'eligibility/outside-prefecture': [{ place: '库车市', prefecture: '巴音郭楞蒙古自治州' }],
  'eligibility/target-senior': [{ text: '高级工程师' }],
  'eligibility/target-series': [{ text: '讲师' }],
  'eligibility/target-not-higher': [{ target: '助理工程师', current: '工程师' }],
  'eligibility/series-conversion': [{ text: '会计师' }],
  'eligibility/professional-qualification': [{ text: '注册计量师' }],
  'eligibility/outside-field': [{ specialty: '建筑工程', field: '质量技术监督' }],
  'eligibility/left-unit': [{ word: '离职' }],
  'eligibility/penalty': [{ word: '记过' }, { word: '已开除' }, { word: '开除党籍' }],
  'eligibility/barred': yesNo.map((investigated) => ({ word: investigated ? '立案' : '黑名单', investigated })),
  'eligibility/assessment': [{ word: '基本合格', years: [2021, 2022, 2023] }],
  'eligibility/skilled-worker': [
    { grade: '高级工', years: 2, target: '助理工程师' },
    { grade: '初级工', years: null, target: null },
  ],
  'eligibility/qualification': [
    { nearest: null, confirm: null },
    ...shortfalls.map((nearest) => ({ nearest, confirm: null })),
    ...routes.map((confirm) => ({ nearest: null, confirm })),
    ...shortfalls.slice(0, 9).map((nearest) => ({ nearest, confirm: route! })),
  ],
  'eligibility/continuing-education': (['no', 'exempt'] as const).flatMap((answer) =>
    yesNo.flatMap((warned) =>
      (['junior', 'mid', null] as const).map((level) => ({
        answer,
        warned,
        level,
        general: '2020–2024',
        professional: '2022–2024',
      })),
    ),
  ),
  'eligibility/initial-full-time': none,
  'eligibility/initial-already-titled': [{ title: '技术员' }],
  'eligibility/submissions': [{ count: 4, limit: 3 }],
  'eligibility/sanctioned': [{ until: '2026-01-01', years: 5 }],
  'fee/track-unclear': (['none', 'unknown'] as const).flatMap((current) =>
    (['remarks', 'applicationType'] as const).map((column) => ({ column, current })),
  ),
  'fee/no-tariff': (['junior', 'mid'] as const).flatMap((level) =>
    (['review', 'initial', 'conferral'] as const).map((track) => ({ level, track })),
  ),
  'fee/mismatch': [{ fee: 220, due: 380 }],
  'defense/claim-unsupported': none,
  'defense/below-county-reading': none,
  'remarks/ask': (['below-county', ...topics] as const).flatMap((topic) =>
    (['remarks', 'unitNature'] as const).map((column) => ({ topic, column, words: '支教一年' })),
  ),
  'defense/township-enterprise': (['enterprise', 'cooperative', 'private-non-enterprise', 'freelance'] as const).map(
    (unit) => ({ township: '轮南镇', unit }),
  ),
}
