/** What came in: files, applicants, and the rows that are nobody's, by what they are. */
export interface Received {
  workbooks: number
  unreadable: number
  applicants: number
  skipped: Readonly<Record<'template' | 'footer' | 'header' | 'note', number>>
}

function passedOver({ template, footer, header, note }: Received['skipped']): string {
  const kinds: [string, number][] = [
    ['空模板行', template],
    ['表尾说明', footer],
    ['重复表头', header],
    ['其他说明', note],
  ]
  const there = kinds.filter(([, rows]) => rows > 0)
  return there.map(([kind, rows]) => `${kind} ${rows}`).join('、')
}

/**
 * Every sentence of the dashboard's pages. `desk.en.ts` says the same in English; papers stay Chinese (papers.zh-CN.ts).
 * A sentence of which the page dresses a part takes that part and gives its pieces in order.
 */
export const deskZh = {
  brand: '花名册核验',
  language: { label: '语言', name: '中文', other: 'English' },
  /** Headings of the pages, which are their names in the navigation too. */
  pages: {
    overview: '总览',
    roster: '花名册',
    person: '申报人',
    findings: '问题',
    exemptions: '免答辩',
    defense: '答辩',
    fees: '评审费',
    duplicates: '重复',
    submissions: '报送',
    sql: 'SQL',
    rules: '规则',
    documents: '文书',
    'self-check': '单位自查',
    policy: '政策包',
    import: '导入',
  },
  shell: {
    find: '找姓名、单位',
    policy: (year: number, title: string) => `${year} 年度 · ${title}`,
    pages: '页面',
    noRequests: '数据只在这台电脑上，本页不发出任何网络请求',
    noSuchPage: '没有这一页',
    maybeMistyped: '地址可能写错了。',
    toOverview: '回到总览',
    skip: '跳到正文',
    drop: '松开即可添加花名册',
  },
  head: {
    print: '打印',
    scope: (scope: string) => `范围：${scope || '全部'}`,
    printedOn: (day: string) => `打印日期：${day}`,
    day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    export: '导出表格',
    tablesXlsx: '本页表格（.xlsx）',
    tablesCsv: '本页表格（.csv）',
    noTables: '本页现在没有表格可以导出',
    filters: '筛选',
    filter: (heading: string, value: string) => `${heading}：${value}`,
    together: (filters: readonly string[]) => filters.join('；'),
  },
  /** Headings and values that many tables share. */
  table: {
    name: '姓名',
    sex: '性别',
    unit: '工作单位',
    supervisingUnit: '主管单位',
    county: '县市',
    target: '拟晋升',
    clause: '条款',
    people: '人数',
    total: '合计',
    share: '占比',
    rows: '行数',
    verdict: '结论',
    level: '级别',
    track: '申报类型',
    defense: '答辩',
    unitNature: '单位性质',
    education: '最高学历',
    ethnicity: '族别',
    ageBand: '年龄段',
    findings: '问题',
    severity: '程度',
    places: '处数',
    needsWork: '需补正＋不可申报',
    birth: '出生年月',
    specialty: '申报专业',
    fee: '应缴',
    file: '文件',
    rule: '规则',
    column: '栏目',
    cell: '单元格',
    blank: '（空）',
  },

  exemptions: {
    caption: '免答辩人员名单',
    reason: '免答辩事由',
    reasonFilter: '事由',
    count: (scope: string, people: number) => `${scope && `${scope}：`}共 ${people} 人；不可申报的人员不列入`,
    none: '还没有免答辩人员',
    noneFitting: '没有符合条件的免答辩人员',
    all: '看全部',
    byReason: '各事由人数',
    byReasonRemark: '有几条事由的人，每条都计',
  },

  overview: {
    stage: '申报阶段',
    received: <Part>({ workbooks, unreadable, applicants, skipped }: Received, imported: Part, failed: Part) => {
      const passed = skipped.template + skipped.footer + skipped.header + skipped.note
      const read = `个文件：读入 ${workbooks - unreadable} 个，未能读取 `
      const rows = `个。检查了 ${applicants + passed} 行：申报人 ${applicants} 行，跳过 ${passed} 行`
      return ['导入 ', imported, ` ${read}`, failed, ` ${rows}${passed > 0 ? `（${passedOver(skipped)}）` : ''}。`]
    },
    applicants: '申报人数',
    levels: <Part>(mid: Part, junior: Part, unknown: number) => [
      '中级 ',
      mid,
      ' · 初级 ',
      junior,
      unknown > 0 ? ` · 未识别 ${unknown}` : '',
    ],
    exempt: '免答辩',
    required: '须答辩',
    eligibleOnly: '不含不可申报',
    feeDue: '应缴评审费',
    yuan: '元',
    undetermined: <Part>(people: Part) => ['另有 ', people, ' 人金额未定'],
    counties: '各县市',
    countiesRemark: '按人数排列；点数字看人员',
    verdictShare: '结论占比',
    due: '应缴（元）',
    others: (kinds: number) => `其他 ${kinds} 种`,
    ages: '各年龄段的人数',
    agesRemark: '岁，按网上申报截止日计算',
    agesPicture: '各年龄段的人数，数字见下表',
    fixable: (places: number) => `${places} 处有确定的改法`,
    worstUnits: '问题行占比最高的单位',
    allUnits: (units: number) => `全部 ${units} 个单位`,
    unreadable: (files: number) => `未能读取的文件 ${files}`,
    chooseAgain: '重新选择',
    otherFiles: (files: number) => `其余 ${files} 个`,
    /** Short names of the reasons why a file cannot be read. */
    problems: {
      encrypted: '已加密',
      corrupt: '已损坏',
      'not-a-workbook': '不是表格',
      'too-large': '过大',
      'no-roster': '没有花名册',
      empty: '空文件',
      timeout: '读取超时',
    },
    unread: '未能读取',
    start: {
      drop: '把花名册文件或整个文件夹拖到这里',
      choose: '选择文件',
      samples: '载入示例花名册',
      steps: [
        '可以一次放进 .xlsx、.xlsm、.xls、.csv，不改动原文件。',
        '每个问题都写明在哪个单元格、违反哪一条、怎么改。',
        '数据只在这台电脑上，本页不发出任何网络请求。',
      ],
    },
  },

  roster: {
    caption: (scope: string) => (scope ? `申报人员（${scope}）` : '申报人员'),
    shown: <Part>(shown: Part, everyone: number) => ['显示 ', shown, ` 人，共 ${everyone} 人`],
    nameless: '（未填姓名）',
    exempt: '免',
    place: '文件和行',
    find: '查找：姓名、单位或拼音首字母',
    findHint: '姓名、单位、拼音',
    more: '更多条件',
    fewer: '收起条件',
    byColumn: '按栏目内容筛选',
    contains: (heading: string) => `${heading}含`,
    containsText: (heading: string, text: string) => `${heading}含“${text}”`,
    found: (text: string) => `查找：${text}`,
    counted: '不含不可申报',
    yuan: (amount: string) => `${amount} 元`,
    active: '已用的条件',
    removeAll: '全部去掉',
    missing: (people: number) => `有 ${people} 人还没有读入，没有印出来：请用页面上的“打印”按钮，不要用浏览器菜单。`,
    notFound: '没有查到',
    nobody: '还没有申报人员',
    nobodyHint: '把花名册文件放进来，这里会列出每一个人。',
    toImport: '去总览导入',
    noneFitting: '没有符合条件的人',
    noneFittingHint: (everyone: number) => `共 ${everyone} 人，都不符合现在的条件。`,
    clearAll: '去掉全部条件',
  },

  person: {
    notFound: '没有查到',
    nobody: '没有这个人',
    nobodyHint: '可能已被清除，或者地址写错了。',
    toRoster: '回到花名册',
    scope: (file: string, row: number) => `${file}，第 ${row} 行`,
    place: (file: string, row: number) => `${file} 第 ${row} 行`,
    received: (unit: string, submission: number, place: string) => `${unit}，第 ${submission} 次报送，${place}`,
    replaced: '已被后一次报送代替',
    findings: (places: number) => `问题 ${places} 处`,
    noFindings: '这一行没有发现问题。',
    row: '花名册所填',
    rowRemark: (sheet: string, row: number) => `工作表“${sheet}”第 ${row} 行，照原样`,
    text: '所填',
    missing: (columns: readonly string[]) => `花名册没有这些栏目：${columns.join('、')}`,
    facts: '核算',
    levelAndTrack: '级别、类型',
    level: (level: string, track: string) => `${level}，${track}`,
    feeUnknown: '级别或申报类型看不出，或者没有这一档收费',
    fee: <Part>(amount: Part, tariff: string) => [amount, ` 元：${tariff}`],
    notCounted: '不可申报，不计入合计',
    defenseUnknown: '级别看不出，能否免答辩未定',
    nothingMatters: '没有影响申报的问题',
    columnsMissing: '花名册缺少必填栏目',
    materials: (count: number) => `应交材料 ${count} 项`,
    copies: (copies: string) => `，${copies}`,
    certainty: (certainty: string) => `（${certainty}）`,
    remarks: (remarks: readonly string[]) => remarks.join('；'),
    history: (submissions: number) => `报送记录 ${submissions} 条`,
    submission: (submission: number) => `第 ${submission} 次`,
    step: <Part>(day: string, place: Part, verdict: Part) => [`${day}，`, place, '，', verdict],
    unchanged: '这一行没有改动',
    changed: (heading: string, before: string, after: string) =>
      `${heading}由“${before || '空'}”改为“${after || '空'}”`,
    samePerson: '同一人按姓名、出生年月、性别辨认；改过这三项的，前后两次不算同一人。',
  },

  findings: {
    checked: (rows: number, all: number, errors: number, warnings: number, infos: number, clean: number) =>
      `检查了 ${rows} 行，发现 ${all} 处：错误 ${errors}、警告 ${warnings}、提示 ${infos}；没有问题的 ${clean} 行`,
    countyOnly: (county: string) => `县市：${county}（不含关于整张表的问题）`,
    grouping: '分组',
    byRule: '按规则',
    byUnit: '按单位',
    nothingChecked: '还没有检查过任何一行',
    nothingFound: (rows: number) => `检查了 ${rows} 行，发现 0 个问题`,
    byRuleCaption: '问题（按规则）',
    byUnitCaption: '问题（按单位）',
    basis: '依据',
    units: '涉及单位',
    fixable: '可修复',
    ruleAndClause: '规则与条款',
    concerned: '涉及',
    fixes: '改法',
    unitAndFile: '主管单位与文件',
    placesWord: (places: number) => `${places} 处`,
    /** Heard after a bare number. */
    placesHeard: (_places: number) => '处',
    unitsWord: (units: number) => `${units} 个单位`,
    fixableWord: (places: number) => `可修复 ${places}`,
    certainFixes: (places: number) => `${places} 处有确定的改法`,
    toPeople: '看这些人',
    toClause: '看条款和规则',
    placesCaption: (rule: string) => `${rule}：各单位的位置`,
    cells: '位置',
    list: (cells: readonly string[]) => cells.join('、'),
    morePlaces: (places: number) => `另 ${places} 处`,
    about: (name: string, message: string) => `${name}：${message}`,
    oneFile: '只看一个文件。',
    allFiles: (files: number) => `看全部 ${files} 个`,
    toPeopleOfFile: '看这个文件的人',
    noneOfThese: (rows: number) => `检查了 ${rows} 行，没有这一类问题。`,
  },

  defense: {},

  fees: {},

  duplicates: {
    across: '跨花名册',
    within: '同一花名册内',
    checked: (everyone: number, across: number, within: number) =>
      `检查了 ${everyone} 人：${across} 人在几份花名册里都有，${within} 人在同一份花名册里出现多次`,
    scope: '范围',
    samePerson: '姓名、出生年月、性别都相同，或身份证号相同，算同一人；两个不同的有效身份证号不算',
    nobodyChecked: '还没有检查过任何人',
    none: (everyone: number) => `检查了 ${everyone} 人，没有这样的重复`,
    more: (next: number, hidden: number) => `再看 ${next} 人，还有 ${hidden} 人没有列出`,
    place: (file: string, row: number) => `${file} 第 ${row} 行`,
    why: (byNumber: boolean, across: boolean, places: number, different: number) => {
      const same = byNumber ? '身份证号相同' : '姓名、出生年月、性别相同'
      const where = across ? '在几份花名册里' : '在同一份花名册里'
      return `${same}，${where}共 ${places} 处；${different === 0 ? '各栏都一样' : `${different} 栏不同`}`
    },
    differs: '（不同）',
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

export type DeskWords = typeof deskZh
