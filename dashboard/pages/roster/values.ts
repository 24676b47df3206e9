import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Option } from '../../../core/view/filters.tsx'
import { language } from '../../language.ts'
import { ask, version, whileBusy } from '../../state.ts'
import { useQuery } from '../../store/use-query.ts'
import { byPinyin, sortInSlices } from '../common/collate.ts'
import { label, unknown } from '../common/labels.ts'

interface ValueLine {
  column: string
  value: string | null
  people: number
}

/** The different values of each column, as options in the order of their words. */
export type Values = ReadonlyMap<string, readonly Option[]>

/** Orders that are not the alphabet's. */
const fixedOrders: Readonly<Record<string, readonly string[]>> = {
  verdict: ['ineligible', 'incomplete', 'unconfirmed', 'eligible'],
  level: ['mid', 'junior'],
  track: ['review', 'initial', 'conferral'],
  defense: ['required', 'exempt'],
  education: ['doctor', 'master', 'second-bachelor', 'bachelor', 'associate', 'secondary', 'senior-high-or-below'],
  severity: ['error', 'warning', 'info', 'none'],
}

function inOrder(column: string, options: Option[]): Option[] {
  const fixed = fixedOrders[column]
  const place = ({ value }: Option) => {
    if (value === unknown) return Number.POSITIVE_INFINITY
    if (column === 'ageBand') return Number(/\d+/.exec(value)?.[0])
    const at = fixed?.indexOf(value) ?? -1
    return at < 0 ? options.length : at
  }
  const compare = (a: Option, b: Option) => {
    const [first, second] = [place(a), place(b)]
    return first === second ? byPinyin(a.label, b.label) : first - second
  }
  return options.sort(compare)
}

function group(lines: readonly ValueLine[]): Values {
  const groups = new Map<string, Option[]>()
  for (const { column, value, people } of lines) {
    const options = groups.get(column) ?? []
    groups.set(column, options)
    options.push({ value: value ?? unknown, label: label(column, value), count: people })
  }
  for (const [column, options] of groups) inOrder(column, options)
  groups.set(
    'severity',
    fixedOrders.severity!.map((value) => ({ value, label: label('severity', value) })),
  )
  return groups
}

export function useValues(): Values {
  const { rows } = useQuery<ValueLine>('roster-values')
  return useMemo(() => group(rows ?? []), [rows, language.value])
}

/** The texts of a column in the order people expect (Chinese by pinyin), as JSON for the store; null if it knows. */
export function useOrder(values: Values, column: string): string | null {
  const names = useNameOrder(column === 'name')
  const options = values.get(column)
  return useMemo(() => {
    if (column === 'name') return names
    return options ? JSON.stringify(options.map(({ value }) => value)) : null
  }, [column, names, options])
}

/** Names are many: they are put in order bit by bit, and only when they are sorted by. */
function useNameOrder(wanted: boolean): string | null {
  const [order, setOrder] = useState<string | null>(null)
  const now = version.value
  useLayoutEffect(() => {
    if (!wanted) return
    let current = true
    const work = async () => {
      const { rows } = await ask('query', { name: 'roster-names', parameters: {} })
      const names = JSON.parse(String(rows[0]![0])) as string[]
      const sorted = await sortInSlices(names, byPinyin)
      if (current) setOrder(JSON.stringify(sorted))
    }
    void whileBusy(work())
    return () => {
      current = false
    }
  }, [wanted, now])
  return order
}
