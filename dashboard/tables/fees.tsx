import type { Level, Policy, Tariff, Track } from '../../core/index.ts'
import { feePaperZh, paperZh } from '../../core/messages/papers.zh-CN.ts'
import { isolated } from '../../core/view/isolated.ts'
import { Yuan } from '../../core/view/number.tsx'
import { Said, Told } from '../../core/view/told.tsx'
import { chinese, type Language } from '../language.ts'
import { label, unknown } from '../pages/common/labels.ts'
import { personHref } from '../pages/common/links.ts'
import { Difference } from '../pages/fees/difference.tsx'
import { differenceOf, feeTotal, type Payment, type UnitFees } from '../pages/fees/fees.ts'
import { href } from '../route.ts'
import { orderColumn, paperDay, subjectOf } from './office.ts'
import { type Column, columnsOn, type Paper, type Table } from './table.ts'

const levels: readonly Level[] = ['mid', 'junior']

/** A number that leads to its people; none is said softly. */
function Count({ value, to }: { value: number; to: string }) {
  return value === 0 ? <span class="zero">0</span> : <a href={to}>{value}</a>
}

const counted = (unit: UnitFees, more: Readonly<Record<string, string>> = {}) =>
  href('roster', { supervisingUnit: unit.supervisingUnit, ...more, counted: '1' })

/** A line of the tariff with its place in the policy, where the counts of a unit have it. */
interface Line {
  tariff: Tariff
  at: number
}

const keyOf = ({ at }: Line) => `line ${at}`

/** People by line of the tariff; on paper the lines of a level stand side by side under it. */
function lineColumns({ desk, view }: Language, lines: readonly Line[], onPaper: boolean): Column<UnitFees>[] {
  return lines.map((line) => {
    const { level, track, amount, line: name } = line.tariff
    const [levelName, trackName] = [view.level[level], view.track[track]]
    return {
      key: keyOf(line),
      ...(onPaper
        ? { heading: feePaperZh.tariff(trackName, amount), group: levelName }
        : { heading: desk.fees.tariff(name, levelName, trackName, amount) }),
      form: 'count',
      paper: 11,
      sum: true,
      value: ({ counts }) => counts[line.at] ?? 0,
      show: (unit) => <Count value={unit.counts[line.at] ?? 0} to={counted(unit, { level, track })} />,
    }
  })
}

const amountText = (yuan: number) =>
  yuan.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(yuan) ? 0 : 2 })

/** What each unit owes by line of the tariff, what it has paid, and the difference. */
function unitColumns(language: Language, lines: readonly Line[], onPaper: boolean): Column<UnitFees>[] {
  const { table, fees } = language.desk
  const undetermined: Column<UnitFees> = {
    key: 'undetermined',
    heading: onPaper ? feePaperZh.undetermined : fees.undetermined,
    form: 'count',
    paper: 11,
    sum: true,
    value: ({ undetermined }) => undetermined,
    show: (unit) => <Count value={unit.undetermined} to={counted(unit, { fee: unknown })} />,
  }
  return [
    { ...orderColumn, on: ['print', 'file'] },
    {
      key: 'unit',
      heading: table.supervisingUnit,
      paper: 34,
      long: true,
      heads: true,
      class: 'first',
      value: ({ supervisingUnit }) => supervisingUnit,
      show: (unit) => (
        <a href={counted(unit)}>
          <Told text={unit.supervisingUnit} />
        </a>
      ),
    },
    ...lineColumns(language, lines, onPaper),
    {
      key: 'people',
      heading: table.people,
      form: 'count',
      paper: 8,
      sum: true,
      value: ({ people }) => people,
      formula: (cell) => `SUM(${cell(keyOf(lines[0]!))}:${cell(keyOf(lines.at(-1)!))})`,
    },
    ...(onPaper ? [] : [undetermined]),
    {
      key: 'due',
      heading: fees.due,
      form: 'yuan',
      paper: 13,
      sum: true,
      value: ({ due }) => due,
      formula: (cell) => lines.map((line) => `${cell(keyOf(line))}*${line.tariff.amount}`).join('+'),
    },
    { key: 'paid', heading: fees.paid, form: 'yuan', paper: 13, sum: true, value: ({ paid }) => paid },
    {
      key: 'difference',
      heading: fees.difference,
      form: 'yuan',
      paper: 13,
      sum: true,
      value: differenceOf,
      formula: (cell) => `${cell('paid')}-${cell('due')}`,
      text: (yuan) => (yuan === 0 ? '0' : feePaperZh.difference(amountText(Math.abs(yuan)), yuan < 0)),
      strong: (unit) => differenceOf(unit) !== 0,
      show: (unit) =>
        differenceOf(unit) === 0 ? (
          <Difference of={unit} />
        ) : (
          <b>
            <Difference of={unit} />
          </b>
        ),
    },
    ...(onPaper ? [undetermined] : []),
  ]
}

/** The last row; `name` stands under the units. */
function totals(units: readonly UnitFees[], name: string) {
  const { due, paid } = feeTotal(units, 0)
  const difference = { value: differenceOf({ due, paid }), show: <Difference of={{ due, paid }} /> }
  return { unit: name, paid, difference }
}

/** What units owe and have paid, as the page shows it; `onEnter` opens the window for a unit's payments. */
export function feeTable(language: Language, policy: Policy, onEnter: (unit: string) => void): Table<UnitFees> {
  const { fees } = language.desk
  const lines = policy.fees.map((tariff, at) => ({ tariff, at }))
  const columns = columnsOn({ columns: unitColumns(language, lines, false) }, 'screen')
  const enter: Column<UnitFees> = {
    key: 'enter',
    heading: '',
    class: 'num',
    on: ['screen'],
    value: () => null,
    show: ({ supervisingUnit: unit }) => (
      <button
        type="button"
        class="btn is-small"
        aria-label={fees.enterFor(isolated(unit))}
        onClick={() => onEnter(unit)}
      >
        {fees.enter}
      </button>
    ),
  }
  return {
    caption: fees.caption,
    remark: fees.remark,
    columns: [...columns, enter],
    totals: (units) => totals(units, fees.units(units.length)),
  }
}

/** 缴费核对表: payments are checked by it, with room to sign for each unit. `day`: YYYY-MM-DD. */
export function feePaper(policy: Policy, units: number, day: string): Paper<UnitFees> {
  const { from, to } = policy.windows.payment
  const lines = policy.fees.map((tariff, at) => ({ tariff, at }))
  lines.sort((a, b) => levels.indexOf(a.tariff.level) - levels.indexOf(b.tariff.level))
  const signature: Column<UnitFees> = {
    key: 'signature',
    heading: feePaperZh.signature,
    form: 'blank',
    paper: 14,
    value: () => null,
  }
  return {
    caption: feePaperZh.caption,
    title: [feePaperZh.title(policy.year, policy.field)],
    scope: [
      feePaperZh.when(paperDay(from), paperDay(to)),
      feePaperZh.units(units),
      `${paperZh.asOf(paperDay(day))}　${paperZh.inPeopleAndYuan}`,
    ],
    columns: [...unitColumns(chinese, lines, true), signature],
    totals: (all) => totals(all, paperZh.total),
    notes: [feePaperZh.note],
    signers: paperZh.signers,
  }
}

/** Someone and what they owe. */
export interface FeePerson {
  supervisingUnit: string
  unit: string
  name: string
  level: Level | null
  track: Track | null
  /** Yuan; null: cannot be told. */
  fee: number | null
}

/** 人员明细: the people behind 缴费核对表. */
export function feePeoplePaper(policy: Policy, people: readonly FeePerson[]): Paper<FeePerson> {
  const { desk, view } = chinese
  const undetermined = people.filter(({ fee }) => fee === null).length
  return {
    caption: feePaperZh.people.caption,
    title: [subjectOf(policy), feePaperZh.people.title],
    scope: [feePaperZh.people.count(people.length, undetermined), '', paperZh.inYuan],
    columns: [
      { ...orderColumn, paper: 6 },
      {
        key: 'supervisingUnit',
        heading: desk.table.supervisingUnit,
        paper: 30,
        value: ({ supervisingUnit }) => supervisingUnit,
      },
      { key: 'unit', heading: desk.table.unit, paper: 30, value: ({ unit }) => unit },
      { key: 'name', heading: desk.table.name, form: 'center', paper: 16, value: ({ name }) => name },
      {
        key: 'level',
        heading: desk.table.level,
        form: 'center',
        paper: 8,
        value: ({ level }) => label('level', level, chinese),
      },
      {
        key: 'track',
        heading: feePaperZh.people.track,
        form: 'center',
        paper: 10,
        value: ({ track }) => label('track', track, chinese),
      },
      {
        key: 'fee',
        heading: desk.fees.due,
        form: 'yuan',
        paper: 10,
        sum: true,
        value: ({ fee }) => fee ?? view.undetermined,
      },
    ],
    totals: () => ({ supervisingUnit: paperZh.total }),
    notes: [],
    signers: [],
    filter: true,
  }
}

/** A row of queries/fee-undetermined.sql: whose fee cannot be told, and what their row says. */
export interface UndeterminedPerson {
  id: number
  name: string
  supervisingUnit: string
  unit: string
  row: number
  level: Level | null
  track: Track | null
  targetTitle: string | null
  applicationType: string | null
  remarks: string | null
  file: string
}

export function undeterminedTable(language: Language): Table<UndeterminedPerson> {
  const { table, fees } = language.desk
  const trackOf = ({ track }: UndeterminedPerson) => label('track', track, language)
  const typed = ({ applicationType }: UndeterminedPerson) => applicationType && fees.unknown.trackTyped(applicationType)
  return {
    caption: fees.unknown.caption,
    columns: [
      {
        key: 'name',
        heading: table.name,
        width: 120,
        heads: true,
        value: ({ name }) => name,
        show: ({ id, name }) => (
          <a href={personHref(id)}>
            <Told text={name} />
          </a>
        ),
      },
      { key: 'level', heading: table.level, width: 110, value: ({ level }) => label('level', level, language) },
      {
        key: 'track',
        heading: table.track,
        width: 150,
        value: (row) => [trackOf(row), typed(row)].filter(Boolean).join(' '),
        show: (row) => (
          <>
            {trackOf(row)}{' '}
            {row.applicationType && (
              <span class="muted">
                <Said text={fees.unknown.trackTyped(isolated(row.applicationType))} />
              </span>
            )}
          </>
        ),
      },
      { key: 'target', heading: fees.unknown.typedTarget, width: 120, value: ({ targetTitle }) => targetTitle },
      {
        key: 'remarks',
        heading: fees.unknown.typedRemarks,
        width: 150,
        value: ({ remarks }) => remarks,
        show: ({ remarks }) => (
          <span title={isolated(remarks ?? '')}>
            <Told text={remarks ?? ''} />
          </span>
        ),
      },
      {
        key: 'supervisingUnit',
        heading: table.supervisingUnit,
        width: 200,
        long: true,
        value: ({ supervisingUnit }) => supervisingUnit,
      },
      {
        key: 'place',
        heading: table.fileAndRow,
        width: 250,
        long: true,
        value: ({ file, row }) => table.place(file, row),
        show: ({ file, row }) => <Said text={table.place(isolated(file), row)} />,
      },
    ],
  }
}

/** What a unit has paid, payment by payment. */
export function paymentTable({ desk }: Language, onRemove: (id: number) => void): Table<Payment> {
  const { payments } = desk.fees
  return {
    caption: payments.caption,
    columns: [
      { key: 'date', heading: payments.date, value: ({ paidOn }) => paidOn ?? payments.noDate },
      {
        key: 'amount',
        heading: payments.amount,
        form: 'yuan',
        value: ({ amount }) => amount,
        show: ({ amount }) => <Yuan value={amount} />,
      },
      { key: 'note', heading: payments.note, value: ({ note }) => note },
      {
        key: 'remove',
        heading: '',
        class: 'num',
        on: ['screen'],
        value: () => null,
        show: ({ id, amount }) => (
          <button
            type="button"
            class="btn is-small"
            aria-label={payments.removeThis(amount)}
            onClick={() => onRemove(id)}
          >
            {payments.remove}
          </button>
        ),
      },
    ],
  }
}
