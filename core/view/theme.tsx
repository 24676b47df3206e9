import { signal } from '@preact/signals'
import { Icon } from './icon.tsx'
import { useWords } from './words.tsx'

export type Theme = 'auto' | 'light' | 'dark'

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const storageName = 'roster-review.theme'

export const theme = signal<Theme>('auto')

function show(next: Theme) {
  theme.value = next
  if (next === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
}

/** Takes up the theme chosen last time. Where storage is refused the system's theme stands. */
export function restoreTheme() {
  try {
    const kept = localStorage.getItem(storageName)
    show(themes.find((known) => known === kept) ?? 'auto')
  } catch {
    show('auto')
  }
}

/** Shows a theme and keeps the choice; where storage is refused it lasts until the page is closed. */
export function chooseTheme(next: Theme) {
  show(next)
  try {
    localStorage.setItem(storageName, next)
  } catch {
    return
  }
}

/** One button that goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const words = useWords()
  const now = theme.value
  const next = themes[(themes.indexOf(now) + 1) % themes.length]!
  const label = `${words.theme.label}：${words.theme[now]}`
  return (
    <button type="button" class="btn is-square" title={label} aria-label={label} onClick={() => chooseTheme(next)}>
      <Icon name="theme" />
    </button>
  )
}
