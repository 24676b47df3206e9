import { useMemo } from 'preact/hooks'
import { findingLines, type Severity } from '../../../core/index.ts'
import { Bar } from '../../../core/view/bar.tsx'
import { FindingList } from '../../../core/view/finding-list.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { share } from '../../../core/view/number.tsx'
import { Told } from '../../../core/view/told.tsx'
import { english, language, ruleTitle, words } from '../../language.ts'
import { href, route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { FileTable } from '../../tables/data-table.tsx'
import { type UnitLine, unitTable } from '../../tables/findings.tsx'
import { personHref } from '../common/links.ts'
import { type FindingLine, findingOf } from '../person/person.ts'
import { Group } from './group.tsx'

type UnitFinding = FindingLine & { applicantId: number | null; name: string | null }

interface Narrowed {
  county: string | null
  severity: Severity | null
}

const countOf = ({ errors, warnings, infos }: UnitLine, severity: Severity | null) =>
  severity === 'error'
    ? errors
    : severity === 'warning'
      ? warnings
      : severity === 'info'
        ? infos
        : errors + warnings + infos

/** Findings grouped by unit, the unit with the largest share of rows that cannot stand first. */
export function ByUnit({ county, severity }: Narrowed) {
  const only = route.value.filters.workbook
  const { rows } = useQuery<UnitLine>('findings-by-unit', { county })
  const shown = rows?.filter(({ id }) => !only || String(id) === only)
  const { table, findings } = words.value
  return (
    <>
      {only && (
        <p class="small">
          {findings.oneFile}
          <a href={href('findings', { by: 'unit', county, severity })}>{findings.allFiles(rows?.length ?? 0)}</a>
        </p>
      )}
      <div class="findings-by">
        <FileTable table={unitTable(language.value)} rows={shown ?? []} />
        <p class="findings-head" aria-hidden="true">
          <span />
          <span />
          <span>{findings.unitAndFile}</span>
          <span>{table.needsWork}</span>
          <span class="num">{table.share}</span>
          <span class="num">{table.rows}</span>
          <span class="num">{table.places}</span>
        </p>
        {shown?.map((line) => (
          <Group key={line.id} summary={<UnitSummary line={line} severity={severity} />}>
            {() => <FindingsOfUnit line={line} severity={severity} />}
          </Group>
        ))}
      </div>
    </>
  )
}

function UnitSummary({ line, severity }: { line: UnitLine; severity: Severity | null }) {
  return (
    <>
      <span />
      <span>
        <Told text={line.supervisingUnit || line.file} />{' '}
        {line.supervisingUnit && (
          <span class="muted small">
            <Told text={line.file} />
          </span>
        )}
      </span>
      <span>
        <Bar value={line.badRows} most={line.rows} tone="v-incomplete" />
      </span>
      <b class="num">{share(line.badRows, line.rows)}</b>
      <span class="num">
        {line.badRows}/{line.rows}
      </span>
      <span class="num">{words.value.findings.placesWord(countOf(line, severity))}</span>
    </>
  )
}

function FindingsOfUnit({ line, severity }: { line: UnitLine; severity: Severity | null }) {
  const { rows } = useQuery<UnitFinding>('findings-of-unit', {
    workbook: String(line.id),
    severity,
    english: english.value,
  })
  const { lines, people } = useMemo(() => {
    const found = rows ?? []
    const people = new Map(found.map(({ row, applicantId, name }) => [row, { applicantId, name }]))
    const nameOf = (row: number) => people.get(row)?.name ?? ''
    return { people, lines: findingLines(found.map(findingOf), 'sheet', nameOf, new Set()) }
  }, [rows])
  const { toPeopleOfFile, certainFixes, noneOfThese } = words.value.findings
  return (
    <>
      <p class="small">
        <a href={href('roster', { workbook: String(line.id) })}>{toPeopleOfFile}</a>
        {line.fixable > 0 && `　${certainFixes(line.fixable)}`}
      </p>
      {rows && lines.length === 0 && <p class="muted">{noneOfThese(line.rows)}</p>}
      <FindingList
        label={isolated(line.supervisingUnit || line.file)}
        count={lines.length}
        lineAt={(index) => lines[index]}
        titleOf={ruleTitle}
        hrefOf={({ row }) => {
          const id = people.get(row)?.applicantId
          return id ? personHref(id) : ''
        }}
      />
    </>
  )
}
