import { useMemo } from 'preact/hooks'
import { type ExemptionReason, type Level, today } from '../../../core/index.ts'
import { SelectFilter } from '../../../core/view/filters.tsx'
import { isolated } from '../../../core/view/isolated.ts'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { language, words } from '../../language.ts'
import { go, href, route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { LongTable, ShortTable } from '../../tables/data-table.tsx'
import { type ExemptPerson, exemptionPaper, exemptionTable, reasonTable } from '../../tables/exemptions.tsx'
import { PaperDocument } from '../../tables/paper-document.tsx'
import { orderByUnit } from '../common/by-unit.ts'
import { label, reasonWord } from '../common/labels.ts'
import { personHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { useValues } from '../roster/values.ts'

/** A row of queries/exemption-list.sql. */
interface ExemptLine extends Omit<ExemptPerson, 'reasons'> {
  county: string | null
  level: Level | null
  /** JSON array of reason codes. */
  reasons: string
}

const exemptOf = (line: ExemptLine): ExemptPerson => ({
  ...line,
  reasons: JSON.parse(line.reasons) as ExemptionReason[],
})

function scopeOf({ county, supervisingUnit, reason }: Readonly<Record<string, string>>): string {
  const parts = [
    county && isolated(label('county', county)),
    supervisingUnit && isolated(supervisingUnit),
    reason && label('exemption', reason),
  ]
  return parts.filter(Boolean).join('，')
}

export function Page() {
  const { filters } = route.value
  const values = useValues()
  const { county = null, supervisingUnit = null, reason = null } = filters
  const { rows } = useQuery<ExemptLine>('exemption-list', { county, supervisingUnit, reason })
  const people = useMemo(() => orderByUnit(rows ?? []).map(exemptOf), [rows])
  const policy = activePolicy()
  const table = useMemo(() => exemptionTable(language.value, policy), [language.value, policy])
  const printing = usePrinting()
  const scope = scopeOf(filters)
  const { pages, head, table: say, exemptions } = words.value
  return (
    <div data-document="">
      <PageHead title={pages.exemptions} scope={scope}>
        {exemptions.count(scope, people.length)}
      </PageHead>
      <div class="tools" role="group" aria-label={head.filters}>
        {(['county', 'supervisingUnit'] as const).map((key) => (
          <SelectFilter
            key={key}
            label={say[key]}
            options={values.get(key) ?? []}
            value={filters[key] ?? ''}
            onChange={(value) => setFilters({ [key]: value || null })}
          />
        ))}
        <SelectFilter
          label={exemptions.reasonFilter}
          options={policy.exemptions.map(({ code }) => ({ value: code, label: reasonWord(code) }))}
          value={filters.reason ?? ''}
          onChange={(value) => setFilters({ reason: value || null })}
        />
      </div>
      {rows && people.length === 0 ? (
        <Empty icon="people" title={scope ? exemptions.noneFitting : exemptions.none}>
          {scope && <a href={href('exemptions')}>{exemptions.all}</a>}
        </Empty>
      ) : (
        <>
          <Reasons people={people} />
          <LongTable table={table} rows={people} keyOf={({ id }) => id} onOpen={({ id }) => go(personHref(id))} />
        </>
      )}
      {printing && <PaperDocument paper={exemptionPaper(policy, scope, people.length, today())} rows={people} />}
    </div>
  )
}

/** How many are exempt for each reason; a person with two reasons counts in both. */
function Reasons({ people }: { people: readonly ExemptPerson[] }) {
  const counts = activePolicy()
    .exemptions.map(({ code, clause }) => ({
      reason: code,
      clause,
      people: people.filter(({ reasons }) => reasons.includes(code)).length,
    }))
    .filter((line) => line.people > 0)
  return (
    <section class="panel figures">
      <ShortTable table={reasonTable(language.value)} rows={counts} keyOf={({ reason }) => reason} />
    </section>
  )
}
