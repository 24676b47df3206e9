import type { DeskWords, Received } from './desk.zh-CN.ts'

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`
const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function passedOver({ template, footer, header, note }: Received['skipped']): string {
  const kinds: [string, number][] = [
    ['blank', template],
    ['below the table', footer],
    ['repeated headings', header],
    ['remarks', note],
  ]
  const there = kinds.filter(([, rows]) => rows > 0)
  return there.map(([kind, rows]) => `${kind} ${rows}`).join(', ')
}

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
    filter: (heading, value) => `${heading}: ${value}`,
    together: (filters) => filters.join('; '),
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
    verdict: 'Verdict',
    level: 'Level',
    track: 'Kind of application',
    defense: 'Defense',
    unitNature: 'Kind of unit',
    education: 'Education',
    ethnicity: 'Ethnic group',
    ageBand: 'Age',
    findings: 'Findings',
    severity: 'Severity',
    places: 'Places',
    needsWork: 'Incomplete + not eligible',
    birth: 'Born',
    specialty: 'Specialty',
    fee: 'Due',
    file: 'File',
    rule: 'Rule',
    column: 'Column',
    cell: 'Cell',
    blank: '(blank)',
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
    stage: 'Stage of the season',
    received: ({ workbooks, unreadable, applicants, skipped }, imported, failed) => {
      const passed = skipped.template + skipped.footer + skipped.header + skipped.note
      const read = `${workbooks === 1 ? 'file' : 'files'} imported: ${workbooks - unreadable} read, `
      const rows = `${counted(applicants + passed, 'row')} checked: ${counted(applicants, 'applicant')}, ${passed} skipped`
      return [imported, ` ${read}`, failed, ` not read. ${rows}${passed > 0 ? ` (${passedOver(skipped)})` : ''}.`]
    },
    applicants: 'Applicants',
    levels: (mid, junior, unknown) => [
      'mid-level ',
      mid,
      ' · junior ',
      junior,
      unknown > 0 ? ` · not recognised ${unknown}` : '',
    ],
    exempt: 'Exempt',
    required: 'Must defend',
    eligibleOnly: 'of those who may apply',
    feeDue: 'Fees due',
    yuan: 'yuan',
    undetermined: (count) => ['not determined: ', count],
    counties: 'Counties',
    countiesRemark: 'by number of people; a number leads to its people',
    verdictShare: 'Verdicts',
    due: 'Due (yuan)',
    others: (kinds) => counted(kinds, 'other'),
    ages: 'People by age',
    agesRemark: 'years, on the last day of the online application',
    agesPicture: 'People by age; the numbers stand in the table below',
    fixable: (places) => `${places} with a certain fix`,
    worstUnits: 'Units with most rows to mend',
    allUnits: (units) => `All ${counted(units, 'unit')}`,
    unreadable: (files) => `Files not read: ${files}`,
    chooseAgain: 'Choose again',
    otherFiles: (files) => `${files} more`,
    problems: {
      encrypted: 'Encrypted',
      corrupt: 'Damaged',
      'not-a-workbook': 'Not a workbook',
      'too-large': 'Too large',
      'no-roster': 'No roster',
      empty: 'Empty file',
      timeout: 'Took too long',
    },
    unread: 'Not read',
    start: {
      drop: 'Drop roster files or a whole folder here',
      choose: 'Choose files',
      samples: 'Load sample rosters',
      steps: [
        'Any number of .xlsx, .xlsm, .xls and .csv files at once; the files themselves are not changed.',
        'Each finding says which cell, against which clause, and how to mend it.',
        'Data stays on this computer; this page makes no network requests.',
      ],
    },
  },

  roster: {
    caption: (scope) => (scope ? `Applicants (${scope})` : 'Applicants'),
    shown: (shown, everyone) => [shown, ` of ${people(everyone)}`],
    nameless: '(no name)',
    exempt: 'Exempt',
    place: 'File and row',
    find: 'Find by name, unit or pinyin initials',
    findHint: 'Name, unit, pinyin',
    more: 'More filters',
    fewer: 'Fewer filters',
    byColumn: 'Filter by what a column says',
    contains: (heading) => `${heading} contains`,
    containsText: (heading, text) => `${heading} contains “${text}”`,
    found: (text) => `Search: ${text}`,
    counted: 'without those who may not apply',
    yuan: (amount) => `${amount} yuan`,
    active: 'Filters in use',
    removeAll: 'Remove all',
    missing: (count) =>
      `${people(count)} had not been loaded and ${count === 1 ? 'is' : 'are'} not printed: use the button “Print” of the page, not the menu of the browser.`,
    notFound: 'Nothing was found',
    nobody: 'No applicants yet',
    nobodyHint: 'Drop in roster files, and everyone is listed here. ',
    toImport: 'Import on the overview',
    noneFitting: 'Nobody fits these filters',
    noneFittingHint: (everyone) =>
      everyone === 1 ? 'The one person there is does not fit. ' : `None of the ${everyone} people fits. `,
    clearAll: 'Remove all filters',
  },

  person: {
    notFound: 'Nothing was found',
    nobody: 'No such person',
    nobodyHint: 'The person may have been cleared, or the address may be mistyped. ',
    toRoster: 'Back to the applicants',
    scope: (file, row) => `${file}, row ${row}`,
    place: (file, row) => `${file}, row ${row}`,
    received: (unit, submission, place) => `${unit}, submission ${submission}, ${place}`,
    replaced: 'Replaced by a later submission',
    findings: (places) => counted(places, 'finding'),
    noFindings: 'Nothing was found in this row.',
    row: 'As filled in',
    rowRemark: (sheet, row) => `Sheet “${sheet}”, row ${row}, as it stands`,
    text: 'Text',
    missing: (columns) => `The roster does not have these columns: ${columns.join(', ')}`,
    facts: 'Reckoned',
    levelAndTrack: 'Level and kind',
    level: (level, track) => `${level}, ${track.toLowerCase()}`,
    feeUnknown: 'The level or the kind of application could not be told, or there is no such tariff',
    fee: (amount, tariff) => [amount, ` yuan: ${tariff}`],
    notCounted: 'not eligible, left out of the totals',
    defenseUnknown: 'The level could not be told; whether there is an exemption is undetermined',
    nothingMatters: 'nothing stands in the way',
    columnsMissing: 'the roster lacks columns that must be there',
    materials: (count) => `${counted(count, 'paper')} due`,
    copies: (copies) => `, ${copies}`,
    certainty: (certainty) => ` (${certainty})`,
    remarks: (remarks) => remarks.join('; '),
    history: (submissions) => counted(submissions, 'submission'),
    submission: (submission) => `No. ${submission}`,
    step: (day, place, verdict) => [`${day}, `, place, ', ', verdict],
    unchanged: 'Nothing changed in this row',
    changed: (heading, before, after) => `${heading}: from “${before || 'blank'}” to “${after || 'blank'}”`,
    samePerson:
      'A person is known by name, month of birth and sex; where one of them was changed, the two submissions do not count as one person.',
  },

  findings: {
    checked: (rows, all, errors, warnings, infos, clean) =>
      `${counted(rows, 'row')} checked, ${counted(all, 'finding')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'note')}; ${counted(clean, 'row')} without findings`,
    countyOnly: (county) => `County: ${county} (without findings about a whole roster)`,
    grouping: 'Group',
    byRule: 'By rule',
    byUnit: 'By unit',
    nothingChecked: 'No row has been checked yet',
    nothingFound: (rows) => `${counted(rows, 'row')} checked, nothing found`,
    byRuleCaption: 'Findings by rule',
    byUnitCaption: 'Findings by unit',
    basis: 'Basis',
    units: 'Units',
    fixable: 'Fixable',
    ruleAndClause: 'Rule and clause',
    concerned: 'Units',
    fixes: 'Fixes',
    unitAndFile: 'Supervising unit and file',
    placesWord: (places) => counted(places, 'place'),
    placesHeard: (places) => (places === 1 ? 'place' : 'places'),
    unitsWord: (units) => counted(units, 'unit'),
    fixableWord: (places) => counted(places, 'fix', 'fixes'),
    certainFixes: (places) => `${counted(places, 'place')} with a certain fix`,
    toPeople: 'Show these people',
    toClause: 'Show clause and rule',
    placesCaption: (rule) => `${rule}: places by unit`,
    cells: 'Cells',
    list: (cells) => cells.join(', '),
    morePlaces: (places) => `${places} more`,
    about: (name, message) => `${name}: ${message}`,
    oneFile: 'Only one file is shown. ',
    allFiles: (files) => `Show all ${files}`,
    toPeopleOfFile: 'Show the people of this file',
    noneOfThese: (rows) => `${counted(rows, 'row')} checked, nothing of this kind found.`,
  },

  defense: {},

  fees: {},

  duplicates: {
    across: 'Across rosters',
    within: 'Within one roster',
    checked: (everyone, across, within) =>
      `${people(everyone)} checked: ${across} in several rosters, ${within} more than once in one roster`,
    scope: 'Scope',
    samePerson:
      'The same name, month of birth and sex, or the same ID number, is one person; two different valid ID numbers are not',
    nobodyChecked: 'Nobody has been checked yet',
    none: (everyone) => `${people(everyone)} checked, no such duplicates`,
    more: (next, hidden) => `Show ${next} more; ${people(hidden)} not listed`,
    place: (file, row) => `${file}, row ${row}`,
    why: (byNumber, across, places, different) => {
      const same = byNumber ? 'Same ID number' : 'Same name, month of birth and sex'
      const where = across ? 'in several rosters' : 'in one roster'
      const columns =
        different === 0 ? 'all columns agree' : `${counted(different, 'column differs', 'columns differ')}`
      return `${same}, ${counted(places, 'place')} ${where}; ${columns}`
    },
    differs: ' (differs)',
  },

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
