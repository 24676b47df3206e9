import { type Policy, type When, whens } from '../../core/index.ts'
import type { Language } from '../language.ts'
import type { Table } from './table.ts'

/** Where the notice leaves something open, and why it is read as it is. */
export function assumptionTable({ desk }: Language): Table<Policy['assumptions'][number]> {
  const { assumptionsCaption, path, why } = desk.rules
  return {
    caption: assumptionsCaption,
    columns: [
      {
        key: 'path',
        heading: path,
        heads: true,
        value: ({ path }) => path,
        show: ({ path }) => <code>{path}</code>,
      },
      { key: 'why', heading: why, value: ({ why }) => why },
    ],
  }
}

type Count = Policy['counts'][number]

/** What of free text counts, what is asked and what does not, topic by topic, as the pack has it. */
export function countTable({ desk }: Pick<Language, 'desk'>): Table<Count> {
  const { caption, heads, topics, times } = desk.rules.counts
  const said = (list: readonly When[]) => list.map((when) => times[when]).join('、') || '—'
  return {
    caption,
    columns: [
      { key: 'topic', heading: heads.topic, heads: true, value: ({ topic }) => topics[topic] },
      { key: 'clause', heading: heads.clause, value: ({ clause }) => clause },
      { key: 'yes', heading: heads.yes, value: ({ yes }) => said(yes) },
      { key: 'ask', heading: heads.ask, value: ({ ask }) => said(ask) },
      {
        key: 'no',
        heading: heads.no,
        value: ({ yes, ask }) => said(whens.filter((when) => !yes.includes(when) && !ask.includes(when))),
      },
      { key: 'note', heading: heads.note, value: ({ note }) => note ?? '' },
    ],
  }
}
