import { useEffect, useState } from 'preact/hooks'
import {
  type ChosenColumns,
  type ColumnQuestion,
  type ColumnReading,
  type ColumnWords,
  chosenBy,
  doubtsOf,
  headings,
  withWord,
  wordsIn,
} from '../../../core/index.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { HeaderPlace } from '../../../core/view/header-place.tsx'
import { Said } from '../../../core/view/told.tsx'
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

/** Lets the person say which column of a sheet is which of the roster's, its first rows beside. */
export function ColumnDialog({ file, look, onApply, onForget, remembers, onClose }: ColumnDialogProps) {
  const [reading, setReading] = useState<ColumnReading | null | undefined>(undefined)
  const [said, setSaid] = useState<ColumnWords>(new Map())
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
          <HeaderPlace
            class="tools"
            sheetLabel={columns.sheet}
            rowLabel={columns.headerRow}
            reading={reading}
            read={read}
          />
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
          {remembers && (
            <p class="small muted">
              <Said text={remembers(reading.unit)} />
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** What is not certain of a reading, in words. */
function whatIsOpen(reading: ColumnReading): string {
  const { columns } = words.value
  const { missing, guessed, claimed } = doubtsOf(reading)
  const told = [
    { keys: missing, say: columns.missing },
    { keys: guessed, say: columns.byContent },
    { keys: claimed, say: columns.claimed },
  ].filter(({ keys }) => keys.length > 0)
  if (told.length === 0) return columns.certain
  return columns.sentences(told.map(({ keys, say }) => say(columns.names(keys.map((key) => headings[key])))))
}
