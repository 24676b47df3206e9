import { Dialog } from '../core/view/dialog.tsx'
import { Said } from '../core/view/told.tsx'
import { viewWords } from './language.ts'

/** Asks before something that cannot be taken back. */
export function Question({
  title,
  text,
  yes,
  onYes,
  onClose,
}: {
  title: string
  text: string
  yes: string
  onYes: () => void
  onClose: () => void
}) {
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            {viewWords.value.cancel}
          </button>
          <button
            type="button"
            class="btn is-danger"
            onClick={() => {
              onYes()
              onClose()
            }}
          >
            {yes}
          </button>
        </>
      }
    >
      <p>
        <Said text={text} />
      </p>
    </Dialog>
  )
}
