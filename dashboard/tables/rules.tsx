import type { Policy } from '../../core/index.ts'
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
