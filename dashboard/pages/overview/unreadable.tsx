import { Icon } from '../../../core/view/icon.tsx'
import { importId } from '../../session-menu.tsx'
import { useQuery } from '../../store/use-query.ts'
import { problemNames } from './problem-names.ts'

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
  if (lines.length === 0) return null
  return (
    <section class="panel" aria-labelledby="unreadable">
      <div class="panel-head">
        <h2 id="unreadable">未能读取的文件 {lines.length}</h2>
        <label class="link screen-only" for={importId}>
          重新选择
        </label>
      </div>
      <Files lines={lines.slice(0, inFull)} />
      {lines.length > inFull && (
        <details>
          <summary class="link">其余 {lines.length - inFull} 个</summary>
          <Files lines={lines.slice(inFull)} />
        </details>
      )}
    </section>
  )
}

function Files({ lines }: { lines: readonly UnreadableLine[] }) {
  return (
    <ul>
      {lines.map(({ id, file, problem, message }) => (
        <li class="problem" key={id}>
          <span class="tone is-error">
            <Icon name="error" />
          </span>
          <b>{file}</b>
          <p>
            <span class="tone is-error">{problemNames[problem] ?? '未能读取'}</span>　{message}
          </p>
        </li>
      ))}
    </ul>
  )
}
