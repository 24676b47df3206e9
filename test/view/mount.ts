import '../../core/view/style/tokens.css'
import '../../core/view/style/pieces.css'
import axe from 'axe-core'
import { type ComponentChild, render } from 'preact'

let shown: HTMLElement | null = null

/** Puts a piece on a page of its own and gives the element around it. */
export function mount(piece: ComponentChild): HTMLElement {
  document.documentElement.lang = 'zh-CN'
  document.title = '花名册核验'
  // What stood there before must not go on living out of sight.
  if (shown) render(null, shown)
  const main = document.createElement('main')
  shown = main
  document.body.replaceChildren(main)
  render(piece, main)
  return main
}

/** What axe finds, rule by rule, in the theme asked for. */
export async function complaints(theme: 'light' | 'dark'): Promise<string[]> {
  document.documentElement.dataset.theme = theme
  const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: false } } })
  delete document.documentElement.dataset.theme
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

export const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
