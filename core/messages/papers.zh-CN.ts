import type { Policy } from '../policy/schema.ts'
import type { Totals } from '../report/types.ts'

/** The words of the sheets that the pane adds for printing. They are handed in, so they are Chinese only. */
export const paneSheetsZh = {
  sheets: { findings: '核验报告', people: '缴费与答辩', catalogue: '目录清单' },
  /** The sheet beside a template that holds what its cells may be chosen from. */
  choices: (sheet: string) => `${sheet}选项`,
  /** Excel puts the numbers of the pages in. */
  footer: '第 &P 页，共 &N 页',
  titles: { findings: '花名册核验报告', people: '申报人员缴费与答辩情况', catalogue: '申报材料目录清单' },
  unit: (name: string) => `主管单位：${name}`,
  basis: (title: string) => `依据：${title}`,
  sums: ({ applicants, feeDue, feeUndetermined, exempt, defense, ineligible }: Totals) =>
    `共 ${applicants} 人，应缴 ${feeDue} 元（费用未定 ${feeUndetermined} 人），免答辩 ${exempt} 人，须答辩 ${defense} 人。不可申报的 ${ineligible} 人不计入。`,
  headings: {
    cell: '单元格',
    row: '行',
    name: '姓名',
    severity: '程度',
    column: '栏目',
    value: '现在的内容',
    message: '问题和办法',
    clause: '依据',
    fix: '建议改为',
    unit: '工作单位',
    target: '拟晋升职务',
    verdict: '核验结果',
    level: '级别',
    fee: '应缴（元）',
    defense: '答辩',
    reasons: '免答辩依据',
    number: '序号',
    material: '材料名称',
    copies: '份数',
    certainty: '要求',
    note: '说明',
  },
}

/** Words that every paper of the office shares. Papers are handed in and stamped, so they are Chinese only. */
export const paperZh = {
  subject: (year: number, series: string, field: string) => `${year}年度自治州${series}系列${field}专业`,
  scope: (scope: string) => `范围：${scope || '全州'}`,
  people: (count: number) => `共 ${count} 人`,
  asOf: (day: string) => `截至${day}`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  signers: ['制表人', '审核人', '负责人'],
  toSign: (who: string) => `${who}：`,
  seal: (office: string) => `${office}（盖章）`,
  handDate: '年　　月　　日',
  order: '序号',
  target: '拟晋升专业\n技术职务',
  total: '合　计',
  inPeopleAndYuan: '单位：人、元',
  inYuan: '单位：元',
}

export const exemptionPaperZh = {
  title: '职称评审免答辩人员名单',
  clause: '通知\n条款',
  note: '注：条款为通知第七条“答辩要求”的各项。不可申报人员未列入。',
}

/** 答辩人员名单 for the day of the defense, and the sheet its scores are written on. */
export const defensePaperZh = {
  caption: '答辩人员名单',
  title: '职称评审答辩人员名单',
  scoreTitle: '职称评审答辩人员名单及评分表',
  when: (from: string, to: string, tentative: boolean) => `答辩时间：${tentative ? '拟' : ''}${from}至${to}`,
  specialty: '申报专业',
  scores: '评分',
  examiners: ['评委一', '评委二', '评委三', '评委四', '评委五'],
  score: '答辩成绩',
  sign: '签到',
  remark: '备注',
  note: '注：不可申报人员和免答辩人员未列入。',
  scoreNote: '注：成绩取 0 至 100 分，保留两位小数。不可申报人员和免答辩人员未列入。',
}

/** 缴费核对表: what finance gets, and the people behind it. */
export const feePaperZh = {
  caption: '缴费核对表',
  title: (year: number, field: string) => `${year}年度${field}专业职称评审费缴费核对表`,
  when: (from: string, to: string) => `缴费时间：${from}至${to}`,
  units: (count: number) => `${count} 个主管单位`,
  tariff: (track: string, yuan: number) => `${track}\n${yuan}元`,
  undetermined: '金额未定\n（人）',
  signature: '核对人签字',
  difference: (amount: string, isShort: boolean) => `${isShort ? '少' : '多'} ${amount}`,
  note: '注：应缴按通知八(二)核算，差额为实缴减应缴。不可申报人员未列入；金额未定人员不计入应缴。',
  people: {
    caption: '人员明细',
    title: '职称评审费人员明细',
    count: (people: number, undetermined: number) => `共 ${people} 人，其中金额未定 ${undetermined} 人`,
    track: '类型',
    seen: '金额未定人员见“人员明细”。',
  },
}

/** 评审一览表: what the committee looks at. */
export const reviewPaperZh = {
  caption: '评审一览表',
  title: '职称评审一览表',
  level: '级别',
  track: '类型',
  defense: '答辩',
  score: '成绩',
  votes: '表决（票）',
  ballot: { agree: '同意', against: '不同意', abstain: '弃权' },
  opinion: '评审意见',
  note: '注：不可申报人员未列入。表决和评审意见由评审委员会手工填写。',
}

/** 统计表: a sheet a table. */
export const statisticsPaperZh = {
  file: '职称评审统计表',
  title: (by: string) => `职称评审申报人员统计表（按${by}）`,
  /** What people are counted by. */
  by: {
    county: '县市',
    supervisingUnit: '主管单位',
    unitNature: '单位性质',
    level: '级别',
    track: '类型',
    sex: '性别',
    ethnicity: '族别',
    education: '学历',
    ageBand: '年龄段',
    verdict: '核验结论',
    defense: '答辩',
  },
  people: '合计',
  share: '占比',
  due: '应缴评审费',
  note: '注：占比为占全部申报人员的比例；应缴评审费不含不可申报和金额未定人员。',
}

/** The roster of everyone in the layout of 附件8, and the list without names. */
export const rosterPaperZh = {
  caption: '花名册',
  title: (year: number, field: string) => `${year}年度${field}专业职称评审申报人员花名册`,
  issuer: (office: string) => `主管单位（盖章）：${office}`,
  verdict: '核验结论',
  level: '级别',
  track: '类型',
  fee: '应缴评审费',
  defense: '答辩',
  reasons: '免答辩事由',
  clauses: '通知条款',
  note: '注：前15栏按各单位报送的花名册，序号重新编排；右侧各栏为核验结果。文件带有核验章，只用来看出核验后有无改动，不是电子签名。',
  anonymous: {
    caption: '匿名名单',
    title: '职称评审匿名名单',
    code: '编号',
    note: '注：姓名已用编号代替；编号对照表另存，由专人保管。',
  },
  key: {
    caption: '编号对照表',
    title: '职称评审编号对照表',
    file: '原文件',
    row: '行号',
    note: '注：本表由专人保管，不得与匿名名单一并发出。',
  },
}

/** 问题清单: every finding of every roster. */
export const problemPaperZh = {
  caption: '问题清单',
  file: '文件',
  row: '行',
  cell: '单元格',
  column: '栏目',
  value: '填写内容',
  wholeSheet: '整表',
  severity: '程度',
  message: '问题和处理办法',
  clause: '依据',
  fix: '建议改为',
}

/** Names of the files the office takes out. */
export const paperFilesZh = {
  roster: (year: number) => `${year}年申报人员花名册（核验）`,
  exemptions: (year: number) => `${year}年免答辩人员名单`,
  defense: (year: number) => `${year}年答辩人员名单及评分表`,
  fees: (year: number) => `${year}年评审费核对表`,
  overview: (year: number) => `${year}年评审一览表`,
  statistics: (year: number) => `${year}年统计表`,
  anonymous: (year: number) => `${year}年匿名名单`,
  key: (year: number) => `${year}年匿名名单编号对照表（专人保管）`,
  problems: (year: number) => `${year}年问题清单`,
  findings: (year: number) => `${year}年各单位核验结果`,
}

export const cataloguePaperZh = {
  caption: '材料目录',
  material: '材料名称',
  copies: '份数',
  remark: '说明',
  there: '有√',
  /** What is to be seen on a paper, each with a box to tick. */
  checks: (checks: readonly string[]) => checks.map((check) => `□${check}`).join('\n'),
}

/** 八(四): who hands the papers in, where, and whom to call. */
export function deliveryZh({ authority, contact }: Pick<Policy, 'authority' | 'contact'>): string {
  const at = contact === undefined ? '' : `（${contact.place}）`
  const call = contact === undefined ? '' : `咨询电话：${contact.telephones.join('、')}。`
  return `由单位统一报送至${authority}${at}，不受理个人报送。${call}`
}

/** A stretch of a sentence that is known, or a blank to be written in. */
type Pieces<Run> = (string | Run)[]

/**
 * The wording of the notice's attachments, made out for one person. What stands between is put in by the caller: text
 * where the roster tells it, else a blank of a type of the caller's own.
 */
export const documentPaperZh = {
  /** Names of the documents; with the person's they name the file. */
  names: {
    display: '公示',
    'display-result': '公示结果',
    recommendation: '推荐意见',
    'continuing-education-exemption': '免除继续教育学习申请表',
    'truth-pledge': '真实性保证书',
    'review-pledge': '审核责任书',
    'freelance-conduct': '思想政治情况表',
    handwriting: '手写内容范本',
    catalogue: '材料目录清单',
  },
  specialty: (series: string, field: string) => `${series}系列${field}专业`,
  /** Shown in the place of the level where the roster does not tell it, as the notice has it. */
  unknownLevel: { display: '＿（中、初）级', pledge: '中级/初级' },
  applying: <Run>(name: string, specialty: string, level: Run): Pieces<Run> => [
    `${name}同志申报${specialty}`,
    level,
    '专业技术任职资格',
  ],
  about: (name: string) => `关于${name}同志`,
  titles: {
    /** The middle line of three: who, for what, what it is. */
    applying: (specialty: string, level: string) => `申报${specialty}${level}`,
    display: '职称的公示',
    result: '职称的公示结果',
    recommendation: '技术职称的推荐意见',
    truthPledge: '申报材料真实性保证书',
    reviewPledge: '职称材料审核责任书',
    catalogue: '职称评审申报材料目录清单',
  },
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  handDate: <Run>(year: Run, month: Run, day: Run): Pieces<Run> => [year, '年', month, '月', day, '日'],
  display: {
    opening: <Run>(applying: Pieces<Run>): Pieces<Run> => [
      '根据自治州职称评审的工作要求，现对',
      ...applying,
      '进行公示。',
    ],
    person: <Run>(sex: Run, ethnicity: Run, party: Run, idNumber: Run, title: Run): Pieces<Run> => [
      ...['基本信息：性别：', sex, '；族别：', ethnicity, '；政治面貌：', party],
      ...['；身份证号：', idNumber, '；现任专业技术职务任职资格：', title, '。'],
    ],
    conduct: '思想政治条件：',
    conductHint: '（突出政治表现，强调职业操守和从业行为）',
    achievements: '业绩成果：',
    achievementsHint: '（简要描述近五年的实践能力和业绩成果，并说明对业绩成果的实际贡献）',
    period: <Run>(
      { from, to }: Record<'from' | 'to', Pieces<Run>>,
      days: number,
      name: string,
      { office, telephone }: Record<'office' | 'telephone', Run>,
    ): Pieces<Run> => [
      '公示时间从',
      ...from,
      '起至',
      ...to,
      `止（公示期不少于${days}个工作日）。如对${name}同志的相关信息有疑异，请电话或书面形式反映至`,
      office,
      '办公室，监督电话：',
      telephone,
      '。',
    ],
    signature: <Run>(hand: Run): Pieces<Run> => ['签字：', hand, '（单位负责人签字）'],
  },
  result: {
    text: <Run>(name: string, days: Run, applying: Pieces<Run>): Pieces<Run> => [
      `${name}同志申报材料已在本单位公示`,
      days,
      '天，公示期间无投诉、举报，公示无异议，申报材料真实、完整、有效，同意推荐',
      ...applying,
      '。',
    ],
  },
  recommend: <Run>(applying: Pieces<Run>): Pieces<Run> => ['经审核，同意推荐', ...applying, '。'],
  seal: <Run>(unit: Run): Pieces<Run> => [unit, '（公章）'],
  /** 五(四): who seals for those without a unit. */
  freelanceSeal: '县（市）人社部门或人事代理机构',
  /** 附件4 */
  exemption: {
    labels: {
      name: '姓名',
      sex: '性别',
      birth: '出生年月',
      idNumber: '身份证号',
      education: '学历',
      degree: '学位',
      graduation: '何时何学校\n何专业毕业',
      unit: '现工作单位',
      started: '参加工作时间',
      currentTitle: '现有专业\n技术职务',
      targetTitle: '拟申报专业\n技术职务',
      reason: '免学理由',
      opinion: '审核意见',
    },
    reason: <Run>(reasons: string, from: Run, to: Run): Pieces<Run> => [`${reasons}，时间：`, from, '至', to, '。'],
    seal: '公章',
    notes: [
      '注：1.仍在参加“访惠聚”驻村（含抽调到各级“访惠聚”办公室）工作的专业技术人员，由同级“访惠聚”办公室审核；参加驻村管寺、南疆学前双语教育干部支教工作的专业技术人员，由同级党委统战部门或南疆四地州学前双语教育干部支教工作领导小组办公室审核。',
      '2.参加“访惠聚”驻村、驻村管寺、南疆学前双语教育干部支教工作已返回人员，由原派驻单位所属的地州市或自治区区属主管单位审核。',
      '3.各地各部门不得私自设置免除继续教育学习事项及申请表（审批表）。',
    ],
  },
  /** 附件7 */
  freelance: {
    labels: {
      name: '姓　名',
      sex: '性　别',
      ethnicity: '族　别',
      photo: '照片',
      education: '学　历',
      birth: '出生年月',
      party: '政治面貌',
      school: '毕业院校',
      major: '所学专业',
      graduated: '毕业时间',
      married: '婚　否',
      degree: '学　位',
      idNumber: '身份证号码',
      health: '健康状况',
      conduct: '思想政治\n表现情况',
      history: '学习工作\n简历',
      awards: '奖惩情况',
      pledge: '本人承诺',
      police: '常住地辖区\n派出所意见',
      remark: '备　注',
    },
    historyHint: '（简历从高中填起）',
    pledge: '以上填写内容真实有效，如隐报瞒报、弄虚作假，本人愿承担相应责任。',
    sign: <Run>(hand: Run): Pieces<Run> => ['签名：', hand],
    head: <Run>(hand: Run): Pieces<Run> => ['负责人（签名）：', hand],
    seal: <Run>(hand: Run): Pieces<Run> => ['单位（盖章）', hand],
    note: '说明：常住地辖区派出所出具有无犯罪记录的意见。',
  },
  /** What is written on papers in the notice's own words, to be copied from. */
  handwriting: {
    title: '评审材料手写和签署内容范本',
    unit: <Run>(unit: Run): Pieces<Run> => ['主管单位：', unit],
    lead: '方框里的话照抄，不增减、不改动；注明手写的用笔写。未填写或填写不正确的，评审材料不予受理。',
    where: (at: number, where: string, isByHand: boolean, clause: string) =>
      `${at}.${where}${isByHand ? '，手写' : ''}（通知${clause}）：`,
    checks: (title: string, checks: readonly string[]) => `送交《${title}》前再看一遍：${checks.join('；')}。`,
  },
  truth: <Run>(field: string, level: Run): Pieces<Run> => [
    `本人今年申报${field}专业（`,
    level,
    '）专业技术职务任职资格评审，保证所提供的各种申报材料，如相关证书、成绩单、表格、业绩成果、论文著作等材料均真实可靠。如有不实，愿意按有关规定接受任何处理。',
  ],
  review: {
    text: '兹保证本单位（系统）所属专业技术人员提交的职称申报材料已经我单位人事（职称）部门严格审核，材料真实性可靠无误。如有隐瞒，或参与弄虚作假，愿按有关规定承担相应责任。',
    unit: <Run>(hand: Run): Pieces<Run> => ['审核单位（盖章）：', hand],
    head: <Run>(hand: Run): Pieces<Run> => ['人事（职称）部门负责人（签名）：', hand],
  },
  byHand: '（注：签名和日期必须手写，不得打印）',
  applicant: <Run>(hand: Run): Pieces<Run> => ['申报人（签名）：', hand],
  catalogue: {
    person: <Run>(name: Run, level: Run, unit: Run): Pieces<Run> => [
      ...['姓名：', name, '　申报级别：', level, '　工作单位：', unit],
    ],
    note: (clause: string) => `注：按通知${clause}列出。`,
    toCheck: '“需核对”的材料，花名册或通知没有写明是否须交，请向评委会办公室核对。',
    signatures: <Run>(applicant: Run, reviewer: Run): Pieces<Run> => [
      ...['申报人（签名）：', applicant, '　审核人（签名）：', reviewer],
    ],
  },
  /** Heard where a blank is to be filled in. */
  toFill: '（待填）',
  /** Around the number of the page; each paper is numbered for itself. */
  pageNumber: { before: '第 ', after: ' 页' },
}
