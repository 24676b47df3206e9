import {
  address,
  type CellContent,
  columnLetters,
  type FormulaCell,
  type Level,
  type Policy,
  type SheetSpec,
  type TableColumn,
  type TableSpec,
  type Tariff,
  tablePlaces,
  tableSheet,
  writeWorkbook,
} from '../../core/index.ts'
import { stageZh, viewZh } from '../../core/messages/zh-CN.ts'
import { feeTotal, type UnitFees } from '../pages/fees/fees.ts'
import { admissible, dayOf, type ExportPerson, type Office, signers, subjectOf } from './person.ts'
import { levelWord, trackWord } from './words.ts'

/** 序号 and 主管单位 stand before the tariff lines. */
const firstLine = 2
const levels: readonly Level[] = ['mid', 'junior']

/** 评审费核对表: a line a unit, sums as formulas, so that a corrected figure corrects them; behind it those undetermined. */
export function feeWorkbook(
  units: readonly UnitFees[],
  people: readonly ExportPerson[],
  office: Office,
): Promise<Uint8Array> {
  const title = `${office.policy.year}年度${office.policy.field}专业职称评审费核对表`
  return writeWorkbook([unitSheet(units, title, office), personSheet(people, office)], { title, at: office.at })
}

/** The tariff with the lines of a level side by side, mid first, and each unit's counts in that order. */
function byLevel(units: readonly UnitFees[], policy: Policy): { tariffs: Tariff[]; units: UnitFees[] } {
  const order = policy.fees.map((_, index) => index)
  order.sort((a, b) => levels.indexOf(policy.fees[a]!.level) - levels.indexOf(policy.fees[b]!.level))
  return {
    tariffs: order.map((index) => policy.fees[index]!),
    units: units.map((unit) => ({ ...unit, counts: order.map((index) => unit.counts[index]!) })),
  }
}

function unitSheet(given: readonly UnitFees[], title: string, office: Office): SheetSpec {
  const { payment } = office.policy.windows
  const { tariffs, units } = byLevel(given, office.policy)
  const spec: TableSpec = {
    name: '缴费核对表',
    title,
    lines: [
      { left: `缴费时间：${stageZh.period(payment.from, payment.to)}`, right: `${dayOf(office.day)}　单位：人、元` },
    ],
    columns: [
      { heading: '序号', style: 'ordinal', width: 6 },
      { heading: '主管单位', style: 'text', width: 34 },
      ...tariffs.map(
        ({ level, track, amount }): TableColumn => ({
          heading: `${viewZh.track[track]}\n${amount}元`,
          group: viewZh.level[level],
          style: 'number',
          width: 10,
        }),
      ),
      { heading: '人数', style: 'number', width: 8 },
      { heading: '应缴', style: 'money', width: 11 },
      { heading: '实缴', style: 'money', width: 11 },
      { heading: '差额', style: 'money', width: 11 },
      { heading: '金额未定（人）', style: 'number', width: 9 },
      { heading: '核对人签字', style: 'blank', width: 14 },
    ],
    rows: [],
    notes: ['注：应缴按通知八(二)核算，差额为实缴减应缴。不可申报人员未列入；金额未定人员不计入应缴，见“人员明细”。'],
    signatures: signers,
  }
  const { first } = tablePlaces(spec)
  const rows = units.map((unit, index) => unitRow(unit, index, first + index, tariffs))
  return tableSheet({ ...spec, rows, total: totalRow(units, first, tariffs.length) })
}

function unitRow(unit: UnitFees, index: number, row: number, tariffs: readonly Tariff[]): CellContent[] {
  const at = (column: number) => address(row, column)
  const people = firstLine + tariffs.length
  const due = tariffs.map(({ amount }, line) => `${at(firstLine + line)}*${amount}`).join('+')
  return [
    index + 1,
    unit.supervisingUnit,
    ...unit.counts,
    { formula: `SUM(${at(firstLine)}:${at(people - 1)})`, result: unit.people },
    { formula: due, result: unit.due },
    unit.paid,
    { formula: `${at(people + 2)}-${at(people + 1)}`, result: yuan(unit.paid - unit.due) },
    unit.undetermined,
    null,
  ]
}

function totalRow(units: readonly UnitFees[], first: number, tariffs: number): CellContent[] {
  const total = feeTotal(units, tariffs)
  const values = [
    ...total.counts,
    total.people,
    total.due,
    total.paid,
    yuan(total.paid - total.due),
    total.undetermined,
  ]
  return ['', '合　计', ...values.map((value, index) => columnSum(firstLine + index, first, units.length, value)), null]
}

/** The sum of a column over the rows of a table; without rows there is nothing to add. */
export function columnSum(column: number, first: number, rows: number, result: number): FormulaCell | number {
  if (rows === 0) return 0
  const letters = columnLetters(column)
  return { formula: `SUM(${letters}${first + 1}:${letters}${first + rows})`, result }
}

/** Without the crumbs of binary fractions. */
function yuan(amount: number): number {
  return Math.round(amount * 100) / 100
}

function personSheet(people: readonly ExportPerson[], office: Office): SheetSpec {
  const due = admissible(people)
  const undetermined = due.filter(({ fee }) => fee === null).length
  const spec: TableSpec = {
    name: '人员明细',
    title: `${subjectOf(office.policy)}职称评审费人员明细`,
    lines: [{ left: `共 ${due.length} 人，其中金额未定 ${undetermined} 人`, right: '单位：元' }],
    columns: [
      { heading: '序号', style: 'ordinal', width: 6 },
      { heading: '主管单位', style: 'text', width: 30 },
      { heading: '工作单位', style: 'text', width: 30 },
      { heading: '姓名', style: 'center', width: 16 },
      { heading: '级别', style: 'center', width: 8 },
      { heading: '类型', style: 'center', width: 10 },
      { heading: '应缴', style: 'money', width: 10 },
    ],
    rows: due.map((person, index) => [
      index + 1,
      person.supervisingUnit,
      person.unit,
      person.name,
      levelWord(person),
      trackWord(person),
      person.fee ?? viewZh.undetermined,
    ]),
    filter: true,
  }
  const sum = due.reduce((total, { fee }) => total + (fee ?? 0), 0)
  const total = ['', '合　计', '', '', '', '', columnSum(6, tablePlaces(spec).first, due.length, sum)]
  return tableSheet({ ...spec, total })
}
