import type { DeskWords } from './desk.zh-CN.ts'

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Every sentence of the dashboard's pages, in English. */
export const deskEn: DeskWords = {
  brand: 'Roster review',
  language: { label: 'Language', name: 'English', other: '中文' },
  pages: {
    overview: 'Overview',
    roster: 'Applicants',
    person: 'Applicant',
    findings: 'Findings',
    exemptions: 'Exempt',
    defense: 'Defense',
    fees: 'Fees',
    duplicates: 'Duplicates',
    submissions: 'Submissions',
    sql: 'SQL',
    rules: 'Rules',
    documents: 'Documents',
    'self-check': 'Self-check',
    policy: 'Policy pack',
    import: 'Import',
  },
  shell: {
    find: 'Find a name or unit',
    policy: (year, title) => `${year} · ${title}`,
    pages: 'Pages',
    noRequests: 'Data stays on this computer; this page makes no network requests',
    noSuchPage: 'No such page',
    maybeMistyped: 'The address may be mistyped. ',
    toOverview: 'Back to the overview',
    skip: 'Skip to content',
    drop: 'Drop to add rosters',
  },
  head: {
    print: 'Print',
    scope: (scope) => `Scope: ${scope || 'everything'}`,
    printedOn: (day) => `Printed on ${day}`,
    day: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
    export: 'Export tables',
    tablesXlsx: 'Tables of this page (.xlsx)',
    tablesCsv: 'Tables of this page (.csv)',
    noTables: 'There is no table on this page to export now',
    filters: 'Filters',
  },
  table: {
    name: 'Name',
    sex: 'Sex',
    unit: 'Unit',
    supervisingUnit: 'Supervising unit',
    county: 'County',
    target: 'Target title',
    clause: 'Clause',
    people: 'People',
    total: 'Total',
    share: 'Share',
    rows: 'Rows',
  },

  exemptions: {
    caption: 'People exempt from defense',
    reason: 'Reason for exemption',
    reasonFilter: 'Reason',
    count: (scope, count) => `${scope && `${scope}: `}${people(count)}; those who may not apply are left out`,
    none: 'Nobody is exempt from defense yet',
    noneFitting: 'No exempt people fit these filters',
    all: 'Show all',
    byReason: 'People by reason',
    byReasonRemark: 'people with several reasons count in each',
  },

  overview: {
    counties: 'Counties',
    countiesRemark: 'by number of people; a number leads to its people',
    verdictShare: 'Verdicts',
    due: 'Due (yuan)',
  },

  roster: {},

  person: {},

  findings: {},

  defense: {},

  fees: {},

  duplicates: {},

  submissions: {},

  sql: {},

  rules: {},

  documents: {},

  selfCheck: {},

  policy: {},

  importing: {},

  session: {},

  banners: {},

  exports: {},

  store: {},
}
