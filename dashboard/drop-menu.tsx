import { useRef } from 'preact/hooks'

export interface MenuItem {
  label: string
  run: () => void
  disabled?: boolean
}

/** A button that opens a list of others. Escape closes it and gives the focus back; so does leaving it. */
export function DropMenu({ label, items, small }: { label: string; items: readonly MenuItem[]; small?: boolean }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => menu.current?.removeAttribute('open')
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        menu.current?.querySelector('summary')?.focus()
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close()
      }}
    >
      <summary class={small ? 'btn is-small' : 'btn'}>{label}</summary>
      <div class="menu-items">
        {items.map(({ label: text, run, disabled }) => (
          <button
            type="button"
            class="btn is-quiet"
            key={text}
            disabled={disabled ?? false}
            onClick={() => {
              close()
              run()
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  )
}
