import { useEffect, useMemo, useState } from 'preact/hooks'
import { catalogueVersion, type Example, type RuleInfo, rules, type Severity } from '../../../core/index.ts'
import { SearchField, Segmented } from '../../../core/view/filters.tsx'
import { SeverityMark } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { href, route, setFilters } from '../../route.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { exampleText } from './example-text.ts'
import { PackPanel } from './pack-panel.tsx'
import { type RuleSection, sectionsOf, unplaced } from './sections.ts'

export const title = '规则'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** A rule fits what is typed if its words, code or clause hold it. */
function fits(rule: RuleInfo, search: string, severity: string): boolean {
  if (severity && rule.severity !== severity && rule.otherSeverity !== severity) return false
  const text = `${rule.code} ${rule.clause} ${rule.summary}`
  return search === '' || text.includes(search)
}

function narrowed(sections: readonly RuleSection[], search: string, severity: string): RuleSection[] {
  if (!search && !severity) return [...sections]
  return sections.flatMap((section) => {
    const fitting = section.rules.filter((rule) => fits(rule, search, severity))
    return fitting.length > 0 ? [{ ...section, rules: fitting }] : []
  })
}

export function Page() {
  const { clause = '', severity = '' } = route.value.filters
  const policy = activePolicy()
  const [search, setSearch] = useState('')
  const sections = useMemo(() => sectionsOf(policy), [policy])
  const shown = useMemo(() => narrowed(sections, search.trim(), severity), [sections, search, severity])
  const strays = unplaced(policy)
  useEffect(() => {
    if (clause) document.getElementById(sectionId(clause))?.scrollIntoView()
  }, [clause])
  return (
    <>
      <PageHead title={title} scope={search ? `含“${search}”` : ''}>
        {rules.length} 条规则（第 {catalogueVersion} 版），对照通知 {policy.clauses.length} 条款和 {policy.bases.length}{' '}
        项依据
      </PageHead>
      <PackPanel policy={policy} />
      <div class="tools">
        <SearchField label="找规则、条款、代码" value={search} onInput={setSearch} />
        <Segmented
          label="程度"
          options={[
            { value: '', label: '全部' },
            { value: 'error', label: '错误' },
            { value: 'warning', label: '警告' },
            { value: 'info', label: '提示' },
          ]}
          value={severities.find((known) => known === severity) ?? ''}
          onChange={(value) => setFilters({ severity: value || null })}
        />
      </div>
      {shown.length === 0 && <Empty icon="search" title="没有这样的规则" />}
      <div class="rulebook">
        {shown.map((section) => (
          <Section key={section.id} section={section} current={section.id === clause} />
        ))}
        {strays.length > 0 && !search && (
          <section class="panel">
            <h2>现用政策包没有列出条款的规则</h2>
            {strays.map((rule) => (
              <RuleEntry key={rule.code} rule={rule} />
            ))}
          </section>
        )}
      </div>
    </>
  )
}

/** 通知四(二), but 附件8 stands for itself. */
const clauseName = (id: string) => (id.startsWith('附件') ? id : `通知${id}`)

const sectionId = (clause: string) => `clause-${clause}`

function Section({ section, current }: { section: RuleSection; current: boolean }) {
  const { id, heading, summary, kind, assumptions } = section
  return (
    <section class="panel" id={sectionId(id)} aria-current={current ? 'true' : undefined}>
      <h2>
        {kind === 'clause' && !heading.startsWith('通知') && `${clauseName(id)}　`}
        {heading}
      </h2>
      <p>{summary}</p>
      {assumptions.map(({ path, why }) => (
        <p class="small" key={path}>
          <span class="assumption">理解</span> {why}
        </p>
      ))}
      {section.rules.length === 0 ? (
        <p class="small muted">{section.reason}</p>
      ) : (
        section.rules.map((rule) => <RuleEntry key={rule.code} rule={rule} />)
      )}
    </section>
  )
}

function RuleEntry({ rule }: { rule: RuleInfo }) {
  return (
    <article class="rule">
      <h3>
        <SeverityMark severity={rule.severity} />
        {rule.otherSeverity && (
          <>
            或 <SeverityMark severity={rule.otherSeverity} />
          </>
        )}
        <a href={href('roster', { rule: rule.code })}>{rule.summary}</a>
        <code>{rule.code}</code>
        {rule.assumption && <span class="assumption">按我们的理解</span>}
      </h3>
      <ul class="examples">
        <Examples label="会报" examples={rule.examples.breaks} />
        <Examples label="不报" examples={rule.examples.looks} />
      </ul>
    </article>
  )
}

function Examples({ label, examples }: { label: string; examples: readonly Example[] }) {
  return (
    <>
      {examples.map((example) => {
        const text = exampleText(example)
        return (
          <li key={text}>
            <span class="muted">{label}：</span>
            {text}
          </li>
        )
      })}
    </>
  )
}
