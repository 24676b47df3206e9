import { useEffect, useMemo, useState } from 'preact/hooks'
import { catalogueVersion, type Example, type RuleInfo, rules, type Severity } from '../../../core/index.ts'
import { SearchField, Segmented } from '../../../core/view/filters.tsx'
import { SeverityMark } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { language, ruleTitle, viewWords, words } from '../../language.ts'
import { href, route, setFilters } from '../../route.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { exampleText } from './example-text.ts'
import { PackPanel } from './pack-panel.tsx'
import { type RuleSection, sectionsOf, unplaced } from './sections.ts'

/** The rule that holds every route of qualification, whatever it rests on. */
const qualification = rules.find(({ code }) => code === 'eligibility/qualification')!

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** A rule fits what is typed if its words, code or clause hold it. */
function fits(rule: RuleInfo, search: string, severity: string): boolean {
  if (severity && rule.severity !== severity && rule.otherSeverity !== severity) return false
  const text = `${rule.code} ${rule.clause} ${ruleTitle(rule.code)}`
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
  const shown = useMemo(() => narrowed(sections, search.trim(), severity), [sections, search, severity, language.value])
  const strays = unplaced(policy)
  const { pages, rules: say } = words.value
  const { all, severity: severityWords } = viewWords.value
  useEffect(() => {
    if (clause) document.getElementById(sectionId(clause))?.scrollIntoView()
  }, [clause])
  return (
    <>
      <PageHead title={pages.rules} scope={search ? say.scope(search) : ''}>
        {say.count(rules.length, catalogueVersion, policy.clauses.length, policy.bases.length)}
      </PageHead>
      <PackPanel policy={policy} />
      <div class="tools">
        <SearchField label={say.find} value={search} onInput={setSearch} />
        <Segmented
          label={say.severity}
          options={[
            { value: '', label: all },
            ...severities.map((known) => ({ value: known, label: severityWords[known] })),
          ]}
          value={severities.find((known) => known === severity) ?? ''}
          onChange={(value) => setFilters({ severity: value || null })}
        />
      </div>
      {shown.length === 0 && <Empty icon="search" title={say.none} />}
      <div class="rulebook">
        {shown.map((section) => (
          <Section key={section.id} section={section} current={section.id === clause} />
        ))}
        {strays.length > 0 && !search && (
          <section class="panel">
            <h2>{say.unplaced}</h2>
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
const clauseName = (id: string) => (/^附件/.test(id) ? id : viewWords.value.clauseOf(id))

const sectionId = (clause: string) => `clause-${clause}`

function Section({ section, current }: { section: RuleSection; current: boolean }) {
  const { id, heading, summary, kind, assumptions } = section
  const { pack } = language.value
  const say = words.value.rules
  return (
    <section class="panel" id={sectionId(id)} aria-current={current ? 'true' : undefined}>
      <h2>
        {kind === 'clause' && !/^通知/.test(heading) && `${clauseName(id)}　`}
        {pack(heading)}
      </h2>
      <p>{pack(summary)}</p>
      {assumptions.map(({ path, why }) => (
        <p class="small" key={path}>
          <span class="assumption">{say.reading}</span> {pack(why)}
        </p>
      ))}
      {section.routes > 0 && (
        <p class="small">
          {say.routes(section.routes)}
          <a href={href('rules', { clause: qualification.clause })}>{ruleTitle(qualification.code)}</a>
        </p>
      )}
      {section.rules.length === 0 && section.routes > 0 ? null : section.rules.length === 0 ? (
        <p class="small muted">{language.value.noRule[id] ?? say.noRule}</p>
      ) : (
        section.rules.map((rule) => <RuleEntry key={rule.code} rule={rule} />)
      )}
    </section>
  )
}

function RuleEntry({ rule }: { rule: RuleInfo }) {
  const say = words.value.rules
  return (
    <article class="rule">
      <h3>
        <SeverityMark severity={rule.severity} />
        {rule.otherSeverity && (
          <>
            {say.or} <SeverityMark severity={rule.otherSeverity} />
          </>
        )}
        <a href={href('roster', { rule: rule.code })}>{ruleTitle(rule.code)}</a>
        <code>{rule.code}</code>
        {rule.assumption && <span class="assumption">{say.ourReading}</span>}
      </h3>
      <ul class="examples">
        <Examples label={say.fires} examples={rule.examples.breaks} />
        <Examples label={say.silent} examples={rule.examples.looks} />
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
            <span class="muted">{label}</span>
            {text}
          </li>
        )
      })}
    </>
  )
}
