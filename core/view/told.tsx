import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { cut, isolated, piecesOf, still } from './isolated.ts'
import { usePrinting } from './printing.ts'
import { useWords } from './words.tsx'

/** Characters that need no bound at all. */
const inFull = 60
/** Characters in the page of a text that is not unfolded. */
const folded = 160
/** Characters on paper: what is left out is said. */
const onPaper = 1000
/** Line breaks by the dozen, and marks heaped on a letter beyond what any script asks for. */
const heap = /(?:\n[^\n]*){3}|\p{M}{6}/u

/**
 * A text that comes from a file, a name, a unit, a cell, in a direction of its own: whatever it holds, the words around
 * it stay where they are. A long one takes a line and unfolds where it has the focus; on paper it wraps.
 */
export function Told({ text }: { text: string }) {
  const shown = still(text)
  return shown.length > inFull || heap.test(shown) ? <Folded text={shown} /> : <bdi>{shown}</bdi>
}

/** What takes the focus or the height for itself: in it nothing unfolds. */
const occupied = 'a, button, summary, label, .window-table, .sheet, .finding, .paper'

function Folded({ text }: { text: string }) {
  const place = useRef<HTMLElement>(null)
  const [isOpen, setOpen] = useState(false)
  const printing = usePrinting()
  const words = useWords()
  useLayoutEffect(() => {
    if (!place.current?.closest(occupied)) place.current?.setAttribute('tabindex', '0')
  }, [])
  if (printing)
    return (
      <>
        <bdi class="told">{cut(text, onPaper)}</bdi>
        {text.length > onPaper && words.leftOffPaper(text.length - onPaper)}
      </>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing but show all of itself to whoever stands on it
    <bdi
      ref={place}
      class={isOpen ? 'told is-open' : 'told'}
      title={isOpen ? undefined : isolated(text)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
    >
      {isOpen ? text : cut(text, folded)}
    </bdi>
  )
}

/** A sentence of ours; what it tells of a file stands in it as everywhere else. */
export function Said({ text, quoted = '' }: { text: string; quoted?: string }) {
  return (
    <>{piecesOf(text, quoted).map((piece, at) => (piece.isTold ? <Told key={at} text={piece.text} /> : piece.text))}</>
  )
}
