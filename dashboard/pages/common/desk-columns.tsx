import { useEffect, useState } from 'preact/hooks'
import {
  type ChosenColumns,
  type ColumnReading,
  isSameRoster,
  type RememberedColumns,
  rememberedBy,
} from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { say } from '../../../core/view/toast.tsx'
import { activePolicy } from '../../active-policy.ts'
import { fileOf, judgeAgain, rememberedColumns } from '../../importing.ts'
import { language, words } from '../../language.ts'
import { whileBusy, write } from '../../state.ts'
import { columnsSetting, unitKeyOf } from '../../store/columns.ts'
import { CheckClient } from '../self-check/client.ts'
import { ColumnDialog } from './column-dialog.tsx'

interface Roster {
  workbookId: number
  file: string
}

/** Opens a file of the store in a worker that tells how its columns are read; null where its bytes are not kept. */
async function openFile({ workbookId, file }: Roster, client: CheckClient): Promise<boolean> {
  const [bytes, remembered] = await Promise.all([fileOf(workbookId), rememberedColumns()])
  if (!bytes) return false
  const { tag } = language.peek()
  const opening = { file, bytes: new Blob([bytes]), policy: activePolicy.value, language: tag, steps: [], remembered }
  return (await client.ask('open', opening)) !== null
}

/** Keeps what is said of columns, and judges anew the roster it was said of and all others of its unit. */
async function keep(remembered: readonly RememberedColumns[], workbookId: number, ofUnit: string): Promise<void> {
  await write('setting-save', [{ name: columnsSetting, value: JSON.stringify(remembered) }])
  await judgeAgain(({ id, unitKey }) => id === workbookId || unitKey === ofUnit)
}

/** Says of a roster's columns what was chosen (null: nothing any more), with a way back. */
async function sayOf({ workbookId, file }: Roster, reading: ColumnReading, chosen: ChosenColumns | null) {
  const own = { unitKey: unitKeyOf(reading.unit, file), ...rememberedBy(reading, chosen ?? new Map()) }
  const before = await rememberedColumns()
  const others = before.filter((one) => !isSameRoster(one, own))
  await keep(chosen ? [...others, own] : others, workbookId, own.unitKey)
  const { columns } = words.value
  say({
    tone: 'ok',
    text: chosen ? columns.applied(isolated(file)) : columns.forgotten(isolated(file)),
    action: { label: columns.undo, run: () => void keep(before, workbookId, own.unitKey) },
  })
}

/** A button that lets the office say which column of a roster is which; it is remembered for the roster's unit. */
export function DeskColumns(roster: Roster) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="btn is-small screen-only" onClick={() => setOpen(true)}>
        {words.value.columns.choose}
      </button>
      {isOpen && <OpenColumns roster={roster} onClose={() => setOpen(false)} />}
    </>
  )
}

function OpenColumns({ roster, onClose }: { roster: Roster; onClose: () => void }) {
  const [client] = useState(() => new CheckClient())
  const [opened] = useState(() => whileBusy(openFile(roster, client)))
  useEffect(() => () => client.end(), [])
  const { columns } = words.value
  const done = (reading: ColumnReading, chosen: ChosenColumns | null) => {
    onClose()
    void sayOf(roster, reading, chosen)
  }
  return (
    <ColumnDialog
      file={roster.file}
      look={async (question) => ((await opened) ? whileBusy(client.ask('columns', question)) : null)}
      onApply={done}
      onForget={(reading) => done(reading, null)}
      remembers={(unit) => (unit === null ? columns.remembersFile : columns.remembers(isolated(unit)))}
      onClose={onClose}
    />
  )
}
