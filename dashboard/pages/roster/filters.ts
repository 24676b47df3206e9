import { allColumns, type ColumnKey, headings } from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { viewWords, words } from '../../language.ts'
import type { Parameters } from '../../store/protocol.ts'
import { label, unknown } from '../common/labels.ts'

/** Filters one chooses from a list; the keys are columns of the store (queries/roster-ids.sql). */
export const choices = [
  'county',
  'verdict',
  'level',
  'supervisingUnit',
  'defense',
  'track',
  'severity',
  'exemption',
  'unitNature',
  'sex',
  'ethnicity',
  'education',
  'ageBand',
  'targetTitle',
  'specialty',
] as const

/** Filters that only links set. */
const linked = ['unit', 'fee', 'rule', 'workbook', 'counted'] as const

type FilterKey = (typeof choices)[number] | (typeof linked)[number]

/** What a filter is called. */
export function filterHeading(key: FilterKey): string {
  const { table, exemptions, roster } = words.value
  switch (key) {
    case 'severity':
      return table.findings
    case 'exemption':
      return exemptions.reason
    case 'targetTitle':
      return table.target
    case 'workbook':
      return table.file
    case 'counted':
      return roster.counted
    default:
      return table[key]
  }
}

/** The address name of a filter on the cell as typed: `has.remarks`. */
export const typedName = (column: ColumnKey) => `has.${column}`

type Filters = Readonly<Record<string, string>>

function typedOf(filters: Filters): [ColumnKey, string][] {
  return allColumns.flatMap((column): [ColumnKey, string][] => {
    const text = filters[typedName(column)]
    return text ? [[column, text]] : []
  })
}

const termsOf = (search: string) => search.trim().split(/\s+/).filter(Boolean)

/** Parameters of queries/roster-ids.sql for the filters of an address. */
export function parametersOf(filters: Filters): Parameters {
  const parameters: Record<string, string> = {}
  for (const key of [...choices, ...linked]) if (filters[key]) parameters[key] = filters[key]
  const terms = termsOf(filters.search ?? '')
  if (terms.length) parameters.terms = JSON.stringify(terms)
  const typed = typedOf(filters)
  if (typed.length) parameters.typed = JSON.stringify(Object.fromEntries(typed))
  return parameters
}

export interface Active {
  /** Name in the address. */
  name: string
  text: string
}

/** The filters that are on, in words. `nameOf` tells what a rule or workbook is called. */
export function activeFilters(filters: Filters, nameOf: (key: string, value: string) => string): Active[] {
  const { head, roster } = words.value
  const chosen = [...choices, ...linked].flatMap((key) => {
    const value = filters[key]
    if (!value) return []
    const heading = filterHeading(key)
    return [{ name: key, text: key === 'counted' ? heading : head.filter(heading, isolated(nameOf(key, value))) }]
  })
  const typed = typedOf(filters).map(([column, text]) => ({
    name: typedName(column),
    text: roster.containsText(headings[column], isolated(text)),
  }))
  const search = filters.search?.trim()
  return [...(search ? [{ name: 'search', text: roster.found(isolated(search)) }] : []), ...chosen, ...typed]
}

/** What a filter's value is called where only the value is known. */
export function valueName(key: string, value: string): string {
  if (key === 'fee') return value === unknown ? viewWords.value.undetermined : words.value.roster.yuan(value)
  return label(key, value)
}
