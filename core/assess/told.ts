import type { Topic } from '../policy/schema.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { RosterCell } from '../roster/cell.ts'
import type { Answer } from '../statements/answers.ts'
import { namesUnit } from '../statements/leaving.ts'

/** The columns that tell of a person in words. */
const tellingColumns = ['unitNature', 'continuingEducation', 'remarks', 'exemptionBasis'] as const
export type TellingColumn = (typeof tellingColumns)[number]

/** What a row's words say of one topic, and where. */
export interface ToldAnswer extends Answer {
  column: TellingColumn
}

export type Told = ReadonlyMap<Topic, ToldAnswer>

const nothing: Told = new Map()
const statuses: readonly Topic[] = ['civil-servant', 'civil-service-managed']
/** Of what is done for continuing education only this is heard: it supports 免学 and nothing else. */
const ofStudy: readonly Topic[] = ['study-exempt']
const orders = { no: 0, ask: 1, yes: 2 }

function hears(column: TellingColumn, topic: Topic): boolean {
  if (column === 'continuingEducation') return ofStudy.includes(topic)
  if (column === 'exemptionBasis') return !statuses.includes(topic)
  return true
}

/** A work that 是否继续教育 itself tells: the ground of 免学 there, so that it is not among what the row tells (D7.2). */
export function tellsOfCourses({ cells }: Applicant, work: Topic): boolean {
  return cells.continuingEducation?.telling?.answers.get(work)?.said === 'yes'
}

const tells = (cell: RosterCell | undefined) => cell?.telling != null && cell.telling.answers.size > 0

/** What all the words of a row come to: a yes goes before a question, a question before a no. */
export function toldOf(applicant: Applicant): Told {
  const { unitNature, continuingEducation, remarks, exemptionBasis } = applicant.cells
  // Most rows tell nothing.
  if (!tells(remarks) && !tells(unitNature) && !tells(continuingEducation) && !tells(exemptionBasis)) return nothing
  let told: Map<Topic, ToldAnswer> | null = null
  for (const column of tellingColumns) {
    const answers = applicant.cells[column]?.telling?.answers
    if (!answers || answers.size === 0) continue
    told ??= new Map()
    for (const [topic, answer] of answers) {
      if (!hears(column, topic)) continue
      const before = told.get(topic)
      if (!before || orders[answer.said] > orders[before.said]) told.set(topic, { ...answer, column })
    }
  }
  if (!told) return nothing
  leftUnit(told, applicant)
  leftStatus(told, applicant)
  return told
}

/** Left a unit that is named: the row's own unit was left, another was not asked about. */
function leftUnit(told: Map<Topic, ToldAnswer>, applicant: Applicant): void {
  const left = told.get('left-unit')
  if (left?.said !== 'ask' || !namesUnit(left.clause, applicant.text('unit'))) return
  // 已调到: of it the unit is named to which somebody went.
  told.set('left-unit', { ...left, said: left.word.startsWith('已调') ? 'no' : 'yes' })
}

/** 单位性质 says 公务员, and the remarks tell of a dated transfer out of it: which of the two holds is asked. */
function leftStatus(told: Map<Topic, ToldAnswer>, applicant: Applicant): void {
  const remarks = applicant.cells.remarks?.telling?.answers
  for (const topic of statuses) {
    const status = told.get(topic)
    if (status?.said !== 'yes' || status.column !== 'unitNature') continue
    const transfer = remarks?.get('transfer')
    const once = remarks?.get(topic)
    if ((transfer?.said === 'yes' && transfer.dated) || (once?.said === 'no' && once.dated && !once.denied))
      told.set(topic, { ...status, said: 'ask' })
  }
}
