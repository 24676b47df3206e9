import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Policy, windowNames } from '../../../core/index.ts'
import { Icon } from '../../../core/view/icon.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { Told } from '../../../core/view/told.tsx'
import { language, longDay, stageWords, viewWords, words } from '../../language.ts'
import { href } from '../../route.ts'
import { ShortTable } from '../../tables/data-table.tsx'
import { assumptionTable, countTable } from '../../tables/rules.tsx'

/** The notice in force: what it is, its dates, its tariff, and every choice between readings it rests on. */
export function PackPanel({ policy }: { policy: Policy }) {
  const say = words.value.rules
  return (
    <section class="panel" aria-labelledby="pack-heading">
      <div class="panel-head">
        <h2 id="pack-heading">{say.pack(policy.year)}</h2>
        <a class="screen-only" href={href('policy')}>
          {say.otherPack}
        </a>
      </div>
      <p>
        <Told text={policy.title} />{' '}
        <span class="muted small">
          <Told text={policy.id} />
        </span>
      </p>
      <dl class="facts">
        <dt>{say.issuer}</dt>
        <dd>
          <Told text={policy.issuer} />
        </dd>
        {windowNames.map((name) => {
          const { from, to, tentative = false } = policy.windows[name]
          return [
            <dt key={name}>{stageWords.value.windows[name]}</dt>,
            <dd key={`${name} days`}>{say.days(longDay(from), longDay(to), tentative)}</dd>,
          ]
        })}
        <dt>{say.fees}</dt>
        <dd>
          {policy.fees
            .map(({ line, level, track, amount }) => say.fee(viewWords.value.tariff(line, level, track), amount))
            .join(say.between)}
        </dd>
        <dt>{say.referenceMonth}</dt>
        <dd>{policy.referenceMonth}</dd>
        <dt>{say.display}</dt>
        <dd>{say.workingDays(policy.display.workingDays)}</dd>
      </dl>
      <Fold summary={say.assumptions(policy.assumptions.length)}>
        <ShortTable
          table={assumptionTable(language.value)}
          rows={policy.assumptions}
          keyOf={({ path }) => path}
          captionHidden
        />
      </Fold>
      <Fold summary={say.counts.summary}>
        <p class="small">{say.counts.lead}</p>
        <ShortTable
          table={countTable(language.value)}
          rows={policy.counts}
          keyOf={({ topic }) => topic}
          captionHidden
        />
      </Fold>
    </section>
  )
}

/** A line that opens what stands under it; on paper all of it is there. */
function Fold({ summary, children }: { summary: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  const printing = usePrinting()
  return (
    <details
      class="disclosure"
      open={isOpen || printing}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <Icon name="down" class="chevron" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
