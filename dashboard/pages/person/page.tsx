import { useMemo } from 'preact/hooks'
import { type Finding, findingLines } from '../../../core/index.ts'
import { FindingList } from '../../../core/view/finding-list.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { VerdictMark } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { Said } from '../../../core/view/told.tsx'
import { english, ruleTitle, words } from '../../language.ts'
import { href, route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { clauseHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { Facts } from './facts.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { MaterialsPanel } from './materials-panel.tsx'
import { type FindingLine, findingOf, type PersonRow, type Typed } from './person.ts'
import { RowTable } from './row-table.tsx'

export function Page() {
  const { id } = route.value
  const { pages, person: say } = words.value
  const { rows, error } = useQuery<PersonRow>('person-row', { id })
  const findings = useQuery<FindingLine>('person-findings', { id, english: english.value })
  if (error)
    return (
      <Empty tone="error" title={say.notFound}>
        {error}
      </Empty>
    )
  if (!rows || !findings.rows) return <h1>{pages.person}</h1>
  const person = rows[0]
  if (!person)
    return (
      <Empty title={say.nobody}>
        <p>
          {say.nobodyHint}
          <a href={href('roster')}>{say.toRoster}</a>
        </p>
      </Empty>
    )
  return <Person person={person} lines={findings.rows} />
}

function Person({ person, lines }: { person: PersonRow; lines: readonly FindingLine[] }) {
  const findings = useMemo(() => lines.map(findingOf), [lines])
  const typed = useMemo(() => JSON.parse(person.typed) as Typed, [person.typed])
  const letters = useMemo(() => JSON.parse(person.letters) as Record<string, string>, [person.letters])
  const { roster, person: say } = words.value
  return (
    <>
      <PageHead title={isolated(person.name || roster.nameless)} scope={say.scope(isolated(person.file), person.row)}>
        <span class="person-title">
          <VerdictMark verdict={person.verdict} />
          <span>
            <Said
              text={say.received(
                isolated(person.supervisingUnit),
                person.submission,
                say.place(isolated(person.file), person.row),
              )}
            />
          </span>
          {person.isCurrent === 0 && <b>{say.replaced}</b>}
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
  const { findings: heading, noFindings } = words.value.person
  // All of them are of one person, whose name heads the page.
  const lines = useMemo(() => findingLines(findings, 'sheet', () => '', new Set()), [findings])
  return (
    <section class="panel" aria-labelledby="findings-heading">
      <h2 id="findings-heading">{heading(findings.length)}</h2>
      {findings.length === 0 ? (
        <p class="muted">{noFindings}</p>
      ) : (
        <FindingList
          label={heading(findings.length)}
          count={lines.length}
          lineAt={(index) => lines[index]}
          titleOf={ruleTitle}
          clauseHref={clauseHref}
        />
      )}
    </section>
  )
}
