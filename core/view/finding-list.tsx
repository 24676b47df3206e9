import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FindingLine, GroupLine } from '../report/finding-lines.ts'
import type { Finding } from '../report/types.ts'
import { FindingItem, type FindingItemProps } from './finding.tsx'
import { Icon } from './icon.tsx'
import { Clause } from './marks.tsx'
import { usePrinting } from './printing.ts'
import { useLines } from './use-lines.ts'
import { useWords } from './words.tsx'

/** px of a line before any was seen: a sentence over two rows. */
const usualHeight = 48

export interface FindingListProps extends Pick<FindingItemProps, 'onGo' | 'onFix' | 'clauseHref'> {
  /** What the list is called. */
  label: string
  /** Lines in all, loaded or not. */
  count: number
  /** The line at a place; undefined while it is not there yet. */
  lineAt: (index: number) => FindingLine | undefined
  /** Told which places are drawn, so that they can be fetched. */
  onWindow?: (first: number, last: number) => void
  /** Closes or opens the group of this key; groups have no such button without it. */
  onToggle?: (key: string) => void
  /** What a rule says, for the head of its group. */
  titleOf: (rule: string) => string
  hrefOf?: (finding: Finding) => string
  isCurrent?: (finding: Finding) => boolean
}

/** A step from a line to another. */
type Step = (index: number, page: (direction: 1 | -1) => number) => number
const steps: Record<string, Step> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (_, page) => page(1),
  PageUp: (_, page) => page(-1),
  Home: () => 0,
  End: () => Number.POSITIVE_INFINITY,
}

/** What takes the keys of a line: its button or link. */
const main = 'button.finding, a.finding, .group-head button'

/**
 * Findings grouped by rule, or one under the other. Only the lines in sight are in the page, however many there are; all
 * of them before it is printed. It is one stop of the Tab key: arrows, Home, End, PageUp and PageDown go from line to line,
 * Enter goes to the cell, Ctrl+Enter writes the fix, left and right close and open a group.
 */
export function FindingList(props: FindingListProps) {
  const { label, count, lineAt, onWindow, onToggle, onFix } = props
  const words = useWords()
  const list = useRef<HTMLUListElement>(null)
  const printing = usePrinting()
  const lines = useLines(list, { count, estimate: usualHeight, whole: printing })
  const { first, last } = lines
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, count - 1)
  const takesFocus = useRef(false)
  const hadFocus = useRef(false)
  hadFocus.current = list.current?.contains(document.activeElement) ?? false
  const places = placesOf(first, last, active)
  const drawn = printing ? places.filter((index) => lineAt(index)) : places

  // Before the page is drawn, so that whoever fetches the lines asks in the same turn.
  useLayoutEffect(() => onWindow?.(first, last), [onWindow, first, last])

  useLayoutEffect(() => {
    if (!list.current) return
    rove(list.current, active)
    // A fix or a closed group takes what had the focus with it; the line that is there now goes on from it.
    const isLost = hadFocus.current && document.activeElement === document.body
    if (!takesFocus.current && !isLost) return
    const line = list.current.querySelector<HTMLElement>(`[data-line="${active}"]`)
    const target = line?.querySelector<HTMLElement>(main) ?? line
    target?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'nearest' })
    if (active >= first && active < last && lines.isSettled()) takesFocus.current = false
  })

  function go(index: number) {
    takesFocus.current = true
    setChosen(Math.max(0, Math.min(count - 1, index)))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.shiftKey) return
    const line = lineAt(active)
    if (event.ctrlKey) {
      if (event.key !== 'Enter' || line?.kind !== 'finding' || !line.finding.fix || !onFix) return
      event.preventDefault()
      onFix(line.finding)
      return
    }
    const turns = line?.kind === 'group' && event.key === (line.open ? 'ArrowLeft' : 'ArrowRight')
    const step = steps[event.key]
    if (!turns && !step) return
    event.preventDefault()
    if (turns) onToggle?.(line.key)
    else if (step) go(step(active, (direction) => lines.pageFrom(active, direction)))
  }

  return (
    <ul
      ref={list}
      class={printing ? 'finding-list is-whole' : 'finding-list'}
      aria-label={label}
      style={printing ? {} : { height: `${lines.height}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')
        if (line) setChosen(Number(line.dataset.line))
      }}
    >
      {drawn.map((index) => (
        <Line
          key={index}
          index={index}
          line={lineAt(index)}
          {...(printing ? {} : { top: lines.topOf(index) })}
          {...props}
        />
      ))}
      {drawn.length < places.length && <li>{words.notPrinted(places.length - drawn.length)}</li>}
    </ul>
  )
}

/** The window, and the line with the focus wherever it is: else Tab could not come back to it. */
function placesOf(first: number, last: number, active: number): number[] {
  const places = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
  if (active >= 0 && active < first) return [active, ...places]
  return active >= last ? [...places, active] : places
}

/** Only what stands in the active line is a stop of the Tab key. */
function rove(list: HTMLElement, active: number) {
  for (const line of list.querySelectorAll<HTMLElement>('[data-line]')) {
    const stop = Number(line.dataset.line) === active ? 0 : -1
    for (const control of line.querySelectorAll<HTMLElement>('a, button'))
      if (control.tabIndex !== stop) control.tabIndex = stop
  }
}

interface LineProps extends FindingListProps {
  index: number
  line: FindingLine | undefined
  /** px; where it stands by itself when left out. */
  top?: number
}

function Line({ index, line, top, count, titleOf, onToggle, hrefOf, isCurrent, ...rest }: LineProps) {
  const words = useWords()
  const place = {
    'data-line': index,
    'aria-posinset': index + 1,
    'aria-setsize': count,
    ...(top === undefined ? {} : { style: { top: `${top}px` } }),
  }
  if (!line)
    return (
      <li {...place} class="is-waiting" tabIndex={-1}>
        <span class="zero">{words.loading}</span>
      </li>
    )
  if (line.kind === 'group') {
    const href = rest.clauseHref?.(line.clause)
    return (
      <li {...place} class={`group-head is-${line.severity}`}>
        <GroupHead line={line} title={titleOf(line.rule)} {...(onToggle ? { onToggle } : {})} />
        <Clause clause={line.clause} {...(href ? { href } : {})} />
      </li>
    )
  }
  const { finding, name, grouped } = line
  const href = hrefOf?.(finding)
  const { onGo, onFix, clauseHref } = rest
  return (
    <li {...place} class={grouped ? 'is-grouped' : undefined}>
      <FindingItem
        finding={finding}
        name={name}
        current={isCurrent?.(finding) ?? false}
        bare={grouped}
        {...(onGo ? { onGo } : {})}
        {...(onFix ? { onFix } : {})}
        {...(clauseHref ? { clauseHref } : {})}
        {...(href ? { href } : {})}
      />
    </li>
  )
}

interface GroupHeadProps {
  line: GroupLine
  title: string
  onToggle?: (key: string) => void
}

/** What a rule says and how often it was broken; a button where its findings can be put away. */
function GroupHead({ line, title, onToggle }: GroupHeadProps) {
  const words = useWords()
  const { severity, count, open, key } = line
  const text = (
    <span>
      <span class="visually-hidden">{words.severity[severity]} </span>
      {title} {count > 1 && <span class="count">{count}</span>}
    </span>
  )
  return (
    <h3>
      {onToggle ? (
        <button type="button" aria-expanded={open} onClick={() => onToggle(key)}>
          <Icon name={severity} />
          {text}
          <Icon name="down" class="chevron" />
        </button>
      ) : (
        <>
          <Icon name={severity} />
          {text}
        </>
      )}
    </h3>
  )
}
