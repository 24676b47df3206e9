import type { SealChange } from '../../core/index.ts'
import { Note } from '../../core/view/note.tsx'
import { Told } from '../../core/view/told.tsx'
import { sealRoster } from '../actions.ts'
import { type Answer, answer, behind, phase } from '../state.ts'
import { HeadingsOpen, headingsOpen } from './heading-edits.tsx'
import { words } from './language.ts'

const mostChanges = 20

/** ISO moment as people write it, without its seconds and zone: the seal says when, to the minute, in UTC. */
const moment = (at: string) => at.replace('T', ' ').replace(/:\d\dZ$/, ' UTC')

function Change({ change, applicants }: { change: SealChange; applicants: Answer['applicants'] }) {
  const say = words.value.seal.change
  if (change.kind === 'removed') return <li>{say.removed(change.sealed + 1)}</li>
  const at = applicants[change.now]
  return (
    <li>
      {at ? say[change.kind](at.row + 1) : ''}{' '}
      <span class="muted">
        <Told text={at?.name ?? ''} />
      </span>
    </li>
  )
}

function Reading() {
  const say = words.value.seal
  const shown = answer.value
  const reading = shown?.seal()
  if (!reading || !shown) return null
  if (reading.status === 'absent') return <Note tone="info" title={say.absent} />
  if (reading.status === 'valid') return <Note tone="ok" icon="shield" title={say.valid(moment(reading.at))} />
  const { changes } = reading
  return (
    <Note tone="warning" title={say.broken(moment(reading.at))}>
      {changes ? (
        <ul>
          {changes.slice(0, mostChanges).map((change) => (
            <Change key={JSON.stringify(change)} change={change} applicants={shown.applicants} />
          ))}
          {changes.length > mostChanges && <li>{say.moreChanges(changes.length - mostChanges)}</li>}
        </ul>
      ) : (
        <p>{say.unknownMoves}</p>
      )}
    </Note>
  )
}

/** The seal of the workbook: what it says, and a button to seal once nothing is wrong. */
export function SealView() {
  const say = words.value.seal
  const shown = answer.value
  if (!shown) return null
  const { errors, warnings, applicants } = shown.totals
  const settled = phase.value === 'ready' && behind.value === null
  const open = headingsOpen(shown)
  return (
    <>
      <Reading />
      <p class="small muted">{say.notSignature}</p>
      {errors > 0 ? (
        <p class="tone is-error">{say.blocked(errors)}</p>
      ) : (
        warnings > 0 && <p class="tone is-warning">{say.withWarnings(warnings)}</p>
      )}
      {open && <HeadingsOpen {...open} />}
      <button
        type="button"
        class="btn is-primary is-wide"
        disabled={open !== null || errors > 0 || applicants === 0 || !settled}
        onClick={() => void sealRoster()}
      >
        {shown.seal()?.status === 'absent' ? say.write : say.again}
      </button>
    </>
  )
}
