import { useMemo } from 'preact/hooks'
import type { Severity } from '../../../core/index.ts'
import { Bar } from '../../../core/view/bar.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { Clause } from '../../../core/view/marks.tsx'
import { english, language, ruleTitle, viewWords, words } from '../../language.ts'
import { href } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { FileTable, ShortTable } from '../../tables/data-table.tsx'
import { type PlaceLine, placesTable, type RuleLine, ruleTable } from '../../tables/findings.tsx'
import { clauseHref } from '../common/links.ts'
import { Group } from './group.tsx'

interface Narrowed {
  county: string | null
  severity: Severity | null
}

/** Findings grouped by rule; each rule opens to its units and cells. */
export function ByRule({ county, severity }: Narrowed) {
  const { rows } = useQuery<RuleLine>('findings-by-rule', { county, severity })
  const { table, findings } = words.value
  const most = Math.max(1, ...(rows ?? []).map(({ places }) => places))
  return (
    <div class="findings-by">
      <FileTable table={ruleTable(language.value)} rows={rows ?? []} />
      <p class="findings-head" aria-hidden="true">
        <span />
        <span />
        <span>{findings.ruleAndClause}</span>
        <span />
        <span class="num">{table.places}</span>
        <span class="num">{findings.concerned}</span>
        <span class="num">{findings.fixes}</span>
      </p>
      {rows?.map((line) => (
        <Group
          key={`${line.rule} ${line.severity} ${line.clause}`}
          class={`is-${line.severity}`}
          summary={<RuleSummary line={line} most={most} />}
        >
          {() => <PlacesOfRule line={line} county={county} />}
        </Group>
      ))}
    </div>
  )
}

function RuleSummary({ line, most }: { line: RuleLine; most: number }) {
  const { findings } = words.value
  return (
    <>
      <Icon name={line.severity} />
      <span>
        <span class="visually-hidden">{viewWords.value.severity[line.severity]} </span>
        {ruleTitle(line.rule)} <Clause clause={line.clause} />
      </span>
      <span>
        <Bar value={line.places} most={most} />
      </span>
      <b class="num">
        {line.places}
        <span class="visually-hidden"> {findings.placesHeard(line.places)}</span>
      </b>
      <span class="num">{findings.unitsWord(line.units)}</span>
      <span class="num small">{line.fixable > 0 && findings.fixableWord(line.fixable)}</span>
    </>
  )
}

function PlacesOfRule({ line, county }: { line: RuleLine; county: string | null }) {
  const { rule, severity, clause } = line
  const { rows } = useQuery<PlaceLine>('findings-of-rule', { rule, severity, clause, county, english: english.value })
  const units = useMemo(() => {
    const groups = new Map<number, PlaceLine[]>()
    for (const place of rows ?? []) groups.set(place.workbookId, [...(groups.get(place.workbookId) ?? []), place])
    return [...groups.values()].sort((a, b) => b.length - a.length)
  }, [rows])
  const { toPeople, toClause } = words.value.findings
  return (
    <>
      <p class="small">
        <a href={href('roster', { rule, county })}>{toPeople}</a>　<a href={clauseHref(clause)}>{toClause}</a>
      </p>
      <ShortTable
        captionHidden
        table={placesTable(language.value, rule, severity)}
        rows={units}
        keyOf={([place]) => place!.workbookId}
      />
    </>
  )
}
