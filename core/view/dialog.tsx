import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Said } from './told.tsx'

interface DialogProps {
  open: boolean
  title: string
  children: ComponentChildren
  /** The buttons at the foot, the one that does it last. */
  buttons: ComponentChildren
  /** Escape, or a button that leaves things as they are. */
  onClose: () => void
  wide?: boolean
}

/** Where the work of a dialog begins. */
const first = ['button', 'input', 'select', 'textarea', '[tabindex="0"]']
  .map((control) => `${control}:not(:disabled, [tabindex="-1"], bdi)`)
  .join()

/** A question that must be answered first. The browser keeps focus inside and gives it back when it closes. */
export function Dialog({ open, title, children, buttons, onClose, wide }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    if (open && !dialog.open) {
      dialog.showModal()
      // Not a name in the heading, though it can be stood on.
      dialog.querySelector<HTMLElement>(first)?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog ref={box} class={wide ? 'dialog is-wide' : 'dialog'} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <>
          <h2 id={heading}>
            <Said text={title} />
          </h2>
          {children}
          <div class="buttons">{buttons}</div>
        </>
      )}
    </dialog>
  )
}
