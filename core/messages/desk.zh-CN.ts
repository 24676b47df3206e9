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

  person: {
    findings: '问题',
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
    lead: '报送前自己先查一遍：放进一份花名册，对照表格看问题，在这里改好，再下载',
    drop: '把一份花名册拖到这里',
    dropHint: '.xlsx、.xls、.csv 都可以。原文件不会改动，数据只在这台电脑上。',
    choose: '选择文件',
    another: '换一个文件',
    print: '打印问题',
    download: '下载改好的文件',
    replace: {
      title: (file: string) => `换成“${file}”？`,
      text: (file: string, cells: number) => `“${file}”里改好的 ${cells} 处还没有下载，换文件后不能恢复。`,
      no: '先不换',
      yes: '不要改动，换文件',
    },
    notRead: (file: string) => `没有读取“${file}”`,
    hung: '读取没有完成。请在 Excel 中打开它，删去多余的工作表和空行，另存为 .xlsx 后重试。',
    ended: (cells: number) =>
      `一分钟没有回答，已经重新核验这份花名册${cells === 0 ? '' : `，改好的 ${cells} 处都在`}。`,
    notTaken: '这一步没有做成，请再试一次。',
    lost: {
      title: '核验中断了',
      text: '下面是中断之前的结果，改过的内容还记着。',
      retry: '重新核验',
    },
    verdicts: (parts: string) => `${parts}；应缴`,
    verdict: (word: string, people: number) => `${word} ${people} 人`,
    comma: '，',
    figures: (undetermined: number, exempt: number) =>
      `元${undetermined === 0 ? '' : `（${undetermined} 人金额未定）`}；免答辩 ${exempt} 人`,
    unchanged: '还没有改动',
    changed: (cells: number, saved: boolean) => `已改 ${cells} 处，${saved ? '已下载' : '尚未下载'}`,
    edges: {
      label: '单元格边框：',
      error: '实线',
      warning: '虚线',
      info: '点线',
      how: '选中后再点一次或按回车，即可修改。',
    },
    untouched:
      '原文件没有改动。下载的文件里有改好的内容、标记、“核验报告”工作表和核验章；核验章只用来看出核验后有无改动，不是电子签名。',
    findings: '问题',
    undo: '撤销',
    fixAll: (count: number) => `修复 ${count} 处安全项…`,
    fix: {
      title: (count: number) => `修复 ${count} 处安全项`,
      hint: '只改空格、全半角、日期写法等不会改变意思的地方，之后可以一次撤销。',
      caption: '修复前后对照',
      cell: '单元格',
      now: '现在',
      after: '改为',
      apply: '全部修复',
    },
    sheet: (name: string) => `${name}，标出有问题的单元格；方向键移动，选中后按回车修改`,
    edit: (cell: string) => `修改 ${cell}`,
    cell: (cell: string, text: string, message: string) => `${cell} ${text === '' ? '空' : text}：${message}`,
    card: {
      hint: '点一行，看这个人的级别、应缴评审费、是否免答辩。',
      title: (row: number, name: string) => `第 ${row} 行 ${name}`,
      kind: '级别、类型',
      due: '应缴',
      yuan: '元',
      notCounted: '不可申报，不计入合计',
      defense: '答辩',
      findings: '问题',
      count: (findings: number) => `${findings} 处`,
    },
    notMade: (reason: string) => `没有生成文件：${reason}`,
    formulas: (cells: readonly string[]) =>
      `${cells.join('、')} 是其他单元格所依据的公式，没有改动，请在 Excel 中修改。`,
    downloaded: (file: string) => `已下载 ${file}：改好的内容、标注和核验章都在里面。`,
  },

  policy: {},

  importing: {},

  session: {},

  banners: {},

  exports: {},

  store: {},
}

export type DeskWords = typeof deskZh
