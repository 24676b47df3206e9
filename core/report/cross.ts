import { sameAs } from '../assess/identity.ts'
import { zhCN } from '../messages/zh-CN.ts'
import type { Policy } from '../policy/schema.ts'
import { catalogue, ruleIndex } from '../rules/catalogue.ts'
import type { RuleParams } from '../rules/params.ts'
import type { Person } from './duplicates.ts'
import { valueOf } from './finding.ts'
import type { CrossFinding, RunReport, WorkbookReport } from './types.ts'

/** What of a review tells who is in it. */
export interface Population {
  report: Pick<WorkbookReport, 'file'>
  people: readonly Person[]
}

interface Entry extends Person {
  from: Population
}

const personRule = catalogue[ruleIndex('duplicate/person')]!
const named = 6

type Same = RuleParams['duplicate/person']['same']

/** Adds an entry to the list under its key. */
function file(groups: Map<string, Entry[]>, key: string, entry: Entry): void {
  const group = groups.get(key)
  if (group) group.push(entry)
  else groups.set(key, [entry])
}

/**
 * The same person in several workbooks of a run: same name, month of birth and sex, or the same ID number. Rows of one
 * workbook are its own affair.
 */
export function crossFindings(populations: readonly Population[]): CrossFinding[] {
  const persons = new Map<string, Entry[]>()
  const ids = new Map<string, Entry[]>()
  const entries = populations.flatMap((from) => from.people.map((person): Entry => ({ ...person, from })))
  for (const entry of entries) {
    const { id, person } = entry.identity
    if (person !== null) file(persons, person, entry)
    if (id !== null) file(ids, id, entry)
  }
  return entries.flatMap((entry) => {
    const { id, unit } = entry.identity
    const elsewhere = (group: readonly Entry[] | undefined) => (group ?? []).filter(({ from }) => from !== entry.from)
    const sameId = elsewhere(id === null ? undefined : ids.get(id))
    const samePerson = elsewhere(persons.get(entry.identity.person ?? '')).filter(
      (other) => sameAs(entry.identity, other.identity) === 'person',
    )
    const misnamed = sameId.filter((other) => other.identity.name !== entry.identity.name)
    if (misnamed.length > 0) return [findingOf(entry, misnamed, 'number')]
    if (sameId.length > 0) return [findingOf(entry, sameId, 'id')]
    if (samePerson.length === 0) return []
    const sameUnit = unit !== '' && samePerson.some((other) => other.identity.unit === unit)
    return [findingOf(entry, samePerson, sameUnit ? 'unit' : null)]
  })
}

function findingOf(entry: Entry, others: readonly Entry[], same: Same): CrossFinding {
  const places = others.map((other) => ({ file: other.from.report.file, row: other.row + 1 }))
  const files = places.slice(0, named).map((place) => `${place.file} 第 ${place.row} 行`)
  return {
    rule: personRule.code,
    severity: same === null ? 'warning' : 'error',
    row: entry.row + 1,
    column: 'name',
    cell: entry.cell,
    ...valueOf(entry.value),
    message: zhCN['duplicate/person'].message({ rows: [], count: places.length, same, files }),
    clause: personRule.clause,
    file: entry.from.report.file,
    others: places,
  }
}

/** A whole run (C3.5). */
export function runReport(
  reviews: readonly { report: WorkbookReport; people: readonly Person[] }[],
  policy: Policy,
  asOf: string,
): RunReport {
  return {
    policy: { id: policy.id, year: policy.year },
    asOf,
    workbooks: reviews.map(({ report }) => report),
    findings: crossFindings(reviews),
  }
}
