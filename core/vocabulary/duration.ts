import { chineseNumber } from './common.ts'
import { simplified } from './script.ts'
import { normalise } from './text.ts'

/** How a word blurs a length: the true one is longer (10余年, 一年以上), shorter (不到1年, 近20年), or either (约10年). */
export type Blur = 'more' | 'less' | 'about'

/** A length as written. */
export interface Length {
  /** Years; months are twelfths. null where only its kind is told (十几年). */
  years: number | null
  blur: Blur | null
  /** The words that blur it; '' where none do. */
  blurredBy: string
}

/** A length in a text, from `start` to before `end`, with the words that belong to it (满, 约, 以上 …). */
export interface LengthIn extends Length {
  start: number
  end: number
}

/** Words of a blur, before the figure, between figure and unit, and behind the unit. */
const blurs: Readonly<Record<'before' | 'within' | 'behind', Readonly<Record<string, Blur>>>> = {
  before: {
    ...{ 大约: 'about', 约莫: 'about', 大概: 'about', 大致: 'about', 约: 'about', 差不多: 'about', 估计: 'about' },
    ...{ 应该: 'about', 可能: 'about', 好像: 'about', '≈': 'about', '~': 'about' },
    ...{
      不到: 'less',
      未到: 'less',
      没到: 'less',
      不足: 'less',
      不满: 'less',
      未满: 'less',
      没满: 'less',
      不及: 'less',
    },
    ...{
      不够: 'less',
      小于: 'less',
      低于: 'less',
      少于: 'less',
      将近: 'less',
      接近: 'less',
      近乎: 'less',
      临近: 'less',
    },
    ...{ 近: 'less', 快: 'less', 几乎: 'less', '<': 'less', '≤': 'less' },
    ...{ 至少: 'more', 最少: 'more', 起码: 'more', 超过: 'more', 超出: 'more', 超: 'more', 逾: 'more' },
    ...{ 不少于: 'more', 不低于: 'more', 多于: 'more', 大于: 'more', 高于: 'more', '≥': 'more', '>': 'more' },
  },
  within: { 余: 'more', 多: 'more', '+': 'more', 来: 'about' },
  behind: {
    ...{ 以上: 'more', 有余: 'more', 余: 'more', 多: 'more', 许: 'more', 开外: 'more', 出头: 'more', '+': 'more' },
    ...{ 及以上: 'more', '(含)以上': 'more', 挂零: 'more', 冒头: 'more', 往上: 'more', 朝上: 'more' },
    ...{ 左右: 'about', 上下: 'about', 前后: 'about', 光景: 'about', 的样子: 'about', 半载: 'about', '±': 'about' },
    ...{ 不到: 'less', 不足: 'less', 以内: 'less', 以下: 'less' },
  },
}

/** Words around a length that leave it as it is. */
const whole = { before: '满|整|共|共计|合计|累计|总计|足', within: '整|足', behind: '整|满' }
/** What may stand between a word that blurs and the figure: 大概有10年. */
const filler = '[有了到达为是在]{0,2}'

const anyOf = (words: Readonly<Record<string, Blur>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[+()]/g, '\\$&'))
    .join('|')

const figure =
  '\\d{1,2}几|\\d{1,3}(?:\\.\\d{1,4})?|[〇零○一二两三四五六七八九十廿卅几数]{1,4}(?:点[一二三四五六七八九])?'
const monthFigure =
  '\\d{1,3}|一百(?:零[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)?|[一二两三四五六七八九十几数]{1,3}'

/** length := [约] [满] (N [余] 年 [半 | [零] M 个月] | M 个月 | 半年) [整] [以上] */
const pattern = new RegExp(
  [
    // 签约3年 and 以上 are other words.
    `(?:(?<![合签续履违])(?<before>${anyOf(blurs.before)})${filler})?(?:${whole.before})?`,
    `(?:(?<![\\d.第每这那哪同某〇零○一二两三四五六七八九十廿卅百千点])`,
    `(?:(?<years>${figure})(?<within>${anyOf(blurs.within)})?(?:${whole.within})?(?:周年|年)`,
    `(?![级代度底初末制龄]|一贯|\\d{1,2}月\\d)`,
    `(?:(?<half>[零又]半年|半(?!载))|(?:[零又加及另,+]|零又|外加)?(?<rest>${monthFigure})(?:个月|(?<bare>月(?!份))))?`,
    `|(?<months>${monthFigure})(?<monthsWithin>${anyOf(blurs.within)})?个(?<halfMonth>半)?(?<monthsMore>[多余])?月`,
    `|(?<someHalf>[大小])?(?<halfYear>半年)))`,
    `(?:${whole.behind})?(?<behind>(?:${anyOf(blurs.behind)})(?<!\\+(?=\\d))(?!可))?`,
  ].join(''),
  'g',
)

/** 一五年 is a year and 五六年 is five or six. */
const isEither = (figure: string) => figure.length === 2 && '一二三四五六七八九'.includes(figure.replace('两', '二'))

/** A figure; null for 十几, 几, 五六; undefined where it is none (一九八五). */
function figureOf(text: string): number | null | undefined {
  if (/[几数]/.test(text) || isEither(text)) return null
  if (/^[+-]?\d/.test(text)) return Number(text)
  if (text.startsWith('一百')) return 100 + (chineseNumber(text.slice(2).replace('零', '')) ?? 0)
  const [units, tenths] = text.replace('廿', '二十').replace('卅', '三十').split('点')
  const number = chineseNumber(units!)
  return number === null ? undefined : number + (tenths ? chineseNumber(tenths)! / 10 : 0)
}

type Groups = Partial<
  Record<
    | ('before' | 'within' | 'behind' | 'years' | 'half' | 'rest' | 'bare')
    | ('months' | 'monthsWithin' | 'monthsMore' | 'halfMonth' | 'halfYear' | 'someHalf'),
    string
  >
>

function blurOf({
  before,
  within,
  monthsWithin,
  monthsMore,
  someHalf,
  behind,
}: Groups): Pick<Length, 'blur' | 'blurredBy'> {
  const inside = within ?? monthsWithin ?? monthsMore
  const words = [before, inside, someHalf, behind].filter((word) => word !== undefined)
  const [blur = null] = [
    before && blurs.before[before],
    inside && blurs.within[inside],
    someHalf && 'about',
    behind && blurs.behind[behind],
  ].filter((one): one is Blur => Boolean(one))
  return { blur, blurredBy: words.join('') }
}

function lengthOf(groups: Groups): Length | null {
  const { years, half, rest, months, halfMonth } = groups
  const figures = [years, rest ?? months].map((text) => (text === undefined ? 0 : figureOf(text)))
  const [inYears, inMonths] = figures
  if (inYears === undefined || inMonths === undefined) return null
  const blurred = blurOf(groups)
  if (inYears === null || inMonths === null)
    return { years: null, blur: 'about', blurredBy: blurred.blurredBy || (years ?? months)! }
  const halves = (half || groups.halfYear ? 6 : 0) + (halfMonth ? 0.5 : 0)
  return { years: inYears + (inMonths + halves) / 12, ...blurred }
}

/** A range of figures or several: 12-13年, 五、六年, 5+3年 are neither. */
const range = /\d(?:年|个月)?[-~—–至到+]$|(?:^|[^\d.])(?:\d{1,2}|[一二两三四五六七八九十])、$/

function* found(text: string, isCell: boolean): Generator<LengthIn> {
  for (const match of text.matchAll(pattern)) {
    const groups: Groups = match.groups!
    // 09年 and 23年8月 are dates in a text, and lengths in a cell of years.
    if (!isCell && (groups.bare !== undefined || /^0\d/.test(groups.years ?? ''))) continue
    const length = lengthOf(groups)
    if (length === null) continue
    const place = { start: match.index, end: match.index + match[0].length }
    const isRange = range.test(text.slice(Math.max(0, match.index - 4), match.index))
    yield isRange ? { years: null, blur: 'about', blurredBy: match[0], ...place } : { ...length, ...place }
  }
}

/**
 * Every length in a text (援疆一年半, 满3年, 18个月), with its place. Dates, school years (三年级) and 第三年 are none.
 *
 * @param text normalised
 */
export function lengthsIn(text: string): LengthIn[] {
  return [...found(text, false)]
}

const bareFigure = new RegExp(
  `^(?<before>${anyOf(blurs.before)})?(?<years>[+-]?\\d{1,6}(?:\\.\\d{1,6})?|[零一二两三四五六七八九十]{1,3})(?<behind>${anyOf({ ...blurs.behind, ...blurs.within })})?$`,
)

/** What the column calls itself, and what ends the cell. */
const around = /^(?:从事)?(?:专业|技术|专业技术)?(?:工作)?年限[:为]?|[.。;；]$/g
/** 8(年), (8)年. */
const unitInBrackets = /\((年|个月)\)|\((\d{1,3}(?:\.\d{1,4})?)\)(?=年|个月)/g
/** 壹, 贰 … as on cheques. */
const written = '壹贰叁肆伍陆柒捌玖拾'
const figures = '一二三四五六七八九十'

function cellOf(text: string): string {
  return simplified(normalise(text))
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (digit) => figures[written.indexOf(digit)]!)
    .replace(unitInBrackets, '$1$2')
    .replace(around, '')
}

/** 计量8年、质检4年，共12年, and 12年（含检定2年）. */
const total = /^(?:共|合计|累计|总计)/
const part = /[(（]|其中|含/

/**
 * A cell of years (D4.7): a figure alone, or the one length it tells, a total before its parts; null where it tells none, or
 * several.
 */
export function readLength(text: string): Length | null {
  const word = cellOf(text)
  const bare = bareFigure.exec(word)?.groups as Groups | undefined
  if (bare) {
    const years = figureOf(bare.years!) ?? null
    const behind = bare.behind && { ...blurs.within, ...blurs.behind }[bare.behind]
    const blur = (bare.before && blurs.before[bare.before]) || behind || null
    return years === null ? null : { years, blur, blurredBy: `${bare.before ?? ''}${bare.behind ?? ''}` }
  }
  const lengths = [...found(word, true)]
  const blurred = lengths.find(({ blur }) => blur !== null)
  if (lengths.length < 2 || blurred) return blurred ?? lengths[0] ?? null
  const sum = lengths.filter(({ start }) => total.test(word.slice(start, start + 2)))
  const parts = word.search(part)
  const counted = sum.length > 0 || parts < 0 ? sum : lengths.filter(({ start }) => start < parts)
  return counted.length === 1 ? counted[0]! : null
}

/** Years of service: 12, 12年, 十二年, 12年6个月, 18个月, 满12年整; null where it is no number, or blurred. */
export function readYears(text: string): number | null {
  const length = readLength(text)
  return length === null || length.blur !== null ? null : length.years
}
