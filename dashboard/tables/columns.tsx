import { type ColumnKey, headings, optionalColumns, type ReadColumn, rosterColumns } from '../../core/index.ts'
import { Told } from '../../core/view/told.tsx'
import type { Language } from '../language.ts'
import type { Table } from './table.ts'

export interface ColumnChoice {
  chosen: ReadonlyMap<ColumnKey, number>
  /** null: the column is not read. */
  onChoose: (at: number, column: ColumnKey | null) => void
}

function chosenFor({ chosen }: ColumnChoice, { at }: ReadColumn): ColumnKey | null {
  for (const [column, place] of chosen) if (place === at) return column
  return null
}

/** Why a column wants a look. */
function doubt({ by, claims }: ReadColumn, { desk }: Language): string | null {
  if (by === 'content') return desk.columns.content
  return claims === null ? null : desk.columns.claims(headings[claims])
}

function Heading({ column, language }: { column: ReadColumn; language: Language }) {
  const why = doubt(column, language)
  return (
    <>
      {column.heading === '' ? (
        <span class="muted">{language.desk.columns.noHeading}</span>
      ) : (
        <Told text={column.heading} />
      )}
      {why !== null && <div class="small tone is-warning">{why}</div>}
    </>
  )
}

const samplesOf = ({ samples }: ReadColumn) => samples.filter((text) => text !== '')

function Choice({ column, choice, language }: { column: ReadColumn; choice: ColumnChoice; language: Language }) {
  const { columns } = language.desk
  const options = (keys: readonly ColumnKey[]) =>
    keys.map((key) => (
      <option key={key} value={key}>
        {headings[key]}
      </option>
    ))
  return (
    <select
      class="field"
      aria-label={columns.readColumn(column.letters)}
      value={chosenFor(choice, column) ?? ''}
      onChange={({ currentTarget: { value } }) =>
        choice.onChoose(column.at, value === '' ? null : (value as ColumnKey))
      }
    >
      <option value="">{columns.none}</option>
      <optgroup label={columns.printed}>{options(rosterColumns)}</optgroup>
      <optgroup label={columns.added}>{options(optionalColumns)}</optgroup>
    </select>
  )
}

/** The columns of a sheet, each with what it holds, to be told which of the roster's it is. */
export function columnTable(language: Language, choice: ColumnChoice): Table<ReadColumn> {
  const { columns } = language.desk
  return {
    caption: columns.caption,
    columns: [
      { key: 'letters', heading: columns.column, heads: true, value: ({ letters }) => letters },
      {
        key: 'heading',
        heading: columns.heading,
        value: ({ heading }) => heading,
        show: (column) => <Heading column={column} language={language} />,
      },
      {
        key: 'samples',
        heading: columns.samples,
        class: 'column-samples',
        value: (column) => samplesOf(column).join('\n'),
        show: (column) => (
          <div>
            {samplesOf(column).map((text, at) => (
              <span class="typed" key={at}>
                <Told text={text} />
              </span>
            ))}
          </div>
        ),
      },
      {
        key: 'readAs',
        heading: columns.readAs,
        value: (column) => {
          const key = chosenFor(choice, column)
          return key && headings[key]
        },
        show: (column) => <Choice column={column} choice={choice} language={language} />,
      },
    ],
  }
}
