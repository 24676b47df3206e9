import type { MaterialDue } from '../../core/index.ts'
import { cataloguePaperZh } from '../../core/messages/papers.zh-CN.ts'
import { materialsZh } from '../../core/messages/zh-CN.ts'
import { orderColumn } from './office.ts'
import type { Table } from './table.ts'

/** Why a paper is asked for and what is to be minded. */
function remarkOf(due: MaterialDue): string {
  const certainty = due.certainty === 'due' ? '' : materialsZh.certainty[due.certainty]
  const said = [certainty, materialsZh.why(due), materialsZh.remark(due)].filter((part) => part).join('；')
  return [said, cataloguePaperZh.checks(due.checks)].filter((part) => part).join('\n')
}

/** 材料目录: what lies in the paper bag, with room to tick off. Widths are per cent of the line. */
export const catalogueTable: Table<MaterialDue> = {
  caption: cataloguePaperZh.caption,
  columns: [
    orderColumn,
    {
      key: 'title',
      heading: cataloguePaperZh.material,
      paper: 28,
      long: true,
      value: ({ material }) => material.title,
    },
    { key: 'copies', heading: cataloguePaperZh.copies, form: 'center', paper: 12, value: materialsZh.copies },
    { key: 'remark', heading: cataloguePaperZh.remark, paper: 49, long: true, value: remarkOf },
    { key: 'there', heading: cataloguePaperZh.there, form: 'blank', paper: 7, value: () => null },
  ],
}
