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
    sql: 'Queries',
    rules: 'Rules',
    documents: 'Documents',
    'self-check': 'Self-check',
    policy: 'Policy and lists',
    import: 'This import',
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

  submissions: {
    count: (units, rosters) =>
      `${counted(units, 'supervising unit')}, ${counted(rosters, 'roster')} handed in. When a unit hands in again, its earlier roster no longer counts but can still be looked at.`,
    none: 'No roster has come in yet',
    noName: '(no name)',
    unit: (times, current) =>
      `handed in ${times === 1 ? 'once' : `${times} times`}${current > 1 ? `; ${current} rosters count side by side: where one follows the other, open it and merge them` : ''}`,
    all: 'All submissions',
    submission: 'Submission',
    file: 'File',
    received: 'Received',
    errors: 'Errors',
    warnings: 'Warnings',
    seal: 'Seal',
    time: (submission) => `No. ${submission}`,
    standing: { current: 'current', beside: 'side by side' },
    title: (unit, submission) => `${unit}, submission ${submission}`,
    download: 'Download the original',
    downloadMarked: 'Download it marked',
    remove: 'Remove',
    removeAsk: 'Remove…',
    removeTitle: (file) => `Remove “${file}”?`,
    removeText: (count, findings) =>
      `${people(count)} and ${counted(findings, 'finding')} will be removed from here, and the submission before counts again. The original file is not touched.`,
    about: (file, receivedAt, count) => `${file}, received ${receivedAt}, ${people(count)}. `,
    replaced: 'A later submission has come in; this one no longer counts. ',
    sealStatus: { valid: 'Seal intact', broken: 'Seal broken', absent: 'No seal' },
    sealTells: (status) => `${status} (it only tells whether anything changed after the check; it is no signature).`,
    people: 'See the people',
    beside: (count) =>
      `${counted(count, 'other roster')} of this unit ${count === 1 ? 'counts' : 'count'} beside this one`,
    besideText: 'If this one is a corrected submission of one of them, merge them: that one then no longer counts.',
    follow: (file) => `This follows “${file}”`,
    first: 'This is the first submission: there is no earlier one to compare with.',
    unchanged: (count) => `The same as the submission before: nothing changed for ${people(count)}`,
    sums: (added, gone, changed, same) =>
      `${people(added)} added, ${gone} gone, ${changed} changed, ${same} unchanged.`,
    added: (count) => `${people(count)} added`,
    gone: (count) => `${people(count)} gone`,
    changed: (count) => `${people(count)} changed`,
    moved: (row, before) => `Row ${row}, was row ${before}`,
    findings: (count) => counted(count, 'finding'),
    mended: 'Mended',
    appeared: 'New',
  },

  sql: {
    intro: 'Ask everything here in SQL. A query runs on a copy and can be stopped at any time.',
    statement: 'SQL statement',
    run: 'Run (Ctrl+Enter)',
    stop: 'Stop',
    writable: 'Allow changes',
    writableNote:
      'Changes are kept in the tables of this program and cannot be undone; tables of your own are not kept. Save the session first.',
    questions: 'Ready questions',
    tables: 'The tables',
    view: 'view',
    outcome: (milliseconds, changed, empty, cut) => {
      const done = changed > 0 ? `; ${counted(changed, 'row')} changed and kept` : empty ? '; no result' : ''
      const more = cut === null ? '' : `. There are more than ${cut} rows; the first ${cut} are shown: add a condition`
      return `${milliseconds} ms${done}${more}.`
    },
    result: 'Result',
    resultOf: (number) => `Result ${number}`,
    rows: (caption, rows) => `${caption}, ${counted(rows, 'row')}`,
    chart: (caption, name) => `${caption}: ${name}; the figures stand in the table below`,
    bytes: (count) => counted(count, 'byte'),
    readOnly: 'This statement changes data. If that is what you want, tick “Allow changes” first.',
    noTable: (name) => `There is no table ${name}. “The tables” below lists all tables and their columns.`,
    noColumn: (name) => `There is no column ${name}. “The tables” below lists all tables and their columns.`,
    incomplete: 'The statement is not finished.',
    near: (part) => `The statement is wrong near “${part}”.`,
  },

  rules: {
    count: (rules, version, clauses, bases) =>
      `${counted(rules, 'rule')} (version ${version}), held against ${counted(clauses, 'clause')} of the notice and ${counted(bases, 'other basis', 'other bases')}`,
    scope: (search) => `containing “${search}”`,
    find: 'Rule, clause or code',
    severity: 'Severity',
    none: 'No such rule',
    unplaced: 'Rules whose clause the policy pack in force does not list',
    noRule: 'No rule holds this clause; reviewers check it against the papers',
    reading: 'Reading',
    ourReading: 'By our reading',
    or: 'or',
    fires: 'Reported: ',
    silent: 'Not reported: ',
    pack: (year) => `Policy pack in force: ${year}`,
    otherPack: 'Use another policy pack',
    issuer: 'Issued by',
    days: (from, to, tentative) => `${from} to ${to}${tentative ? ' (planned)' : ''}`,
    fees: 'Fees',
    between: '; ',
    fee: (line, yuan) => `${line} ${yuan} yuan`,
    referenceMonth: 'Years counted to',
    display: 'Display',
    workingDays: (days) => `at least ${counted(days, 'working day')}`,
    assumptions: (count) =>
      `${counted(count, 'point')} the notice leaves open, as we read ${count === 1 ? 'it' : 'them'} (they stand in the policy pack and can be changed)`,
    assumptionsCaption: 'What is our reading',
    path: 'Entry of the policy pack',
    why: 'Why it is read like this',
    example: {
      list: (items) => items.join(', '),
      cells: (cells) => (cells.length > 0 ? cells.join(', ') : 'every column is filled in as asked'),
      cell: (column, text) =>
        text === ''
          ? `“${column}” left blank`
          : text.trim() === ''
            ? `“${column}” holds only spaces`
            : `“${column}” says “${text}”`,
      person: (number, cells) => `person ${number}: ${cells}`,
      parts: (parts) => (parts.length > 0 ? parts.join('; ') : 'no applicants'),
      title: (title) => `the title is “${title}”`,
      noUnitLine: 'there is no line “主管单位”',
      unitLine: (text) => `the line above the table says “${text}”`,
      without: (columns) => `there is no column “${columns}”`,
      headings: (headings) => `there are columns “${headings}” besides`,
      hiddenRows: (rows) => `rows ${rows} are hidden`,
      hiddenColumns: (count) => `${counted(count, 'column')} hidden`,
      merges: (count) => `${counted(count, 'merged area')}`,
      numbers: (columns) => `“${columns}” holds numbers`,
      second: 'another sheet holds a roster too',
      barred: (name, birth, until) => `the list names “${name}” (${birth}, barred until ${until})`,
    },
  },

  documents: {},

  selfCheck: {},

  policy: {
    intro:
      'The dates, fees, conditions and counties of the notice stand in the policy pack; with another pack the rosters are judged anew.',
    packs: 'Policy packs',
    notice: 'Notice',
    year: 'Year',
    id: 'Id',
    state: 'State',
    builtIn: (id) => `${id} (built in)`,
    inForce: 'In force',
    spare: 'Not in force',
    use: 'Use',
    delete: 'Delete',
    load: 'Load another policy pack…',
    download: 'Download the pack in force',
    nextYear:
      'Next year: download the pack, change its dates, fees and lists, and load it again. The program stays as it is.',
    refused: (file, places) => `“${file}” was not taken up: ${counted(places, 'place')} to mend`,
    problems: 'Mistakes in the policy pack',
    place: 'Place',
    mend: 'What to do',
    wholeFile: 'the whole file',
    passed: (file) => `“${file}” is in order`,
    passedText: (title, year, from, to) =>
      `${title} (${year}; online application ${from} to ${to}). Once it is taken up, the rosters here are judged anew by it.`,
    takeUp: 'Take it up and judge anew',
    leave: 'Leave it',
    changes: (count, places) => `What judging anew changed: ${people(count)}, ${counted(places, 'place')}`,
    field: 'Entry',
    change: 'Change',
    noName: '(no name)',
    row: 'Row',
    fields: { verdict: 'Verdict', level: 'Level', track: 'Track', fee: 'Due', defense: 'Defense' },
    yuan: (amount) => `${amount} yuan`,
    findingGone: 'No longer found',
    findingNew: 'Found now',
    sanctions: 'People barred from applying',
    sanctionsRemark: (count) =>
      `${people(count)}; those with the same name and month of birth may not apply until their term is over (Notice “八(一)”)`,
    noSanctions: 'No list is loaded',
    birth: 'Born',
    barredUntil: 'Barred until',
    loadList: 'Load a list…',
    clearList: 'Empty the list',
    listTitle: 'Load the list of those who are barred',
    listLabel: 'Copy “姓名”, “出生年月” and “禁止申报至” from a spreadsheet and paste them here',
    example: '赵某某\t1985.06\t2029-12-31',
    replaceList: (count) => `Replace the list by ${count === 1 ? 'this person' : `these ${count} people`}`,
    replaced: (count) => `The list now holds ${people(count)}; the rosters are being judged anew`,
    line: (line, text) => `Line ${line}, “${text}”`,
    refusals: {
      name: 'There is no name',
      birth: 'Write the month of birth like 1985.06',
      until: 'Write the day like 2029-12-31',
    },
  },

  importing: {
    doing: { import: 'Reading', rejudge: 'Judging anew' },
    progress: (doing, at, of) => `${doing}: file ${at} of ${of}`,
    stop: 'Stop',
    soFar: (files, count, unread) =>
      `${counted(files, 'file')} read, ${people(count)}${unread > 0 ? `; ${unread} could not be read` : ''}. `,
    stopKeeps: 'What has been read stays when you stop. ',
    allFiles: 'All files',
    recent: 'Latest files',
    files: 'Files and what became of them',
    file: 'File',
    situation: 'Outcome',
    reading: 'Reading…',
    repeated: (file) => `The same as “${file}”, which is here already; not counted twice`,
    read: (submission, errors, warnings, infos) => {
      const found = [
        errors && counted(errors, 'error'),
        warnings && counted(warnings, 'warning'),
        infos && counted(infos, 'note'),
      ].filter(Boolean)
      const again = submission > 1 ? `Submission ${submission}; ` : ''
      return `${again}${found.length > 0 ? found.join(', ') : 'nothing found'}`
    },
    people,
    summary: ({ files, read, unread, repeated, waiting, running, stopped, passedOver }) => {
      const parts = [
        counted(files, 'file'),
        `${read} read`,
        `${unread} could not be read`,
        repeated && `${repeated} repeated`,
        waiting && (running ? `${waiting} waiting` : `${waiting} not read`),
        stopped && 'stopped',
        passedOver && `${counted(passedOver, 'other file')} in the folder passed over: no workbooks`,
      ]
      return `${parts.filter(Boolean).join(', ')}.`
    },
    none: 'No file has been read since the page was opened',
    noneText: 'What was read before stands under “Submissions”.',
  },

  session: {
    addFiles: 'Add files',
    addFilesLabel: 'Add roster files',
    menu: 'Session',
    addFolder: 'Add a whole folder…',
    save: 'Save the session',
    open: 'Open a session…',
    clear: 'Clear everything…',
    held: (files) =>
      `${counted(files, 'file')} and everything filled in will be removed from this computer for good. The original files are not touched.`,
    clearTitle: 'Clear all data on this computer?',
    clearYes: 'Clear everything',
    openTitle: (file) => `Open “${file}”?`,
    openYes: 'Open',
    fileName: (time) => `Roster review ${time}.sqlite`,
    saved: (file) => `The session was saved as “${file}” and can be opened on another computer`,
    opened: (file) => `“${file}” is open`,
    openedOlder: (file) => `“${file}” is open; its data was brought up to date from an older version`,
    cleared: 'All data on this computer has been cleared',
  },

  banners: {
    elsewhere: 'Another tab is using this data',
    elsewhereText:
      'You can look at it here, but new files and entries will not be kept. Go back to that tab, or use the data here instead.',
    useHere: 'Use it here',
    notKept: 'The data was not kept',
    interrupted: (files) => `The last import of ${counted(files, 'file')} was interrupted`,
    interruptedText: 'All of that import was taken back; the data before it is complete. Please add those files again.',
    understood: 'Got it',
  },

  exports: {},

  store: {
    'not-started': (reason) =>
      `The database did not start: ${reason}. Please open this page in a current Edge or Chrome.`,
    full: () =>
      'The disk is full and the browser did not keep the last change. What was kept before is complete; save the session to another disk first, then free some space.',
    refused: (reason) =>
      `The browser does not let this page keep data (${reason}). Save the session before you close the page, or the data of this visit is lost.`,
    'import-over': () => 'The import had been stopped; this file was not taken in.',
    'not-saved': (reason) => `The session was not saved: ${reason}. Close other programs and try again.`,
    'not-replayed': (reason) =>
      `One earlier entry could not be brought back (${reason}); please check scores and payments.`,
    'not-a-session': () =>
      'This is no session saved by this program. Choose a .sqlite file that “Save the session” gave you.',
    'newer-session': () =>
      'This session was saved by a newer version of the program. Please open it with that version.',
    'damaged-session': (reason) =>
      `The session file is damaged and was not opened (${reason}). Your data is unchanged; try another backup.`,
    'query-stopped': () => 'The query was stopped',
    'query-broken': (reason) => `The query broke off: ${reason}`,
    other: (reason) => reason,
  },

  seal: {
    absent: 'No seal: this roster was not checked and sealed with this program.',
    valid: (day) => `The seal is intact: no row has changed since the check of ${day}. `,
    broken: (day, changes) => `The seal is broken: ${counted(changes, 'change')} since the check of ${day}. `,
    brokenSomewhere: (day) =>
      `The seal is broken: something changed since the check of ${day}, but not which rows can be told. `,
    noSignature: 'A seal is no electronic signature and does not replace the stamp.',
    place: (row, name) => `Row ${row}${name === '' ? '' : ` ${name}`}`,
    person: (number) => `Person ${number}`,
    changed: (place) => `${place}: changed`,
    moved: (place, sealed) => `${place}: was person ${sealed}`,
    added: (place) => `${place}: added after the check`,
    removed: (sealed) => `Former person ${sealed}: removed`,
  },

  common: {
    pasted: 'What was understood',
    line: 'Line',
    keptBut: (kept, refused) => `${kept}; ${counted(refused, 'line')} left out`,
    fromFile: 'Read from a spreadsheet file',
    chooseFile: 'Choose a spreadsheet file',
    fileProblem: (file, problem) => `${file}: ${problem}`,
  },
}

/** 1 file, 2 files. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
