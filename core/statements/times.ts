/** A day, a month or a year that a text names, as the days it may mean: yyyymmdd, first and last. */
export interface When {
  first: number
  last: number
}

/** 2025年3月期满, 2025年3月政务记过影响期满; 影响期满（2024年12月）: a day on which something ends. */
const endsAfter = /^(?:才|就)?(?:到期|期满|届满|止$|满$|结束$)|^[^，,]{0,12}(?:期满|届满|到期)$/
const endsBefore = /(?:期满|届满|到期)[，,:于]{0,2}$/

/** What a text says of when. */
export interface Times {
  /** From then on, without an end: 2021年起, 至今. */
  open: boolean
  /** The ends of spans: …至2024年5月, 到2025年7月. */
  ends: readonly When[]
  /** Days named alone or as the beginning of a span. */
  begins: readonly When[]
  /** Of a span or said outright, in months; null where neither. */
  months: number | null
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 二十一 → 21; 一 to 九十九. */
export function hanNumber(text: string): number {
  const ten = text.indexOf('十')
  if (ten < 0) return [...text].reduce((sum, digit) => sum * 10 + (digits[digit] ?? 0), 0)
  return (ten === 0 ? 1 : digits[text[0]!]!) * 10 + (ten + 1 < text.length ? digits[text[ten + 1]!]! : 0)
}

/** Years and months in 汉字 become figures: 二〇一七年三月 → 2017年3月. */
const inFigures = (text: string) =>
  text
    .replace(/([一二][〇零○九][〇零○一二三四五六七八九]{2})年/g, (_, year: string) => `${hanNumber(year)}年`)
    .replace(
      /([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=个?月|[日号](?![^\d]{0,1}楼))/g,
      (word) => String(hanNumber(word)),
    )

const whenPattern = new RegExp(
  [
    '(?<!〔)(?<year>(?:19|20)\\d{2})年?度?(?:[./-]?(?<month>1[0-2]|0?[1-9])(?![\\d])(?:月份?(?<edge>[初底末](?!会))?)?(?:[./-]?(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)[日号]?)?)?(?:(?<=年|年度|\\d{4})(?<part>初|底|末|[上下]半年|[春夏秋冬]))?',
    '(?<!\\d|满|共|约|[任期了过第龄做]|工作|经验)(?<short>0\\d|1\\d|2[0-4])年(?:(?<shortMonth>1[0-2]|[1-9])月(?:(?<shortDay>3[01]|[12]\\d|[1-9])[日号])?|(?<shortPart>初|底|末|[上下]半年|[春夏秋冬])|(?=[去到在转考办毕退离调入受被任]|年))',
    '(?<![\\d.])(?<dotYear>[01]\\d|2[0-4])\\.(?<dotMonth>1[0-2]|0?[1-9])(?:\\.(?<dotDay>3[01]|[12]\\d|0?[1-9]))?(?![\\d.年个岁元万吨分米%倍小天次级])',
    '(?<relative>今年|本年|当年(?=$)|去年|前年|明年|后年)(?:(?<relativeMonth>1[0-2]|[1-9])月(?:(?<relativeDay>3[01]|[12]\\d|[1-9])[日号])?|(?<relativePart>初|底|末|[春夏秋冬]))?',
    '(?<![\\d.年])(?<bare>1[0-2]|[1-9])月(?:(?<bareDay>3[01]|[12]\\d|[1-9])[日号]|(?<bareEnd>底|末))?',
    '(?<vague>年底|上个?月|上礼拜|上周|本月底|月底|下个?月|日前)',
  ].join('|'),
  'g',
)

const parts: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 3],
  底: [12, 12],
  末: [12, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  春: [2, 5],
  夏: [5, 8],
  秋: [8, 11],
  冬: [11, 12],
}

function days(year: number, month?: string, day?: string, part?: string): When {
  const stretch = part === undefined ? undefined : parts[part]
  if (stretch) return { first: year * 10_000 + stretch[0] * 100 + 1, last: year * 10_000 + stretch[1] * 100 + 31 }
  if (month === undefined) return { first: year * 10_000 + 101, last: year * 10_000 + 1231 }
  const base = year * 10_000 + Number(month) * 100
  return day === undefined
    ? { first: base + 1, last: base + 31 }
    : { first: base + Number(day), last: base + Number(day) }
}

interface Found extends When {
  at: number
  end: number
  /** A year and nothing more. */
  yearOnly: boolean
}

function whensIn(text: string, asOf: number): Found[] {
  const thisYear = Math.floor(asOf / 10_000)
  const thisMonth = Math.floor(asOf / 100) % 100
  const found: Found[] = []
  for (const match of text.matchAll(whenPattern)) {
    const g = match.groups!
    const place = { at: match.index, end: match.index + match[0].length }
    const put = (when: When, yearOnly: boolean) => found.push({ ...when, ...place, yearOnly })
    if (g.year) {
      put(days(Number(g.year), g.month, g.day, g.part), !g.month && !g.part)
      if (g.edge === '底' || g.edge === '末') found.at(-1)!.first = found.at(-1)!.last - 11
    } else if (g.short)
      put(days(2000 + Number(g.short), g.shortMonth, g.shortDay, g.shortPart), !g.shortMonth && !g.shortPart)
    else if (g.dotYear) put(days(2000 + Number(g.dotYear), g.dotMonth, g.dotDay), false)
    else if (g.relative) {
      const year = thisYear + ({ 去年: -1, 前年: -2, 明年: 1, 后年: 2 }[g.relative] ?? 0)
      put(days(year, g.relativeMonth, g.relativeDay, g.relativePart), !g.relativeMonth && !g.relativePart)
    } else if (g.bare) {
      const before = found.at(-1)
      const year =
        before &&
        text.slice(before.end, match.index).length <= 8 &&
        /[至到—\-~–]/.test(text.slice(before.end, match.index))
          ? Math.floor(before.first / 10_000)
          : thisYear
      put(days(year, g.bare, g.bareDay), false)
      if (g.bareEnd) found.at(-1)!.first = found.at(-1)!.last - 11
    } else if (g.vague === '年底') put(days(thisYear, '12'), false)
    else if (g.vague === '上月' || g.vague === '上个月') put(days(thisYear, String(thisMonth - 1 || 1)), false)
    else if (g.vague === '下月' || g.vague === '下个月') put(days(thisYear, String(thisMonth + 1)), false)
    else if (g.vague === '本月底' || g.vague === '月底')
      put({ first: Math.floor(asOf / 100) * 100 + 25, last: Math.floor(asOf / 100) * 100 + 31 }, false)
    else put({ first: asOf - 8, last: asOf - 1 }, false)
  }
  return found
}

const han = '[一二三四五六七八九十两]'
const lengthPattern = new RegExp(
  `(?<![\\d.])(?:(?<half>半)年|(?<years>\\d{1,2}(?:\\.\\d)?|${han}{1,3}|几)(?:周年|学年|年头|年期?)(?:(?<plusHalf>半)|(?:零|又)?(?<plus>\\d{1,2}|${han}{1,3})个月)?|(?<term>一个?)?学期|(?<months>\\d{1,2}|${han}{1,3}|几)个月|(?<days>\\d{1,3}|${han}{1,3})(?:个?(?:多)?(?:天|日(?!起)|周|星期)))`,
  'g',
)
const numberOf = (word: string) => (/^[\d.]+$/.test(word) ? Number(word) : word === '几' ? 3 : hanNumber(word))

function monthsIn(text: string, whens: readonly Found[]): number | null {
  let longest: number | null = null
  for (const match of text.matchAll(lengthPattern)) {
    if (whens.some(({ at, end }) => match.index < end && match.index + match[0].length > at)) continue
    // 第2年, 3年前 and the like are no lengths.
    if (text[match.index - 1] === '第' || /^[前后内]/.test(text.slice(match.index + match[0].length))) continue
    const g = match.groups!
    const months = g.half
      ? 6
      : g.years
        ? numberOf(g.years) * 12 + (g.plusHalf ? 6 : g.plus ? numberOf(g.plus) : 0)
        : g.months
          ? numberOf(g.months)
          : g.days
            ? 0.5
            : 5
    longest = Math.max(longest ?? 0, months)
  }
  return longest
}

const monthsBetween = (from: When, to: When) =>
  (Math.floor(to.last / 10_000) - Math.floor(from.first / 10_000)) * 12 +
  (Math.floor(to.last / 100) % 100) -
  (Math.floor(from.first / 100) % 100) +
  1

/** What a text says of when, reckoned from a day (yyyymmdd). */
export function timesOf(raw: string, asOf: number): Times {
  const text = inFigures(raw)
  const whens = whensIn(text, asOf)
  const begins: When[] = []
  const ends: When[] = []
  let open = /至今|迄今|以来|到现在|至目前/.test(text)
  let months = monthsIn(text, whens)
  for (let index = 0; index < whens.length; index++) {
    const when = whens[index]!
    const before = text.slice(whens[index - 1]?.end ?? 0, when.at)
    const after = text.slice(when.end, whens[index + 1]?.at ?? text.length)
    const previous = whens[index - 1]
    const joined = previous !== undefined && /^(?:起|开始)?(?:[-–—~～至到]+|,?至|[^，,]{0,12}[到至—])$/.test(before)
    if (joined || /(?:[至到]|截至|截止到?|直到)$/.test(before) || endsAfter.test(after) || endsBefore.test(before)) {
      ends.push(when)
      if (joined) months = Math.max(months ?? 0, monthsBetween(previous, when))
    } else {
      begins.push(when)
      if (/^(?:底|初)?(?:起|开始|以来|[—–\-至到]*今)/.test(after)) open = true
    }
  }
  return { open, begins, ends, months }
}
