import { useMemo } from 'preact/hooks'
import { findingLines, ruleTitle, type Severity } from '../../../core/index.ts'
import { Bar } from '../../../core/view/bar.tsx'
import { FindingList } from '../../../core/view/finding-list.tsx'
import { share } from '../../../core/view/number.tsx'
import { href, route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { personHref } from '../common/links.ts'
import { type FindingLine, findingOf } from '../person/person.ts'
import { Group } from './group.tsx'
import { GroupsTable } from './groups-table.tsx'

/** A row of queries/findings-by-unit.sql. */
interface UnitLine {
  id: number
  supervisingUnit: string | null
  file: string
  rows: number
  badRows: number
  errors: number
  warnings: number
  infos: number
  fixable: number
}

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
  return (
    <>
      {only && (
        <p class="small">
          只看一个文件。<a href={href('findings', { by: 'unit', county, severity })}>看全部 {rows?.length ?? 0} 个</a>
        </p>
      )}
      <div class="findings-by">
        <GroupsTable
          caption="问题（按单位）"
          headings={['主管单位', '文件', '行数', '需补正＋不可申报', '占比', '错误', '警告', '提示', '可修复']}
          lines={(shown ?? []).map((line) => [
            line.supervisingUnit ?? '',
            line.file,
            line.rows,
            line.badRows,
            share(line.badRows, line.rows),
            line.errors,
            line.warnings,
            line.infos,
            line.fixable,
          ])}
        />
        <p class="findings-head" aria-hidden="true">
          <span />
          <span />
          <span>主管单位与文件</span>
          <span>需补正＋不可申报</span>
          <span class="num">占比</span>
          <span class="num">行数</span>
          <span class="num">处数</span>
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
        {line.supervisingUnit || line.file} {line.supervisingUnit && <span class="muted small">{line.file}</span>}
      </span>
      <span>
        <Bar value={line.badRows} most={line.rows} tone="v-incomplete" />
      </span>
      <b class="num">{share(line.badRows, line.rows)}</b>
      <span class="num">
        {line.badRows}/{line.rows}
      </span>
      <span class="num">{countOf(line, severity)} 处</span>
    </>
  )
}

function FindingsOfUnit({ line, severity }: { line: UnitLine; severity: Severity | null }) {
  const { rows } = useQuery<UnitFinding>('findings-of-unit', { workbook: String(line.id), severity })
  const { lines, people } = useMemo(() => {
    const found = rows ?? []
    const people = new Map(found.map(({ row, applicantId, name }) => [row, { applicantId, name }]))
    const nameOf = (row: number) => people.get(row)?.name ?? ''
    return { people, lines: findingLines(found.map(findingOf), 'sheet', nameOf, new Set()) }
  }, [rows])
  return (
    <>
      <p class="small">
        <a href={href('roster', { workbook: String(line.id) })}>看这个文件的人</a>
        {line.fixable > 0 && <>　{line.fixable} 处有确定的改法</>}
      </p>
      {rows && lines.length === 0 && <p class="muted">检查了 {line.rows} 行，没有这一类问题。</p>}
      <FindingList
        label={line.supervisingUnit || line.file}
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
