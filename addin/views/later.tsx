import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { troubleOf } from '../excel/errors.ts'
import { mishap } from '../state.ts'

type Pages = typeof import('./pages.tsx')

/** A page beside the list, fetched when it is opened first: most days nobody opens one. */
export function Later({ page }: { page: keyof Pages }) {
  const [pages, setPages] = useState<Pages | null>(null)
  useEffect(() => {
    import('./pages.tsx').then(setPages, (thrown: unknown) => {
      mishap.value = { during: 'check', trouble: troubleOf(thrown), done: 0, retry: () => location.reload() }
    })
  }, [])
  if (!pages) return null
  const Page: FunctionComponent = pages[page]
  return <Page />
}
