import type { Level, Policy, Tariff, Track } from '../../../core/index.ts'
import type { DeskWords } from '../../../core/messages/desk.zh-CN.ts'
import { words } from '../../language.ts'

/** A row of queries/fee-lines.sql. */
export interface FeeLine {
  supervisingUnit: string
  level: Level | null
  track: Track | null
  fee: number | null
  people: number
  due: number
}

/** A row of queries/fee-payments.sql; amounts in yuan. */
export interface Payment {
  id: number
  supervisingUnit: string
  amount: number
  paidOn: string | null
  note: string
  enteredAt: string
}

export interface UnitFees {
  supervisingUnit: string
  /** People by tariff line, in the order of the policy's tariff. */
  counts: number[]
  /** People whose fee is known. */
  people: number
  undetermined: number
  /** Yuan. */
  due: number
  paid: number
  payments: readonly Payment[]
}

const fen = (yuan: number) => Math.round(yuan * 100)

/** Added up in fen: cents of yuan are no exact binary fractions. */
export const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + fen(amount), 0) / 100

const fits = (line: FeeLine, tariff: Tariff) =>
  line.level === tariff.level && line.track === tariff.track && line.fee !== null

/** What each unit owes and has paid; a unit that paid without a roster stands here too. */
export function feesByUnit(
  lines: readonly FeeLine[],
  payments: readonly Payment[],
  policy: Pick<Policy, 'fees'>,
): UnitFees[] {
  const units = [...new Set([...lines, ...payments].map(({ supervisingUnit }) => supervisingUnit))]
  return units.map((supervisingUnit) => {
    const own = lines.filter((line) => line.supervisingUnit === supervisingUnit)
    const known = own.filter(({ fee }) => fee !== null)
    const paid = payments.filter((payment) => payment.supervisingUnit === supervisingUnit)
    return {
      supervisingUnit,
      counts: policy.fees.map((tariff) => people(known.filter((line) => fits(line, tariff)))),
      people: people(known),
      undetermined: people(own.filter(({ fee }) => fee === null)),
      due: known.reduce((sum, { due }) => sum + due, 0),
      paid: sumOf(paid.map(({ amount }) => amount)),
      payments: paid,
    }
  })
}

const people = (lines: readonly FeeLine[]) => lines.reduce((sum, line) => sum + line.people, 0)

/** All units in one line. */
export function feeTotal(units: readonly UnitFees[], tariffs: number): Omit<UnitFees, 'supervisingUnit' | 'payments'> {
  const sum = (of: (unit: UnitFees) => number) => units.reduce((total, unit) => total + of(unit), 0)
  return {
    counts: Array.from({ length: tariffs }, (_, at) => sum(({ counts }) => counts[at] ?? 0)),
    people: sum((unit) => unit.people),
    undetermined: sum((unit) => unit.undetermined),
    due: sum((unit) => unit.due),
    paid: sumOf(units.map(({ paid }) => paid)),
  }
}

/** Yuan paid beyond what is due, without the crumbs of binary fractions; negative where it falls short. */
export function differenceOf({ due, paid }: { due: number; paid: number }): number {
  return (fen(paid) - fen(due)) / 100
}

export type AmountReading = { ok: true; amount: number } | { ok: false; message: string }

const amountPattern = /^\d{1,8}(?:\.\d{1,2})?$/

/** Reads yuan as typed: 10,420.00元 is 10420. */
export function readYuan(typed: string, say: DeskWords['fees'] = words.value.fees): AmountReading {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/元$/, '')
    .replace(/^[¥￥]/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
  if (!amountPattern.test(text)) return { ok: false, message: say.notAnAmount(typed.trim()) }
  if (Number(text) === 0) return { ok: false, message: say.zero }
  return { ok: true, amount: Number(text) }
}
