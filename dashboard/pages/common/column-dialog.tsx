import { useEffect, useState } from 'preact/hooks'
import {
  type ChosenColumns,
  type ColumnKey,
  type ColumnQuestion,
  type ColumnReading,
  headings,
} from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { language, viewWords, words } from '../../language.ts'
import { columnTable } from '../../tables/columns.tsx'
import { ShortTable } from '../../tables/data-table.tsx'

interface ColumnDialogProps {
  file: string
  /** Reads the columns of the file; null: it could not be read. */
  look: (question: ColumnQuestion) => Promise<ColumnReading | null>
  onApply: (reading: ColumnReading, chosen: ChosenColumns) => void
  /** Takes back what was said; left out where nothing can be. */
  onForget?: (reading: ColumnReading) => void
  /** What is kept of the choice, for whom. */
  remembers?: (unit: string | null) => string
  onClose: () => void
}

/** What each column of a sheet was last said to be, the last word last. */
type Words = ReadonlyMap<number, ColumnKey | null>

const wordsIn = ({ columns }: ColumnReading): Words => new Map(columns.map(({ at, column }) => [at, column]))

function withWord(words: Words, at: number, column: ColumnKey | null): Words {
  const next = new Map(words)
  next.delete(at)
  return next.set(at, column)
}

/**
 * Of two columns that were said to be the same the last counts. The other comes back once that one is another thing: who
 * goes through a list by keys says many things in passing.
 */
function chosenBy(words: Words): ChosenColumns {
  const chosen = new Map<ColumnKey, number>()
  for (const [at, column] of words) if (column !== null) chosen.set(column, at)
  return chosen
}

/** Lets the person say which column of a sheet is which of the roster's, its first rows beside. */
export function ColumnDialog({ file, look, onApply, onForget, remembers, onClose }: ColumnDialogProps) {
  const [reading, setReading] = useState<ColumnReading | null | undefined>(undefined)
  const [said, setSaid] = useState<Words>(new Map())
  const chosen = chosenBy(said)
  const read = async (question: ColumnQuestion) => {
    const next = await look(question)
    setReading(next)
    if (next) setSaid(wordsIn(next))
  }
  useEffect(() => void read({}), [])
  const { columns } = words.value
  const isNamed = chosen.has('name')
  const isStated = reading?.columns.some(({ by }) => by === 'stated') ?? false
  return (
    <Dialog
      open
      wide
      title={columns.title(file)}
      onClose={onClose}
      buttons={
        <>
          {reading && isStated && onForget && (
            <button type="button" class="btn is-quiet" onClick={() => onForget(reading)}>
              {columns.forget}
            </button>
          )}
          <button type="button" class="btn" onClick={onClose}>
            {viewWords.value.cancel}
          </button>
          <button
            type="button"
            class="btn is-primary"
            disabled={!reading || !isNamed}
            onClick={() => reading && onApply(reading, chosen)}
          >
            {columns.apply}
          </button>
        </>
      }
    >
      {reading === undefined && <p>{columns.reading}</p>}
      {reading === null && <p role="alert">{columns.notRead}</p>}
      {reading && (
        <div class="flow">
          <p>{isStated ? columns.stated : whatIsOpen(reading)}</p>
          <p class="small muted">{columns.lead}</p>
          <Place reading={reading} read={read} />
          {reading.headerRow === null ? (
            <p role="alert">{columns.noHeader}</p>
          ) : (
            <div class="scroll column-choice">
              <ShortTable
                table={columnTable(language.value, {
                  chosen,
                  onChoose: (at, column) => setSaid(withWord(said, at, column)),
                })}
                rows={reading.columns}
                keyOf={({ at }) => at}
                captionHidden
                taken={false}
              />
            </div>
          )}
          {reading.headerRow !== null && !isNamed && (
            <p class="tone is-error" role="alert">
              {columns.needsName}
            </p>
          )}
          {remembers && <p class="small muted">{remembers(reading.unit)}</p>}
        </div>
      )}
    </Dialog>
  )
}

/** What is not certain of a reading, in words. */
function whatIsOpen({ uncertain, columns: read }: ColumnReading): string {
  const { columns } = words.value
  const guessed = read.flatMap(({ by, column }) => (by === 'content' && column ? [column] : []))
  const claimed = [...new Set(read.flatMap(({ claims }) => claims ?? []))].filter((key) => uncertain.includes(key))
  const missing = uncertain.filter((key) => !guessed.includes(key) && !claimed.includes(key))
  const told = [
    { keys: missing, say: columns.missing },
    { keys: guessed, say: columns.byContent },
    { keys: claimed, say: columns.claimed },
  ].filter(({ keys }) => keys.length > 0)
  if (told.length === 0) return columns.certain
  return columns.sentences(told.map(({ keys, say }) => say(columns.names(keys.map((key) => headings[key])))))
}

/** Which sheet, and which of its rows, the headings stand in. */
function Place({ reading, read }: { reading: ColumnReading; read: (question: ColumnQuestion) => void }) {
  const { columns } = words.value
  const { sheets, sheet, headerRow } = reading
  return (
    <p class="tools">
      {sheets.length > 1 && (
        <label>
          {columns.sheet}
          <select class="field" value={sheet} onChange={({ currentTarget }) => read({ sheet: currentTarget.value })}>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {columns.headerRow}
        <input
          class="field header-row"
          type="number"
          min={1}
          max={1_048_576}
          value={headerRow ?? ''}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isInteger(valueAsNumber) && valueAsNumber > 0) read({ sheet, headerRow: valueAsNumber })
          }}
        />
      </label>
    </p>
  )
}
