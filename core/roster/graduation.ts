import type { Branch } from '../policy/schema.ts'
import { readAttendance } from '../vocabulary/attendance.ts'
import { chineseNumber, chineseYear } from '../vocabulary/common.ts'
import { type Degree, type EducationReading, readEducation, type Schooling } from '../vocabulary/education.ts'
import { normalise } from '../vocabulary/text.ts'
import { formatMonth, type MonthIndex, monthIndexOf } from './month.ts'

/** What 何时、何校何专业毕业 tells. */
export interface Graduation {
  /** The latest month it names; two readings where 2010.1 leaves it open; empty where it names none. */
  months: readonly MonthIndex[]
  /** A date that cannot be (2010.13), as written. */
  impossible: string | null
  hasYear: boolean
  hasSchool: boolean
  hasMajor: boolean
  /** The degrees it names, beside the names of institutions; 高中 is nobody's graduation with a major. */
  named: readonly NamedDegree[]
  /** One for each graduation it tells of, in its order. */
  schoolings: readonly GraduatedSchooling[]
}

/** A degree that may be a branch of schooling. */
export type NamedDegree = Degree & { schooling: Branch }

/** A graduation: its schooling where named (null: not), and whether the study was part-time. */
export interface GraduatedSchooling {
  schooling: Schooling | null
  partTime: boolean | null
}

const han = '[〇零○一二三四五六七八九十]'
const numeralDate = new RegExp(`(${han}{4})年(?:(${han}{1,2})月)?`, 'g')
const digitDate =
  /(?<!\d)(\d{4})(?:\s*([.\-/年])\s*(\d{1,2})(?!\d)(?:\s*月|\s*[.\-/]\s*\d{1,2}(?!\d))?(?:\s*\d{1,2}日)?|(\d{2})(?:\d{2})?(?!\d))?/g
const school =
  /大学|学院|职院|学校|党校|技校|中学|职校|中专|职高|师范|电大|高中|[农师交工医财石民科林矿北新塔兰川武浙吉郑重厦]大(?!学|专|数据|气|型)|[师工高医卫]专/
/** Where the name of an institution ends. */
const schoolEnd =
  /大学|学院|职院|学校(?!教育)|党校|技校|中学|职校|电大|职高|研究生院|分校|(?:农|师|交|工|医|财|民|科|林|矿|北)大(?!专)/g
const letters = /[\p{Script=Han}A-Za-z·]+/gu
const between = /[\s,，、;；。.:：/()（）[\]【】]+|毕业于|毕业|就读于?|学习/
const education =
  /(?:普通|非全日制|全日制|统招|函授|自学考试|自考|成人|网络教育|开放教育|业余|夜大|在职|博士|硕士|研究生|第二学士|双学士|学士|学位|学历|大学本科|本科|大学专科|大专|专科|中等专科|中专|高中|高职|教育(?!学)|专升本|专业|班|级|届|系)/g

/**
 * Where the last institution of a run of letters ends; 0 where it has none. 大学本科 after a school or a major is schooling,
 * not one more school: 新疆大学会计专业大学本科.
 */
function schoolsEnd(run: string): number {
  let end = 0
  for (const { 0: word, index } of run.matchAll(schoolEnd)) {
    const schooling = word === '大学' && /^(?:本科|专科|学历|毕业|学士)/.test(run.slice(index + 2, index + 4))
    if (schooling && (end > 0 ? index > end : /(?:专业|系)$/.test(run.slice(Math.max(0, index - 2), index)))) continue
    end = index + word.length
  }
  return end
}

/** A run of letters without the institutions in it: all up to the end of the last one. */
const withoutSchools = (run: string): string => ` ${run.slice(schoolsEnd(run))}`

interface Found {
  months: readonly MonthIndex[]
  latest: MonthIndex
}

function readDates(
  text: string,
  latestYear: number,
): { found: Found[]; years: readonly number[]; impossible: string | null; rest: string } {
  const found: Found[] = []
  const years: number[] = []
  let impossible: string | null = null
  const take = (written: string, year: number, month: number | null, open: boolean): string => {
    if (year < 1930 || year > latestYear) {
      // Four digits are a year only where a month or 年 says so: 1205班 is a class.
      if (month !== null || written.includes('年')) impossible ??= written
      else return written
    } else if (month === null) years.push(year)
    else if (month < 1 || month > 12) impossible ??= written
    else {
      years.push(year)
      const index = monthIndexOf(year, month)
      found.push({ months: open ? [index, index + 9] : [index], latest: index })
    }
    return ' '
  }
  const rest = text
    .replace(digitDate, (written: string, year: string, separator?: string, separated?: string, joined?: string) => {
      const digits = separated ?? joined
      return take(
        written,
        Number(year),
        digits === undefined ? null : Number(digits),
        separator === '.' && separated === '1',
      )
    })
    .replace(numeralDate, (written: string, yearText: string, monthText?: string) => {
      const year = chineseYear(yearText)
      if (year === null) return written
      return take(written, year, monthText === undefined ? null : chineseNumber(monthText), false)
    })
  return { found, years, impossible, rest }
}

function besideSchools(text: string): string {
  return text
    .split(between)
    .map((piece) => piece.replace(letters, withoutSchools))
    .join(' ')
}

/** Where the next graduation begins: behind a sentence, or with another year behind a comma. */
const nextGraduation = /[;；。\n]|[,，、](?=\s?(?:19|20)\d{2})/

/** @param whole how the whole of the text was read */
function schoolingsIn(text: string, whole: EducationReading | null, latestYear: number): GraduatedSchooling[] {
  const of = (piece: string, named: EducationReading | null) => ({
    schooling: named?.kind === 'read' ? named.education.held[0]!.schooling : null,
    partTime: readAttendance(piece),
  })
  const pieces = nextGraduation.test(text)
    ? text.split(nextGraduation).filter((piece) => school.test(normalise(piece)))
    : []
  if (pieces.length < 2) return [of(text, whole)]
  return pieces.map((piece) =>
    of(piece, readEducation(besideSchools(readDates(piece.normalize('NFKC'), latestYear).rest))),
  )
}

function degreesIn(read: EducationReading | null): NamedDegree[] {
  const held = read?.kind === 'read' ? read.education.held : []
  return held.filter((one): one is NamedDegree => one.schooling !== null && one.schooling !== 'senior-high-or-below')
}

/**
 * Reads the graduation text. Of several dates (2006.09—2010.07, two schools) the latest is the graduation.
 *
 * @param latestYear the pack's year + 1
 */
export function readGraduation(text: string, latestYear: number): Graduation {
  const { found, years, impossible, rest } = readDates(text.normalize('NFKC'), latestYear)
  const latest = found.sort((a, b) => b.latest - a.latest)[0]
  const lastYear = Math.max(...years)
  const beside = besideSchools(rest)
  const read = readEducation(beside)
  const major = normalise(
    beside
      .replace(education, '')
      .replace(/[^\p{L}]/gu, '')
      .replace(/[年月日至于]/g, ''),
  )
  return {
    // 2005.07 and later 2012年: the month of the last graduation is not told.
    months: latest && Math.floor(latest.latest / 12) >= lastYear ? latest.months : [],
    impossible,
    hasYear: years.length > 0 || impossible !== null,
    hasSchool: school.test(normalise(rest)),
    hasMajor: [...major].length >= 2,
    named: degreesIn(read),
    schoolings: schoolingsIn(text, read, latestYear),
  }
}

/** What stands around the name of a major and is no part of it. */
const beforeMajor = [
  '全日制',
  '非全日制',
  '普通',
  '统招',
  '函授',
  '成人',
  '大学本科',
  '本科',
  '大学专科',
  '大专',
  '专科',
  '中专',
]
const behindMajor = [
  ...['大学本科', '本科', '大学专科', '大专', '专科', '中等专科', '中专', '高中', '硕士', '博士', '学士', '研究生'],
  ...['学历', '学位', '专业', '系', '班'],
]

/** The name of a major without the words of schooling around it. */
function bareMajor(text: string): string {
  let major = text
  for (;;) {
    const before = beforeMajor.find((word) => major.startsWith(word))
    const behind = behindMajor.find((word) => major.endsWith(word))
    if (before === undefined && behind === undefined) return major
    major = before === undefined ? major.slice(0, -behind!.length) : major.slice(before.length)
  }
}

/** School, major and month (YYYY.MM) apart, for a form that asks for each; '' for what the text does not plainly say. */
export function graduationParts(text: string, latestYear: number): Record<'school' | 'major' | 'month', string> {
  const normal = text.normalize('NFKC')
  const [month, another] = readGraduation(text, latestYear).months
  const pieces = readDates(normal, latestYear)
    .rest.split(between)
    .map((piece) => ({ piece, end: schoolsEnd(piece) }))
  const schools = pieces.filter(({ end }) => end > 0)
  const majors = pieces.map(({ piece, end }) => bareMajor(piece.slice(end))).filter((name) => [...name].length >= 2)
  const isOne = schools.length === 1
  return {
    school: isOne ? schools[0]!.piece.slice(0, schools[0]!.end) : '',
    major: isOne && majors.length === 1 ? majors[0]! : '',
    month: month === undefined || another !== undefined ? '' : formatMonth(month),
  }
}
