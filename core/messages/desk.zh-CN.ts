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
    fees: '缴费',
    duplicates: '重复',
    submissions: '报送记录',
    sql: '查询',
    rules: '规则',
    documents: '材料文书',
    'self-check': '单位自查',
    policy: '政策与名单',
    import: '本次导入',
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

  submissions: {
    count: (units: number, rosters: number) =>
      `${units} 个主管单位，共报送 ${rosters} 份。同一单位再次报送时，前一份不再计入，但可以随时查看。`,
    none: '还没有收到花名册',
    noName: '（无姓名）',
    unit: (times: number, current: number) =>
      `报送 ${times} 次${current > 1 ? `；有 ${current} 份并列计入，如是同一份的先后两次，请点开后合并` : ''}`,
    all: '全部报送',
    submission: '报送',
    file: '文件',
    received: '收到',
    errors: '错误',
    warnings: '警告',
    seal: '核验章',
    time: (submission: number) => `第 ${submission} 次`,
    standing: { current: '当前', beside: '并列' },
    title: (unit: string, submission: number) => `${unit}　第 ${submission} 次报送`,
    download: '下载原文件',
    downloadMarked: '下载标注后的文件',
    remove: '移除',
    removeAsk: '移除…',
    removeTitle: (file: string) => `移除“${file}”？`,
    removeText: (people: number, findings: number) =>
      `${people} 人和 ${findings} 处问题将从这里移除，上一次报送重新计入。原文件不受影响。`,
    about: (file: string, receivedAt: string, people: number) => `${file}，${receivedAt} 收到，${people} 人。`,
    replaced: '已有更新的报送，本份不再计入。',
    sealStatus: { valid: '核验章完好', broken: '核验章已破', absent: '没有核验章' },
    sealTells: (status: string) => `${status}（只用来看出核验后有无改动，不是电子签名）。`,
    people: '看人员',
    beside: (count: number) => `同一单位另有 ${count} 份并列计入`,
    besideText: '如果本份是其中某一份改正后的再次报送，请合并，那一份就不再计入。',
    follow: (file: string) => `本份是“${file}”的再次报送`,
    first: '这是第一次报送，没有可以比较的上一份。',
    unchanged: (people: number) => `与上一次完全相同：${people} 人没有变化`,
    sums: (added: number, gone: number, changed: number, same: number) =>
      `新增 ${added} 人，减少 ${gone} 人，改动 ${changed} 人，没有变化 ${same} 人。`,
    added: (people: number) => `新增 ${people} 人`,
    gone: (people: number) => `减少 ${people} 人`,
    changed: (people: number) => `改动 ${people} 人`,
    moved: (row: number, before: number) => `第 ${row} 行，原第 ${before} 行`,
    findings: (count: number) => `${count} 个问题`,
    mended: '已改正',
    appeared: '新出现',
  },

  sql: {
    intro: '用 SQL 查询这里的全部数据。查询在一份副本上进行，随时可以停止。',
    statement: 'SQL 语句',
    run: '运行（Ctrl+Enter）',
    stop: '停止',
    writable: '允许修改数据',
    writableNote: '修改会存进本程序的表里，不能撤销；自建的表不会保留。建议先“保存会话”。',
    questions: '现成的问题',
    tables: '有哪些表',
    view: '视图',
    /** `cut`: how many rows were taken where there were more. */
    outcome: (milliseconds: number, changed: number, empty: boolean, cut: number | null) => {
      const done = changed > 0 ? `，改动 ${changed} 行，已存下` : empty ? '，没有结果' : ''
      const more = cut === null ? '' : `。结果超过 ${cut} 行，只取了前 ${cut} 行，请加上条件`
      return `用时 ${milliseconds} 毫秒${done}${more}。`
    },
    result: '结果',
    resultOf: (number: number) => `结果 ${number}`,
    rows: (caption: string, rows: number) => `${caption}　${rows} 行`,
    chart: (caption: string, name: string) => `${caption}：${name}，数字见下表`,
    bytes: (count: number) => `${count} 字节`,
    readOnly: '这条语句要修改数据。如果确实要改，请先勾选“允许修改数据”。',
    noTable: (name: string) => `没有名为 ${name} 的表。下面“有哪些表”列出了全部表和列。`,
    noColumn: (name: string) => `没有名为 ${name} 的列。下面“有哪些表”列出了全部表和列。`,
    incomplete: '语句没有写完。',
    near: (part: string) => `语句在“${part}”附近写得不对。`,
  },

  rules: {
    count: (rules: number, version: string, clauses: number, bases: number) =>
      `${rules} 条规则（第 ${version} 版），对照通知 ${clauses} 条款和 ${bases} 项依据`,
    scope: (search: string) => `含“${search}”`,
    find: '找规则、条款、代码',
    severity: '程度',
    none: '没有这样的规则',
    unplaced: '现用政策包没有列出条款的规则',
    noRule: '这一条没有对应的规则，由审核人员对照材料核对',
    reading: '理解',
    ourReading: '按我们的理解',
    or: '或',
    fires: '会报：',
    silent: '不报：',
    pack: (year: number) => `现用政策包：${year} 年度`,
    otherPack: '换用其他政策包',
    issuer: '发文',
    days: (from: string, to: string, tentative: boolean) => `${from}至${to}${tentative ? '（暂定）' : ''}`,
    fees: '收费',
    between: '；',
    fee: (line: string, yuan: number) => `${line} ${yuan} 元`,
    referenceMonth: '年限算到',
    display: '公示',
    workingDays: (days: number) => `不少于 ${days} 个工作日`,
    assumptions: (count: number) => `通知没有写明、由我们理解的 ${count} 处（都写在政策包里，可以改）`,
    assumptionsCaption: '由我们理解的地方',
    path: '政策包里的项',
    why: '为什么这样理解',
    example: {
      list: (items: readonly string[]) => items.join('、'),
      cells: (cells: readonly string[]) => (cells.length > 0 ? cells.join('，') : '各栏都按要求填写'),
      cell: (column: string, text: string) =>
        text === '' ? `${column}留空` : text.trim() === '' ? `${column}只有空格` : `${column}填“${text}”`,
      person: (number: number, cells: string) => `第${number}人：${cells}`,
      parts: (parts: readonly string[]) => (parts.length > 0 ? parts.join('；') : '没有申报人员'),
      title: (title: string) => `标题是“${title}”`,
      noUnitLine: '没有“主管单位”一行',
      unitLine: (text: string) => `表头写“${text}”`,
      without: (columns: string) => `没有“${columns}”栏`,
      headings: (headings: string) => `另有“${headings}”栏`,
      hiddenRows: (rows: string) => `隐藏了第 ${rows} 行`,
      hiddenColumns: (count: number) => `隐藏了 ${count} 列`,
      merges: (count: number) => `合并了 ${count} 处单元格`,
      numbers: (columns: string) => `${columns}是数值单元格`,
      second: '另一张工作表里也有花名册',
      barred: (name: string, birth: string, until: string) => `名单上有${name}（${birth}，禁止至${until}）`,
    },
  },

  documents: {},

  selfCheck: {},

  policy: {
    intro: '通知的日期、收费、条件和县市都在政策包里；换一份，花名册就按新的重新核验。',
    packs: '政策包',
    notice: '通知',
    year: '年度',
    id: '编号',
    state: '状态',
    builtIn: (id: string) => `${id}（内置）`,
    inForce: '正在使用',
    spare: '未使用',
    use: '改用',
    delete: '删除',
    load: '载入另一份政策包…',
    download: '下载正在使用的政策包',
    nextYear: '来年：下载政策包，改好日期、收费和名单，再载入。程序不用改。',
    refused: (file: string, places: number) => `“${file}”有 ${places} 处要改，没有启用`,
    problems: '政策包中的错误',
    place: '位置',
    mend: '怎么改',
    wholeFile: '整个文件',
    passed: (file: string) => `“${file}”检查通过`,
    passedText: (title: string, year: number, from: string, to: string) =>
      `${title}（${year} 年度，网上申报 ${from} 至 ${to}）。启用后，已有的花名册将按它重新核验。`,
    takeUp: '启用并重新核验',
    leave: '不启用',
    changes: (people: number, places: number) => `重新核验后的变化：${people} 人，${places} 处`,
    field: '项目',
    change: '变化',
    noName: '（无姓名）',
    row: '行',
    fields: { verdict: '结论', level: '级别', track: '申报类型', fee: '应缴', defense: '答辩' },
    yuan: (amount: string) => `${amount} 元`,
    findingGone: '不再有这个问题',
    findingNew: '新出现这个问题',
    sanctions: '禁止申报名单',
    sanctionsRemark: (people: number) => `${people} 人；姓名和出生年月都相同、还在期限内的，判为不可申报（通知八(一)）`,
    noSanctions: '没有载入名单',
    birth: '出生年月',
    barredUntil: '禁止申报至',
    loadList: '载入名单…',
    clearList: '清空名单',
    listTitle: '载入禁止申报名单',
    listLabel: '从电子表格复制“姓名、出生年月、禁止申报至”粘贴到这里',
    example: '赵某某\t1985.06\t2029-12-31',
    replaceList: (people: number) => `用这 ${people} 人替换名单`,
    replaced: (people: number) => `名单已换成 ${people} 人，花名册正在重新核验`,
    line: (line: number, text: string) => `第 ${line} 行“${text}”`,
    refusals: {
      name: '没有姓名',
      birth: '出生年月要写成 1985.06 这样',
      until: '禁止申报至要写成 2029-12-31 这样',
    },
  },

  importing: {
    doing: { import: '正在读取', rejudge: '正在重新核验' },
    progress: (doing: string, at: number, of: number) => `${doing}：第 ${at} 个，共 ${of} 个`,
    stop: '停止',
    soFar: (files: number, people: number, unread: number) =>
      `已读入 ${files} 个，${people} 人${unread > 0 ? `；未能读取 ${unread} 个` : ''}。`,
    stopKeeps: '停止后已读入的保留。',
    allFiles: '全部文件',
    recent: '最近的文件',
    files: '文件和结果',
    file: '文件',
    situation: '情况',
    reading: '正在读…',
    repeated: (file: string) => `与已有的“${file}”完全相同，没有重复计入`,
    /** What a file that was read holds; a first submission is not mentioned. */
    read: (submission: number, errors: number, warnings: number, infos: number) => {
      const found = [errors && `错误 ${errors}`, warnings && `警告 ${warnings}`, infos && `提示 ${infos}`].filter(
        Boolean,
      )
      const again = submission > 1 ? `第 ${submission} 次报送；` : ''
      return `${again}${found.length > 0 ? found.join('、') : '没有问题'}`
    },
    people: (count: number) => `${count} 人`,
    summary: (counts: ImportCounts) => {
      const { files, read, unread, repeated, waiting, running, stopped, passedOver } = counts
      const parts = [
        `共 ${files} 个文件`,
        `读入 ${read} 个`,
        `未能读取 ${unread} 个`,
        repeated && `重复 ${repeated} 个`,
        waiting && (running ? `等待 ${waiting} 个` : `没有读 ${waiting} 个`),
        stopped && '已停止',
        passedOver && `文件夹里另有 ${passedOver} 个不是表格的文件，没有读`,
      ]
      return `${parts.filter(Boolean).join('，')}。`
    },
    none: '这次打开后还没有导入文件',
    noneText: '以前导入的都在“报送记录”里。',
  },

  session: {
    addFiles: '添加文件',
    addFilesLabel: '添加花名册文件',
    menu: '会话',
    addFolder: '添加整个文件夹…',
    save: '保存会话',
    open: '打开会话…',
    clear: '全部清除…',
    held: (files: number) => `现有 ${files} 个文件和填写的内容将从这台电脑上移除，不能恢复。原文件不受影响。`,
    clearTitle: '清除这台电脑上的全部数据？',
    clearYes: '全部清除',
    openTitle: (file: string) => `打开“${file}”？`,
    openYes: '打开',
    fileName: (time: string) => `花名册核验 ${time}.sqlite`,
    saved: (file: string) => `会话已保存为“${file}”，可以在另一台电脑上打开`,
    opened: (file: string) => `已打开“${file}”`,
    openedOlder: (file: string) => `已打开“${file}”，旧版本的数据已转换`,
    cleared: '这台电脑上的数据已全部清除',
  },

  banners: {
    elsewhere: '另一个标签页正在使用这些数据',
    elsewhereText: '本页可以查看，但新的导入和填写不会保存。请回到那个标签页，或者改在这里使用。',
    useHere: '在这里使用',
    notKept: '数据没有存下',
    interrupted: (files: number) => `上次导入 ${files} 个文件时中断了`,
    interruptedText: '那次导入的内容已全部撤回，之前的数据完好。请把那些文件重新放进来。',
    understood: '知道了',
  },

  exports: {},

  store: {
    /** What went wrong in the store and its workers, by its code. */
    'not-started': (reason: string) => `数据库没有启动：${reason}。请用新版 Edge 或 Chrome 打开本页。`,
    full: () => '磁盘空间不足，浏览器没有存下刚才的改动。之前存下的数据完好；请先“保存会话”到其他磁盘，再清理空间。',
    refused: (reason: string) => `浏览器不让本页保存数据（${reason}）。关闭本页前请“保存会话”，否则这次的数据会丢失。`,
    'import-over': () => '导入已经停止，这个文件没有读入。',
    'not-saved': (reason: string) => `会话没有保存：${reason}。请关闭其他程序后重试。`,
    'not-replayed': (reason: string) => `有一处以前填写的内容没能恢复（${reason}），请核对成绩和缴费。`,
    'not-a-session': () => '这不是本程序保存的会话文件。请选择“保存会话”得到的 .sqlite 文件。',
    'newer-session': () => '这个会话文件由更新版本的程序保存。请用新版本的程序打开。',
    'damaged-session': (reason: string) => `会话文件已损坏，没有打开（${reason}）。现有数据没有改动，请换一份备份。`,
    'query-stopped': () => '查询已停止',
    'query-broken': (reason: string) => `查询中断：${reason}`,
    /** Nothing is known but what the browser says. */
    other: (reason: string) => reason,
  },

  seal: {
    /** A seal is no signature, and no sentence calls it one. */
    absent: '没有核验章：这份花名册没有用本程序核验并盖章。',
    valid: (day: string) => `核验章完好：${day}核验之后，各行没有改动。`,
    broken: (day: string, changes: number) => `核验章已破：${day}核验之后有 ${changes} 处改动。`,
    brokenSomewhere: (day: string) => `核验章已破：${day}核验之后有改动，但看不出是哪几行。`,
    noSignature: '核验章不是电子签名，也不代替公章。',
    place: (row: number, name: string) => `第 ${row} 行${name === '' ? '' : ` ${name}`}`,
    person: (number: number) => `第 ${number} 人`,
    changed: (place: string) => `${place}：内容有改动`,
    moved: (place: string, sealed: number) => `${place}：原来排在第 ${sealed} 人`,
    added: (place: string) => `${place}：核验之后新增`,
    removed: (sealed: number) => `原来的第 ${sealed} 人：已删除`,
  },

  common: {
    /** What a paste is read into, and lists read from a spreadsheet. */
    pasted: '读到的内容',
    line: '行',
    keptBut: (kept: string, refused: number) => `${kept}，${refused} 行没有录入`,
    fromFile: '从表格文件读入',
    chooseFile: '选择表格文件',
    fileProblem: (file: string, problem: string) => `${file}：${problem}`,
  },
}

/** What became of the files of an import. */
export interface ImportCounts {
  files: number
  read: number
  unread: number
  repeated: number
  /** Begun by nobody yet, or never where it is over. */
  waiting: number
  running: boolean
  stopped: boolean
  /** Files of a folder that are no workbooks. */
  passedOver: number
}

export type DeskWords = typeof deskZh
