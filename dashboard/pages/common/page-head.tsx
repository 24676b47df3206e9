import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { today } from '../../../core/index.ts'
import { Icon } from '../../../core/view/icon.tsx'
import { Said } from '../../../core/view/told.tsx'
import { PageTables } from '../../export/page-tables.tsx'
import { longDay, words } from '../../language.ts'

export { longDay }

interface PageHeadProps {
  title: string
  /** How much is shown, of how much. */
  children?: ComponentChildren
  buttons?: ComponentChildren
  /** What the page is narrowed to, in words; it stands on paper. */
  scope?: string
  /** Readies the whole page before it is printed. */
  beforePrint?: () => Promise<void>
  /** A page whose document prints in its place has its own button. */
  noPrint?: boolean
  /** false: the page shows no table worth taking out. */
  tables?: boolean
}

/** Ctrl+P prints like the button: a page that must be readied first is readied. */
function usePrintKey(print: (() => void) | null) {
  useEffect(() => {
    if (!print) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      print()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [print])
}

/** The heading of a page; on paper also its scope and the day. */
export function PageHead({ title, children, buttons, scope, beforePrint, noPrint, tables = true }: PageHeadProps) {
  const print = async () => {
    await beforePrint?.()
    globalThis.print()
  }
  usePrintKey(beforePrint ? print : null)
  return (
    <>
      <header class="page-head">
        <h1>
          <Said text={title} />
        </h1>
        {children && <p>{typeof children === 'string' ? <Said text={children} /> : children}</p>}
        <div class="end screen-only">
          {buttons}
          {!noPrint && tables && <PageTables title={title} />}
          {!noPrint && (
            <button type="button" class="btn" onClick={print}>
              <Icon name="print" /> {words.value.head.print}
            </button>
          )}
        </div>
      </header>
      <p class="print-only print-scope">
        <Said text={words.value.head.scope(scope ?? '')} />　{words.value.head.printedOn(longDay(today()))}
      </p>
    </>
  )
}
