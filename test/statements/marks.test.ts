import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import type { Topic } from '../../core/policy/terms.ts'
import { tellingOf } from '../../core/statements/answers.ts'

const said = (text: string, topic: Topic) =>
  tellingOf(text, defaultPolicy, '2024-09-14').answers.get(topic)?.said ?? 'no'

/** Of each topic: said plainly, denied, planned, of a relative, quoted as a rule, a duty, and past. */
const lines: readonly (readonly [Topic, yes: string, no: readonly string[]])[] = [
  [
    'civil-servant',
    '本人是公务员',
    ['本人不是公务员', '拟调任公务员', '爱人是公务员', '公务员不得参加职称评审', '负责公务员档案整理', '曾任公务员'],
  ],
  [
    'civil-service-managed',
    '单位参公',
    [
      '单位不参公',
      '单位拟参公',
      '妻子是参公人员',
      '参公人员不得参加职称评审',
      '整理参公人员花名册',
      '原参公，2019年取消',
    ],
  ],
  [
    'retired',
    '2023年5月已退休',
    ['尚未退休', '拟于2026年退休', '父亲已退休', '退休人员不得参加职称评审', '负责退休人员管理', '退休前在车间工作'],
  ],
  [
    'left-unit',
    '2024年6月已从本单位离职',
    [
      '没有从本单位离职',
      '拟于年底辞职',
      '爱人已从我公司离职',
      '离职的人员不得申报',
      '办理员工离职手续',
      '2019年从原单位辞职，现在本公司工作',
    ],
  ],
  [
    'penalty',
    '2024年5月受记过处分',
    ['未受处分', '拟给予处分', '同事受处分', '受处分的人员不得申报', '负责处分决定的送达', '2018年受警告，已解除'],
  ],
  [
    'barred',
    '2022年被列入职称黑名单',
    [
      '未被列入黑名单',
      '拟列入黑名单',
      '弟弟被列入黑名单',
      '弄虚作假的人员五年内不得申报',
      '负责企业黑名单录入',
      '2017年被列入黑名单，2022年移出',
    ],
  ],
  [
    'under-investigation',
    '目前被立案审查',
    ['未被立案审查', '拟立案', '所长被立案审查', '立案审查中的人员不得推荐', '负责立案审批', '2021年被立案，已了结'],
  ],
  [
    'assessment-failed',
    '2022年度考核基本合格',
    [
      '2022年度考核没有基本合格',
      '同事2022年度考核基本合格',
      '年度考核不合格的人员不得申报',
      '整理2022年度考核不合格人员材料',
      '2018年度考核基本合格',
    ],
  ],
  [
    'village-work',
    '2019年参加驻村工作',
    ['未参加驻村工作', '拟参加驻村工作', '爱人参加驻村工作', '驻村工作队员可以免除继续教育', '给驻村工作队供货'],
  ],
  [
    'monastery-management',
    '2019年参加寺管会工作',
    [
      '未参加寺管会工作',
      '拟抽调到寺管会',
      '岳父是寺管会成员',
      '参加驻村管寺的人员应当由统战部门审核',
      '给寺管会检修锅炉',
    ],
  ],
  [
    'southern-preschool-teaching',
    '2018年赴南疆支教',
    ['没去南疆支教', '拟赴南疆支教', '妻子在南疆支教', '参加南疆支教的干部应当由办公室审核', '给南疆支教点送过取暖器'],
  ],
  [
    'inland-service',
    '2018年参加内地服务管理',
    [
      '未参加内地服务管理',
      '拟参加内地服务管理',
      '爱人在内地从事服务管理',
      '参加内地服务管理的人员可以免学',
      '为内地服务管理站供应设备',
    ],
  ],
  [
    'first-secretary',
    '2018年任第一书记',
    ['没有任过第一书记', '拟任第一书记', '丈夫任第一书记', '第一书记应当由组织部门出证明', '为第一书记所在村供货'],
  ],
  [
    'remote-county',
    '现在若羌县工作',
    [
      '不在若羌县工作',
      '拟到若羌县工作',
      '父亲在若羌县工作',
      '在若羌县工作的人员可以免于答辩',
      '到若羌县出差',
      '2015年至2018年在若羌县工作',
    ],
  ],
  [
    'aid',
    '正在援疆，援期三年',
    [
      '没有援疆',
      '拟援疆',
      '爱人援疆，援期三年',
      '援疆满三年的人员可以申报',
      '接待援疆代表团',
      '2019年2月至2020年8月援疆',
    ],
  ],
  [
    'transfer',
    '2015年由机关调入',
    [
      '非机关调入',
      '拟由机关调入',
      '妻子由机关调入',
      '机关调入的人员应当上传任命文件',
      '负责机关分流人员档案',
      '由企业调入',
    ],
  ],
  [
    'freelance',
    '本人是自由职业者',
    ['不是自由职业者', '打算做自由职业', '儿子是自由职业者', '自由职业者应当填写附件7', '原自由职业，现受聘企业'],
  ],
  ['claim-exempt', '申请免答辩', ['不申请免答辩', '同事免答辩']],
  ['study-exempt', '公需课免学', ['没有免学', '爱人免学']],
  [
    'postponed-retirement',
    '经批准延迟退休',
    ['没有批准延迟退休', '拟延迟退休', '爱人经批准延迟退休', '参加延迟退休宣讲'],
  ],
  ['staff-status', '本人事业编制', ['没有事业编制', '妹妹是事业编制']],
]

describe.each(lines)('D4.19 %s', (topic, yes, no) => {
  it(`counts: ${yes}`, () => expect(said(yes, topic)).toBe('yes'))
  it.each(no)('does not count: %s', (text) => expect(said(text, topic)).toBe('no'))
})

const asked: readonly (readonly [Topic, string])[] = [
  ['civil-servant', '2013年考录公务员'],
  ['retired', '2024年退休'],
  ['retired', '内退'],
  ['left-unit', '停薪留职'],
  ['left-unit', '2022年6月离职'],
  ['penalty', '受过党内警告'],
  ['barred', '被法院列为失信被执行人'],
  ['under-investigation', '2023年5月被立案'],
  ['assessment-failed', '年度考核基本合格'],
  ['village-work', '已列入驻村人员名单'],
  ['village-work', '协助访惠聚工作队入户'],
  ['southern-preschool-teaching', '支教一年'],
  ['remote-county', '在且末县工作3年'],
  ['aid', '援疆'],
]

describe('D4.19 what cannot be told is asked', () => {
  it.each(asked)('%s: %s', (topic, text) => expect(said(text, topic)).toBe('ask'))
})

describe('D4.19 a deed of which some words are not known', () => {
  it('was done where it is dated', () => {
    expect(said('2022年绒毯驻村窗帘', 'village-work')).toBe('yes')
    expect(said('绒毯驻村两年', 'village-work')).toBe('yes')
  })

  it('is asked where it is not, if it is one word', () => {
    expect(said('绒毯驻村', 'village-work')).toBe('ask')
    expect(said('绒毯驻村窗帘', 'village-work')).toBe('no')
  })

  it('is not asked of others, nor where it is denied or planned', () => {
    for (const text of ['爱人2022年绒毯驻村', '2022年未绒毯驻村', '拟绒毯驻村'])
      expect(said(text, 'village-work')).toBe('no')
  })

  it('is asked of what bars, if it is one short word', () => {
    expect(said('绒毯退休', 'retired')).toBe('ask')
    expect(said('绒毯退休窗帘', 'retired')).toBe('no')
    expect(said('绒毯自由职业', 'freelance')).toBe('no')
  })

  it('is asked all the same where it may be said of another school', () => {
    expect(said('2019年喀什绒毯支教', 'southern-preschool-teaching')).toBe('ask')
  })
})

const sentences: readonly (readonly [Topic, 'yes' | 'no' | 'ask', string])[] = [
  ['civil-service-managed', 'no', '单位有参公人员，本人不是'],
  ['civil-service-managed', 'no', '单位有参公编制和事业编制，本人为事业编制'],
  ['civil-service-managed', 'ask', '单位参公，我属事业编'],
  ['civil-service-managed', 'no', '2016年由县统计局（参公单位）调入本所'],
  ['civil-servant', 'no', '2019年从县统计局（公务员身份）调入，现为事业编'],
  ['civil-servant', 'yes', '县市监局执法大队公务员'],
  ['civil-servant', 'no', '从公务员岗位辞职'],
  ['retired', 'no', '因师傅退休，我顶岗'],
  ['retired', 'no', '接替退休人员岗位'],
  ['retired', 'no', '到今年10月退休'],
  ['retired', 'yes', '退休教师，现在某公司从事检测'],
  ['left-unit', 'no', '因单位改制于2019年解除劳动合同，后被我所聘用'],
  ['left-unit', 'no', '2017年驻寺管委会，2018年离岗'],
  ['penalty', 'no', '因同事受处分，代其负责该岗位'],
  ['penalty', 'yes', '目前在处分期，2025年1月到期'],
  ['assessment-failed', 'no', '近三年无不合格、不称职等次'],
  ['under-investigation', 'yes', '正接受县纪委审查'],
  ['under-investigation', 'no', '资格审查中'],
  ['village-work', 'no', '驻村那几年是老王去的'],
  ['village-work', 'no', '2020年驻村工作队来我厂招工'],
  ['village-work', 'no', '2019年安排驻村，因怀孕换人'],
  ['village-work', 'no', '参加“访惠聚”驻村、管委会、南疆学前教育支教和内地服务管理工作以及担任第一书记等专业技术人员'],
  ['village-work', 'yes', '七（一）驻村'],
  ['village-work', 'yes', '随工作队住村一年'],
  ['first-secretary', 'no', '第一书记是州上派的'],
  ['inland-service', 'no', '内地服务管理让小周去了'],
  ['inland-service', 'yes', '自治区内派湖北工作组，从事服务管理工作两年'],
  ['southern-preschool-teaching', 'ask', '到南疆支教，任小学语文教师'],
  ['southern-preschool-teaching', 'no', '南疆出生，曾支教昌吉'],
  ['remote-county', 'no', '在且末县参加工作，2012年调入博湖县'],
  ['remote-county', 'no', '服务且末县企业'],
  ['remote-county', 'yes', '现在若羌县人民医院设备科工作'],
  ['remote-county', 'yes', '在若羌县从事特种设备检验工作'],
  ['claim-exempt', 'yes', '报助工，不用答辩'],
  ['claim-exempt', 'no', '免答辩我没有写'],
  ['study-exempt', 'no', '免学（是□否☑）'],
  ['transfer', 'yes', '由县发展和改革委员会调入'],
  ['village-work', 'no', '2022年驻村工作队队员（爱人）'],
  ['civil-servant', 'no', '公务员（丈夫）'],
  ['civil-servant', 'no', '2015年至2019年在县委工作，公务员，2019年辞职后入职本公司'],
  ['civil-servant', 'no', '2018年考录公务员，现为事业编制'],
  ['retired', 'no', '目前内退，未正式退休'],
  ['retired', 'no', '单位退休人员较多，本人为业务骨干'],
  ['postponed-retirement', 'yes', '县里批了我推迟两年退休'],
  ['penalty', 'yes', '2025年3月政务记过影响期满'],
  ['penalty', 'yes', '党内警告处分影响期满（2024年12月）'],
  ['penalty', 'no', '2024年3月政务记过，影响期至2024年8月'],
  ['barred', 'no', '失信被执行人，2020年1月至2022年1月'],
  ['barred', 'yes', '2023年起三年内不得参评'],
  ['barred', 'ask', '2023年度因岗位不足被取消参评资格'],
  ['under-investigation', 'no', '2022年3月被立案审查，同年9月结束'],
  ['under-investigation', 'no', '被立案调查，已了结，未作处理'],
  ['under-investigation', 'no', '材料还在审查中'],
  ['left-unit', 'no', '待岗，现仍在本单位'],
  ['left-unit', 'ask', '劳动合同已到期，未续签'],
  ['left-unit', 'ask', '已调往库尔勒市水利局工作'],
  ['assessment-failed', 'no', '2021年未定等次，病假'],
  ['assessment-failed', 'yes', '考核：21合格 22合格 23 基本合格'],
  ['village-work', 'no', '配合访惠聚工作队做后勤，本人未参加驻村'],
  ['remote-county', 'no', '借调且末县2年（2020.3-2022.3）'],
  ['remote-county', 'yes', '2022年借调且末县（2022年3月至今）'],
  ['southern-preschool-teaching', 'no', '在喀什小学支教，未参加学前支教'],
  ['civil-service-managed', 'yes', '我们所没退出参公'],
  ['freelance', 'no', '自由职业也干过，后来进了站'],
  ['retired', 'no', '带我的老师退休返聘'],
  ['retired', 'yes', '巳退休，公司留用'],
]

describe('D4.19 sentences that were misread once', () => {
  it.each(sentences)('%s %s: %s', (topic, answer, text) => expect(said(text, topic)).toBe(answer))
})
