import type { Severity, Verdict } from '../../core/index.ts'
import { Bar, StackedBar } from '../../core/view/bar.tsx'
import { isolated } from '../../core/view/isolated.ts'
import { SeverityMark } from '../../core/view/marks.tsx'
import { Numeral } from '../../core/view/number.tsx'
import { Told } from '../../core/view/told.tsx'
import type { Language } from '../language.ts'
import { type CountLine, type GroupLine, nameOf } from '../pages/overview/groups.ts'
import { href } from '../route.ts'
import type { Column, Table } from './table.ts'

export const verdicts: readonly Verdict[] = ['eligible', 'unconfirmed', 'incomplete', 'ineligible']

/** Address of the people behind a line, narrowed to more where given. */
export type LinkOf = (line: CountLine, more?: Readonly<Record<string, string>>) => string

/** A picture beside its number says nothing of its own: a file does without. */
const picture = { heading: '', value: () => null, on: ['screen', 'print'] } as const

type Counted = Exclude<keyof GroupLine, 'dimension' | 'value'>

const sum = (lines: readonly GroupLine[], key: Counted) => lines.reduce((total, line) => total + line[key], 0)

const verdictParts = (count: (verdict: Verdict) => number) =>
  verdicts.map((verdict) => ({ tone: `v-${verdict}`, value: count(verdict) }))

function peopleColumn(key: Counted, heading: string, link: (line: GroupLine) => string): Column<GroupLine> {
  return {
    key,
    heading,
    form: 'count',
    sum: true,
    value: (line) => line[key],
    show: (line) =>
      line[key] === 0 ? (
        <span class="zero">0</span>
      ) : (
        <a href={link(line)}>
          <Numeral value={line[key]} />
        </a>
      ),
  }
}

/** Every county: people, verdicts as a bar and as numbers, levels, fees; the sum below. */
export function countyTable({ desk, view }: Language, linkOf: LinkOf): Table<GroupLine> {
  const { table, overview } = desk
  return {
    caption: overview.counties,
    remark: overview.countiesRemark,
    columns: [
      {
        key: 'county',
        heading: table.county,
        heads: true,
        class: 'first',
        value: nameOf,
        show: (line) => (
          <a href={linkOf(line)}>
            <Told text={nameOf(line)} />
          </a>
        ),
      },
      peopleColumn('people', table.people, linkOf),
      {
        ...picture,
        key: 'verdicts',
        heading: overview.verdictShare,
        class: 'verdict-bar',
        show: (line) => <StackedBar parts={verdictParts((verdict) => line[verdict])} />,
      },
      ...verdicts.map((verdict) => ({
        ...peopleColumn(verdict, view.verdict[verdict], (line) => linkOf(line, { verdict })),
        showHeading: () => (
          <>
            <span class={`swatch v-${verdict}`} />
            {view.verdict[verdict]}
          </>
        ),
      })),
      peopleColumn('mid', view.level.mid, (line) => linkOf(line, { level: 'mid' })),
      peopleColumn('junior', view.level.junior, (line) => linkOf(line, { level: 'junior' })),
      { key: 'feeDue', heading: overview.due, form: 'yuan', sum: true, value: ({ feeDue }) => feeDue },
    ],
    totals: (lines) => ({
      county: table.total,
      verdicts: { value: null, show: <StackedBar parts={verdictParts((verdict) => sum(lines, verdict))} /> },
    }),
  }
}

/** A line of a breakdown; `link` is null where its people have no one address. */
export interface Slice {
  name: string
  people: number
  link: string | null
  /** Several small ones together, or those that could not be told. */
  rest: boolean
}

/** One thing counted: name, bar, people, share. Every number leads to its people. */
export function breakdownTable({ desk }: Language, heading: string, lines: readonly CountLine[]): Table<Slice> {
  const all = lines.reduce((total, { people }) => total + people, 0)
  const most = Math.max(...lines.map(({ people }) => people), 0)
  return {
    caption: heading,
    columns: [
      { key: 'name', heading, heads: true, value: ({ name }) => name },
      {
        ...picture,
        key: 'bar',
        show: ({ people, rest }) => <Bar value={people} most={most} {...(rest ? { tone: 'c-rest' } : {})} />,
      },
      {
        key: 'people',
        heading: desk.table.people,
        form: 'count',
        value: ({ people }) => people,
        show: ({ people, link }) => {
          const number = <Numeral value={people} />
          return link ? <a href={link}>{number}</a> : number
        },
      },
      { key: 'share', heading: desk.table.share, form: 'share', value: ({ people }) => people / all },
    ],
  }
}

/** People by age in one row, a column for each band, as the picture above it has them. */
export function ageTable({ desk }: Language, bands: readonly CountLine[], linkOf: LinkOf): Table<readonly CountLine[]> {
  return {
    caption: desk.overview.ages,
    columns: [
      { key: 'heading', heading: '', heads: true, value: () => desk.table.people },
      ...bands.map(
        (band, at): Column<readonly CountLine[]> => ({
          key: band.value ?? '?',
          heading: nameOf(band),
          form: 'count',
          value: (people) => people[at]!.people,
          show: (people) => (
            <a href={linkOf(band)}>
              <Numeral value={people[at]!.people} />
            </a>
          ),
        }),
      ),
    ],
  }
}

/** Findings of one severity. */
export interface SeverityCount {
  severity: Severity
  /** Its name among the totals. */
  stat: 'errors' | 'warnings' | 'infos'
  places: number
}

/** Findings by severity. */
export function severityTable({ desk, view }: Language, counts: readonly SeverityCount[]): Table<SeverityCount> {
  const most = Math.max(...counts.map(({ places }) => places))
  return {
    caption: desk.table.findings,
    columns: [
      {
        key: 'severity',
        heading: desk.table.severity,
        heads: true,
        value: ({ severity }) => view.severity[severity],
        show: ({ severity }) => <SeverityMark severity={severity} />,
      },
      { ...picture, key: 'bar', show: ({ places }) => <Bar value={places} most={most} /> },
      {
        key: 'places',
        heading: desk.table.places,
        form: 'count',
        value: ({ places }) => places,
        show: ({ severity, stat, places }) => (
          <a href={href('findings', { severity })} data-stat={stat}>
            {places}
          </a>
        ),
      },
    ],
  }
}

/** A row of queries/overview-units.sql: `bad` of the unit's people cannot stand as they are. */
export interface UnitWork {
  supervisingUnit: string
  people: number
  bad: number
}

/** The units whose rosters need most work. */
export function unitWorkTable({ desk }: Language): Table<UnitWork> {
  const { table, overview } = desk
  return {
    caption: overview.worstUnits,
    remark: table.needsWork,
    columns: [
      {
        key: 'supervisingUnit',
        heading: table.supervisingUnit,
        heads: true,
        class: 'clip',
        value: ({ supervisingUnit }) => supervisingUnit,
        show: ({ supervisingUnit }) => (
          <a href={href('roster', { supervisingUnit })} title={isolated(supervisingUnit)}>
            <Told text={supervisingUnit} />
          </a>
        ),
      },
      {
        ...picture,
        key: 'bar',
        class: 'mini',
        show: ({ people, bad }) => <Bar value={bad} most={people} tone="v-incomplete" />,
      },
      {
        key: 'share',
        heading: table.share,
        form: 'share',
        value: ({ people, bad }) => bad / people,
        show: ({ people, bad }) => `${Math.round((bad / people) * 100)}%`,
      },
      // The page has no room for two numbers: it says them as a fraction.
      {
        key: 'bad',
        heading: table.rows,
        form: 'count',
        on: ['screen', 'print'],
        value: ({ bad }) => bad,
        show: ({ people, bad }) => `${bad}/${people}`,
      },
      { key: 'badRows', heading: table.needsWork, form: 'count', on: ['file'], value: ({ bad }) => bad },
      { key: 'rows', heading: table.rows, form: 'count', on: ['file'], value: ({ people }) => people },
    ],
  }
}
