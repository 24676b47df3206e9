import { useMemo } from 'preact/hooks'
import { useQuery } from '../../store/use-query.ts'
import { label } from '../common/labels.ts'

/** One line of queries/overview-groups.sql. Only lines of the county carry more than `people`. */
export interface GroupLine {
  dimension: string
  value: string | null
  people: number
  eligible: number
  unconfirmed: number
  incomplete: number
  ineligible: number
  mid: number
  junior: number
  /** Yuan. */
  feeDue: number
}

export type Groups = ReadonlyMap<string, readonly GroupLine[]>

/** Orders that are a matter of the thing itself; all else goes by number of people. */
const fixedOrders: Readonly<Record<string, readonly string[]>> = {
  level: ['mid', 'junior'],
  track: ['review', 'initial', 'conferral'],
  sex: ['男', '女'],
  education: ['doctor', 'master', 'second-bachelor', 'bachelor', 'associate', 'secondary', 'senior-high-or-below'],
  ageBand: ['≤25', '26–30', '31–35', '36–40', '41–45', '46–50', '≥51'],
  verdict: ['eligible', 'unconfirmed', 'incomplete', 'ineligible'],
}

/** Those that could not be told stand last. */
function inOrder(dimension: string, lines: GroupLine[]): GroupLine[] {
  const fixed = fixedOrders[dimension]
  const place = ({ value, people }: GroupLine) => {
    if (value === null) return Number.POSITIVE_INFINITY
    return fixed ? fixed.indexOf(value) : -people
  }
  return lines.sort((a, b) => place(a) - place(b))
}

function group(lines: readonly GroupLine[]): Groups {
  const groups = new Map<string, GroupLine[]>()
  for (const line of lines) {
    const group = groups.get(line.dimension)
    if (group) group.push(line)
    else groups.set(line.dimension, [line])
  }
  for (const [dimension, group] of groups) inOrder(dimension, group)
  return groups
}

/** Names of the filters the overview honours. */
export const overviewFilters = ['county', 'verdict', 'level', 'track', 'unitNature'] as const

/** The filters of an address that the overview honours, as parameters of its queries. */
export const chosen = (filters: Readonly<Record<string, string>>) =>
  Object.fromEntries(overviewFilters.map((name) => [name, filters[name] ?? null]))

export function useGroups(filters: Readonly<Record<string, string>>): Groups {
  const { rows } = useQuery<GroupLine>('overview-groups', chosen(filters))
  return useMemo(() => group(rows ?? []), [rows])
}

export const nameOf = ({ dimension, value }: GroupLine) => label(dimension, value)
