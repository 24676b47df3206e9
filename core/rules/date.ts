import type { Readings, RosterCell } from '../roster/cell.ts'
import { formatMonth, type MonthIndex, type MonthReading, showsMonth, whyNoMonth } from '../roster/month.ts'
import { hasWideCharacters } from './cell.ts'
import { type CellContext, cellRule, type RowFacts, rowRule } from './rule.ts'

function monthOf(cell: RosterCell): MonthReading | null {
  const reading = cell.reading as Readings['currentTitleDate']
  return reading === 'none' ? null : reading
}

/** The months a cell can mean: the month of a month column, the latest of a graduation text. */
function monthsOf(cell: RosterCell): readonly MonthIndex[] {
  return cell.column === 'graduation' ? (cell.reading as Readings['graduation']).months : (monthOf(cell)?.months ?? [])
}

/** Months of a sound cell of the row; empty where it names none. */
export function soundMonths(row: RowFacts, column: 'birth' | 'currentTitleDate' | 'graduation'): readonly MonthIndex[] {
  const cell = row.applicant.cells[column]
  return cell && row.sound(column) ? monthsOf(cell) : []
}

const monthColumns = ['birth', 'currentTitleDate'] as const
const youngestTitle = 16
const youngestGraduate = 14
/** How many years after the birth what a column tells comes at the soonest. */
const afterBirth = [
  ['currentTitleDate', youngestTitle],
  ['graduation', youngestGraduate],
] as const

/** One is before the other by every reading. */
function surelyBefore(earlier: readonly MonthIndex[], later: readonly MonthIndex[], months: number): boolean {
  return earlier.length > 0 && later.length > 0 && earlier.every((one) => later.every((other) => one < other + months))
}

function ageInMonths(cell: RosterCell, { asOfMonth }: CellContext): number[] {
  return monthsOf(cell).map((month) => asOfMonth - month)
}

/** 出生年月, 获现任专业技术职务时间, and the date in 何时、何校何专业毕业. */
export const dateRules = [
  cellRule<'date/unreadable'>({
    code: 'date/unreadable',
    severity: 'error',
    clause: '录入规范',
    columns: [...monthColumns, 'graduation'],
    check: (cell, { policy }) => {
      const { column } = cell
      if (column === 'graduation') {
        const { impossible } = cell.reading as Readings['graduation']
        return impossible === null ? null : { params: { column, text: impossible, why: null } }
      }
      if (cell.reading !== null) return null
      const text = cell.text.trim()
      return { params: { column, text, why: whyNoMonth(text, policy.year + 1) } }
    },
    examples: {
      breaks: [
        { rows: [{ birth: '85.06' }] },
        { rows: [{ currentTitleDate: '2018.13' }] },
        { rows: [{ graduation: '2010.13 新疆大学 测控技术与仪器' }] },
      ],
      looks: [{ rows: [{ birth: '1988年5月' }] }, { rows: [{ currentTitle: '无', currentTitleDate: '无' }] }],
    },
  }),
  cellRule<'date/ambiguous'>({
    code: 'date/ambiguous',
    severity: 'warning',
    clause: '录入规范',
    columns: monthColumns,
    check: (cell) => {
      const reading = monthOf(cell)
      return reading?.months.length === 2 ? { params: { year: String(Math.floor(reading.months[0]! / 12)) } } : null
    },
    examples: {
      breaks: [{ rows: [{ birth: '1985.1' }] }],
      looks: [{ rows: [{ birth: '1985.10' }] }, { rows: [{ birth: '1985-1' }] }],
    },
  }),
  cellRule<'date/format'>({
    code: 'date/format',
    severity: 'info',
    clause: '录入规范',
    columns: monthColumns,
    check: (cell) => {
      const reading = monthOf(cell)
      if (!reading || reading.standard || reading.months.length > 1 || hasWideCharacters(cell)) return null
      const standard = formatMonth(reading.months[0]!)
      const day = reading.day !== null && !reading.dateCell
      const params = { standard, dateCell: reading.dateCell, day }
      if (reading.dateCell) return showsMonth(cell.text) ? null : { params }
      return { params, fix: { value: standard, safe: !day } }
    },
    examples: {
      breaks: [{ rows: [{ birth: '1988-05' }] }, { rows: [{ birth: '1988年5月12日' }] }],
      looks: [{ rows: [{ birth: '1988.05' }] }],
    },
  }),
  cellRule<'date/future'>({
    code: 'date/future',
    severity: 'error',
    clause: '录入规范',
    columns: [...monthColumns, 'graduation'],
    check: (cell, { asOf, asOfMonth }) => {
      const months = monthsOf(cell)
      return months.length > 0 && months.every((month) => month > asOfMonth)
        ? { params: { column: cell.column, asOf } }
        : null
    },
    examples: {
      breaks: [{ rows: [{ currentTitleDate: '2024.10' }] }],
      looks: [{ rows: [{ currentTitleDate: '2018.09' }] }],
    },
  }),
  cellRule<'birth/implausible'>({
    code: 'birth/implausible',
    severity: 'error',
    clause: '录入规范',
    columns: ['birth'],
    check: (cell, context) => {
      const { min, max } = context.policy.plausibleAge
      const ages = ageInMonths(cell, context)
      if (ages.length === 0) return null
      const old = ages.every((age) => age > max * 12)
      const young = ages.every((age) => age < min * 12)
      return old || young ? { params: { old, limit: old ? max : min, asOf: context.asOf } } : null
    },
    examples: {
      breaks: [{ rows: [{ birth: '2010.05' }] }, { rows: [{ birth: '1940.05' }] }],
      looks: [{ rows: [{ birth: '1966.05' }] }],
    },
  }),
  rowRule<'date/order'>({
    code: 'date/order',
    severity: 'error',
    clause: '录入规范',
    columns: ['currentTitleDate', 'graduation'],
    needs: ['birth'],
    check: (row) => {
      const births = soundMonths(row, 'birth')
      return afterBirth
        .filter(([column, years]) => surelyBefore(soundMonths(row, column), births, years * 12))
        .map(([column, years]) => ({ column, params: { column, birth: row.applicant.text('birth').trim(), years } }))
    },
    examples: {
      breaks: [
        { rows: [{ currentTitleDate: '2001.12' }] },
        { rows: [{ graduation: '2001.07 新疆大学 测控技术与仪器' }] },
      ],
      looks: [{ rows: [{ birth: '1988.05', currentTitleDate: '2004.05' }] }],
    },
  }),
]
