import {
  type CellContent,
  headings,
  type TableColumn,
  type TableSpec,
  tableSheet,
  writeWorkbook,
} from '../../core/index.ts'
import { admissible, dayOf, type ExportPerson, type Office, signers, subjectOf } from './person.ts'
import { clausesText, defenseWord, levelWord, reasonsText, trackWord } from './words.ts'

/** A paper of one table, with its number of people and its day under the title. */
function paper(spec: Omit<TableSpec, 'lines' | 'signatures'>, people: number, office: Office): Promise<Uint8Array> {
  const table: TableSpec = {
    ...spec,
    lines: [{ left: `共 ${people} 人`, right: dayOf(office.day) }],
    signatures: signers,
  }
  return writeWorkbook([tableSheet(table)], { title: spec.title, at: office.at })
}

const order: TableColumn = { heading: '序号', style: 'ordinal', width: 6 }
const name: TableColumn = { heading: headings.name, style: 'center', width: 16 }
const sex: TableColumn = { heading: headings.sex, style: 'center', width: 6 }
const unit: TableColumn = { heading: headings.unit, style: 'text', width: 26 }
const target: TableColumn = { heading: headings.targetTitle, style: 'center', width: 12 }
const supervisingUnit: TableColumn = { heading: '主管单位', style: 'text', width: 24 }

/** 免答辩人员名单: who need not defend, why, and by which clause (七). */
export function exemptionWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const exempt = admissible(people).filter(({ defense }) => defense === 'exempt')
  return paper(
    {
      name: '免答辩人员名单',
      title: `${subjectOf(office.policy)}职称评审免答辩人员名单`,
      columns: [
        order,
        name,
        sex,
        unit,
        supervisingUnit,
        target,
        { heading: '免答辩事由', style: 'text', width: 34 },
        { heading: '通知条款', style: 'center', width: 12 },
      ],
      rows: exempt.map((person, index) => [
        index + 1,
        person.name,
        person.typed.sex ?? '',
        person.unit,
        person.supervisingUnit,
        person.typed.targetTitle ?? '',
        reasonsText(person),
        clausesText(person, office.policy),
      ]),
      notes: ['注：通知条款指通知第七条“答辩要求”。不可申报人员未列入。'],
    },
    exempt.length,
    office,
  )
}

/** 答辩人员名单: who must come, with room for the examiners' scores. Scores entered already stand there. */
export function defenseWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const required = admissible(people).filter(({ defense }) => defense === 'required')
  const examiners = ['评委一', '评委二', '评委三', '评委四', '评委五']
  return paper(
    {
      name: '答辩人员名单',
      title: `${subjectOf(office.policy)}职称评审答辩人员名单及评分表`,
      columns: [
        order,
        name,
        sex,
        unit,
        { heading: '申报专业', style: 'center', width: 14 },
        target,
        ...examiners.map((heading): TableColumn => ({ heading, group: '评分', style: 'blank', width: 8 })),
        { heading: '答辩成绩', style: 'score', width: 9 },
        { heading: '签到', style: 'blank', width: 10 },
        { heading: '备注', style: 'text', width: 12 },
      ],
      rows: required.map((person, index) => [
        index + 1,
        person.name,
        person.typed.sex ?? '',
        person.unit,
        person.specialty ?? '',
        person.typed.targetTitle ?? '',
        ...examiners.map(() => null),
        person.score === null || !person.took ? null : person.score / 100,
        null,
        person.took ? '' : '缺席',
      ]),
      notes: ['注：成绩取 0 至 100 分，保留两位小数。不可申报人员和免答辩人员未列入。'],
    },
    required.length,
    office,
  )
}

/** 评审一览表: what the committee looks at, a line a person, with room for its opinion. */
export function overviewWorkbook(people: readonly ExportPerson[], office: Office): Promise<Uint8Array> {
  const listed = admissible(people)
  const typed = (person: ExportPerson): CellContent[] =>
    (
      [
        'sex',
        'ethnicity',
        'birth',
        'education',
        'graduation',
        'serviceYears',
        'currentTitle',
        'currentTitleDate',
        'targetTitle',
      ] as const
    ).map((column) => person.typed[column] ?? '')
  return paper(
    {
      name: '评审一览表',
      title: `${subjectOf(office.policy)}职称评审一览表`,
      columns: [
        { ...order, width: 5 },
        { ...name, width: 12 },
        { ...sex, width: 5 },
        { heading: headings.ethnicity, style: 'center', width: 9 },
        { heading: headings.birth, style: 'center', width: 9 },
        { heading: headings.education, style: 'center', width: 8 },
        { heading: headings.graduation, style: 'text', width: 22 },
        { heading: headings.serviceYears, style: 'center', width: 8 },
        { heading: headings.currentTitle, style: 'center', width: 11 },
        { heading: headings.currentTitleDate, style: 'center', width: 9 },
        { ...target, width: 11 },
        { ...unit, width: 20 },
        { heading: '级别', style: 'center', width: 6 },
        { heading: '类型', style: 'center', width: 9 },
        { heading: '答辩', style: 'center', width: 8 },
        { heading: '成绩', style: 'score', width: 8 },
        { heading: '同意', group: '表决（票）', style: 'blank', width: 6 },
        { heading: '不同意', group: '表决（票）', style: 'blank', width: 7 },
        { heading: '弃权', group: '表决（票）', style: 'blank', width: 6 },
        { heading: '评审意见', style: 'blank', width: 14 },
      ],
      rows: listed.map((person, index) => [
        index + 1,
        person.name,
        ...typed(person),
        person.unit,
        levelWord(person),
        trackWord(person),
        defenseWord(person),
        person.score === null || !person.took ? null : person.score / 100,
        null,
        null,
        null,
        null,
      ]),
      notes: ['注：不可申报人员未列入。表决和评审意见由评审委员会手工填写。'],
    },
    listed.length,
    office,
  )
}
