import { headings, type Policy, type RosterColumn, rosterColumns } from '../../core/index.ts'
import { paperZh, rosterPaperZh } from '../../core/messages/papers.zh-CN.ts'
import type { ExportPerson } from '../export/person.ts'
import { chinese } from '../language.ts'
import { label } from '../pages/common/labels.ts'
import { clausesOf, reasonsText } from './exemptions.tsx'
import { paperDay, subjectOf } from './office.ts'
import type { Column, Form, Paper } from './table.ts'

/** Looks and widths of the 15 columns of 附件8; the widths fit A4 landscape. */
const looks: Record<RosterColumn, { form: Form; paper: number }> = {
  sequence: { form: 'order', paper: 5 },
  unit: { form: 'text', paper: 15 },
  unitNature: { form: 'center', paper: 8 },
  name: { form: 'center', paper: 10 },
  sex: { form: 'center', paper: 4.5 },
  ethnicity: { form: 'center', paper: 7 },
  birth: { form: 'center', paper: 8 },
  education: { form: 'center', paper: 7 },
  graduation: { form: 'text', paper: 18 },
  serviceYears: { form: 'center', paper: 6.5 },
  currentTitle: { form: 'center', paper: 9 },
  currentTitleDate: { form: 'center', paper: 8.5 },
  targetTitle: { form: 'center', paper: 9 },
  continuingEducation: { form: 'center', paper: 6.5 },
  remarks: { form: 'text', paper: 13 },
}

const looksOf = (column: RosterColumn) => ({ key: column, heading: headings[column], ...looks[column] })

/** A column of the notice's own roster: numbered anew, everything else as typed. */
export function noticeColumn(column: RosterColumn, paper = looks[column].paper): Column<ExportPerson> {
  return {
    ...looksOf(column),
    paper,
    value: ({ typed }, index) => (column === 'sequence' ? index + 1 : (typed[column] ?? '')),
  }
}

export const levelOf = ({ level }: ExportPerson) => label('level', level, chinese)
export const trackOf = ({ track }: ExportPerson) => label('track', track, chinese)
/** Whether someone must defend; nothing was judged of who may not apply. */
export const defenseOf = ({ defense }: ExportPerson) =>
  defense === null ? chinese.view.undetermined : chinese.view.defense[defense]

/** The roster of everyone in the layout of 附件8, with what each was judged to be at the right. */
export function rosterPaper(policy: Policy): Paper<ExportPerson> {
  const { desk, view } = chinese
  return {
    caption: rosterPaperZh.caption,
    title: [rosterPaperZh.title(policy.year, policy.field)],
    scope: [rosterPaperZh.issuer(policy.issuer), '', ''],
    columns: [
      ...rosterColumns.map((column) => noticeColumn(column)),
      {
        key: 'supervisingUnit',
        heading: desk.table.supervisingUnit,
        paper: 15,
        value: ({ supervisingUnit }) => supervisingUnit,
      },
      {
        key: 'verdict',
        heading: rosterPaperZh.verdict,
        form: 'center',
        paper: 8,
        value: ({ verdict }) => view.verdict[verdict],
      },
      { key: 'level', heading: rosterPaperZh.level, form: 'center', paper: 5, value: levelOf },
      { key: 'track', heading: rosterPaperZh.track, form: 'center', paper: 6, value: trackOf },
      {
        key: 'fee',
        heading: rosterPaperZh.fee,
        form: 'yuan',
        paper: 8,
        value: ({ fee }) => fee ?? view.undetermined,
      },
      { key: 'defense', heading: rosterPaperZh.defense, form: 'center', paper: 6.5, value: defenseOf },
      {
        key: 'reasons',
        heading: rosterPaperZh.reasons,
        paper: 14,
        value: ({ exemptions }) => reasonsText(chinese, exemptions),
      },
      {
        key: 'clauses',
        heading: rosterPaperZh.clauses,
        form: 'center',
        paper: 7,
        value: ({ exemptions }) => clausesOf(exemptions, policy).join('、'),
      },
    ],
    notes: [rosterPaperZh.note],
    signers: [],
    filter: true,
  }
}

/** Someone under the code that stands for their name. */
export interface CodedPerson {
  code: string
  person: ExportPerson
}

/** What no reviewer needs and what would tell who it is. */
const withheld: readonly RosterColumn[] = ['sequence', 'name']

/** Names of two characters and more are also replaced where they stand inside other cells of their own row. */
const hidden = ({ code, person: { name } }: CodedPerson, text: string) =>
  name.length > 1 ? text.replaceAll(name, code) : text

const codeColumn: Column<CodedPerson> = {
  key: 'code',
  heading: rosterPaperZh.anonymous.code,
  form: 'center',
  paper: 10,
  value: ({ code }) => code,
}

/** 匿名名单 for the reviewers (五(一)14). */
export function anonymousPaper(policy: Policy, people: number, day: string): Paper<CodedPerson> {
  const { caption, title, note } = rosterPaperZh.anonymous
  const shown = rosterColumns.filter((column) => !withheld.includes(column))
  return {
    caption,
    title: [subjectOf(policy), title],
    scope: [paperZh.people(people), '', paperDay(day)],
    columns: [
      codeColumn,
      ...shown.map((column) => ({
        ...looksOf(column),
        value: (coded: CodedPerson) => hidden(coded, coded.person.typed[column] ?? ''),
      })),
    ],
    notes: [note],
    signers: [],
  }
}

/** 编号对照表: who the codes stand for. It is kept apart from the list. */
export function keyPaper(policy: Policy, people: number, day: string): Paper<CodedPerson> {
  const { caption, title, note, file, row } = rosterPaperZh.key
  const { table } = chinese.desk
  return {
    caption,
    title: [subjectOf(policy), title],
    scope: [paperZh.people(people), '', paperDay(day)],
    columns: [
      codeColumn,
      { key: 'name', heading: table.name, form: 'center', paper: 18, value: ({ person }) => person.name },
      { key: 'unit', heading: table.unit, paper: 36, value: ({ person }) => person.unit },
      {
        key: 'supervisingUnit',
        heading: table.supervisingUnit,
        paper: 36,
        value: ({ person }) => person.supervisingUnit,
      },
      { key: 'file', heading: file, paper: 30, value: ({ person }) => person.file },
      { key: 'row', heading: row, form: 'count', paper: 8, value: ({ person }) => person.row },
    ],
    notes: [note],
    signers: [],
  }
}
