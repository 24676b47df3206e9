import { describe, expect, it } from 'vitest'
import { readContinuingEducation } from '../../core/vocabulary/continuing-education.ts'
import { lengthsIn, readYears } from '../../core/vocabulary/duration.ts'
import { ethnicGroups, readEthnicity } from '../../core/vocabulary/ethnicity.ts'
import { readAmount, readCount } from '../../core/vocabulary/number.ts'
import { readSex } from '../../core/vocabulary/sex.ts'
import { normalise } from '../../core/vocabulary/text.ts'

describe('D4.7 专业技术工作年限', () => {
  it.each([
    ['12', 12],
    ['12年', 12],
    ['十二年', 12],
    ['十二', 12],
    ['二十', 20],
    ['二十一年', 21],
    ['12.5', 12.5],
    ['12年6个月', 12.5],
    ['12年半', 12.5],
    ['１２', 12],
    ['12 年', 12],
    ['0', 0],
    ['-1', -1],
    ['6个月', 0.5],
    ['半年', 0.5],
    ['12.5年', 12.5],
    ['18个月', 1.5],
    ['6个半月', 6.5 / 12],
    ['从事检定工作满十五年', 15],
    ['12年6月', 12.5],
    ['十二点五年', 12.5],
    ['廿三年', 23],
    ['12年（其中检定2年）', 12],
    ['计量8年、质检4年，共12年', 12],
  ])('%s is %d years', (text, years) => expect(readYears(text)).toBe(years))

  it.each([
    '多年',
    '十几年',
    '12岁',
    '12-13',
    '12-13年',
    '五六年',
    '约10',
    '10年+',
    '快12年',
    '一百二十年',
    '计量8年、质检4年',
    '年',
    '',
    '1e3',
    'Infinity',
  ])('%s is no number of years', (text) => {
    expect(readYears(text)).toBeNull()
  })
})

describe('D4.7 lengths in a text', () => {
  it.each<[string, [string, number | null, string | null][]]>([
    ['援疆一年半，期满返回', [['一年半', 1.5, null]]],
    ['援派期一年以上', [['一年以上', 1, 'more']]],
    ['驻村不到1年', [['不到1年', 1, 'less']]],
    ['2021年3月至2023年3月驻村，共24个月', [['共24个月', 2, null]]],
    ['二〇二一年参加工作', []],
    ['二〇〇五年七月参加工作', []],
    ['23年8月起驻村', []],
    ['09年参加工作', []],
    ['第三年', []],
    ['三年级', []],
    ['每年一次', []],
    ['五年一贯制', []],
    ['80年代', []],
    ['支教十几年', [['十几年', null, 'about']]],
    [
      '驻村2年，援疆1年6个月',
      [
        ['2年', 2, null],
        ['1年6个月', 1.5, null],
      ],
    ],
  ])('%s', (text, lengths) => {
    const word = normalise(text)
    expect(lengthsIn(word).map(({ start, end, years, blur }) => [word.slice(start, end), years, blur])).toEqual(lengths)
  })
})

describe('D4.17 是否继续教育', () => {
  it.each([
    '是',
    '已完成',
    '完成',
    '均完成',
    '已参加',
    '合格',
    '符合',
    '达标',
    '有',
    '已学',
    '√',
    '✓',
    '✔',
    ' 是 ',
    '是。',
    '是（已完成）',
    '已完成（2020—2024年）',
  ])('%s is yes', (text) => expect(readContinuingEducation(text)).toBe('yes'))
  it.each(['否', '未完成', '未参加', '没有', '×', '无', '没有完成', '没完成'])('%s is no', (text) => {
    expect(readContinuingEducation(text)).toBe('no')
  })
  it.each(['免', '免学', '免除', '免继续教育'])('%s is exempt', (text) => {
    expect(readContinuingEducation(text)).toBe('exempt')
  })
  it.each(['90学时', '2023年', '不知道', '待完成', '部分完成', '是（部分未完成）', '完成（无证书）', ''])(
    '%s is none of them (continuing-education/unknown)',
    (text) => {
      expect(readContinuingEducation(text)).toBeNull()
    },
  )
})

describe('D4.8 性别 (GB/T 2261.1)', () => {
  it.each(['男', ' 女', '女\u200b'])('%s is read', (text) => expect(readSex(text)).not.toBeNull())
  it.each(['男性', '1', 'M', '女士', '未知', '男女'])('%s is not', (text) => expect(readSex(text)).toBeNull())
})

describe('D4.9 族别 (GB/T 3304)', () => {
  it('knows 56 groups', () => {
    expect(ethnicGroups).toHaveLength(56)
    expect(new Set(ethnicGroups).size).toBe(56)
    for (const name of ethnicGroups) expect(readEthnicity(name)).toEqual({ kind: 'full', name })
  })
  it.each([
    ['维', '维吾尔族'],
    ['维族', '维吾尔族'],
    ['维吾尔', '维吾尔族'],
    ['汉', '汉族'],
    ['回', '回族'],
    ['蒙', '蒙古族'],
    ['哈族', '哈萨克族'],
    ['柯', '柯尔克孜族'],
    ['锡伯', '锡伯族'],
    ['乌兹别克族', '乌孜别克族'],
    ['达翰尔族', '达斡尔族'],
    ['東乡', null],
  ])('%s', (text, name) => {
    expect(readEthnicity(text)).toEqual(name === null ? null : { kind: 'alias', name })
  })
  it.each(['哈', '塔', '土', '达'])('%s is asked (ethnicity/unknown)', (text) => {
    expect(readEthnicity(text)?.kind).toBe('ambiguous')
  })
  it.each(['其他', '外国血统', '穿青人', '外国血统中国籍人士'])('%s is of codes 97 and 98', (text) => {
    expect(readEthnicity(text)?.kind).toBe('outside')
  })
  it.each(['新疆族', '民族', '少数民族', '维汉', '无'])('%s is none', (text) => expect(readEthnicity(text)).toBeNull())
})

describe('D4.21 amounts and counts', () => {
  it.each([
    ['380', 380],
    ['380元', 380],
    ['￥380.00', 380],
    ['¥380', 380],
    ['1,380', 1380],
    ['380元整', 380],
  ])('%s is %d yuan', (text, amount) => expect(readAmount(text)).toBe(amount))
  it.each(['已缴', '三百八', '380/220', ''])('%s is no amount (cell/unreadable)', (text) => {
    expect(readAmount(text)).toBeNull()
  })
  it.each([
    ['3', 3],
    ['3次', 3],
    ['第3次', 3],
    ['三次', 3],
  ])('%s is %d', (text, count) => expect(readCount(text)).toBe(count))
})
