/** Every sentence of the dashboard's pages. `desk.en.ts` says the same in English; papers stay Chinese (papers.zh-CN.ts). */
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
    counties: '各县市',
    countiesRemark: '按人数排列；点数字看人员',
    verdictShare: '结论占比',
    due: '应缴（元）',
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

export type DeskWords = typeof deskZh
