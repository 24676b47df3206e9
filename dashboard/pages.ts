import type { ComponentType } from 'preact'

/** What pages/NAME/page.tsx exports; NAME is the page's address: `#/NAME`. */
export interface PageModule {
  Page: ComponentType
}

const modules = import.meta.glob<PageModule>('./pages/*/page.tsx', { eager: true })

/** Every page by its address. */
export const pages: ReadonlyMap<string, PageModule> = new Map(
  Object.entries(modules).map(([path, module]) => [path.split('/')[2]!, module]),
)

/** The pages one can go to from anywhere, in this order. */
export const navigation: readonly string[] = [
  'overview',
  'import',
  'roster',
  'findings',
  'exemptions',
  'defense',
  'fees',
  'duplicates',
  'submissions',
  'sql',
  'rules',
  'documents',
  'self-check',
  'policy',
]
