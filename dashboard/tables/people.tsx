import type { Policy } from '../../core/index.ts'
import { isolated } from '../../core/view/isolated.ts'
import { CellChip, VerdictMark } from '../../core/view/marks.tsx'
import { Said, Told } from '../../core/view/told.tsx'
import type { Language } from '../language.ts'
import { label } from '../pages/common/labels.ts'
import { personHref } from '../pages/common/links.ts'
import { type PersonLine, reasonsOf } from '../pages/roster/people.ts'
import { clausesOf } from './exemptions.tsx'
import type { Column, Medium, Table } from './table.ts'

type Text = 'unit' | 'county' | 'sex' | 'ethnicity' | 'birth' | 'specialty' | 'supervisingUnit' | 'targetTitle'
type Coded = 'track' | 'level' | 'education' | 'unitNature'

/** px that a column needs for its own words, which are longer in English. */
const wide = ({ tag }: Language, chinese: number, english: number) => (tag === 'en' ? english : chinese)

/** Eighteen columns are more than a sheet of A4 can hold: some are left off paper. */
const offPaper: readonly Medium[] = ['screen', 'file']

function dressed(row: PersonLine, none: string) {
  if (!row.severity) return <span class="zero">{none}</span>
  return (
    <span class="first-finding">
      {row.cell && <CellChip cell={row.cell} severity={row.severity} />}{' '}
      <span title={isolated(row.message ?? '')}>
        <Said text={row.message ?? ''} />
      </span>{' '}
      {row.findings > 1 && <span class="muted">+{row.findings - 1}</span>}
    </span>
  )
}

/** The gravest finding, where it stands, and how many more there are. */
function findingsColumn({ desk, view }: Language): Column<PersonLine> {
  return {
    key: 'findings',
    heading: desk.table.findings,
    width: 320,
    sortable: true,
    long: true,
    value: ({ severity, cell, message, findings }) =>
      severity ? [cell, message, findings > 1 && `+${findings - 1}`].filter(Boolean).join(' ') : view.none,
    show: (row) => dressed(row, view.none),
  }
}

/** Whether the person must defend; if not, by which clauses. */
function defenseColumn(language: Language, policy: Policy): Column<PersonLine> {
  const { desk, view } = language
  const clauses = ({ exemptions }: PersonLine) => clausesOf(reasonsOf(exemptions), policy).join('、')
  return {
    key: 'defense',
    heading: desk.table.defense,
    width: wide(language, 104, 116),
    sortable: true,
    value: (row) =>
      row.defense === 'exempt' ? `${desk.roster.exempt} ${clauses(row)}` : label('defense', row.defense, language),
    show: (row) => {
      if (row.defense === null) return <span class="muted">{view.unknown}</span>
      if (row.defense === 'required') return view.defense.required
      return (
        <>
          <span class="muted">{desk.roster.exempt}</span> {clauses(row)}
        </>
      )
    },
  }
}

/** Everyone within the filters; each heading sorts. */
export function peopleTable(language: Language, policy: Policy, scope: string): Table<PersonLine> {
  const { desk, view } = language
  const { table, roster } = desk
  const unclear = <span class="muted">{view.unknown}</span>

  const text = (key: Text, heading: string, width: number, more: Partial<Column<PersonLine>> = {}) => ({
    ...{ key, heading, width, sortable: true },
    // The notice's own column for it is rare: nothing there is nothing unclear.
    value: (row: PersonLine) => row[key] ?? (key === 'specialty' ? '' : view.unknown),
    show: (row: PersonLine) => row[key] ?? (key === 'specialty' ? '' : unclear),
    ...more,
  })
  const coded = (key: Coded, heading: string, width: number, more: Partial<Column<PersonLine>> = {}) => ({
    ...{ key, heading, width, sortable: true },
    value: (row: PersonLine) => label(key, row[key], language),
    show: (row: PersonLine) => (row[key] === null ? unclear : label(key, row[key], language)),
    ...more,
  })

  return {
    caption: roster.caption(scope),
    columns: [
      {
        key: 'name',
        heading: table.name,
        width: 148,
        sortable: true,
        heads: true,
        value: ({ name }) => name || roster.nameless,
        show: ({ id, name }) => (
          <a href={personHref(id)}>
            <Told text={name || roster.nameless} />
          </a>
        ),
      },
      {
        key: 'verdict',
        heading: table.verdict,
        width: wide(language, 104, 144),
        sortable: true,
        value: ({ verdict }) => view.verdict[verdict],
        show: ({ verdict }) => <VerdictMark verdict={verdict} />,
      },
      findingsColumn(language),
      {
        key: 'fee',
        heading: table.fee,
        form: 'yuan',
        width: wide(language, 64, 120),
        sortable: true,
        value: ({ fee }) => fee ?? view.undetermined,
        show: ({ fee }) => fee ?? <span class="muted">{view.undetermined}</span>,
      },
      defenseColumn(language, policy),
      text('unit', table.unit, 208, { long: true }),
      coded('level', table.level, wide(language, 64, 112), { on: offPaper }),
      text('targetTitle', table.target, wide(language, 104, 116)),
      coded('track', table.track, wide(language, 88, 132)),
      coded('education', table.education, wide(language, 88, 136)),
      text('sex', table.sex, wide(language, 56, 112)),
      text('ethnicity', table.ethnicity, wide(language, 88, 112)),
      text('birth', table.birth, wide(language, 88, 112)),
      coded('unitNature', table.unitNature, wide(language, 96, 164), { on: offPaper }),
      text('county', table.county, wide(language, 96, 112), { on: offPaper }),
      text('specialty', table.specialty, 120, { on: offPaper }),
      text('supervisingUnit', table.supervisingUnit, 208, { long: true }),
      {
        key: 'place',
        heading: roster.place,
        width: 220,
        sortable: true,
        on: offPaper,
        value: ({ file, row }) => `${file} ${view.row(row)}`,
        show: ({ file, row }) => (
          <>
            <Told text={file} /> <span class="muted">{view.row(row)}</span>
          </>
        ),
      },
    ],
  }
}
