import type { ExemptionReason, Policy } from '../../core/index.ts'
import { exemptionPaperZh, paperZh } from '../../core/messages/papers.zh-CN.ts'
import { Clause } from '../../core/view/marks.tsx'
import { chinese, type Language } from '../language.ts'
import { clauseHref } from '../pages/common/links.ts'
import { href, route } from '../route.ts'
import { scopeLine, subjectOf } from './office.ts'
import { type Column, columnsOn, type Paper, type Table } from './table.ts'
import { type ListedPerson, whoColumns } from './who.tsx'

/** Someone who need not defend, and why. */
export interface ExemptPerson extends ListedPerson {
  reasons: readonly ExemptionReason[]
}

/** The clauses the reasons stand in, each once. */
export function clausesOf(reasons: readonly ExemptionReason[], { exemptions }: Policy): string[] {
  return [...new Set(reasons.map((reason) => exemptions.find(({ code }) => code === reason)?.clause ?? '七'))]
}

/** Why someone need not defend, in words. */
export const reasonsText = ({ desk, view }: Language, reasons: readonly ExemptionReason[]) =>
  desk.table.reasons(reasons.map((reason) => view.exemption[reason]))

/** Headings are those of the page, or, on paper, those of the notice. */
function columnsOf(language: Language, policy: Policy, onPaper: boolean): Column<ExemptPerson>[] {
  const { table, exemptions } = language.desk
  const { order, name, sex, unit, target, supervisingUnit } = whoColumns(language, onPaper)
  return [
    ...[order, name, sex, unit, target],
    {
      key: 'reason',
      heading: exemptions.reason,
      width: 300,
      paper: 31,
      long: true,
      value: ({ reasons }) => reasonsText(language, reasons),
      show: ({ reasons }) => <span title={reasonsText(language, reasons)}>{reasonsText(language, reasons)}</span>,
    },
    {
      key: 'clause',
      heading: onPaper ? exemptionPaperZh.clause : table.clause,
      form: 'center',
      width: 120,
      paper: 11,
      value: ({ reasons }) => clausesOf(reasons, policy).join('、'),
      show: ({ reasons }) =>
        clausesOf(reasons, policy).map((clause) => <Clause key={clause} clause={clause} href={clauseHref(clause)} />),
    },
    supervisingUnit,
  ]
}

/** Who need not defend, why, and by which clause (七). */
export function exemptionTable(language: Language, policy: Policy): Table<ExemptPerson> {
  const columns = columnsOn({ columns: columnsOf(language, policy, false) }, 'screen')
  return { caption: language.desk.exemptions.caption, columns }
}

/** 免答辩人员名单 as the office stamps it. `scope`: what the list is narrowed to; `day`: YYYY-MM-DD. */
export function exemptionPaper(policy: Policy, scope: string, people: number, day: string): Paper<ExemptPerson> {
  return {
    caption: chinese.desk.exemptions.caption,
    title: [subjectOf(policy), exemptionPaperZh.title],
    scope: scopeLine(scope, people, day),
    columns: columnsOf(chinese, policy, true),
    notes: [exemptionPaperZh.note],
    signers: paperZh.signers,
    printed: 'portrait',
  }
}

/** How many are exempt for one reason. */
export interface ReasonCount {
  reason: ExemptionReason
  clause: string
  people: number
}

/** People by reason; someone with two reasons counts in both. */
export function reasonTable({ desk, view }: Language): Table<ReasonCount> {
  return {
    caption: desk.exemptions.byReason,
    remark: desk.exemptions.byReasonRemark,
    columns: [
      {
        key: 'reason',
        heading: desk.exemptions.reasonFilter,
        heads: true,
        value: ({ reason }) => view.exemption[reason],
      },
      {
        key: 'clause',
        heading: desk.table.clause,
        value: ({ clause }) => clause,
        show: ({ clause }) => <Clause clause={clause} href={clauseHref(clause)} />,
      },
      {
        key: 'people',
        heading: desk.table.people,
        form: 'count',
        value: ({ people }) => people,
        show: ({ reason, people }) => <a href={href('exemptions', { ...route.value.filters, reason })}>{people}</a>,
      },
    ],
  }
}
