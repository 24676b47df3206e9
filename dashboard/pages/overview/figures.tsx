import type { Totals } from '../../../core/index.ts'
import { Counters } from '../../../core/view/counters.tsx'
import { VerdictSign } from '../../../core/view/marks.tsx'
import { share } from '../../../core/view/number.tsx'
import { viewWords, words } from '../../language.ts'
import { href } from '../../route.ts'
import { verdicts } from '../../tables/overview.tsx'

interface FiguresProps {
  totals: Totals
  /** Address of the people within the filters and these. */
  people: (more: Readonly<Record<string, string>>) => string
}

/** The figures one looks at first. The sub-lines carry the totals that have no figure of their own. */
export function Figures({ totals, people }: FiguresProps) {
  const { applicants, junior, mid } = totals
  const stat = (name: keyof Totals) => <span data-stat={name}>{totals[name]}</span>
  const rest = applicants - junior - mid
  const { overview } = words.value
  return (
    <Counters
      items={[
        {
          stat: 'applicants',
          label: overview.applicants,
          value: applicants,
          href: people({}),
          sub: overview.levels(stat('mid'), stat('junior'), rest),
        },
        ...verdicts.map((verdict) => ({
          stat: verdict,
          label: viewWords.value.verdict[verdict],
          sign: <VerdictSign verdict={verdict} />,
          value: totals[verdict],
          href: people({ verdict }),
          sub: share(totals[verdict], applicants),
        })),
        {
          stat: 'exempt',
          label: overview.exempt,
          value: totals.exempt,
          href: href('exemptions'),
          sub: overview.eligibleOnly,
        },
        {
          stat: 'defense',
          label: overview.required,
          value: totals.defense,
          href: href('defense'),
          sub: overview.eligibleOnly,
        },
        {
          stat: 'feeDue',
          label: overview.feeDue,
          value: totals.feeDue,
          unit: overview.yuan,
          href: href('fees'),
          sub: overview.undetermined(stat('feeUndetermined')),
        },
      ]}
    />
  )
}
