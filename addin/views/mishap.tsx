import { isolated } from '../../core/view/isolated.ts'
import { Note } from '../../core/view/note.tsx'
import { Said } from '../../core/view/told.tsx'
import { mishap } from '../state.ts'
import { words } from './language.ts'

/** What did not work, what was left alone, and what to do now. */
export function MishapNote() {
  const happened = mishap.value
  if (!happened) return null
  const { trouble: say } = words.value
  const { during, trouble, done, retry } = happened
  const cells = trouble.cells?.length ? `${trouble.cells.join('、')} ` : ''
  return (
    <div class="pane-note" role="alert">
      <Note
        tone={during === 'marks' ? 'warning' : 'error'}
        icon={trouble.code === 'protected' || trouble.code === 'read-only' ? 'lock' : 'error'}
        title={`${cells}${say.during[during]}：${say.title[trouble.code]}`}
      >
        <p>
          {say.hint[trouble.code]}
          {done > 0 ? say.partial(done) : during === 'fix' || during === 'undo' ? say.untouched : ''}
        </p>
        {trouble.code === 'unknown' && trouble.detail && (
          <p class="small muted">
            <Said text={say.detail(isolated(trouble.detail))} />
          </p>
        )}
        <p class="buttons">
          {retry && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                mishap.value = null
                retry()
              }}
            >
              {say.retry}
            </button>
          )}
          <button
            type="button"
            class="btn is-quiet"
            onClick={() => {
              mishap.value = null
            }}
          >
            {say.close}
          </button>
        </p>
      </Note>
    </div>
  )
}
