import { type Finding, type MaterialDue, materialsFor } from '../../../core/index.ts'
import { materialsZh } from '../../../core/messages/zh-CN.ts'
import { activePolicy } from '../common/policy.ts'
import { materialFacts, type PersonRow, type Typed } from './person.ts'

interface MaterialsPanelProps {
  person: PersonRow
  typed: Typed
  findings: readonly Finding[]
}

/** The papers due from this person (五(六) and what is asked for elsewhere). */
export function MaterialsPanel({ person, typed, findings }: MaterialsPanelProps) {
  const due = materialsFor(materialFacts(person, typed, findings), activePolicy())
  const paper = due.filter(({ material }) => material.channel === 'paper')
  const online = due.filter(({ material }) => material.channel === 'online')
  return (
    <section class="panel" aria-labelledby="materials-heading">
      <h2 id="materials-heading">应交材料 {due.length} 项</h2>
      <Materials heading={materialsZh.channels.paper} due={paper} />
      {online.length > 0 && <Materials heading={materialsZh.channels.online} due={online} />}
    </section>
  )
}

function Materials({ heading, due }: { heading: string; due: readonly MaterialDue[] }) {
  return (
    <>
      <h3>{heading}</h3>
      <ol class="materials">
        {due.map((one) => (
          <li key={one.material.title}>
            {one.material.title}
            {materialsZh.copies(one) && <span class="muted">，{materialsZh.copies(one)}</span>}
            {one.certainty !== 'due' && <b>（{materialsZh.certainty[one.certainty]}）</b>}{' '}
            <span class="clause">{one.material.clause}</span>
            <Remark due={one} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Remark({ due }: { due: MaterialDue }) {
  const remarks = [materialsZh.why(due), materialsZh.remark(due)].filter(Boolean)
  return remarks.length > 0 ? <p class="small muted">{remarks.join('；')}</p> : null
}
