import { type Assessment, type Finding, type MaterialDue, materialFacts, materialsFor } from '../../../core/index.ts'
import { language } from '../../language.ts'
import { activePolicy } from '../common/policy.ts'
import type { PersonRow, Typed } from './person.ts'

interface MaterialsPanelProps {
  person: PersonRow
  typed: Typed
  findings: readonly Finding[]
}

/** The papers due from this person (五(六) and what is asked for elsewhere). */
export function MaterialsPanel({ person, typed, findings }: MaterialsPanelProps) {
  const policy = activePolicy()
  const facts = materialFacts(
    {
      ...person,
      exemptions: JSON.parse(person.exemptions) as Assessment['exemptions'],
      text: (column) => typed[column] ?? '',
      rules: findings.map(({ rule }) => rule),
    },
    policy,
  )
  const due = materialsFor(facts, policy)
  const paper = due.filter(({ material }) => material.channel === 'paper')
  const online = due.filter(({ material }) => material.channel === 'online')
  const { desk, materials } = language.value
  return (
    <section class="panel" aria-labelledby="materials-heading">
      <h2 id="materials-heading">{desk.person.materials(due.length)}</h2>
      <Materials heading={materials.channels.paper} due={paper} />
      {online.length > 0 && <Materials heading={materials.channels.online} due={online} />}
    </section>
  )
}

function Materials({ heading, due }: { heading: string; due: readonly MaterialDue[] }) {
  const { desk, materials } = language.value
  return (
    <>
      <h3>{heading}</h3>
      <ol class="materials">
        {due.map((one) => (
          <li key={one.material.title}>
            {one.material.title}
            {materials.copies(one) && <span class="muted">{desk.person.copies(materials.copies(one))}</span>}
            {one.certainty !== 'due' && <b>{desk.person.certainty(materials.certainty[one.certainty])}</b>}{' '}
            <span class="clause">{one.material.clause}</span>
            <Remark due={one} />
            <Checks checks={one.checks} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Remark({ due }: { due: MaterialDue }) {
  const { desk, materials } = language.value
  const remarks = [materials.why(due), materials.remark(due)].filter(Boolean)
  return remarks.length > 0 ? <p class="small muted">{desk.person.remarks(remarks)}</p> : null
}

/** What is to be seen on a paper when it comes in. */
function Checks({ checks }: { checks: readonly string[] }) {
  if (checks.length === 0) return null
  return (
    <ul class="checks small" lang="zh-CN">
      {checks.map((check) => (
        <li key={check}>{check}</li>
      ))}
    </ul>
  )
}
