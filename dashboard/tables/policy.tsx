import type { PolicyProblem } from '../../core/index.ts'
import { Said, Told } from '../../core/view/told.tsx'
import { type Language, ruleTitle } from '../language.ts'
import { label } from '../pages/common/labels.ts'
import { personHref } from '../pages/common/links.ts'
import type { Sanction } from '../store/protocol.ts'
import type { Table } from './table.ts'

/** A policy pack that is at hand; `own`: loaded, not the built-in one. */
export interface PackLine {
  id: string
  title: string
  year: number
  active: number
  own: boolean
}

interface PackActions {
  use: (pack: PackLine) => void
  remove: (pack: PackLine) => void
}

function Choice({ pack, actions, language }: { pack: PackLine; actions: PackActions; language: Language }) {
  const { inForce, use, delete: remove } = language.desk.policy
  if (pack.active) return inForce
  return (
    <span class="tools">
      <button type="button" class="btn is-small" onClick={() => actions.use(pack)}>
        {use}
      </button>
      {pack.own && (
        <button type="button" class="btn is-small is-quiet" onClick={() => actions.remove(pack)}>
          {remove}
        </button>
      )}
    </span>
  )
}

/** The packs there are, and which is in force. */
export function packTable(language: Language, actions: PackActions): Table<PackLine> {
  const { policy } = language.desk
  return {
    caption: policy.packs,
    columns: [
      { key: 'title', heading: policy.notice, heads: true, class: 'wraps', value: ({ title }) => title },
      { key: 'year', heading: policy.year, value: ({ year }) => String(year) },
      { key: 'id', heading: policy.id, value: ({ id, own }) => (own ? id : policy.builtIn(id)) },
      {
        key: 'state',
        heading: policy.state,
        value: ({ active }) => (active ? policy.inForce : policy.spare),
        show: (pack) => <Choice pack={pack} actions={actions} language={language} />,
      },
    ],
  }
}

/** What is wrong with a pack that was refused. */
export function packProblemTable({ desk }: Language): Table<PolicyProblem> {
  const { problems, place, mend, wholeFile } = desk.policy
  return {
    caption: problems,
    columns: [
      {
        key: 'path',
        heading: place,
        value: ({ path }) => path || wholeFile,
        show: ({ path }) => (
          <code>
            <Told text={path || wholeFile} />
          </code>
        ),
      },
      {
        key: 'message',
        heading: mend,
        class: 'wraps',
        value: ({ message }) => message,
        show: ({ message }) => <Said text={message} />,
      },
    ],
  }
}

/** A line of queries/judgement-changes.sql. */
export interface ChangeLine {
  id: number
  file: string
  supervisingUnit: string | null
  row: number
  name: string
  /** verdict, level, track, fee, defense, or the code of a rule. */
  field: string
  before: string | null
  after: string | null
  applicantId: number | null
}

/** What a field is called that is no rule; undefined for a rule. */
const fieldName = (field: string, { desk }: Language) =>
  (desk.policy.fields as Readonly<Record<string, string | undefined>>)[field]

function valueText(field: string, value: string | null, language: Language): string {
  if (field !== 'fee') return label(field, value, language)
  return value === null ? language.view.undetermined : language.desk.policy.yuan(value)
}

function changeText({ field, before, after }: ChangeLine, language: Language): string {
  const { findingGone, findingNew } = language.desk.policy
  if (fieldName(field, language) === undefined) return after === null ? findingGone : findingNew
  return `${valueText(field, before, language)} → ${valueText(field, after, language)}`
}

/** What judging anew changed, a line a field or finding. */
export function changeTable(language: Language, lines: readonly ChangeLine[]): Table<ChangeLine> {
  const { policy, table } = language.desk
  const people = new Set(lines.map(({ file, row }) => `${file} ${row}`)).size
  return {
    caption: policy.changes(people, lines.length),
    columns: [
      {
        key: 'name',
        heading: table.name,
        width: 140,
        heads: true,
        value: ({ name }) => name || policy.noName,
        show: ({ name, applicantId }) =>
          applicantId === null ? (
            name
          ) : (
            <a href={personHref(applicantId)}>
              <Told text={name || policy.noName} />
            </a>
          ),
      },
      {
        key: 'unit',
        heading: table.supervisingUnit,
        width: 240,
        value: ({ supervisingUnit, file }) => supervisingUnit || file,
      },
      { key: 'row', heading: policy.row, width: 60, form: 'count', value: ({ row }) => row },
      {
        key: 'field',
        heading: policy.field,
        width: 300,
        value: ({ field }) => fieldName(field, language) ?? ruleTitle(field),
      },
      { key: 'change', heading: policy.change, width: 220, value: (line) => changeText(line, language) },
    ],
  }
}

/** Who is barred from applying, and until when (八(一)). */
export function sanctionTable({ desk }: Language, people: number): Table<Sanction> {
  const { policy, table } = desk
  return {
    caption: policy.sanctions,
    remark: policy.sanctionsRemark(people),
    columns: [
      { key: 'name', heading: table.name, heads: true, value: ({ name }) => name },
      { key: 'birth', heading: policy.birth, value: ({ birth }) => birth },
      { key: 'until', heading: policy.barredUntil, value: ({ barredUntil }) => barredUntil },
    ],
  }
}
