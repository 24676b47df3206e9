import { useMemo } from 'preact/hooks'
import { type Finding, findingLines, ruleTitle } from '../../../core/index.ts'
import { FindingList } from '../../../core/view/finding-list.tsx'
import { VerdictMark } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { words } from '../../language.ts'
import { href, route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { clauseHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { Facts } from './facts.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { MaterialsPanel } from './materials-panel.tsx'
import { type FindingLine, findingOf, type PersonRow, type Typed } from './person.ts'
import { RowTable } from './row-table.tsx'

export const title = '申报人'

export function Page() {
  const { id } = route.value
  const { rows, error } = useQuery<PersonRow>('person-row', { id })
  const findings = useQuery<FindingLine>('person-findings', { id })
  if (error)
    return (
      <Empty tone="error" title="没有查到">
        {error}
      </Empty>
    )
  if (!rows || !findings.rows) return <h1>{title}</h1>
  const person = rows[0]
  if (!person)
    return (
      <Empty title="没有这个人">
        <p>
          可能已被清除，或者地址写错了。<a href={href('roster')}>回到花名册</a>
        </p>
      </Empty>
    )
  return <Person person={person} lines={findings.rows} />
}

function Person({ person, lines }: { person: PersonRow; lines: readonly FindingLine[] }) {
  const findings = useMemo(() => lines.map(findingOf), [lines])
  const typed = useMemo(() => JSON.parse(person.typed) as Typed, [person.typed])
  const letters = useMemo(() => JSON.parse(person.letters) as Record<string, string>, [person.letters])
  const name = person.name || '（未填姓名）'
  return (
    <>
      <PageHead title={name} scope={`${person.file}，第 ${person.row} 行`}>
        <span class="person-title">
          <VerdictMark verdict={person.verdict} />
          <span>
            {person.supervisingUnit}，第 {person.submission} 次报送，{person.file} 第 {person.row} 行
          </span>
          {person.isCurrent === 0 && <b>已被后一次报送代替</b>}
        </span>
      </PageHead>
      <div class="person-grid">
        <div class="panels">
          <RowTable person={person} typed={typed} letters={letters} findings={findings} />
          <HistoryPanel person={person} />
        </div>
        <div class="panels">
          <FindingsPanel findings={findings} />
          <Facts person={person} findings={findings} />
          <MaterialsPanel person={person} typed={typed} findings={findings} />
        </div>
      </div>
    </>
  )
}

function FindingsPanel({ findings }: { findings: readonly Finding[] }) {
  // All of them are of one person, whose name heads the page.
  const lines = useMemo(() => findingLines(findings, 'sheet', () => '', new Set()), [findings])
  return (
    <section class="panel" aria-labelledby="findings-heading">
      <h2 id="findings-heading">问题 {findings.length} 处</h2>
      {findings.length === 0 ? (
        <p class="muted">这一行没有发现问题。</p>
      ) : (
        <FindingList
          label={words.value.person.findings}
          count={lines.length}
          lineAt={(index) => lines[index]}
          titleOf={ruleTitle}
          clauseHref={clauseHref}
        />
      )}
    </section>
  )
}
