import { type Policy, type When, whens } from '../../core/index.ts'
import { Said } from '../../core/view/told.tsx'
import type { Language } from '../language.ts'
import type { Table } from './table.ts'

/** What an assumption is about; another pack's may have none but its path. */
function nameOf(path: string, { rules }: Language['desk']): string {
  const names: Readonly<Record<string, string | undefined>> = rules.names
  return names[path] ?? path
}

/** Where the notice leaves something open, and why it is read as it is. */
export function assumptionTable({ desk, pack }: Language): Table<Policy['assumptions'][number]> {
  const { assumptionsCaption, path, why } = desk.rules
  return {
    caption: assumptionsCaption,
    columns: [
      {
        key: 'path',
        heading: path,
        heads: true,
        value: ({ path }) => nameOf(path, desk),
        show: ({ path }) => (
          <>
            {nameOf(path, desk)} <code class="small muted">{path}</code>
          </>
        ),
      },
      { key: 'why', heading: why, value: ({ why }) => pack(why), show: ({ why }) => <Said text={pack(why)} /> },
    ],
  }
}

type Count = Policy['counts'][number]

/** What of free text counts, what is asked and what does not, topic by topic, as the pack has it. */
export function countTable({ desk, pack }: Pick<Language, 'desk' | 'pack'>): Table<Count> {
  const { caption, heads, topics, times } = desk.rules.counts
  const { list: together, nothing } = desk.rules.counts
  const said = (list: readonly string[]) => (list.length > 0 ? together(list) : nothing)
  const timed = (list: readonly When[]) => list.map((when) => times[when])
  const asked = ({ ask, asks }: Count) => said([...timed(ask), ...(asks === undefined ? [] : [pack(asks)])])
  return {
    caption,
    columns: [
      { key: 'topic', heading: heads.topic, heads: true, value: ({ topic }) => topics[topic] },
      { key: 'clause', heading: heads.clause, value: ({ clause }) => clause },
      { key: 'yes', heading: heads.yes, value: ({ yes }) => said(timed(yes)) },
      {
        key: 'ask',
        heading: heads.ask,
        value: asked,
        show: (count) => <Said text={asked(count)} />,
      },
      {
        key: 'no',
        heading: heads.no,
        value: ({ yes, ask }) => said(timed(whens.filter((when) => !yes.includes(when) && !ask.includes(when)))),
      },
      {
        key: 'note',
        heading: heads.note,
        value: ({ note }) => pack(note ?? ''),
        show: ({ note }) => <Said text={pack(note ?? '')} />,
      },
    ],
  }
}
