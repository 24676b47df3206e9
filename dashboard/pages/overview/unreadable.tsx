import { Icon } from '../../../core/view/icon.tsx'
import { Said, Told } from '../../../core/view/told.tsx'
import { locked, passedBy } from '../../importing.ts'
import { words } from '../../language.ts'
import { href } from '../../route.ts'
import { importId } from '../../session-menu.tsx'
import { useQuery } from '../../store/use-query.ts'
import { DeskColumns } from '../common/desk-columns.tsx'

interface UnreadableLine {
  id: number
  file: string
  problem: string
  message: string
}

/** A folder of strangers' files must not push the figures off the page; the rest is one click away. */
const inFull = 5

/** Files that could not be read, each with what to do. */
export function Unreadable() {
  const lines = useQuery<UnreadableLine>('unreadable').rows ?? []
  const { unreadable, chooseAgain, otherFiles } = words.value.overview
  if (lines.length === 0) return null
  return (
    <section class="panel" aria-labelledby="unreadable">
      <div class="panel-head">
        <h2 id="unreadable">{unreadable(lines.length)}</h2>
        <label class="link screen-only" for={importId}>
          {chooseAgain}
        </label>
      </div>
      <Files lines={lines.slice(0, inFull)} />
      {lines.length > inFull && (
        <details>
          <summary class="link">{otherFiles(lines.length - inFull)}</summary>
          <Files lines={lines.slice(inFull)} />
        </details>
      )}
    </section>
  )
}

function Files({ lines }: { lines: readonly UnreadableLine[] }) {
  const { problems, unread } = words.value.overview
  const names: Readonly<Record<string, string | undefined>> = problems
  return (
    <ul>
      {lines.map(({ id, file, problem, message }) => (
        <li class="problem" key={id}>
          <span class="tone is-error">
            <Icon name="error" />
          </span>
          <b>
            <Told text={file} />
          </b>
          <p>
            <span class="tone is-error">{names[problem] ?? unread}</span>　<Said text={message} />{' '}
            <AskPassword workbookId={id} />
            {problem === 'no-roster' && <DeskColumns workbookId={id} file={file} />}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The way to the question for the password of a file that is locked; it is asked again although it was passed by. */
function AskPassword({ workbookId }: { workbookId: number }) {
  if (!locked.value.some((file) => file.workbookId === workbookId)) return null
  return (
    <a
      class="screen-only"
      href={href('import')}
      onClick={() => {
        passedBy.value = passedBy.value.filter((file) => file.workbookId !== workbookId)
      }}
    >
      {words.value.importing.askPassword}
    </a>
  )
}
