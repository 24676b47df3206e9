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

describe('D4.19 What is nearly understood', () => {
  it('is asked where one word of it is unknown, and silent where more are', () => {
    expect(said('2022年绒毯驻村', 'village-work')).toBe('ask')
    expect(said('2022年绒毯驻村窗帘', 'village-work')).toBe('no')
  })

  it('is not asked of others, nor where it is denied or planned', () => {
    for (const text of ['爱人绒毯驻村', '未绒毯驻村', '拟绒毯驻村']) expect(said(text, 'village-work')).toBe('no')
  })

  it('is denied for the person by the clause behind it', () => {
    expect(said('单位有参公人员，本人不是', 'civil-service-managed')).toBe('no')
  })
})
