import { allColumns, type ColumnKey, headings } from '../../../core/index.ts'
import { viewWords } from '../../language.ts'
import type { Parameters } from '../../store/protocol.ts'
import { label, unknown } from '../common/labels.ts'

export interface Choice {
  key: string
  label: string
}

/** Filters one chooses from a list; the keys are columns of the store (queries/roster-ids.sql). */
export const choices: readonly Choice[] = [
  { key: 'county', label: '县市' },
  { key: 'verdict', label: '结论' },
  { key: 'level', label: '级别' },
  { key: 'supervisingUnit', label: '主管单位' },
  { key: 'defense', label: '答辩' },
  { key: 'track', label: '申报类型' },
  { key: 'severity', label: '问题' },
  { key: 'exemption', label: '免答辩事由' },
  { key: 'unitNature', label: '单位性质' },
  { key: 'sex', label: '性别' },
  { key: 'ethnicity', label: '族别' },
  { key: 'education', label: '最高学历' },
  { key: 'ageBand', label: '年龄段' },
  { key: 'targetTitle', label: '拟晋升' },
  { key: 'specialty', label: '申报专业' },
]

/** Filters that only links set. */
const linked: readonly Choice[] = [
  { key: 'unit', label: '工作单位' },
  { key: 'fee', label: '应缴' },
  { key: 'rule', label: '规则' },
  { key: 'workbook', label: '文件' },
  { key: 'counted', label: '不含不可申报' },
]

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
  for (const { key } of [...choices, ...linked]) if (filters[key]) parameters[key] = filters[key]
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
  const chosen = [...choices, ...linked].flatMap(({ key, label: heading }) => {
    const value = filters[key]
    if (!value) return []
    if (key === 'counted') return [{ name: key, text: heading }]
    return [{ name: key, text: `${heading}：${nameOf(key, value)}` }]
  })
  const typed = typedOf(filters).map(([column, text]) => ({
    name: typedName(column),
    text: `${headings[column]}含“${text}”`,
  }))
  const search = filters.search?.trim()
  return [...(search ? [{ name: 'search', text: `查找：${search}` }] : []), ...chosen, ...typed]
}

/** What a filter's value is called where only the value is known. */
export function valueName(key: string, value: string): string {
  if (key === 'fee') return value === unknown ? viewWords.value.undetermined : `${value} 元`
  return label(key, value)
}
