import type { Topic } from '../policy/schema.ts'
import type { Applicant, ApplicantCells } from '../roster/applicant.ts'
import { type Told, type ToldAnswer, tellingColumns } from '../roster/telling.ts'
import { namesUnit } from '../statements/leaving.ts'

const nothing: Told = new Map()
const statuses: readonly Topic[] = ['civil-servant', 'civil-service-managed']
const orders = { no: 0, ask: 1, yes: 2 }

/** A work that 是否继续教育 itself tells: the ground of 免学 there, so that it is not among what the row tells (D7.2). */
export function tellsOfCourses({ cells }: Applicant, work: Topic): boolean {
  return cells.continuingEducation?.telling?.answers.get(work)?.said === 'yes'
}

/** What all the words of a row come to: a yes goes before a question, a question before a no. */
export function toldOf(applicant: Applicant): Told {
  const told = toldTogether(applicant.cells)
  if (told.size === 0) return nothing
  return withUnitLeft(withStatusLeft(told, applicant), applicant)
}

/** Most rows tell nothing, and most others in one cell. */
function toldTogether(cells: ApplicantCells): Told {
  let first: Told = nothing
  let all: Map<Topic, ToldAnswer> | null = null
  for (const column of tellingColumns) {
    const told = cells[column]?.telling?.told
    if (!told || told.size === 0) continue
    if (first.size === 0) {
      first = told
      continue
    }
    all ??= new Map(first)
    for (const [topic, answer] of told) {
      const before = all.get(topic)
      if (!before || orders[answer.said] > orders[before.said]) all.set(topic, answer)
    }
  }
  return all ?? first
}

const withAnswer = (told: Told, topic: Topic, answer: ToldAnswer): Told => new Map(told).set(topic, answer)

/** Left a unit that is named: the row's own unit was left, another was not asked about. */
function withUnitLeft(told: Told, applicant: Applicant): Told {
  const left = told.get('left-unit')
  if (left?.said !== 'ask' || !namesUnit(left.clause, applicant.text('unit'))) return told
  // 已调到: of it the unit is named to which somebody went.
  return withAnswer(told, 'left-unit', { ...left, said: /^(?:已调|调[往出]$)/.test(left.word) ? 'no' : 'yes' })
}

/** 单位性质 says 公务员, and the remarks tell of a dated transfer out of it: which of the two holds is asked. */
function withStatusLeft(told: Told, applicant: Applicant): Told {
  const remarks = applicant.cells.remarks?.telling?.answers
  let now = told
  for (const topic of statuses) {
    const status = told.get(topic)
    if (status?.said !== 'yes' || status.column !== 'unitNature') continue
    const transfer = remarks?.get('transfer')
    const once = remarks?.get(topic)
    if ((transfer?.said === 'yes' && transfer.dated) || (once?.said === 'no' && once.dated && !once.denied))
      now = withAnswer(now, topic, { ...status, said: 'ask' })
  }
  return now
}
