import { byPinyin } from './collate.ts'

/** Rows by the pinyin of their unit; within a unit they keep their order. Only the units are compared, not the rows. */
export function orderByUnit<Row extends { supervisingUnit: string }>(rows: readonly Row[]): Row[] {
  const units = [...new Set(rows.map(({ supervisingUnit }) => supervisingUnit))].sort(byPinyin)
  const place = new Map(units.map((unit, at) => [unit, at]))
  return [...rows].sort((a, b) => place.get(a.supervisingUnit)! - place.get(b.supervisingUnit)!)
}
