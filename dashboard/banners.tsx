import { Note } from '../core/view/note.tsx'
import { troubleText, words } from './language.ts'
import { interrupted, keeping, openStore, trouble } from './state.ts'

function Elsewhere() {
  const { elsewhere, elsewhereText, useHere } = words.value.banners
  return (
    <Note tone="warning" icon="lock" title={elsewhere}>
      <p>{elsewhereText}</p>
      <button type="button" class="btn" onClick={() => openStore(true)}>
        {useHere}
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
    <div class="banners">
      {trouble.value && <Note tone="error" title={troubleText(trouble.value)} />}
      {now.state === 'elsewhere' && <Elsewhere />}
      {now.state === 'refused' && (
        <Note tone="error" title={banners.notKept}>
          <p>{troubleText(now.trouble)}</p>
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
