import type { View } from './state.ts'

/** What the ribbon's buttons ask for: each opens the pane at an address of its own (manifest.xml). */
const views: Record<string, View> = { template: 'template', seal: 'seal', export: 'export' }

/** The view named by the pane's address; the list where none is. */
export function viewAsked(search: string): View {
  return views[new URLSearchParams(search).get('view') ?? ''] ?? 'findings'
}
