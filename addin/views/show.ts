import { type View, view } from '../state.ts'

/** Turns to a page. What was pressed is gone with its own: whoever goes by keyboard or ear is put where the new one begins. */
export function show(next: View) {
  view.value = next
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-landing]')?.focus())
}
