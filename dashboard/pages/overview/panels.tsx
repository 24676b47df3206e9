import { useMemo } from 'preact/hooks'
import type { Totals } from '../../../core/index.ts'
import { BarChart } from '../../chart.tsx'
import { language, words } from '../../language.ts'
import { href } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import {
  ageTable,
  breakdownTable,
  countyTable,
  type LinkOf,
  type SeverityCount,
  type Slice,
  severityTable,
  type UnitWork,
  unitWorkTable,
} from '../../tables/overview.tsx'
import { type CountLine, type GroupLine, nameOf } from './groups.ts'

const groupKey = ({ value }: CountLine) => value ?? '?'

export function Counties({ lines, linkOf }: { lines: readonly GroupLine[]; linkOf: LinkOf }) {
  return (
    <div class="scroll">
      <ShortTable class="county" table={countyTable(language.value, linkOf)} rows={lines} keyOf={groupKey} />
    </div>
  )
}

/** Lines of a breakdown beyond this many are one line 其他. */
const most = 9

/** The small ones together, so that the sum still agrees; those that could not be told stay a line of their own. */
function slicesOf(lines: readonly CountLine[], linkOf: LinkOf, atMost: number): Slice[] {
  const slice = (line: CountLine): Slice => ({
    name: nameOf(line),
    people: line.people,
    link: linkOf(line),
    rest: line.value === null,
  })
  const known = lines.filter(({ value }) => value !== null)
  const first = known.length > atMost ? known.slice(0, atMost - 1) : known
  const others = known.slice(first.length)
  const people = others.reduce((sum, line) => sum + line.people, 0)
  const together = { name: words.value.overview.others(others.length), people, link: null, rest: true }
  return [
    ...first.map(slice),
    ...(others.length ? [together] : []),
    ...lines.filter(({ value }) => value === null).map(slice),
  ]
}

interface BreakdownProps {
  heading: string
  lines: readonly CountLine[]
  linkOf: LinkOf
}

/** One thing counted; a file has the small lines too. */
export function Breakdown({ heading, lines, linkOf }: BreakdownProps) {
  return (
    <ShortTable
      class="bars"
      headHidden
      table={breakdownTable(language.value, heading, lines)}
      rows={slicesOf(lines, linkOf, most)}
      fileRows={slicesOf(lines, linkOf, lines.length)}
      keyOf={({ name }) => name}
    />
  )
}

/** People by age: the picture, and the same numbers as a table that leads to them. */
export function Ages({ lines, linkOf }: { lines: readonly CountLine[]; linkOf: LinkOf }) {
  const spoken = language.value
  const { table, overview } = spoken.desk
  const labels = useMemo(() => lines.map(nameOf), [lines, spoken])
  const links = useMemo(() => lines.map((line) => linkOf(line)), [lines, linkOf])
  const series = useMemo(
    () => [{ name: table.people, values: lines.map(({ people }) => people), colour: '--bar' }],
    [lines, table],
  )
  return (
    <>
      <h2>
        {table.ageBand} <small class="muted small">{overview.agesRemark}</small>
      </h2>
      <BarChart label={overview.agesPicture} labels={labels} series={series} links={links} />
      <div class="scroll">
        <ShortTable
          class="ages"
          captionHidden
          table={ageTable(spoken, lines, linkOf)}
          rows={[lines]}
          keyOf={() => 'people'}
        />
      </div>
    </>
  )
}

export function Severities({ totals, fixable }: { totals: Totals; fixable: number | null }) {
  const counts: SeverityCount[] = [
    { severity: 'error', stat: 'errors', places: totals.errors },
    { severity: 'warning', stat: 'warnings', places: totals.warnings },
    { severity: 'info', stat: 'infos', places: totals.infos },
  ]
  return (
    <>
      <ShortTable
        class="bars"
        headHidden
        table={severityTable(language.value, counts)}
        rows={counts}
        keyOf={({ severity }) => severity}
      />
      {fixable !== null && <p class="small muted">{words.value.overview.fixable(fixable)}</p>}
    </>
  )
}

/** Units beyond this many are one click away. */
const unitsInSight = 8

export function Units({ county }: { county: string | null }) {
  const lines = useQuery<UnitWork>('overview-units', { county }).rows ?? []
  return (
    <section class="panel">
      <ShortTable
        table={unitWorkTable(language.value)}
        rows={lines.slice(0, unitsInSight)}
        fileRows={lines}
        keyOf={({ supervisingUnit }) => supervisingUnit}
      />
      {lines.length > unitsInSight && (
        <p>
          <a href={href('findings', { by: 'unit' })}>{words.value.overview.allUnits(lines.length)}</a>
        </p>
      )}
    </section>
  )
}
