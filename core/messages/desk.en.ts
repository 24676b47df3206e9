import type { DeskWords } from './desk.zh-CN.ts'

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
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

  person: {
    findings: 'Problems',
  },

  findings: {},

  defense: {},

  fees: {},

  duplicates: {},

  submissions: {},

  sql: {},

  rules: {},

  documents: {},

  selfCheck: {
    lead: 'Check a roster yourself before it is handed in: open it here, see each problem beside the sheet, mend it, download it',
    drop: 'Drop a roster here',
    dropHint: '.xlsx, .xls or .csv. The file itself is not changed, and nothing leaves this computer.',
    choose: 'Choose a file',
    another: 'Another file',
    print: 'Print the problems',
    download: 'Download the mended file',
    replace: {
      title: (file) => `Open “${file}” instead?`,
      text: (file, cells) => `${counted(cells, 'mended cell')} of “${file}” not downloaded yet would be lost.`,
      no: 'Not now',
      yes: 'Drop the changes and open',
    },
    notRead: (file) => `“${file}” was not read`,
    hung: 'Reading did not finish. Open the file in Excel, delete sheets and blank rows it does not need, save it as .xlsx and try again.',
    ended: (cells) =>
      `There was no answer for a minute; the roster has been checked anew${cells === 0 ? '' : `, with ${counted(cells, 'mended cell')}`}.`,
    notTaken: 'This step was not done. Please try again.',
    lost: {
      title: 'Checking was cut short',
      text: 'Below is what was known before; what you mended is remembered.',
      retry: 'Check again',
    },
    verdicts: (parts) => `${parts}; fees due`,
    verdict: (word, people) => `${word} ${people}`,
    comma: ', ',
    figures: (undetermined, exempt) =>
      `yuan${undetermined === 0 ? '' : ` (${undetermined} undetermined)`}; exempt from defense ${exempt}`,
    unchanged: 'Nothing changed yet',
    changed: (cells, saved) => `${counted(cells, 'cell')} changed, ${saved ? 'downloaded' : 'not downloaded yet'}`,
    edges: {
      label: 'Edges of cells: ',
      error: 'solid',
      warning: 'dashed',
      info: 'dotted',
      how: 'Press a selected cell once more, or Enter, to change it.',
    },
    untouched:
      'The file itself is not changed. What is downloaded has the mended cells, the marks, a report sheet and the seal; the seal shows changes made after the check and is no electronic signature.',
    findings: 'Problems',
    undo: 'Undo',
    fixAll: (count) => `Fix ${counted(count, 'safe item')}…`,
    fix: {
      title: (count) => `Fix ${counted(count, 'safe item')}`,
      hint: 'Only spaces, width of characters, the form of dates and the like, where no meaning is lost. One undo takes all of it back.',
      caption: 'Before and after',
      cell: 'Cell',
      now: 'Now',
      after: 'After',
      apply: 'Fix all',
    },
    sheet: (name) => `${name} with the cells that have a problem marked; arrows move, Enter changes the selected cell`,
    edit: (cell) => `Change ${cell}`,
    cell: (cell, text, message) => `${cell} ${text === '' ? 'blank' : text}: ${message}`,
    card: {
      hint: 'Select a row to see the person’s level, fee and whether a defense is due.',
      title: (row, name) => `Row ${row} ${name}`,
      kind: 'Level, track',
      due: 'Fee due',
      yuan: 'yuan',
      notCounted: 'Not eligible, not in the sum',
      defense: 'Defense',
      findings: 'Problems',
      count: (findings) => `${findings}`,
    },
    notMade: (reason) => `No file was made: ${reason}`,
    formulas: (cells) =>
      `${cells.join(', ')}: formulas other cells rest on were left as they are; change them in Excel.`,
    downloaded: (file) => `${file} was downloaded with what was mended, the marks and the seal.`,
  },

  policy: {},

  importing: {},

  session: {},

  banners: {},

  exports: {},

  store: {},
}
