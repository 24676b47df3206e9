import { useMemo } from 'preact/hooks'
import { type ColumnKey, ruleTitle, type Severity } from '../../../core/index.ts'
import { Bar } from '../../../core/view/bar.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { Clause } from '../../../core/view/marks.tsx'
import { href } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { label } from '../common/labels.ts'
import { clauseHref } from '../common/links.ts'
import { Group } from './group.tsx'
import { GroupsTable } from './groups-table.tsx'
import { Places } from './places.tsx'

/** A row of queries/findings-by-rule.sql. */
interface RuleLine {
  rule: string
  severity: Severity
  clause: string
  places: number
  units: number
  fixable: number
  safe: number
}

/** A row of queries/findings-of-rule.sql. */
export interface PlaceLine {
  workbookId: number
  supervisingUnit: string | null
  file: string
  applicantId: number | null
  row: number | null
  columnKey: ColumnKey | null
  cell: string | null
  value: string
  message: string
  name: string | null
}

interface Narrowed {
  county: string | null
  severity: Severity | null
}

/** Findings grouped by rule; each rule opens to its units and cells. */
export function ByRule({ county, severity }: Narrowed) {
  const { rows } = useQuery<RuleLine>('findings-by-rule', { county, severity })
  const most = Math.max(1, ...(rows ?? []).map(({ places }) => places))
  return (
    <div class="findings-by">
      <GroupsTable
        caption="问题（按规则）"
        headings={['程度', '规则', '依据', '处数', '涉及单位', '可修复']}
        lines={(rows ?? []).map(({ rule, severity: grade, clause, places, units, fixable }) => [
          label('severityWord', grade),
          ruleTitle(rule),
          clause,
          places,
          units,
          fixable,
        ])}
      />
      <p class="findings-head" aria-hidden="true">
        <span />
        <span />
        <span>规则与条款</span>
        <span />
        <span class="num">处数</span>
        <span class="num">涉及</span>
        <span class="num">改法</span>
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
  return (
    <>
      <Icon name={line.severity} />
      <span>
        <span class="visually-hidden">{label('severityWord', line.severity)} </span>
        {ruleTitle(line.rule)} <Clause clause={line.clause} />
      </span>
      <span>
        <Bar value={line.places} most={most} />
      </span>
      <b class="num">
        {line.places}
        <span class="visually-hidden"> 处</span>
      </b>
      <span class="num">{line.units} 个单位</span>
      <span class="num small">{line.fixable > 0 && `可修复 ${line.fixable}`}</span>
    </>
  )
}

function PlacesOfRule({ line, county }: { line: RuleLine; county: string | null }) {
  const { rule, severity, clause } = line
  const { rows } = useQuery<PlaceLine>('findings-of-rule', { rule, severity, clause, county })
  const units = useMemo(() => {
    const groups = new Map<number, PlaceLine[]>()
    for (const place of rows ?? []) groups.set(place.workbookId, [...(groups.get(place.workbookId) ?? []), place])
    return [...groups.values()].sort((a, b) => b.length - a.length)
  }, [rows])
  return (
    <>
      <p class="small">
        <a href={href('roster', { rule, county })}>看这些人</a>　<a href={clauseHref(clause)}>看条款和规则</a>
      </p>
      <table>
        <caption class="visually-hidden">{ruleTitle(rule)}：各单位的位置</caption>
        <thead>
          <tr>
            <th scope="col" class="first">
              主管单位
            </th>
            <th scope="col">位置</th>
            <th scope="col" class="num">
              处数
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((places) => (
            <UnitPlaces key={places[0]!.workbookId} places={places} severity={severity} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function UnitPlaces({ places, severity }: { places: readonly PlaceLine[]; severity: Severity }) {
  const { workbookId, supervisingUnit, file } = places[0]!
  return (
    <tr>
      <th scope="row" class="first">
        <a href={href('findings', { by: 'unit', workbook: String(workbookId) })}>{supervisingUnit || file}</a>
      </th>
      <td>
        <Places places={places} severity={severity} />
      </td>
      <td class="num">{places.length}</td>
    </tr>
  )
}
