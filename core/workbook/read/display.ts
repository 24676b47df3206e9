import { format, isDateFormat } from 'numfmt'
import { type NumeralStyle, spellDate, spellDigits, spellNumber } from './chinese-numerals.ts'

/** Says what Excel in Chinese displays in a cell. */
export interface Display {
  number(value: number, code: string): string
  text(value: string, code: string): string
  boolean(value: boolean): string
}

type Show = (value: number) => string

/** Days between 1899-12-30 and 1904-01-01: what a serial of the 1904 system is short of. */
const shift1904 = 1462
const lastDay = 2_958_466
const options = { throws: true, dateErrorNumber: true, dateSpanLarge: false } as const
/** Texts kept for one format; beyond this a column has more different numbers than a cache helps with. */
const cachedTexts = 5000

/** Excel takes codes of 255 characters; what is much longer is no format but a trap for whoever parses it. */
const longestCode = 1000

const isGeneral = (code: string) => code === '' || code === '@' || code.length > longestCode || /^general$/i.test(code)

/** A number in the format General: 11 digits, and powers of ten beyond. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value + 0)
  return format('General', value, options)
}

/**
 * The system's own long date ([$-F800]) and time ([$-F400]) and the Chinese morning and afternoon, in the words that
 * numfmt knows. A section with weekday letters a is Chinese.
 */
function inChinese(section: string): string {
  if (/\[\$-F800\]/i.test(section)) return 'yyyy"年"m"月"d"日"'
  if (/\[\$-F400\]/i.test(section)) return 'h:mm:ss'
  const clock = section.replace(/上午\/下午/g, 'AM/PM')
  const chinese = clock !== section || /aaa/i.test(section.replace(/"[^"]*"/g, ''))
  return chinese && !/\[\$/.test(section) ? `[$-804]${clock}` : clock
}

/** The sections of a code; a semicolon in quotes, in brackets or after a backslash parts nothing. */
function sections(code: string): string[] {
  const found = ['']
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|./gs)) {
    if (piece === ';') found.push('')
    else found[found.length - 1] += piece
  }
  return found
}

/** Numerals a format asks for, and the code without that wish. */
function numerals(code: string): { style: NumeralStyle | null; plain: string } {
  const match = /\[DBNum([123])\]/i.exec(code)
  return {
    style: match ? (Number(match[1]) as NumeralStyle) : null,
    plain: code.replace(/\[DBNum[0-9]\]/gi, ''),
  }
}

/** A currency or locale tag ([$€-407]) gives a number its sign only: digits are written as the system writes them. */
function withoutLocales(code: string): string {
  return code.replace(/\[\$([^\][-]*)(?:-[^\][]*)?\]/g, (_all, sign: string) => (sign === '' ? '' : `"${sign}"`))
}

/**
 * Excel rounds the 15 decimal digits it keeps, so that 1.005 shown with two decimals is 1.01 though the nearest double
 * lies below it, and an ID number kept as a number ends in zeros.
 */
function fifteenDigits(value: number): number {
  if (Math.abs(value) >= 1e15) return Number(value.toPrecision(15))
  return Number.isInteger(value) || Math.abs(value) > 1e9 ? value : value + value * 4e-16
}

function compile(code: string, date1904: boolean): Show {
  if (isGeneral(code)) return general
  const { style, plain } = numerals(code)
  const bare = plain.replace(/\[\$[^\][]*\]/g, '').replace(/;@$/, '')
  if (style && isGeneral(bare)) return (value) => spellNumber(general(value), style)
  const date = isDateFormat(plain.replace(/上午\/下午/g, 'AM/PM'))
  const pattern = date ? sections(plain).map(inChinese).join(';') : withoutLocales(plain)
  // Elapsed time counts from nothing, in either system.
  const shift = date && date1904 && !/\[[hms]+\]/i.test(plain) ? shift1904 : 0
  return (value) => {
    const shown = date ? value + shift : fifteenDigits(value)
    if (date && (shown < 0 || shown >= lastDay)) return general(value)
    try {
      const text = format(pattern, shown, options)
      if (!style) return text
      return date ? spellDate(text, style) : spellDigits(text, style)
    } catch {
      // A code that Excel itself would not have accepted: the number is shown without it.
      return general(value)
    }
  }
}

function cached(show: Show): Show {
  const texts = new Map<number, string>()
  return (value) => {
    const known = texts.get(value)
    if (known !== undefined) return known
    const text = show(value)
    if (texts.size < cachedTexts) texts.set(value, text)
    return text
  }
}

/** Text is shown as it is unless its format has a section for text, or hides it (`;;;`). */
function textFormat(code: string): string | null {
  if (isGeneral(code)) return null
  const parts = sections(code)
  const shown = parts.length > 3 || /@/.test(code.replace(/"[^"]*"|\\./g, ''))
  return shown ? parts.map(inChinese).join(';') : null
}

/** `date1904`: date serials count from 1904-01-01. Formats are compiled once each. */
export function createDisplay(date1904: boolean): Display {
  const shows = new Map<string, Show>()
  const textFormats = new Map<string, string | null>()
  return {
    number(value, code) {
      let show = shows.get(code)
      if (!show) {
        show = cached(compile(code, date1904))
        shows.set(code, show)
      }
      return show(value)
    },
    text(value, code) {
      let pattern = textFormats.get(code)
      if (pattern === undefined) {
        pattern = textFormat(code)
        textFormats.set(code, pattern)
      }
      if (pattern === null) return value
      try {
        return format(pattern, value, options)
      } catch {
        return value
      }
    },
    boolean: (value) => (value ? 'TRUE' : 'FALSE'),
  }
}
