import type { Policy, Topic } from '../policy/schema.ts'
import { type Answer, type Telling, tellingOf } from '../statements/answers.ts'
import type { ColumnKey } from './columns.ts'

/** The columns that tell of a person in words. */
export const tellingColumns = ['unitNature', 'continuingEducation', 'remarks', 'exemptionBasis'] as const
export type TellingColumn = (typeof tellingColumns)[number]

/** What a row's words say of one topic, and where. */
export interface ToldAnswer extends Answer {
  column: TellingColumn
}

export type Told = ReadonlyMap<Topic, ToldAnswer>

/** What a cell tells, and what of it is heard in its column. */
export interface CellTelling extends Telling {
  told: Told
}

const statuses: readonly Topic[] = ['civil-servant', 'civil-service-managed']
/** Of what is done for continuing education only this is heard: it supports 免学 and nothing else. */
const ofStudy: readonly Topic[] = ['study-exempt']

function hears(column: TellingColumn, topic: Topic): boolean {
  if (column === 'continuingEducation') return ofStudy.includes(topic)
  if (column === 'exemptionBasis') return !statuses.includes(topic)
  return true
}

const tells: ReadonlySet<ColumnKey> = new Set(tellingColumns)
const isTelling = (column: ColumnKey): column is TellingColumn => tells.has(column)

/** What is told of the person in a cell of free text; null in any other column, and in an empty cell. */
export function cellTelling(column: ColumnKey, text: string, policy: Policy, asOf: string): CellTelling | null {
  if (!isTelling(column) || text === '') return null
  const telling = tellingOf(text, policy, asOf)
  const heard = [...telling.answers].filter(([topic]) => hears(column, topic))
  return { ...telling, told: new Map(heard.map(([topic, answer]) => [topic, { ...answer, column }])) }
}
