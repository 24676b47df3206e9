import { useEffect, useState } from 'preact/hooks'
import {
  type ColumnKey,
  type ColumnQuestion,
  type ColumnReading,
  type ColumnWords,
  chosenBy,
  doubtsOf,
  headings,
  optionalColumns,
  type ReadColumn,
  rosterColumns,
  withWord,
  wordsIn,
} from '../../core/index.ts'
import { HeaderPlace } from '../../core/view/header-place.tsx'
import { isolated } from '../../core/view/isolated.ts'
import { Said, Told } from '../../core/view/told.tsx'
import { lookAtColumns, sayColumns } from '../actions.ts'
import { answer, rosterless } from '../state.ts'
import { HeadingsOpen, headingsOpen } from './heading-edits.tsx'
import { words } from './language.ts'
import { show } from './show.ts'

/** What is not certain of a reading, in words. */
function openIn(reading: ColumnReading): string {
  const { columns } = words.value
  const doubts = doubtsOf(reading)
  const told = (['missing', 'guessed', 'claimed'] as const).flatMap((why) =>
    doubts[why].length > 0 ? [columns[why](columns.names(doubts[why].map((key) => headings[key])))] : [],
  )
  return told.length > 0 ? columns.sentences(told) : columns.certain
}

/** Does a column want a look? The others are read by headings that nothing speaks against. */
function isOpen({ column, by, claims }: ReadColumn, { uncertain }: ColumnReading): boolean {
  return column === null || by !== 'heading' || claims !== null || uncertain.includes(column)
}

interface LineProps {
  column: ReadColumn
  chosen: ColumnKey | null
  onChoose: (column: ColumnKey | null) => void
}

function Options({ keys }: { keys: readonly ColumnKey[] }) {
  return (
    <>
      {keys.map((key) => (
        <option key={key} value={key}>
          {headings[key]}
        </option>
      ))}
    </>
  )
}

/** A column of the sheet: its heading, what its first people hold, and what it is read as. */
function Line({ column: { letters, heading, samples, by, claims }, chosen, onChoose }: LineProps) {
  const { columns } = words.value
  const why = by === 'content' ? columns.content : claims ? columns.claims(headings[claims]) : null
  return (
    <li class="column-line">
      <div>
        <b>{letters}</b> {heading === '' ? <span class="muted">{columns.noHeading}</span> : <Told text={heading} />}
        {why && <span class="small tone is-warning"> {why}</span>}
        <div class="small muted">
          <Said text={columns.samples(samples.filter((text) => text !== '').map(isolated))} />
        </div>
      </div>
      <select
        class="field"
        aria-label={columns.readColumn(letters)}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : (value as ColumnKey))}
      >
        <option value="">{columns.none}</option>
        <optgroup label={columns.printed}>
          <Options keys={rosterColumns} />
        </optgroup>
        <optgroup label={columns.added}>
          <Options keys={optionalColumns} />
        </optgroup>
      </select>
    </li>
  )
}

/** The columns in their order: those that want a look, and the others folded. */
function Lines({
  reading,
  said,
  onSay,
}: {
  reading: ColumnReading
  said: ColumnWords
  onSay: (said: ColumnWords) => void
}) {
  const chosen = new Map([...chosenBy(said)].map(([column, at]) => [at, column]))
  const list = (columns: readonly ReadColumn[]) => (
    <ul class="column-lines">
      {columns.map((column) => (
        <Line
          key={column.at}
          column={column}
          chosen={chosen.get(column.at) ?? null}
          onChoose={(key) => onSay(withWord(said, column.at, key))}
        />
      ))}
    </ul>
  )
  const open = reading.columns.filter((column) => isOpen(column, reading))
  const rest = reading.columns.filter((column) => !isOpen(column, reading))
  return (
    <>
      {list(open)}
      {rest.length > 0 && (
        <details class="fold">
          <summary>{words.value.columns.rest(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}

/** Lets the person say which column of a sheet is which of the roster's, its first rows beside. */
export function ColumnsForm() {
  const { columns } = words.value
  const [reading, setReading] = useState<ColumnReading | null | undefined>(undefined)
  const [said, setSaid] = useState<ColumnWords>(new Map())
  const read = async (question: ColumnQuestion) => {
    const next = await lookAtColumns(question)
    setReading(next)
    if (next) setSaid(wordsIn(next))
  }
  useEffect(() => {
    const sheet = rosterless.value?.name ?? answer.value?.name
    void read(sheet === undefined ? {} : { sheet })
  }, [])
  if (!reading) return reading === null ? null : <p role="status">{columns.reading}</p>
  const chosen = chosenBy(said)
  const isStated = reading.columns.some(({ by }) => by === 'stated')
  const shown = answer.value
  const open = isStated && shown?.name === reading.sheet ? headingsOpen(shown) : null
  const done = async (what: typeof chosen | null) => {
    await sayColumns(reading, what)
    show('findings')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void done(chosen)
      }}
    >
      <p>{isStated ? columns.said : reading.headerRow === null ? columns.noHeader : openIn(reading)}</p>
      {open && <HeadingsOpen {...open} />}
      <HeaderPlace
        class="column-place"
        sheetLabel={columns.sheet}
        rowLabel={columns.headerRow}
        reading={reading}
        read={read}
      />
      {reading.headerRow !== null && (
        <>
          <p class="small muted">{columns.lead}</p>
          <Lines reading={reading} said={said} onSay={setSaid} />
          <div class="column-done">
            {!chosen.has('name') && (
              <p class="tone is-error" role="alert">
                {columns.needsName}
              </p>
            )}
            <button type="submit" class="btn is-primary is-wide" disabled={!chosen.has('name')}>
              {columns.apply}
            </button>
          </div>
          <p class="small muted">{columns.kept}</p>
        </>
      )}
      {isStated && (
        <button type="button" class="btn" onClick={() => void done(null)}>
          {columns.forget}
        </button>
      )}
    </form>
  )
}
