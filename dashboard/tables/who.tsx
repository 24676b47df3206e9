import { headings } from '../../core/index.ts'
import { paperZh } from '../../core/messages/papers.zh-CN.ts'
import { Told } from '../../core/view/told.tsx'
import type { Language } from '../language.ts'
import { personHref } from '../pages/common/links.ts'
import { orderColumn } from './office.ts'
import type { Column } from './table.ts'

/** Who a line of an office's list is about. */
export interface ListedPerson {
  id: number
  name: string
  /** As typed, like the title. */
  sex: string | null
  unit: string
  targetTitle: string | null
  supervisingUnit: string
}

type Who = Record<'order' | 'name' | 'sex' | 'unit' | 'target' | 'supervisingUnit', Column<ListedPerson>>

/** The columns that say who it is. Headings are those of the page, or, on paper, those of the notice. */
export function whoColumns({ desk: { table } }: Language, onPaper: boolean): Who {
  return {
    order: { ...orderColumn, on: ['print', 'file'] },
    name: {
      key: 'name',
      heading: table.name,
      form: 'center',
      width: 160,
      paper: 16,
      heads: true,
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <a href={personHref(id)}>
          <Told text={name} />
        </a>
      ),
    },
    sex: { key: 'sex', heading: table.sex, form: 'center', width: 56, paper: 7, value: ({ sex }) => sex },
    unit: {
      key: 'unit',
      heading: onPaper ? headings.unit : table.unit,
      width: 240,
      paper: 30,
      long: true,
      value: ({ unit }) => unit,
    },
    target: {
      key: 'target',
      heading: onPaper ? paperZh.target : table.target,
      form: 'center',
      width: 110,
      paper: 14,
      value: ({ targetTitle }) => targetTitle,
    },
    supervisingUnit: {
      key: 'supervisingUnit',
      heading: table.supervisingUnit,
      width: 240,
      paper: 24,
      long: true,
      on: ['screen', 'file'],
      value: ({ supervisingUnit }) => supervisingUnit,
    },
  }
}
