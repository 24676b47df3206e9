import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../../language.ts'
import { check, mend } from './check.ts'

/** Lines of an editor that is not scrolled. */
const mostLines = 6

function linesIn(text: string): number {
  return Math.min(mostLines, text.split('\n').length)
}

/** A cell's text with its lines; Alt+Enter makes another, as in Excel. */
export function CellEditor({ cell, text, onEnd }: { cell: string; text: string; onEnd: () => void }) {
  const input = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const typed = useRef(text)
  const roster = useRef(check.peek()?.number)
  const end = (keep: boolean) => {
    if (done.current) return
    done.current = true
    if (keep && typed.current !== text) mend(cell, typed.current, roster.current)
    onEnd()
  }
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    // Scrolled out of sight, what was typed is kept.
    return () => end(true)
  }, [])
  const take = (area: HTMLTextAreaElement) => {
    typed.current = area.value
    area.rows = linesIn(area.value)
  }
  const insert = (area: HTMLTextAreaElement, more: string) => {
    area.setRangeText(more, area.selectionStart, area.selectionEnd, 'end')
    take(area)
  }
  return (
    <textarea
      class="field cell-editor"
      ref={input}
      rows={linesIn(text)}
      defaultValue={text}
      aria-label={words.value.selfCheck.edit(cell)}
      onInput={(event) => take(event.currentTarget)}
      onBlur={() => end(true)}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? ''
        // Excel ends a cell it copies with a line break.
        if (!pasted.endsWith('\n')) return
        event.preventDefault()
        insert(event.currentTarget, pasted.replace(/\r?\n$/, ''))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Enter' && event.altKey) insert(event.currentTarget, '\n')
        else end(event.key === 'Enter')
      }}
    />
  )
}
