import {
  daysBetween,
  freeOfContinuingEducation,
  graduationParts,
  isDay,
  type MaterialFacts,
  materialsFor,
  type Policy,
  readDay,
} from '../../core/index.ts'
import { deliveryZh, documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { viewZh } from '../../core/messages/zh-CN.ts'
import { isolated } from '../../core/view/isolated.ts'
import { catalogueTable } from '../tables/catalogue.ts'
import {
  type Block,
  type FormLine,
  type FormRow,
  filled,
  handDate,
  head,
  known,
  type Paper,
  type Run,
} from './paper.ts'

/** A person as the documents need them; '' is not known. */
export interface DocumentPerson {
  name: string
  sex: string
  ethnicity: string
  birth: string
  education: string
  graduation: string
  idNumber: string
  currentTitle: string
  targetTitle: string
  level: 'junior' | 'mid' | null
  unit: string
  supervisingUnit: string
  displayFrom: string
  displayTo: string
  facts: MaterialFacts
}

export interface DocumentOptions {
  policy: Policy
  /** The middle of an ID number is hidden on what hangs on a wall. */
  maskIdNumber: boolean
}

/** The documents made from a row, in the order of the notice's attachments, and the catalogue of the paper bag. */
export type PaperKind = keyof typeof documentPaperZh.names
export const paperKinds = Object.keys(documentPaperZh.names) as PaperKind[]

/** What there is one of: 责任书 for each unit people work in, 手写内容范本 for the supervising unit, else one a person. */
export function oneFor(kind: PaperKind): 'person' | 'unit' | 'supervisingUnit' {
  if (kind === 'review-pledge') return 'unit'
  return kind === 'handwriting' ? 'supervisingUnit' : 'person'
}

/** Papers that say for which level somebody applies. */
const levelKinds: readonly PaperKind[] = ['display', 'display-result', 'recommendation', 'truth-pledge', 'catalogue']
export const saysLevel = (kind: PaperKind): boolean => levelKinds.includes(kind)

/** Forms that only some hand in. */
const conditionalKinds = ['continuing-education-exemption', 'freelance-conduct'] as const

/** True where a document is surely asked of a person: everyone's papers, and the forms of those under their condition. */
export function isAskedOf(kind: PaperKind, { facts }: DocumentPerson, policy: Policy): boolean {
  const form = conditionalKinds.find((one) => one === kind)
  if (form === undefined) return true
  return materialsFor(facts, policy).some(
    ({ material, conditions, certainty, unlistedIn }) =>
      material.documents?.includes(form) && (certainty === 'due' || (unlistedIn !== null && conditions.length === 0)),
  )
}

type Writer = (person: DocumentPerson, options: DocumentOptions) => readonly Block[]

const writers: Record<PaperKind, Writer> = {
  display,
  'display-result': displayResult,
  recommendation,
  'continuing-education-exemption': continuingEducationExemption,
  'truth-pledge': truthPledge,
  'review-pledge': reviewPledge,
  'freelance-conduct': freelanceConduct,
  handwriting,
  catalogue,
}

/** One document for one person, or for the person's unit. */
export function paperFor(kind: PaperKind, person: DocumentPerson, options: DocumentOptions): Paper {
  const one = oneFor(kind)
  const who = one === 'person' ? person.name : person[one]
  return { name: `${who}${documentPaperZh.names[kind]}`, blocks: writers[kind](person, options) }
}

/** 44010119900101123X → 440101********123X; what is no full number stays as it is. */
export function maskedIdNumber(number: string): string {
  const trimmed = number.trim()
  return /^\d{17}[\dXx]$/.test(trimmed) ? `${trimmed.slice(0, 6)}********${trimmed.slice(14)}` : trimmed
}

const specialty = ({ policy }: DocumentOptions) => documentPaperZh.specialty(policy.series, policy.field)

const { unknownLevel } = documentPaperZh

const levelRun = ({ level }: DocumentPerson, hint: string): Run => (level === null ? { hint } : viewZh.level[level])

const applying = (person: DocumentPerson, options: DocumentOptions): Run[] =>
  documentPaperZh.applying<Run>(isolated(person.name), specialty(options), levelRun(person, unknownLevel.display))

/** The unit that displays and recommends; 五(四): for those without one it is written in. */
const unitRun = ({ unit, facts }: DocumentPerson): Run =>
  facts.unitNature === 'freelance' ? { hint: documentPaperZh.freelanceSeal } : known(unit, 14)

const text = (runs: readonly Run[]): Block => ({ kind: 'text', runs })
const note = (...lines: readonly string[]): Block => ({ kind: 'note', lines: lines.map((line) => [line]) })
const closing = (runs: readonly Run[]): Block => ({ kind: 'closing', runs })
const hand = (blank: number): Run => ({ blank })

const dateLine: Block = closing(handDate)

/** 关于某某同志, what the application is for, and what the paper is: no line so long that it must be broken. */
function title(person: DocumentPerson, options: DocumentOptions, what: string): Block {
  const { applying } = documentPaperZh.titles
  const level = person.level === null ? unknownLevel.display : viewZh.level[person.level]
  return {
    kind: 'title',
    lines: [documentPaperZh.about(isolated(person.name)), applying(specialty(options), level), what],
  }
}

/** 附件1 */
function display(person: DocumentPerson, options: DocumentOptions): Block[] {
  const {
    opening,
    person: about,
    conduct,
    conductHint,
    achievements,
    achievementsHint,
    period,
    signature,
  } = documentPaperZh.display
  const number = options.maskIdNumber ? maskedIdNumber(person.idNumber) : person.idNumber
  return [
    title(person, options, documentPaperZh.titles.display),
    text(opening(applying(person, options))),
    text(
      about<Run>(
        known(person.sex, 4),
        known(person.ethnicity, 6),
        hand(8),
        known(number, 18),
        known(person.currentTitle, 10),
      ),
    ),
    text([conduct, { hint: conductHint }]),
    { kind: 'lines', count: 2 },
    text([achievements, { hint: achievementsHint }]),
    { kind: 'lines', count: 3 },
    text(
      period<Run>(
        { from: dayRuns(person.displayFrom), to: dayRuns(person.displayTo) },
        options.policy.display.workingDays,
        isolated(person.name),
        { office: hand(10), telephone: hand(12) },
      ),
    ),
    closing(signature(hand(10))),
    closing(documentPaperZh.seal(unitRun(person))),
    dateLine,
  ]
}

/** 2024年9月2日 where the roster tells the day; else a date to be written. */
function dayRuns(typed: string): Run[] {
  const day = dayOf(typed)
  if (day === null) return [...handDate]
  const [year, month, date] = day.split('-').map(Number)
  return [documentPaperZh.day(year!, month!, date!)]
}

/** The day a cell of the roster shows, YYYY-MM-DD. */
function dayOf(typed: string): string | null {
  const day = readDay({ value: typed, text: typed, format: '@' }, false)
  return day !== null && isDay(day) ? day : null
}

/** 附件2: the days are those between its dates, as 公示xx天 says; whether enough of them are worked is the rules' matter. */
function displayResult(person: DocumentPerson, options: DocumentOptions): Block[] {
  const [from, to] = [dayOf(person.displayFrom), dayOf(person.displayTo)]
  const first = options.policy.display.firstDayCounts ? 1 : 0
  const days = from !== null && to !== null && from <= to ? String(daysBetween(from, to) + first) : null
  return [
    title(person, options, documentPaperZh.titles.result),
    text(documentPaperZh.result.text(isolated(person.name), known(days, 4), applying(person, options))),
    closing(documentPaperZh.seal(unitRun(person))),
    dateLine,
  ]
}

/** 附件3 */
function recommendation(person: DocumentPerson, options: DocumentOptions): Block[] {
  return [
    title(person, options, documentPaperZh.titles.recommendation),
    text(documentPaperZh.recommend(applying(person, options))),
    closing(documentPaperZh.seal(known(person.supervisingUnit, 14))),
    dateLine,
  ]
}

const start = (...runs: readonly Run[]): FormLine => ({ runs, at: 'start' })
const end = (...runs: readonly Run[]): FormLine => ({ runs, at: 'end' })

/** A row of a form with one wide cell. */
const wide = (label: string, height: number, across: number, lines: readonly FormLine[]): FormRow => ({
  height,
  cells: [head(label), { isHead: false, lines, across, down: 1 }],
})

/** The title of an attachment's form as the pack has it, its second half on a line of its own. */
function formTitle(id: 'continuing-education-exemption' | 'freelance-conduct', { policy }: DocumentOptions): Block {
  const whole = policy.documents.find((document) => document.id === id)?.title ?? documentPaperZh.names[id]
  const [, first, second] = /^(.*?职称评审)(.+)$/.exec(whole) ?? []
  return { kind: 'title', lines: first === undefined || second === undefined ? [whole] : [first, second] }
}

/** What the person was exempted for, as the pack says it, with room for from when to when. */
function exemptionReason({ facts }: DocumentPerson, { policy }: DocumentOptions): Run[] {
  const reasons = policy.exemptions.filter(
    ({ code }) => facts.exemptions.includes(code) && freeOfContinuingEducation.some((work) => work === code),
  )
  const said = reasons.map(({ summary }) => summary).join('、')
  return said === '' ? [] : documentPaperZh.exemption.reason<Run>(said, { blank: 12 }, { blank: 12 })
}

/** 附件4: the roster does not tell the degree apart, nor when somebody began to work. */
function continuingEducationExemption(person: DocumentPerson, options: DocumentOptions): Block[] {
  const { labels, seal, notes } = documentPaperZh.exemption
  const pair = (label: string, text: string, across = 1) => [head(label), filled(text, across)]
  const rows: FormRow[] = [
    [...pair(labels.name, person.name), ...pair(labels.sex, person.sex), ...pair(labels.birth, person.birth)],
    [
      ...pair(labels.idNumber, person.idNumber),
      ...pair(labels.education, person.education),
      ...pair(labels.degree, ''),
    ],
    pair(labels.graduation, person.graduation, 5),
    [...pair(labels.unit, person.unit, 2), ...pair(labels.started, '', 2)],
    [...pair(labels.currentTitle, person.currentTitle, 2), ...pair(labels.targetTitle, person.targetTitle, 2)],
  ].map((cells) => ({ height: 13, cells }))
  return [
    formTitle('continuing-education-exemption', options),
    {
      kind: 'form',
      caption: documentPaperZh.names['continuing-education-exemption'],
      widths: [24, 43, 18, 26, 18, 27],
      rows: [
        ...rows,
        wide(labels.reason, 34, 5, [start(...exemptionReason(person, options))]),
        wide(labels.opinion, 42, 5, [end(seal), end(...handDate)]),
      ],
    },
    note(...notes),
  ]
}

/** 附件5 */
function truthPledge(person: DocumentPerson, { policy }: DocumentOptions): Block[] {
  return [
    { kind: 'title', lines: [documentPaperZh.titles.truthPledge] },
    text(documentPaperZh.truth(policy.field, levelRun(person, unknownLevel.pledge))),
    closing(documentPaperZh.applicant(hand(12))),
    dateLine,
    note(documentPaperZh.byHand),
  ]
}

/** 附件6 */
function reviewPledge(): Block[] {
  const { text: said, unit, head } = documentPaperZh.review
  return [
    { kind: 'title', lines: [documentPaperZh.titles.reviewPledge] },
    text([said]),
    closing(unit(hand(14))),
    closing(head(hand(10))),
    dateLine,
    note(documentPaperZh.byHand),
  ]
}

/** 附件7 */
function freelanceConduct(person: DocumentPerson, options: DocumentOptions): Block[] {
  const { labels, historyHint, pledge, sign, head: headOf, seal, note: said } = documentPaperZh.freelance
  const { school, major, month } = graduationParts(person.graduation, options.policy.year + 1)
  const photo = head(labels.photo, 1, 4)
  const rows: FormRow[] = [
    [
      ...[head(labels.name), filled(person.name), head(labels.sex), filled(person.sex)],
      ...[head(labels.ethnicity), filled(person.ethnicity), photo],
    ],
    [
      ...[head(labels.education), filled(person.education), head(labels.birth), filled(person.birth)],
      ...[head(labels.party), filled('')],
    ],
    [head(labels.school), filled(school, 3), head(labels.major), filled(major)],
    [
      ...[head(labels.graduated), filled(month), head(labels.married), filled('')],
      ...[head(labels.degree), filled('')],
    ],
    [head(labels.idNumber), filled(person.idNumber, 3), head(labels.health), filled('', 2)],
  ].map((cells) => ({ height: 10, cells }))
  return [
    formTitle('freelance-conduct', options),
    {
      kind: 'form',
      caption: documentPaperZh.names['freelance-conduct'],
      widths: [23, 28, 19, 21, 19, 22, 24],
      rows: [
        ...rows,
        wide(labels.conduct, 24, 6, [start('')]),
        wide(labels.history, 38, 6, [start({ hint: historyHint })]),
        wide(labels.awards, 16, 6, [start('')]),
        wide(labels.pledge, 22, 6, [start(pledge), end(...sign<Run>(hand(10))), end(...handDate)]),
        wide(labels.police, 26, 6, [end(...headOf<Run>(hand(10))), end(...seal<Run>(hand(10))), end(...handDate)]),
        wide(labels.remark, 10, 6, [start('')]),
      ],
    },
    note(said),
  ]
}

/** 手写内容范本: what is written on papers in the notice's own words, and where the papers go. */
function handwriting({ supervisingUnit }: DocumentPerson, { policy }: DocumentOptions): Block[] {
  const { title: heading, unit, lead, where, checks } = documentPaperZh.handwriting
  const seen = policy.materials.filter((material) => material.checks !== undefined && material.channel === 'paper')
  return [
    { kind: 'title', lines: [heading] },
    { kind: 'note', lines: [unit(known(supervisingUnit, 14))] },
    note(lead),
    ...(policy.statements ?? []).flatMap((one, at): Block[] => [
      note(where(at + 1, one.where, one.byHand === true, one.clause)),
      { kind: 'quote', text: one.words },
    ]),
    note(...seen.map((material) => checks(material.title, material.checks ?? [])), deliveryZh(policy)),
  ]
}

/** 目录清单: what lies in the paper bag (五(六)). */
function catalogue(person: DocumentPerson, { policy }: DocumentOptions): Block[] {
  const { person: about, note: said, toCheck, signatures } = documentPaperZh.catalogue
  const papers = materialsFor(person.facts, policy).filter(({ material }) => material.channel === 'paper')
  const hasToCheck = papers.some(({ certainty }) => certainty === 'check')
  return [
    { kind: 'title', lines: [documentPaperZh.titles.catalogue] },
    {
      kind: 'note',
      lines: [about(known(person.name), levelRun(person, unknownLevel.display), known(person.unit, 14))],
    },
    { kind: 'table', table: catalogueTable, rows: papers },
    note(`${said(papers[0]?.material.clause ?? '五(六)')}${hasToCheck ? toCheck : ''}`, deliveryZh(policy)),
    closing(signatures(hand(10), hand(10))),
    dateLine,
  ]
}
