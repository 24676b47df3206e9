import type { ColumnKey, Severity } from '../../core/index.ts'
import { Told } from '../../core/view/told.tsx'
import { type Language, ruleTitle } from '../language.ts'
import { Places, placeText } from '../pages/findings/places.tsx'
import { href } from '../route.ts'
import type { Table } from './table.ts'

/** A row of queries/findings-by-rule.sql. */
export interface RuleLine {
  rule: string
  severity: Severity
  clause: string
  places: number
  units: number
  fixable: number
  safe: number
}

/** Findings by rule. The page shows them as groups to open. */
export function ruleTable(language: Language): Table<RuleLine> {
  const { view, desk } = language
  const { table, findings } = desk
  return {
    caption: findings.byRuleCaption,
    columns: [
      { key: 'severity', heading: table.severity, value: ({ severity }) => view.severity[severity] },
      { key: 'rule', heading: table.rule, value: ({ rule }) => ruleTitle(rule, language) },
      { key: 'clause', heading: findings.basis, value: ({ clause }) => clause },
      { key: 'places', heading: table.places, form: 'count', value: ({ places }) => places },
      { key: 'units', heading: findings.units, form: 'count', value: ({ units }) => units },
      { key: 'fixable', heading: findings.fixable, form: 'count', value: ({ fixable }) => fixable },
    ],
  }
}

/** A row of queries/findings-by-unit.sql. */
export interface UnitLine {
  id: number
  supervisingUnit: string | null
  file: string
  rows: number
  badRows: number
  errors: number
  warnings: number
  infos: number
  fixable: number
}

/** Findings by unit. The page shows them as groups to open. */
export function unitTable({ desk, view }: Language): Table<UnitLine> {
  const { table, findings } = desk
  return {
    caption: findings.byUnitCaption,
    columns: [
      {
        key: 'supervisingUnit',
        heading: table.supervisingUnit,
        value: ({ supervisingUnit }) => supervisingUnit,
      },
      { key: 'file', heading: table.file, value: ({ file }) => file },
      { key: 'rows', heading: table.rows, form: 'count', value: ({ rows }) => rows },
      { key: 'badRows', heading: table.needsWork, form: 'count', value: ({ badRows }) => badRows },
      {
        key: 'share',
        heading: table.share,
        form: 'share',
        value: ({ badRows, rows }) => (rows === 0 ? null : badRows / rows),
      },
      { key: 'errors', heading: view.severity.error, form: 'count', value: ({ errors }) => errors },
      { key: 'warnings', heading: view.severity.warning, form: 'count', value: ({ warnings }) => warnings },
      { key: 'infos', heading: view.severity.info, form: 'count', value: ({ infos }) => infos },
      { key: 'fixable', heading: findings.fixable, form: 'count', value: ({ fixable }) => fixable },
    ],
  }
}

/** A row of queries/findings-of-rule.sql. */
export interface PlaceLine {
  workbookId: number
  supervisingUnit: string | null
  file: string
  applicantId: number | null
  row: number | null
  columnKey: ColumnKey | null
  cell: string | null
  value: string
  message: string
  name: string | null
}

/** The places of one workbook; there is at least one. */
export type UnitPlaces = readonly PlaceLine[]

const unitOf = ([place]: UnitPlaces) => place!.supervisingUnit || place!.file

/** Where the findings of a rule stand, unit by unit. */
export function placesTable(language: Language, rule: string, severity: Severity): Table<UnitPlaces> {
  const { table, findings } = language.desk
  return {
    caption: findings.placesCaption(ruleTitle(rule, language)),
    columns: [
      {
        key: 'supervisingUnit',
        heading: table.supervisingUnit,
        heads: true,
        class: 'first',
        value: unitOf,
        show: (places) => (
          <a href={href('findings', { by: 'unit', workbook: String(places[0]!.workbookId) })}>
            <Told text={unitOf(places)} />
          </a>
        ),
      },
      {
        key: 'cells',
        heading: findings.cells,
        value: (places) => findings.list(places.map((place) => placeText(language.view, place))),
        show: (places) => <Places places={places} severity={severity} />,
      },
      { key: 'places', heading: table.places, form: 'count', value: (places) => places.length },
    ],
  }
}
