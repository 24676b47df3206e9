import type { ExemptionReason, Policy } from '../../core/index.ts'
import { defensePaperZh, paperZh } from '../../core/messages/papers.zh-CN.ts'
import { isolated, still } from '../../core/view/isolated.ts'
import { Said } from '../../core/view/told.tsx'
import { chinese, type Language } from '../language.ts'
import { AbsentBox, CameBox, ScoreField } from '../pages/defense/score-cell.tsx'
import { type Mean, meanFor, scoreText, specialtyKey } from '../pages/defense/scores.ts'
import { reasonsText } from './exemptions.tsx'
import { paperDay, subjectOf } from './office.ts'
import { type Column, columnsOn, type Paper, type Table } from './table.ts'
import { type ListedPerson, whoColumns } from './who.tsx'

/** Someone who must defend, or need not. */
export interface DefensePerson extends ListedPerson {
  /** Who it is; the same person in two rosters defends once. */
  person: string
  /** null: none named. */
  specialty: string | null
  /** Hundredths; null: none entered. */
  score: number | null
  /** false: did not come; null: nothing has been entered. */
  took: boolean | null
  reasons: readonly ExemptionReason[]
}

const onlyOnPaper = ['print', 'file'] as const

const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)

function specialtyColumn({ desk: { table, defense } }: Language, onPaper: boolean): Column<DefensePerson> {
  return {
    key: 'specialty',
    heading: onPaper ? defensePaperZh.specialty : table.specialtyShort,
    form: 'center',
    width: 140,
    paper: 12,
    value: ({ specialty }) => specialty,
    show: ({ specialty }) => specialty ?? <span class="muted">{defense.noSpecialty}</span>,
  }
}

/** Room for what each examiner gives. */
const examinerColumns: readonly Column<DefensePerson>[] = defensePaperZh.examiners.map((heading) => ({
  key: heading,
  heading,
  group: defensePaperZh.scores,
  form: 'blank',
  paper: 8,
  on: ['file'],
  value: () => null,
}))

/** Who must come. On paper there is room for the hand; where nothing is scored, only for who came. */
function requiredColumns(language: Language, scored: boolean, onPaper: boolean): Column<DefensePerson>[] {
  const { defense } = language.desk
  const { order, name, sex, unit, target, supervisingUnit } = whoColumns(language, onPaper)
  const score: Column<DefensePerson> = {
    key: 'score',
    heading: onPaper ? defensePaperZh.score : defense.score,
    form: 'score',
    start: true,
    width: 260,
    paper: 11,
    value: ({ score, took }) => (took === false ? null : points(score)),
    show: (person) => <ScoreField key={person.person} person={person} />,
  }
  const came: Column<DefensePerson> = {
    key: 'came',
    heading: onPaper ? defensePaperZh.sign : defense.came,
    form: onPaper ? 'blank' : 'text',
    width: 104,
    paper: 10,
    // Beside a score there is no room for a signature but on the sheet.
    on: scored ? ['file'] : ['screen', 'print', 'file'],
    value: ({ took }) => (took === true && !onPaper ? defense.came : null),
    show: (person) => <CameBox person={person} />,
  }
  const absent: Column<DefensePerson> = {
    key: 'absent',
    heading: onPaper ? defensePaperZh.remark : defense.absent,
    width: 104,
    paper: 9,
    value: ({ took }) => (took === false ? defense.absent : null),
    show: (person) => <AbsentBox person={person} />,
  }
  return [
    ...[order, name, { ...sex, on: onlyOnPaper }, unit, target, specialtyColumn(language, onPaper)],
    ...(scored ? [...(onPaper ? examinerColumns : []), score] : []),
    ...[came, absent],
    ...(onPaper ? [] : [supervisingUnit]),
  ]
}

/** Who must come, with a place for the score of each. */
export function requiredTable(language: Language, scored: boolean): Table<DefensePerson> {
  const columns = columnsOn({ columns: requiredColumns(language, scored, false) }, 'screen')
  return { caption: language.desk.defense.required, columns }
}

function paperOf(policy: Policy, people: number, scored: boolean): Omit<Paper<DefensePerson>, 'title'> {
  const { from, to, tentative } = policy.windows.defense
  const { scored: isScored, unscored } = chinese.desk.defense
  const when = defensePaperZh.when(paperDay(from), paperDay(to), tentative === true)
  return {
    caption: defensePaperZh.caption,
    scope: [when, paperZh.people(people), scored ? isScored : unscored],
    columns: requiredColumns(chinese, scored, true),
    notes: [scored ? defensePaperZh.scoreNote : defensePaperZh.note],
    signers: paperZh.signers,
    printed: 'portrait',
  }
}

/** 答辩人员名单 for the day of the defense, as it is printed; a score not entered is a blank to write in. */
export function defensePaper(policy: Policy, people: number, scored: boolean): Paper<DefensePerson> {
  return { ...paperOf(policy, people, scored), title: [subjectOf(policy), defensePaperZh.title] }
}

/** 答辩人员名单及评分表, with room for what each examiner gives. */
export function scorePaper(policy: Policy, people: number, day: string): Paper<DefensePerson> {
  const paper = paperOf(policy, people, true)
  const [when, count] = paper.scope
  return {
    ...paper,
    title: [subjectOf(policy), defensePaperZh.scoreTitle],
    scope: [when, count, paperZh.asOf(paperDay(day))],
  }
}

/** The exempt, each with the mean of their specialty, or counted as passed where nothing is scored (七). */
export function exemptScoreTable(
  language: Language,
  scored: boolean,
  { means, field }: { means: ReadonlyMap<string, Mean>; field: string },
): Table<DefensePerson> {
  const { defense, exemptions } = language.desk
  const { name, unit, supervisingUnit } = whoColumns(language, false)
  const meanOf = ({ specialty }: DefensePerson) => meanFor(means, specialty)
  const pending = ({ specialty }: DefensePerson) => defense.pending(isolated(specialtyName(language, specialty, field)))
  const result: Column<DefensePerson> = {
    key: 'result',
    heading: scored ? defense.given : defense.stage,
    form: scored ? 'score' : 'text',
    start: true,
    width: 280,
    value: (person) => (scored ? (points(meanOf(person).hundredths) ?? still(pending(person))) : defense.passed),
    show: (person) => {
      const { of, hundredths } = meanOf(person)
      if (!scored) return defense.passed
      if (hundredths === null) {
        return (
          <span class="muted" title={pending(person)}>
            <Said text={pending(person)} />
          </span>
        )
      }
      return (
        <>
          <b>{scoreText(hundredths)}</b> <span class="muted">{defense.meanOf(of)}</span>
        </>
      )
    },
  }
  const scores: Column<DefensePerson> = {
    key: 'scores',
    heading: defense.scores,
    form: 'count',
    on: ['file'],
    value: (person) => meanOf(person).of,
  }
  return {
    caption: defense.exempt,
    columns: [
      name,
      unit,
      specialtyColumn(language, false),
      result,
      ...(scored ? [scores] : []),
      {
        key: 'reasons',
        heading: exemptions.reason,
        width: 280,
        long: true,
        value: ({ reasons }) => reasonsText(language, reasons),
      },
      supervisingUnit,
    ],
  }
}

/** What a group without a named specialty is called. */
const specialtyName = ({ desk }: Language, specialty: string | null, field: string) =>
  specialtyKey(specialty) || desk.defense.fieldItself(field)

/** How a specialty stands: everyone counts once, in however many rosters. */
export interface SpecialtyMean {
  specialty: string
  required: number
  absent: number
  pending: number
  mean: Mean
}

/** The specialties of those who must come, in the order in which they come up. */
export function specialtyMeans(people: readonly DefensePerson[], means: ReadonlyMap<string, Mean>): SpecialtyMean[] {
  const persons = [...new Map(people.map((one) => [one.person, one])).values()]
  const specialties = [...new Set(people.map(({ specialty }) => specialtyKey(specialty)))]
  return specialties.map((specialty) => {
    const own = persons.filter((one) => specialtyKey(one.specialty) === specialty)
    return {
      specialty,
      required: own.length,
      absent: own.filter(({ took }) => took === false).length,
      pending: own.filter(({ took }) => took === null).length,
      mean: meanFor(means, specialty),
    }
  })
}

/** The mean of each specialty, how many it is made of, and how many are still to be entered. */
export function meanTable(language: Language, field: string, someTwice: boolean): Table<SpecialtyMean> {
  const { table, defense } = language.desk
  return {
    caption: defense.means,
    ...(someTwice ? { remark: defense.meansRemark } : {}),
    columns: [
      {
        key: 'specialty',
        heading: table.specialty,
        heads: true,
        value: ({ specialty }) => specialtyName(language, specialty, field),
      },
      { key: 'required', heading: defense.mustDefend, form: 'count', value: ({ required }) => required },
      { key: 'scored', heading: defense.withScore, form: 'count', value: ({ mean }) => mean.of },
      { key: 'absent', heading: defense.absent, form: 'count', value: ({ absent }) => absent },
      { key: 'pending', heading: defense.notEntered, form: 'count', value: ({ pending }) => pending },
      {
        key: 'mean',
        heading: defense.mean,
        form: 'score',
        value: ({ mean }) => points(mean.hundredths) ?? defense.undecided,
        show: ({ mean }) =>
          mean.hundredths === null ? (
            <span class="muted">{defense.undecided}</span>
          ) : (
            <b>{scoreText(mean.hundredths)}</b>
          ),
      },
    ],
  }
}
