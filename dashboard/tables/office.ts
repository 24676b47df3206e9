import type { Policy } from '../../core/index.ts'
import { paperZh } from '../../core/messages/papers.zh-CN.ts'
import type { Column, Paper } from './table.ts'

/** 2024年度自治州工程系列质量技术监督专业 */
export const subjectOf = ({ year, series, field }: Policy): string => paperZh.subject(year, series, field)

/** 2024-09-27 → 2024年9月27日, on paper. */
export function paperDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return paperZh.day(year!, month!, day!)
}

/** 序号: the rows numbered as they stand. */
export const orderColumn: Column<unknown> = {
  key: 'order',
  heading: paperZh.order,
  form: 'order',
  paper: 7,
  value: (_, at) => at + 1,
}

/** What a paper of people says under its title: of whom, how many, of which day. */
export function scopeLine(scope: string, people: number, day: string): Paper<never>['scope'] {
  return [paperZh.scope(scope), paperZh.people(people), paperZh.asOf(paperDay(day))]
}
