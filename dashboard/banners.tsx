import { useState } from 'preact/hooks'
import { Note } from '../core/view/note.tsx'
import { troubleText, words } from './language.ts'
import { Question } from './question.tsx'
import { interrupted, keepAgain, keeping, openStore, restartStore, storeState, trouble } from './state.ts'
import type { Keeping } from './store/protocol.ts'

/** Another tab has the data: it is asked for it, and only where it cannot give it may it be taken. */
function Elsewhere({ holding, dirty }: Keeping & { state: 'elsewhere' }) {
  const [asking, setAsking] = useState(false)
  const { banners } = words.value
  const take = () => void openStore(holding ? 'force' : 'ask')
  return (
    <Note tone="warning" icon="lock" title={banners.elsewhere}>
      <p>{holding ? banners.holding[holding] : banners.elsewhereText}</p>
      <button type="button" class="btn" onClick={() => (dirty ? setAsking(true) : take())}>
        {holding ? banners.useHereAnyway : banners.useHere}
      </button>
      {asking && (
        <Question
          title={banners.leaveTitle}
          text={banners.leaveText}
          yes={banners.useHere}
          onYes={take}
          onClose={() => setAsking(false)}
        />
      )}
    </Note>
  )
}

/** The store does not answer, or has ended. */
function StoreTrouble({ state }: { state: 'silent' | 'gone' }) {
  const { banners } = words.value
  const [title, text] = state === 'gone' ? [banners.gone, banners.goneText] : [banners.silent, banners.silentText]
  return (
    <Note tone={state === 'gone' ? 'error' : 'warning'} title={title}>
      <p>{text}</p>
      <button type="button" class="btn" onClick={() => void restartStore()}>
        {banners.restart}
      </button>
    </Note>
  )
}

/** What the person must know whatever page they are on. */
export function Banners() {
  const now = keeping.value
  const half = interrupted.value
  const { banners } = words.value
  return (
    <div class="banners" aria-live="polite">
      {storeState.value !== 'well' && <StoreTrouble state={storeState.value} />}
      {trouble.value && <Note tone="error" title={troubleText(trouble.value)} />}
      {now.state === 'elsewhere' && <Elsewhere {...now} />}
      {/* A store that is no more has nothing to try again with. */}
      {now.state === 'refused' && storeState.value !== 'gone' && (
        <Note tone="error" title={banners.notKept}>
          <p>{troubleText(now.trouble)}</p>
          <button type="button" class="btn" onClick={() => void keepAgain()}>
            {banners.tryAgain}
          </button>
        </Note>
      )}
      {half && (
        <Note tone="warning" title={banners.interrupted(half.files)}>
          <p>{banners.interruptedText}</p>
          <button
            type="button"
            class="btn"
            onClick={() => {
              interrupted.value = null
            }}
          >
            {banners.understood}
          </button>
        </Note>
      )}
    </div>
  )
}
