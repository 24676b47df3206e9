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
  review: number
  initial: number
  conferral: number
  male: number
  female: number
  /** Yuan. */
  feeDue: number
}

export interface Groups {
  counties: readonly GroupLine[]
  /** Everything else by its name. */
  counts: ReadonlyMap<string, readonly CountLine[]>
}

/** A line that carries nothing but its people. */
export interface CountLine {
  dimension: string
  value: string | null
  people: number
}

/** What is counted beside the counties: which column of theirs counts which value. */
const besides: Readonly<Record<string, readonly (readonly [keyof GroupLine, string])[]>> = {
  level: [
    ['mid', 'mid'],
    ['junior', 'junior'],
  ],
  track: [
    ['review', 'review'],
    ['initial', 'initial'],
    ['conferral', 'conferral'],
  ],
  sex: [
    ['male', '男'],
    ['female', '女'],
  ],
}

/** Orders that are a matter of the thing itself; all else goes by number of people. */
const fixedOrders: Readonly<Record<string, readonly string[]>> = {
  education: ['doctor', 'master', 'second-bachelor', 'bachelor', 'associate', 'secondary', 'senior-high-or-below'],
  ageBand: ['≤25', '26–30', '31–35', '36–40', '41–45', '46–50', '≥51'],
}

/** Those that could not be told stand last. */
function inOrder<Line extends CountLine>(dimension: string, lines: Line[]): Line[] {
  const fixed = fixedOrders[dimension]
  const place = ({ value, people }: Line) => {
    if (value === null) return Number.POSITIVE_INFINITY
    return fixed ? fixed.indexOf(value) : -people
  }
  return lines.sort((a, b) => place(a) - place(b))
}

/** Sums a column over the counties; what no column counts could not be told. */
function besideOf(dimension: string, counties: readonly GroupLine[]): CountLine[] {
  const sum = (key: keyof GroupLine) => counties.reduce((total, line) => total + Number(line[key]), 0)
  const told = besides[dimension]!.map(([key, value]): CountLine => ({ dimension, value, people: sum(key) }))
  const rest = sum('people') - told.reduce((total, { people }) => total + people, 0)
  return [...told, { dimension, value: null, people: rest }].filter(({ people }) => people > 0)
}

function group(lines: readonly GroupLine[]): Groups {
  const of = (dimension: string) =>
    inOrder(
      dimension,
      lines.filter((line) => line.dimension === dimension),
    )
  const counties = of('county')
  const counted = ['ethnicity', 'education', 'unitNature', 'ageBand'].map((name) => [name, of(name)] as const)
  const beside = Object.keys(besides).map((name) => [name, besideOf(name, counties)] as const)
  return { counties, counts: new Map<string, readonly CountLine[]>([...counted, ...beside]) }
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

export const nameOf = ({ dimension, value }: CountLine) => label(dimension, value)
