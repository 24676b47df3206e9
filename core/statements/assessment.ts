import { type Ask, byWhen, type Said } from './counting.ts'
import { phrases, says } from './phrases.ts'
import { has, rowOf } from './scan.ts'
import { type Statement, sentenceOf } from './statement.ts'
import { hanNumber } from './times.ts'

const recentYears = new Set(['近三年', '近3年', '三年考核', '最近三年'])
const yearIn = /((?:19|20)\d{2})|(?<!\d)(\d{2})(?=年|$)|([一二][〇○零九][〇○零一二三四五六七八九]{2})年/g

/** Years that a text names, 去年 and 前年 reckoned from the as-of day. */
function yearsIn(text: string, asOf: string): number[] {
  const now = Number(asOf.slice(0, 4))
  const named = [...text.matchAll(yearIn)].map(([, long, short, han]) =>
    long ? Number(long) : short ? 2000 + Number(short) : hanNumber(han!),
  )
  if (says(text, ['去年', '上一年', '上年'])) named.push(now - 1)
  if (text.includes('前年')) named.push(now - 2)
  return named
}

const isUnits = ({ before, clauses, index }: Statement) =>
  !has(before, 's') &&
  (/ut?n*E/.test(rowOf(before)) ||
    // 本单位质量工作考核垫底，局里给了基本合格.
    clauses
      .slice(0, index)
      .some(
        ({ tokens }) =>
          tokens[0]?.mark === 'u' &&
          (has(tokens, 'E') || tokens.some(({ text }) => text.includes('考核'))) &&
          !has(tokens, 's'),
      ))

/** A year of the pack without 合格 (五(一)11). */
export function assessmentSaid(statement: Statement, ask: Ask): Said {
  if (!statement.framed || byWhen(statement, ask) === 'no') return 'no'
  const { asOf } = ask
  const years = ask.policy.assessmentYears
  const { token, before: left, right, clauses, index } = statement
  const around = clauses.flatMap(({ tokens }) => tokens)
  const isUnset = token.text.includes('定等次')
  const inContext =
    isUnset ||
    (/称职|基本/.test(token.text) && has(around, 't')) ||
    has(around, 'E') ||
    (has(left, 't') && has(around, 'J')) ||
    left.at(-1)?.mark === 't' ||
    statement.answer === 'yes' ||
    /tL$/.test(left.map(({ mark }) => mark).join(''))
  if (has(right, 'y')) return 'no'
  // 不合格的另列: what is not up to it.
  if (right[0]?.text === '的' && right.length > 1 && !has(right, 'c')) return 'no'
  if (!inContext) return 'no'
  // 2023年不合格2台: things are counted.
  if (/[台件批项份只辆个]$/.test(right.find(({ mark }) => mark !== 'o')?.text ?? '') && right[0]?.mark === 'M')
    return 'no'
  if (/^o?M/.test(right.map(({ mark }) => mark).join('')) && /^0/.test(right.find(({ mark }) => mark === 'M')!.text))
    return 'no'
  const all = sentenceOf(statement)
  const behind = right.map(({ text }) => text).join('')
  const own = clauses[index]!.clause
  const span = left.map(({ text }) => text).join('')
  const lastYear = left.findLast(({ mark, text }) => (mark === 't' || mark === 'M') && yearsIn(text, asOf).length > 0)
  let named = lastYear
    ? yearsIn(
        /[-–—~～至]\s*(?:19|20)?\d{2}年?度?$/.test(
          span.slice(0, span.lastIndexOf(lastYear.text) + lastYear.text.length),
        )
          ? span
          : lastYear.text,
        asOf,
      )
    : []
  if (named.length === 0) named = yearsIn(`${behind}，${own.notes}`, asOf)
  if (named.length === 0 && index > 0)
    named = yearsIn(
      clauses
        .slice(0, index)
        .map(({ clause }) => clause.text + clause.notes)
        .join('，'),
      asOf,
    ).slice(-1)
  if (named.length === 0)
    named = yearsIn(
      clauses
        .slice(index + 1, index + 2)
        .map(({ clause, tokens }) => (clause.bracketed || has(tokens, 'E') ? clause.text + clause.notes : ''))
        .join(''),
      asOf,
    )
  // 近三年考核依次：合格、不合格、合格: one of the years that are asked about.
  // 2022年度单位考核基本合格: the unit's own, or the person's by it.
  if (isUnits(statement))
    return clauses.slice(index + 1).some(({ tokens }) => has(tokens, 's') && has(tokens, 'J')) ? 'no' : 'ask'
  if (named.length === 0 && !isUnset && clauses.some(({ tokens }) => tokens.some(({ text }) => recentYears.has(text))))
    return 'yes'
  if (named.length === 0) return isUnset && says(all, phrases.ungraded) ? 'no' : 'ask'
  if (!named.some((year) => years.includes(year))) return 'no'
  if (isUnset) return says(all, phrases.ungraded) ? 'no' : 'ask'
  return 'yes'
}
