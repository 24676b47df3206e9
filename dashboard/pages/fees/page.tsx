import type { ComponentChild } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { today } from '../../../core/index.ts'
import { Clause } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { Yuan } from '../../../core/view/number.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { language, words } from '../../language.ts'
import { go, href } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { LongTable, ShortTable } from '../../tables/data-table.tsx'
import { feePaper, feeTable, type UndeterminedPerson, undeterminedTable } from '../../tables/fees.tsx'
import { PaperDocument } from '../../tables/paper-document.tsx'
import { orderByUnit } from '../common/by-unit.ts'
import { clauseHref, personHref } from '../common/links.ts'
import { PageHead } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import { Difference } from './difference.tsx'
import { type FeeLine, feesByUnit, feeTotal, type Payment, type UnitFees } from './fees.ts'
import { PastePayments } from './paste-payments.tsx'
import { PaymentDialog } from './payment-dialog.tsx'

export function Page() {
  const policy = activePolicy()
  const lines = useQuery<FeeLine>('fee-lines').rows
  const payments = useQuery<Payment>('fee-payments').rows
  const units = useMemo(() => orderByUnit(feesByUnit(lines ?? [], payments ?? [], policy)), [lines, payments, policy])
  const { due, paid, people, undetermined } = feeTotal(units, policy.fees.length)
  const [entering, setEntering] = useState<string | null>(null)
  const [pasting, setPasting] = useState(false)
  const printing = usePrinting()
  const { pages, fees } = words.value
  return (
    <div data-document="">
      <PageHead
        title={pages.fees}
        buttons={
          <button type="button" class="btn" disabled={units.length === 0} onClick={() => setPasting(true)}>
            {fees.paste.open}
          </button>
        }
      >
        {fees.head<ComponentChild>(
          <b>
            <Yuan value={due} />
          </b>,
          people,
          <Yuan value={paid} />,
          <Difference of={{ due, paid }} />,
          undetermined,
        )}
      </PageHead>
      {lines && units.length === 0 ? (
        <Empty title={fees.nobody}>
          <a href={href('overview')}>{fees.toOverview}</a>
        </Empty>
      ) : (
        <div class="panels">
          <Units units={units} onEnter={setEntering} />
          <Undetermined count={undetermined} />
        </div>
      )}
      <PaymentDialog
        unit={units.find(({ supervisingUnit }) => supervisingUnit === entering)}
        onClose={() => setEntering(null)}
      />
      <PastePayments open={pasting} units={units} onClose={() => setPasting(false)} />
      {printing && <PaperDocument paper={feePaper(policy, units.length, today())} rows={units} />}
    </div>
  )
}

/** What each unit owes by line of the tariff, what it has paid, and the difference. */
function Units({ units, onEnter }: { units: readonly UnitFees[]; onEnter: (unit: string) => void }) {
  const table = feeTable(language.value, activePolicy(), onEnter)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="panel scroll" tabIndex={0} aria-label={table.caption}>
      <ShortTable class="fee-table" table={table} rows={units} keyOf={({ supervisingUnit }) => supervisingUnit} />
    </section>
  )
}

/** Whose fee cannot be told, and what their rows say. */
function Undetermined({ count }: { count: number }) {
  const { rows } = useQuery<UndeterminedPerson>('fee-undetermined')
  const table = useMemo(() => undeterminedTable(language.value), [language.value])
  if (!rows || count === 0) return null
  const { heading, remark } = words.value.fees.unknown
  return (
    <section aria-labelledby="undetermined-heading">
      <h2 id="undetermined-heading">{heading(rows.length)}</h2>
      <p class="small muted">
        {remark} <Clause clause="八(二)" href={clauseHref('八(二)')} />
      </p>
      <LongTable table={table} rows={rows} keyOf={({ id }) => id} onOpen={({ id }) => go(personHref(id))} />
    </section>
  )
}
