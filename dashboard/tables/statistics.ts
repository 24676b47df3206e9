import type { Policy, Verdict } from '../../core/index.ts'
import { paperZh, statisticsPaperZh } from '../../core/messages/papers.zh-CN.ts'
import type { ExportPerson } from '../export/person.ts'
import { chinese } from '../language.ts'
import { label } from '../pages/common/labels.ts'
import { orderColumn, paperDay, subjectOf } from './office.ts'
import type { Column, Paper } from './table.ts'

const verdicts: readonly Verdict[] = ['eligible', 'unconfirmed', 'incomplete', 'ineligible']

/** People of one county, one level, …: how many, and what they were judged to be. */
export interface Tally extends Record<Verdict, number> {
  name: string
  people: number
  mid: number
  junior: number
  /** Yuan, without the ineligible. */
  feeDue: number
}

/** What people are counted by, in the order of the sheets. */
export type Dimension = keyof typeof statisticsPaperZh.by
export const dimensions = Object.keys(statisticsPaperZh.by) as Dimension[]

/** Everyone counted once: largest group first, 未识别 last. */
export function tally(people: readonly ExportPerson[], dimension: Dimension): Tally[] {
  const groups = new Map<string, Tally>()
  for (const person of people) {
    const name = label(dimension, person[dimension], chinese)
    const group = groups.get(name) ?? emptyTally(name)
    groups.set(name, group)
    group.people++
    group[person.verdict]++
    if (person.level) group[person.level]++
    if (person.verdict !== 'ineligible') group.feeDue += person.fee ?? 0
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.people - a.people || (a.name < b.name ? -1 : 1))
}

const emptyTally = (name: string): Tally => ({
  ...{ name, people: 0, mid: 0, junior: 0, feeDue: 0 },
  ...{ eligible: 0, unconfirmed: 0, incomplete: 0, ineligible: 0 },
})

const rank = ({ name }: Tally) => (name === chinese.view.unknown ? 1 : 0)

/** A sheet of 统计表. */
export function statisticsPaper(policy: Policy, dimension: Dimension, people: number, day: string): Paper<Tally> {
  const by = statisticsPaperZh.by[dimension]
  const { view } = chinese
  const count = (key: Verdict | 'mid' | 'junior', heading: string): Column<Tally> => ({
    key,
    heading,
    form: 'count',
    paper: 10,
    sum: true,
    value: (group) => group[key],
  })
  return {
    caption: by,
    title: [subjectOf(policy), statisticsPaperZh.title(by)],
    scope: [paperZh.people(people), '', `${paperDay(day)}　${paperZh.inPeopleAndYuan}`],
    columns: [
      { ...orderColumn, paper: 6 },
      { key: 'name', heading: by, paper: 34, value: ({ name }) => name },
      ...verdicts.map((verdict) => count(verdict, view.verdict[verdict])),
      {
        key: 'people',
        heading: statisticsPaperZh.people,
        form: 'count',
        paper: 10,
        sum: true,
        value: (group) => group.people,
        formula: (cell) => `SUM(${cell(verdicts[0]!)}:${cell(verdicts.at(-1)!)})`,
      },
      {
        key: 'share',
        heading: statisticsPaperZh.share,
        form: 'share',
        paper: 10,
        value: (group) => group.people / people,
        formula: (cell, total) => `${cell('people')}/${total('people')}`,
      },
      count('mid', view.level.mid),
      count('junior', view.level.junior),
      {
        key: 'feeDue',
        heading: statisticsPaperZh.due,
        form: 'yuan',
        paper: 13,
        sum: true,
        value: ({ feeDue }) => feeDue,
      },
    ],
    totals: () => ({ name: paperZh.total }),
    notes: [statisticsPaperZh.note],
    signers: [],
  }
}
