import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../../core/view/icon.tsx'
import { usePrinting } from '../../../core/view/printing.ts'

interface GroupProps {
  class?: string
  summary: ComponentChildren
  /** Built when it is first opened: what is closed costs nothing. */
  children: () => ComponentChildren
}

/** One line that opens. On paper it is open, if it has been opened. */
export function Group({ class: extra, summary, children }: GroupProps) {
  const [open, setOpen] = useState(false)
  const printing = usePrinting()
  return (
    <details
      class={extra ? `disclosure ${extra}` : 'disclosure'}
      open={open}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <Icon name="down" class="chevron" />
        {summary}
      </summary>
      {open && <div class="body">{children()}</div>}
    </details>
  )
}
