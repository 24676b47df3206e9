import { describe, expect, it } from 'vitest'
import { readAttendance } from '../../core/vocabulary/attendance.ts'
import { readEducation } from '../../core/vocabulary/education.ts'

type Row = readonly [text: string, schooling: string | null, partTime: boolean | null, ask: string | null]

const spellings: readonly Row[] = [
  ['博士', 'doctor', null, null],
  ['博士研究生', 'doctor', null, null],
  ['研究生（博士）', 'doctor', null, null],
  ['博士研究生毕业', 'doctor', null, null],
  ['研究生/工学博士', 'doctor', null, null],
  ['硕士', 'master', null, null],
  ['硕士研究生', 'master', null, null],
  ['研究生（硕士）', 'master', null, null],
  ['研究生/经济学硕士', 'master', null, null],
  ['在职硕士', 'master', true, null],
  ['全日制硕士研究生', 'master', false, null],
  ['研究生', 'master', null, 'degree'],
  ['在职研究生', 'master', true, 'degree'],
  ['研究生班', 'master', null, 'degree'],
  ['第二学士学位', 'second-bachelor', null, null],
  ['双学士', 'second-bachelor', null, 'double'],
  ['双学位', 'second-bachelor', null, 'double'],
  ['辅修双学位', 'bachelor', null, null],
  ['大学', 'bachelor', null, null],
  ['大学本科', 'bachelor', null, null],
  ['本科', 'bachelor', null, null],
  ['大本', 'bachelor', null, null],
  ['本科学士', 'bachelor', null, null],
  ['大学学士', 'bachelor', null, null],
  ['学士', 'bachelor', null, null],
  ['大学 工学学士', 'bachelor', null, null],
  ['大学本科毕业', 'bachelor', null, null],
  ['全日制本科', 'bachelor', false, null],
  ['统招本科', 'bachelor', false, null],
  ['本科（全日制）', 'bachelor', false, null],
  ['非全日制本科', 'bachelor', true, null],
  ['函授本科', 'bachelor', true, null],
  ['本科（函授）', 'bachelor', true, null],
  ['自考本科', 'bachelor', true, null],
  ['自学考试大学本科毕业', 'bachelor', true, null],
  ['成人本科', 'bachelor', true, null],
  ['成人高等教育本科', 'bachelor', true, null],
  ['电大本科', 'bachelor', true, null],
  ['网络本科', 'bachelor', true, null],
  ['网络教育本科', 'bachelor', true, null],
  ['开放本科', 'bachelor', true, null],
  ['开放教育本科', 'bachelor', true, null],
  ['夜大本科', 'bachelor', true, null],
  ['业余本科', 'bachelor', true, null],
  ['在职本科', 'bachelor', true, null],
  ['专升本', 'bachelor', null, null],
  ['预备技师班', 'bachelor', null, null],
  ['技师班', 'bachelor', null, null],
  ['专科', 'associate', null, null],
  ['大学专科', 'associate', null, null],
  ['大专', 'associate', null, null],
  ['高职', 'associate', null, null],
  ['高等专科', 'associate', null, null],
  ['高级工班', 'associate', null, null],
  ['大专（函授）', 'associate', true, null],
  ['全日制大专', 'associate', false, null],
  ['大学普通班', 'bachelor', null, null],
  ['中专', 'secondary', null, null],
  ['中等专科', 'secondary', null, null],
  ['中等职业', 'secondary', null, null],
  ['中职', 'secondary', null, null],
  ['中师', 'secondary', null, null],
  ['中技', 'secondary', null, null],
  ['中级工班', 'secondary', null, null],
  ['技校', 'secondary', null, 'class'],
  ['技工学校', 'secondary', null, 'class'],
  ['技校（高级工班）', 'associate', null, null],
  ['技校中级工班', 'secondary', null, null],
  ['技工学校预备技师班', 'bachelor', null, null],
  ['中央党校大学', 'bachelor', null, 'party-school'],
  ['省委党校本科', 'bachelor', null, 'party-school'],
  ['区委党校大专', 'associate', null, 'party-school'],
  ['中央党校研究生', 'master', null, 'party-school'],
  ['高中', 'senior-high-or-below', null, null],
  ['初中', 'senior-high-or-below', null, null],
  ['高中及以下', 'senior-high-or-below', null, null],
  ['大学本科/学士', 'bachelor', null, null],
  ['本科、学士', 'bachelor', null, null],
  ['本科（硕士在读）', 'bachelor', null, null],
]

describe('D4.10 最高学历 in spellings of everyday use', () => {
  it.each(spellings)('%s', (text, schooling, partTime, ask) => {
    const read = readEducation(text)
    expect(read?.kind === 'read' && read.education.held[0]).toEqual({ schooling, partTime, ask })
  })

  it.each<[string, string, string | null]>([
    ['研究生学历，学位未取得', 'master', 'degree'],
    ['研究生学历，硕士学位未取得', 'master', 'degree'],
    ['本科学历，硕士学位：无', 'bachelor', null],
    ['本科学历，学士学位未取得', 'bachelor', null],
    ['大专，本科无', 'associate', null],
    ['本科（第二学士学位，未取得）', 'bachelor', null],
    ['硕士，未取得博士学位', 'master', null],
    ['本科，无硕士、博士学位', 'bachelor', null],
    ['大专在读本科', 'associate', null],
    ['大专，2019年考入本科', 'associate', null],
    ['本科，2020年考取研究生，2023年毕业', 'master', 'degree'],
    ['无机化学本科', 'bachelor', null],
  ])('of %s the highest held is %s', (text, schooling, ask) => {
    const read = readEducation(text)
    expect(read?.kind === 'read' && read.education.held[0]).toEqual({ schooling, partTime: null, ask })
  })

  it.each<[string, boolean | null]>([
    ['本科（计算机网络）', null],
    ['本科（广播电视编导）', null],
    ['大专（远程测控）', null],
    ['本科（网络）', true],
    ['国家开放大学本科', true],
    ['本科（函授', true],
    ['大专函授、本科全日制', false],
    ['本科，函授教育', true],
  ])('%s, studied part-time: %s', (text, partTime) => {
    const read = readEducation(text)
    expect(read?.kind === 'read' && read.education.held[0]!.partTime).toBe(partTime)
  })

  it.each(['本科结业', '大学肄业', '本科在读', '研究生肄业', '硕士在读', '在读研究生', '结业'])(
    '%s is no education (education/unknown)',
    (text) => expect(readEducation(text)?.kind).toBe('unfinished'),
  )

  it.each(['文盲', '高学历', '有', '工学', '无', ''])('%s names no branch (education/unknown)', (text) => {
    expect(readEducation(text)).toBeNull()
  })
})

describe('D4.11 part-time study in the graduation text', () => {
  it.each([
    '2012.07 新疆大学 机械工程（函授）',
    '2012.07 新疆大学函授本科 机械工程',
    '2012年7月自考本科毕业于新疆大学机械工程专业',
    '2012.07 国家开放大学 行政管理（开放教育）',
    '2012.07 新疆大学 网络教育学历 会计学',
    '2012.07 新疆大学成人教育学院 工商管理',
    '2012.07 新疆大学（成人教育） 工商管理',
    '2012.07 新疆大学 会计（非全日制）',
    '2012.07 新疆大学 会计 业余毕业',
    '2012.07 新疆大学 会计（自学考试）',
  ])('%s: part-time', (text) => expect(readAttendance(text)).toBe(true))

  it.each([
    '2010.07 新疆大学 网络工程',
    '2010.07 新疆大学 网络工程专业毕业',
    '2010.07 新疆广播电视大学 会计',
    '2010.07 国家开放大学 会计',
    '2010.07 新疆大学 测控技术与仪器',
  ])('%s: nothing is said', (text) => expect(readAttendance(text)).toBeNull())

  it.each([
    '2010.07 新疆大学（全日制） 测控',
    '2010.07 新疆大学全日制本科 测控',
    '2010.07 统招本科毕业于新疆大学测控专业',
  ])('%s: full-time', (text) => expect(readAttendance(text)).toBe(false))
})
