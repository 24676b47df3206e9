import { signal } from '@preact/signals'
import { Icon } from './icon.tsx'
import { Said } from './told.tsx'
import { useWords } from './words.tsx'

export interface Toast {
  tone: 'ok' | 'error' | 'warning' | 'info'
  text: string
  action?: { label: string; run: () => void }
}

const toasts = signal<readonly Toast[]>([])
const most = 4

/** ms that good news stays. */
const goodNews = 8000

/** Says something in passing. Good news goes by itself; what went wrong stays until it is closed. */
export function say(toast: Toast): void {
  toasts.value = [...toasts.value, toast].slice(-most)
  if (toast.tone === 'ok' && !toast.action) setTimeout(() => drop(toast), goodNews)
}

function drop(toast: Toast) {
  toasts.value = toasts.value.filter((other) => other !== toast)
}

/** The place where toasts appear; once a page. */
export function Toasts() {
  const words = useWords()
  return (
    <div class="toasts" role="status">
      {toasts.value.map((toast) => (
        <div class={`toast is-${toast.tone}`} key={toast.text}>
          <Icon name={toast.tone} />
          <span>
            <Said text={toast.text} />
          </span>
          {toast.action && (
            <button
              type="button"
              class="btn is-quiet is-small"
              onClick={() => {
                toast.action?.run()
                drop(toast)
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button type="button" class="btn is-quiet is-small" aria-label={words.close} onClick={() => drop(toast)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
