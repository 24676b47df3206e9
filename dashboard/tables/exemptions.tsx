import { type ExemptionReason, headings, type Policy } from '../../core/index.ts'
import { exemptionPaperZh, paperZh } from '../../core/messages/papers.zh-CN.ts'
import { Clause } from '../../core/view/marks.tsx'
import { chinese, type Language } from '../language.ts'
import { clauseHref, personHref } from '../pages/common/links.ts'
import { href, route } from '../route.ts'
import { scopeLine, subjectOf } from './office.ts'
import type { Column, Paper, Table } from './table.ts'

/** Someone who need not defend, and why. */
export interface ExemptPerson {
  id: number
  name: string
  sex: string | null
  unit: string
  supervisingUnit: string
  /** As typed. */
  targetTitle: string | null
  reasons: readonly ExemptionReason[]
}

/** The clauses the reasons stand in, each once. */
export function clausesOf(reasons: readonly ExemptionReason[], { exemptions }: Policy): string[] {
  return [...new Set(reasons.map((reason) => exemptions.find(({ code }) => code === reason)?.clause ?? '七'))]
}

const reasonsText = ({ view }: Language, reasons: readonly ExemptionReason[]) =>
  reasons.map((reason) => view.exemption[reason]).join('；')

/** Headings are those of the page, or, on paper, those of the notice. */
function columnsOf(language: Language, policy: Policy, onPaper: boolean): Column<ExemptPerson>[] {
  const { table, exemptions } = language.desk
  return [
    {
      key: 'order',
      heading: exemptionPaperZh.order,
      form: 'order',
      paper: 6,
      on: ['print', 'file'],
      value: (_, at) => at + 1,
    },
    {
      key: 'name',
      heading: table.name,
      form: 'center',
      width: 160,
      paper: 16,
      heads: true,
      value: ({ name }) => name,
      show: ({ id, name }) => <a href={personHref(id)}>{name}</a>,
    },
    { key: 'sex', heading: table.sex, form: 'center', width: 56, paper: 6, value: ({ sex }) => sex },
    {
      key: 'unit',
      heading: onPaper ? headings.unit : table.unit,
      width: 240,
      paper: 26,
      long: true,
      value: ({ unit }) => unit,
    },
    {
      key: 'target',
      heading: onPaper ? exemptionPaperZh.target : table.target,
      form: 'center',
      width: 110,
      paper: 12,
      value: ({ targetTitle }) => targetTitle,
    },
    {
      key: 'reason',
      heading: exemptions.reason,
      width: 300,
      paper: 34,
      long: true,
      value: ({ reasons }) => reasonsText(language, reasons),
      show: ({ reasons }) => <span title={reasonsText(language, reasons)}>{reasonsText(language, reasons)}</span>,
    },
    {
      key: 'clause',
      heading: onPaper ? exemptionPaperZh.clause : table.clause,
      form: 'center',
      width: 120,
      paper: 12,
      value: ({ reasons }) => clausesOf(reasons, policy).join('、'),
      show: ({ reasons }) =>
        clausesOf(reasons, policy).map((clause) => <Clause key={clause} clause={clause} href={clauseHref(clause)} />),
    },
    {
      key: 'supervisingUnit',
      heading: table.supervisingUnit,
      width: 240,
      paper: 24,
      long: true,
      on: ['screen', 'file'],
      value: ({ supervisingUnit }) => supervisingUnit,
    },
  ]
}

/** Who need not defend, why, and by which clause (七). */
export function exemptionTable(language: Language, policy: Policy): Table<ExemptPerson> {
  const columns = columnsOf(language, policy, false).filter(({ on }) => on === undefined || on.includes('screen'))
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
