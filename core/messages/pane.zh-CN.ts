import type { Totals, Verdict } from '../report/types.ts'
import type { ColumnKey } from '../roster/columns.ts'
import type { SkipReason } from '../roster/rows.ts'
import { type StageWords, stageZh } from './zh-CN.ts'

/** What belongs in a cell of a column, and how it is written. */
export interface CellHelp {
  what: string
  example: string
}

/** What can go wrong between the pane and the workbook. */
export type PaneTrouble =
  /** A cell is being typed in. */
  | 'editing'
  | 'protected'
  | 'read-only'
  /** Excel has not answered within the time limit. */
  | 'no-answer'
  /** Excel is busy or the connection dropped; trying again may help. */
  | 'busy'
  /** Another author changed the same place. */
  | 'conflict'
  /** The sheet, cell or mark is no longer there. */
  | 'gone'
  | 'too-large'
  /** This version of Excel lacks what is needed. */
  | 'unsupported'
  /** The cells are not as they were when the change was prepared. */
  | 'changed'
  /** Some of the cells were written, others were not. */
  | 'partial'
  | 'exists'
  | 'unknown'

/** The sentences of the task pane. `pane.en.ts` says the same in English. */
export interface PaneWords {
  title: string
  starting: string
  stat: Record<keyof Totals, string>
  moreFigures: string
  checking: (percent: number | null) => string
  checked: (rows: number, findings: number) => string
  clean: { fee: (yuan: number, period: string) => string; defense: (required: number, exempt: number) => string }
  behind: Record<'reading' | 'editing' | 'busy', string>
  late: string
  skipped: (parts: readonly string[]) => string
  skippedPart: (reason: SkipReason, count: number) => string
  findings: string
  checkAgain: string
  back: string
  menu: string
  mergesUnknown: string
  /** The sheet that is being checked. */
  sheet: (name: string) => string
  otherSheet: (name: string) => string
  hiddenSheet: (name: string) => string
  /** The sheet in front holds no roster; what is shown is of another. */
  elsewhere: (front: string, shown: string) => string
  noRoster: {
    title: string
    near: (row: number, found: string) => string
    missing: (names: string) => string
    none: string
    hint: string
    create: string
  }
  columns: {
    title: string
    choose: string
    uncertain: (columns: number) => string
    stated: string
    reading: string
    missing: (names: string) => string
    guessed: (names: string) => string
    claimed: (names: string) => string
    certain: string
    said: string
    names: (names: readonly string[]) => string
    sentences: (sentences: readonly string[]) => string
    lead: string
    noHeader: string
    sheet: string
    headerRow: string
    noHeading: string
    content: string
    claims: (name: string) => string
    samples: (texts: readonly string[]) => string
    readColumn: (letters: string) => string
    none: string
    printed: string
    added: string
    rest: (columns: number) => string
    needsName: string
    kept: string
    apply: string
    forget: string
    applied: string
    forgotten: string
    notKept: (done: string) => string
    unsaid: string
    rivals: (letters: string) => string
    unlike: string
    write: (headings: number) => string
    written: (headings: number) => string
  }
  unusable: Record<'not-excel' | 'too-old', { title: string; hint: string }>
  fix: {
    open: (count: number) => string
    title: (count: number) => string
    hint: string
    caption: string
    cell: string
    now: string
    after: string
    blank: string
    apply: (count: number) => string
    done: (count: number) => string
    one: (cell: string) => string
    skippedCells: (cells: string) => string
    undo: string
    undone: (count: number) => string
    refused: (cells: string) => string
    ask: (cell: string, value: string) => string
    confirm: string
  }
  marks: { label: string; removed: (count: number) => string; remove: string; hint: string }
  person: {
    none: string
    region: (row: number) => string
    levelTrack: string
    fee: string
    yuan: (amount: number, line: string) => string
    notCounted: string
    defense: string
    exempt: (reasons: string) => string
    why: Record<Verdict, string>
    because: string
    county: string
    routeMet: (route: string) => string
    routeConfirm: (route: string) => string
    routeShort: (route: string) => string
    months: (have: number, need: number) => string
    from: (month: string) => string
    unread: string
  }
  help: { label: string; example: (text: string) => string; columns: Record<ColumnKey, CellHelp> }
  display: { title: string; from: string; hint: string }
  template: {
    title: string
    hint: string
    optional: string
    rows: string
    create: string
    done: (sheet: string) => string
  }
  seal: {
    title: string
    notSignature: string
    absent: string
    valid: (at: string) => string
    broken: (at: string) => string
    unknownMoves: string
    change: Record<'changed' | 'moved' | 'added' | 'removed', (row: number) => string>
    moreChanges: (count: number) => string
    blocked: (errors: number) => string
    withWarnings: (count: number) => string
    write: string
    again: string
    done: string
  }
  export: {
    title: string
    hint: string
    findings: string
    people: string
    catalogue: string
    write: string
    done: (sheets: string) => string
    nothing: string
  }
  settings: {
    title: string
    policy: string
    policyNow: (title: string) => string
    policyLoad: string
    policyDefault: string
    policyBad: (count: number) => string
    policyKept: string
    policyNotKept: string
    language: string
  }
  trouble: {
    retry: string
    close: string
    untouched: string
    partial: (done: number) => string
    title: Record<PaneTrouble, string>
    hint: Record<PaneTrouble, string>
    during: Record<'check' | 'columns' | 'marks' | 'fix' | 'undo' | 'go' | 'template' | 'seal' | 'export', string>
    detail: (said: string) => string
  }
}

const skipReasons: Record<SkipReason, string> = {
  template: '空模板行',
  footer: '表尾说明',
  header: '重复的表头',
  note: '备注行',
}

export const paneZh: PaneWords = {
  title: '花名册核验',
  starting: '正在连接 Excel…',
  stat: {
    applicants: '人数',
    eligible: '可申报',
    unconfirmed: '待确认',
    incomplete: '需补正',
    ineligible: '不可申报',
    junior: '申报初级',
    mid: '申报中级',
    exempt: '免答辩',
    defense: '须答辩',
    feeDue: '应缴（元）',
    feeUndetermined: '费用未定',
    errors: '错误',
    warnings: '警告',
    infos: '提示',
  },
  moreFigures: '更多数字',
  checking: (percent) => (percent === null ? '正在检查…' : `正在检查… ${percent}%`),
  checked: (rows, findings) => `检查了 ${rows} 行，发现 ${findings} 个问题`,
  clean: {
    fee: (yuan, period) => `评审费共 ${yuan} 元，${period}缴。`,
    defense: (required, exempt) => `须答辩 ${required} 人，免答辩 ${exempt} 人。`,
  },
  behind: {
    reading: '表格刚有改动，正在重新检查…下面还是改动前的结果',
    editing: '单元格正在编辑，按回车后继续检查。下面还是改动前的结果',
    busy: 'Excel 暂时没有回应，稍后自动再试。下面还是改动前的结果',
  },
  late: 'Excel 还没有回答，正在等待…',
  skipped: (parts) => `没有检查的行：${parts.join('、')}`,
  skippedPart: (reason, count) => `${skipReasons[reason]} ${count}`,
  findings: '问题',
  checkAgain: '重新检查',
  back: '返回',
  menu: '更多',
  mergesUnknown: '这个版本的 Excel 看不出合并的单元格，与合并有关的问题请在工作台中核对',
  sheet: (name) => `工作表“${name}”`,
  otherSheet: (name) => `去“${name}”工作表`,
  hiddenSheet: (name) => `显示隐藏的“${name}”`,
  elsewhere: (front, shown) => `“${front}”里没有花名册，下面是“${shown}”的结果`,
  noRoster: {
    title: '这张工作表里没有花名册',
    near: (row, found) => `第 ${row} 行最像表头，认得${found}。`,
    missing: (names) => `没有找到${names}。`,
    none: '没有一行写着附件8的栏目名。',
    hint: '要有一行栏目，至少包含“姓名”和另外 7 个附件8的栏目。栏目名写法不同的，指定哪一列是哪一栏即可。',
    create: '新建空白花名册',
  },
  columns: {
    title: '指定栏目',
    choose: '指定栏目…',
    uncertain: (columns) => `${columns} 个栏目读得不确定`,
    stated: '按指定的栏目读',
    reading: '正在读各列…',
    missing: (names) => `没有找到${names}。`,
    guessed: (names) => `${names}的栏目名认不出，是看内容读的。`,
    claimed: (names) => `不止一列的栏目名像${names}。`,
    certain: '各栏都认得。',
    said: '现在按指定的栏目读。',
    names: (names) => names.map((name) => `“${name}”`).join(''),
    sentences: (sentences) => sentences.join(''),
    lead: '看前几行写的是什么，选定各列是哪一栏。',
    noHeader: '这张工作表里没有像表头的行：请填表头在第几行。',
    sheet: '工作表',
    headerRow: '表头所在的行',
    noHeading: '（没有栏目名）',
    content: '看内容读的',
    claims: (name) => `也像“${name}”`,
    samples: (texts) => texts.join('、'),
    readColumn: (letters) => `${letters} 列读作`,
    none: '不读',
    printed: '附件8的栏目',
    added: '另加的栏目',
    rest: (columns) => `其余 ${columns} 列都认得`,
    needsName: '请指出“姓名”是哪一列。',
    kept: '选定后记在这个工作簿里，栏目名不变就一直这样读。',
    apply: '按选定的读',
    forget: '忘掉指定，按栏目名读',
    applied: '已按指定的栏目重新检查',
    forgotten: '已按栏目名重新检查',
    notKept: (done) => `${done}；工作簿写不进去，关掉窗格就不记得了`,
    unsaid: '别处打开这个文件不知道您指定的：栏目名改成附件8的写法，评委会办公室读的才一样。',
    rivals: (letters) => `${letters} 列的栏目名也像附件8的栏目，请改成别的。`,
    unlike: '只改栏目名还不够，请对照附件8核对表头。',
    write: (headings) => `改 ${headings} 处栏目名`,
    written: (headings) => `已改 ${headings} 处栏目名`,
  },
  unusable: {
    'not-excel': {
      title: '请在 Excel 中打开',
      hint: '这是 Excel 加载项的窗格：在 Excel 的“开始”选项卡点“打开核验”。没有 Excel 或用 WPS 的，请用花名册核验工作台（dashboard.html）。',
    },
    'too-old': {
      title: '这个版本的 Excel 太旧',
      hint: '需要 Excel 2021、Excel 2024、Microsoft 365 或网页版 Excel。旧版请用花名册核验工作台（dashboard.html）检查同一个文件。',
    },
  },
  fix: {
    open: (count) => `修复 ${count} 处…`,
    title: (count) => `修复 ${count} 处安全项`,
    hint: '只改能确定该写什么的：写法、序号，空格填“无”。请对照看过再改，可以一次撤销。',
    caption: '将要改的单元格',
    cell: '单元格',
    now: '现在',
    after: '改为',
    blank: '空',
    apply: (count) => `修复 ${count} 处`,
    done: (count) => `已修复 ${count} 处`,
    one: (cell) => `已改 ${cell}`,
    skippedCells: (cells) => `${cells} 的内容刚有变动，没有改`,
    undo: '撤销',
    undone: (count) => `已恢复 ${count} 处原来的内容`,
    refused: (cells) => `${cells} 后来又改过，没有恢复，请自行核对`,
    ask: (cell, value) => `把 ${cell} 填为“${value}”？`,
    confirm: '填入',
  },
  marks: {
    label: '在表中标出有问题的单元格',
    removed: (count) => (count === 0 ? '表中没有核验标记' : `已清除表中的核验标记（${count} 组）`),
    remove: '清除表中的全部核验标记',
    hint: '标记用条件格式做，不动您设的颜色、字体和批注。打印或上交前可以一次清除。',
  },
  person: {
    none: '选中一名申报人的单元格，这里显示他的级别、费用和答辩情况',
    region: (row) => `第 ${row} 行的核算`,
    levelTrack: '级别、类型',
    fee: '应缴',
    yuan: (amount, line) => `${amount} 元（${line}）`,
    notCounted: '不可申报，不计入合计',
    defense: '答辩',
    exempt: (reasons) => `免：${reasons}`,
    why: {
      eligible: '符合条件，没有错误',
      unconfirmed: '有需要评委会确认的地方',
      incomplete: '有错误要补正',
      ineligible: '不符合申报条件',
    },
    because: '为什么',
    county: '所在地',
    routeMet: (route) => `符合：${route}`,
    routeConfirm: (route) => `须评委会确认：${route}`,
    routeShort: (route) => `最近的途径：${route}`,
    months: (have, need) => `已 ${have} 个月，需 ${need} 个月`,
    from: (month) => `${month} 起满足`,
    unread: '未识别',
  },
  help: {
    label: '这一格填什么',
    example: (text) => `例：${text}`,
    columns: {
      sequence: { what: '从 1 开始连续编号', example: '1' },
      unit: { what: '工作单位全称，与公章一致', example: '若羌县市场监督管理局' },
      unitNature: { what: '单位性质。公务员和参公事业单位的人员不得申报', example: '事业单位' },
      name: { what: '与身份证一致；少数民族姓名用间隔号“·”', example: '阿依古丽·买买提' },
      sex: { what: '男或女', example: '女' },
      ethnicity: { what: '民族全称', example: '维吾尔族' },
      birth: { what: '年份四位、月份两位，中间一个点', example: '1985.06' },
      education: { what: '最高学历；非全日制的写明', example: '本科（函授）' },
      graduation: { what: '毕业年月、学校全称、专业', example: '2008.07新疆大学机械工程专业' },
      serviceYears: { what: '从事专业技术工作的年数，只填数字', example: '12' },
      currentTitle: { what: '现在的职称；没有的填“无”', example: '助理工程师' },
      currentTitleDate: { what: '取得现任职称的年月；没有职称的填“无”', example: '2019.07' },
      targetTitle: { what: '这次申报的职称', example: '工程师' },
      continuingEducation: { what: '是否完成继续教育：是、否或免', example: '是' },
      remarks: {
        what: '注明评审、初次确定或授予，以及免答辩的情况；没有的填“无”',
        example: '评审；2022年参加访惠聚驻村工作',
      },
      idNumber: { what: '18 位身份证号，按文本填写', example: '65280119850612122X' },
      applicationType: { what: '评审、初次确定或授予', example: '评审' },
      specialty: { what: '申报专业', example: '特种设备检验' },
      fee: { what: '按通知八(二)的标准，只填数字', example: '380' },
      submissions: { what: '网上提交过几次，只填数字，不超过 3 次', example: '1' },
      displayFrom: { what: '单位公示开始的日期', example: '2024-09-02' },
      displayTo: { what: '单位公示结束的日期，不少于 5 个工作日', example: '2024-09-06' },
      exemptionBasis: { what: '免答辩的依据；没有的填“无”', example: '2021—2022年任第一书记' },
      phone: { what: '本人手机号', example: '13900000000' },
    },
  },
  display: { title: '公示期推算', from: '公示开始日期', hint: '按工作日计算，法定节假日和调休上班日已计入。' },
  template: {
    title: '新建花名册',
    hint: '在这个工作簿里新加一张工作表，按附件8的样式：标题、栏目、边框、下拉选项、A4 横向打印。不改动已有的工作表。',
    optional: '可以加上这些栏目',
    rows: '空行数',
    create: '新建',
    done: (sheet) => `已新建工作表“${sheet}”`,
  },
  seal: {
    title: '核验并盖章',
    notSignature: '这不是电子签名，也不代替公章：它只用来看出核验之后花名册有没有改动。',
    absent: '还没有核验章',
    valid: (at) => `核验章有效，${at} 盖章后花名册没有改动`,
    broken: (at) => `核验章已失效：${at} 盖章之后花名册有改动`,
    unknownMoves: '看不出具体哪些行有改动。',
    change: {
      changed: (row) => `第 ${row} 行的内容改过`,
      moved: (row) => `第 ${row} 行挪了位置`,
      added: (row) => `第 ${row} 行是后来加的`,
      removed: (row) => `盖章时的第 ${row} 人已删去`,
    },
    moreChanges: (count) => `另有 ${count} 处`,
    blocked: (errors) => `还有 ${errors} 个错误，改正后才能盖章`,
    withWarnings: (count) => `还有 ${count} 个警告，请确认属实后再盖章`,
    write: '盖章',
    again: '重新盖章',
    done: '已盖章。请保存工作簿后上交',
  },
  export: {
    title: '导出',
    hint: '在这个工作簿里新加可以打印的工作表（A4 横向），不改动花名册。',
    findings: '问题清单',
    people: '缴费与答辩情况',
    catalogue: '材料目录清单（每人一份）',
    write: '导出',
    done: (sheets) => `已新加工作表：${sheets}`,
    nothing: '请至少选一项',
  },
  settings: {
    title: '设置',
    policy: '通知',
    policyNow: (title) => `现在使用：${title}`,
    policyLoad: '换用另一份通知（政策包文件）',
    policyDefault: '恢复内置的通知',
    policyBad: (count) => `这份政策包有 ${count} 处错误，没有换用：`,
    policyKept: '已换用，下次打开仍然使用',
    policyNotKept: '已换用；浏览器不允许保存，下次打开要重新选择',
    language: '界面语言跟随 Office',
  },
  trouble: {
    retry: '重试',
    close: '知道了',
    untouched: '其余内容没有动过。',
    partial: (done) => `已改好的 ${done} 处可以撤销。`,
    title: {
      editing: '有单元格正在编辑',
      protected: '工作表受保护',
      'read-only': '工作簿是只读的',
      'no-answer': 'Excel 没有回答',
      busy: 'Excel 正忙',
      conflict: '同时有别人在改',
      gone: '要找的工作表或单元格已经不在',
      'too-large': '表格太大',
      unsupported: '这个版本的 Excel 不支持',
      changed: '内容刚有变动',
      partial: '只完成了一部分',
      exists: '名称已被占用',
      unknown: 'Excel 没有照办',
    },
    hint: {
      editing: '请按回车（或 Esc）结束编辑，再点重试。',
      protected: '请在“审阅”中点“撤消工作表保护”，再点重试。',
      'read-only': '请用“文件”中的“另存为”存一份可以编辑的副本，或点“启用编辑”，再点重试。',
      'no-answer': '请看看 Excel 是否弹出了对话框，关掉后点重试。',
      busy: '请稍等片刻再点重试。',
      conflict: '请等对方改完，再点重试。',
      gone: '可能被删除或改名。请点重试，重新检查一遍。',
      'too-large': '请把花名册分成几个工作表，或者用花名册核验工作台检查。',
      unsupported: '请更新 Excel，或者用花名册核验工作台检查同一个文件。',
      changed: '请核对后再试。',
      partial: '请核对后点重试，把剩下的做完。',
      exists: '请换一个名称再试。',
      unknown: '请点重试；仍不行，请保存工作簿后重新打开窗格。',
    },
    during: {
      check: '没有检查完',
      columns: '没有读出各列',
      marks: '标不了记号，问题列表照常',
      fix: '没有改',
      undo: '没有恢复',
      go: '去不了那个单元格',
      template: '没有新建',
      seal: '没有盖章',
      export: '没有导出',
    },
    detail: (said) => `Excel 的原话：${said}`,
  },
}

/** The words of the calendar where there is little room: the pane is narrow. */
export const narrowStage: StageWords = { ...stageZh, windows: { ...stageZh.windows, paper: '纸质材料' } }
