import type { ComponentChildren } from 'preact'
import { Numeral } from './number.tsx'

export interface Counter {
  /** NAME of the mark data-stat="NAME" (C7.1). */
  stat?: string
  label: string
  value: number
  /** Stands before the label: the sign of a verdict, say. */
  sign?: ComponentChildren
  unit?: string
  href?: string
  sub?: ComponentChildren
}

function Figure({ stat, value, href }: Counter) {
  if (!href)
    return (
      <span class="figure" data-stat={stat}>
        <Numeral value={value} />
      </span>
    )
  return (
    <a class="figure" href={href} data-stat={stat}>
      <Numeral value={value} />
    </a>
  )
}

/** Figures in one frame, each with its name above and what it is made of below. */
export function Counters({ items, class: extra }: { items: readonly Counter[]; class?: string }) {
  return (
    <dl class={extra ? `counters ${extra}` : 'counters'}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>
            {item.sign}
            {item.label}
          </dt>
          <dd>
            <Figure {...item} />
            {item.unit && <span class="unit"> {item.unit}</span>}
          </dd>
          {item.sub && <dd class="sub">{item.sub}</dd>}
        </div>
      ))}
    </dl>
  )
}
