import type { Totals } from '../../../core/index.ts'
import { viewZh } from '../../../core/messages/zh-CN.ts'
import { Counters } from '../../../core/view/counters.tsx'
import { VerdictSign } from '../../../core/view/marks.tsx'
import { share } from '../../../core/view/number.tsx'
import { href } from '../../route.ts'
import { verdicts } from './counties.tsx'

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
  return (
    <Counters
      items={[
        {
          stat: 'applicants',
          label: '申报人数',
          value: applicants,
          href: people({}),
          sub: (
            <>
              中级 {stat('mid')} · 初级 {stat('junior')}
              {rest > 0 && ` · 未识别 ${rest}`}
            </>
          ),
        },
        ...verdicts.map((verdict) => ({
          stat: verdict,
          label: viewZh.verdict[verdict],
          sign: <VerdictSign verdict={verdict} />,
          value: totals[verdict],
          href: people({ verdict }),
          sub: share(totals[verdict], applicants),
        })),
        {
          stat: 'exempt',
          label: '免答辩',
          value: totals.exempt,
          href: href('exemptions'),
          sub: '不含不可申报',
        },
        { stat: 'defense', label: '须答辩', value: totals.defense, href: href('defense'), sub: '不含不可申报' },
        {
          stat: 'feeDue',
          label: '应缴评审费',
          value: totals.feeDue,
          unit: '元',
          href: href('fees'),
          sub: <>另有 {stat('feeUndetermined')} 人金额未定</>,
        },
      ]}
    />
  )
}
