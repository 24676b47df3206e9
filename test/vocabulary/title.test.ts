import { describe, expect, it } from 'vitest'
import { readTargetTitle, readTitle } from '../../core/vocabulary/title.ts'

const engineering: readonly [string, string, string | null][] = [
  ['技术员', '技术员', null],
  ['工程技术员', '技术员', null],
  ['员级', '技术员', null],
  ['助理工程师', '助理工程师', null],
  ['助工', '助理工程师', null],
  ['助理级', '助理工程师', null],
  ['初级工程师', '助理工程师', null],
  ['助理工程师（初级）', '助理工程师', null],
  ['初级（助理工程师）', '助理工程师', null],
  ['计量助理工程师', '助理工程师', '计量'],
  ['质量检验助理工程师', '助理工程师', '质量检验'],
  ['助理工程师（特种设备检验）', '助理工程师', '特种设备检验'],
  ['助理工程师(计量)', '助理工程师', '计量'],
  [' 助理 工程师 ', '助理工程师', null],
  ['助理工程师职称', '助理工程师', null],
  ['助理工程师资格', '助理工程师', null],
  ['助理工程师任职资格', '助理工程师', null],
  ['助理级工程师', '助理工程师', null],
  ['工程系列助理工程师', '助理工程师', null],
  ['助理工程师专技十二级', '助理工程师', null],
  ['检验员（助理工程师）', '助理工程师', null],
  ['工程师', '工程师', null],
  ['工程系列中级', '工程师', null],
  ['中级技术职称', '工程师', null],
  ['中级专业技术职务', '工程师', null],
  ['中级', '工程师', null],
  ['中工', '工程师', null],
  ['中级工程师', '工程师', null],
  ['工程师（中级）', '工程师', null],
  ['中级（工程师）', '工程师', null],
  ['计量工程师', '工程师', '计量'],
  ['标准化工程师', '工程师', '标准化'],
  ['电气工程师', '工程师', '电气'],
  ['机械工程师', '工程师', '机械'],
  ['工程师（特种设备检验）', '工程师', '特种设备检验'],
  ['工程师（质量技术监督）', '工程师', '质量技术监督'],
  ['中级职称', '工程师', null],
  ['高级工程师', '高级工程师', null],
  ['高工', '高级工程师', null],
  ['副高', '高级工程师', null],
  ['副高级', '高级工程师', null],
  ['高级工程师（副高）', '高级工程师', null],
  ['副高级工程师', '高级工程师', null],
  ['计量高级工程师', '高级工程师', '计量'],
  ['正高级工程师', '正高级工程师', null],
  ['正高', '正高级工程师', null],
  ['教授级高工', '正高级工程师', null],
  ['教授级高级工程师', '正高级工程师', null],
  ['研究员级高工', '正高级工程师', null],
]

describe('D4.13 titles of the engineering ladder', () => {
  it.each(engineering)('%s is %s', (text, title, specialty) => {
    expect(readTitle(text)).toEqual({ kind: 'engineering', title, specialty, asked: false })
  })

  it.each(['初级', '初级职称'])('%s is read as 助理工程师 and asked (title/ask)', (text) => {
    expect(readTitle(text)).toMatchObject({ kind: 'engineering', title: '助理工程师', asked: true })
  })

  it.each([
    ['工程师（初级）', '助理工程师', true],
    ['质量工程师（初级）', '助理工程师', true],
    ['工程师（高级）', '高级工程师', false],
  ])('%s: the grade in the brackets tells the rung', (text, title, asked) => {
    expect(readTitle(text)).toMatchObject({ kind: 'engineering', title, asked })
  })

  it('counts the higher of two titles', () => {
    expect(readTitle('技术员、助理工程师')).toMatchObject({ title: '助理工程师' })
    expect(readTitle('助理工程师/高级工')).toMatchObject({ kind: 'engineering', title: '助理工程师' })
  })
})

describe('D4.13 how a title is told', () => {
  it.each([
    ['2016年评为工程师', null],
    ['工程师，2017年取得', null],
    ['工程師', null],
    ['工程系列计量专业工程师', '计量'],
    ['工程师（标准化、计量），科长', '标准化、计量'],
    ['工程师（二级注册计量师）', null],
    ['工程师，中级，专业技术岗位十级', null],
  ])('%s is 工程师', (text, specialty) => {
    expect(readTitle(text)).toMatchObject({ title: '工程师', specialty })
  })

  it.each(['曾任工程师', '未取得工程师职称', '无中级职称', '相当于工程师', '内聘工程师', '工程师（待定）'])(
    '%s does not say that the title is held: not understood',
    (text) => expect(readTitle(text)).toBeNull(),
  )

  it('takes 拟晋升 and 申报 before a title for the word of the column that is applied for, and for none elsewhere', () => {
    expect(readTargetTitle('拟晋升工程师')).toMatchObject({ title: '工程师', specialty: null })
    expect(readTitle('拟晋升工程师')).toBeNull()
  })
})

describe('D4.14 no title', () => {
  it.each(['无', '未评', '未评定', '未取得', '无职称', '暂无', ' 无 ', '无（首次申报）', '暂未取得'])(
    '%s says that there is none',
    (text) => {
      expect(readTitle(text)).toEqual({ kind: 'none' })
    },
  )

  it.each([
    ...['科员', '副所长', '所长', '检验员', '化验员', '科长', '主任科员', '计量检定员', '专技十二级', '工人'],
    ...['总工程师', '副总工程师', '主任工程师', '监理工程师', '总监理工程师', '', '×', '已取得', '大学本科'],
  ])('%s is a post or nothing at all: not understood (title/unknown)', (text) => {
    expect(readTitle(text)).toBeNull()
  })
})

describe('D4.15 what stands beside the ladder', () => {
  it.each([
    '注册计量师',
    '一级注册计量师',
    '二级注册计量师',
    '注册安全工程师',
    '中级注册安全工程师',
    '一级建造师',
    '二级建造师',
    '注册设备监理师',
    '一级造价师',
    '执业药师',
    '注册会计师',
  ])('%s is a professional qualification (eligibility/professional-qualification)', (text) =>
    expect(readTitle(text)?.kind).toBe('qualification'),
  )

  it.each([
    ['高级工', '高级工'],
    ['中级工', '中级工'],
    ['初级工', '初级工'],
    ['技师', '技师'],
    ['高级技师', '高级技师'],
    ['电工高级工', '高级工'],
    ['焊工技师', '技师'],
    ['二级技师', '技师'],
    ['电工（高级工）', '高级工'],
    ['高级工（电工）', '高级工'],
  ])('%s is a worker grade (eligibility/skilled-worker)', (text, grade) => {
    expect(readTitle(text)).toEqual({ kind: 'worker', grade })
  })

  it.each([
    ...[
      '助理农艺师',
      '农艺师',
      '高级农艺师',
      '经济师',
      '助理经济师',
      '中级经济师',
      '讲师',
      '助理讲师',
      '会计师',
      '助理会计师',
      '药师',
      '主管药师',
    ],
    ...[
      '馆员',
      '助理馆员',
      '统计师',
      '审计师',
      '医师',
      '主治医师',
      '护师',
      '主管护师',
      '畜牧师',
      '兽医师',
      '一级教师',
      '高级教师',
    ],
    ...['政工师', '助理政工师', '实验师', '研究实习员', '助理研究员', '编辑', '中教一级'],
  ])('%s belongs to another series (eligibility/series-conversion)', (text) => {
    expect(['other-series', 'qualification']).toContain(readTitle(text)?.kind)
  })
})
