import { countWorkingDays, isDay, type MaterialFacts, materialsFor, type Policy, readDay } from '../../core/index.ts'
import { documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { viewZh } from '../../core/messages/zh-CN.ts'
import { catalogueTable } from '../tables/catalogue.ts'
import { type Block, handDate, known, type Paper, type Run } from './paper.ts'

/** A person as the documents need them; '' is not known. */
export interface DocumentPerson {
  name: string
  sex: string
  ethnicity: string
  idNumber: string
  currentTitle: string
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

/** 责任书 is one a unit; all others are one a person. */
export const isPerUnit = (kind: PaperKind): boolean => kind === 'review-pledge'

type Writer = (person: DocumentPerson, options: DocumentOptions) => readonly Block[]

const writers: Record<PaperKind, Writer> = {
  display,
  'display-result': displayResult,
  recommendation,
  'truth-pledge': truthPledge,
  'review-pledge': reviewPledge,
  catalogue,
}

/** One document for one person (for 责任书: for the person's unit). */
export function paperFor(kind: PaperKind, person: DocumentPerson, options: DocumentOptions): Paper {
  const who = isPerUnit(kind) ? person.unit : person.name
  return { name: `${who}${documentPaperZh.names[kind]}`, blocks: writers[kind](person, options) }
}

/** 44010119900101123X → 440101********123X; what is no full number stays as it is. */
export function maskedIdNumber(number: string): string {
  const trimmed = number.trim()
  return /^\d{17}[\dXx]$/.test(trimmed) ? `${trimmed.slice(0, 6)}********${trimmed.slice(14)}` : trimmed
}

const specialty = ({ policy }: DocumentOptions) => documentPaperZh.specialty(policy.series, policy.field)

const levelRun = ({ level }: DocumentPerson): Run => (level === null ? { blank: 4 } : viewZh.level[level])

const applying = (person: DocumentPerson, options: DocumentOptions): Run[] =>
  documentPaperZh.applying<Run>(person.name, specialty(options), levelRun(person))

const text = (runs: readonly Run[]): Block => ({ kind: 'text', runs })
const closing = (runs: readonly Run[]): Block => ({ kind: 'closing', runs })
const hand = (blank: number): Run => ({ blank })

const dateLine: Block = closing(handDate)

/** 关于某某同志 over what the application is for. */
function title(
  person: DocumentPerson,
  options: DocumentOptions,
  what: (specialty: string, level: string) => string,
): Block {
  const level = person.level === null ? documentPaperZh.unknownLevel : viewZh.level[person.level]
  return { kind: 'title', lines: [documentPaperZh.about(person.name), what(specialty(options), level)] }
}

/** 附件1 */
function display(person: DocumentPerson, options: DocumentOptions): Block[] {
  const { opening, person: about, conduct, achievements, period, signature } = documentPaperZh.display
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
    text([conduct]),
    { kind: 'lines', count: 3 },
    text([achievements]),
    { kind: 'lines', count: 4 },
    text(
      period<Run>(
        { from: dayRuns(person.displayFrom), to: dayRuns(person.displayTo) },
        options.policy.display.workingDays,
        person.name,
        { office: hand(10), telephone: hand(12) },
      ),
    ),
    closing(signature(hand(10))),
    closing(documentPaperZh.seal(known(person.unit, 14))),
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

/** 附件2 */
function displayResult(person: DocumentPerson, options: DocumentOptions): Block[] {
  const { workingDays, text: said } = documentPaperZh.result
  const [from, to] = [dayOf(person.displayFrom), dayOf(person.displayTo)]
  const days = from !== null && to !== null && from <= to ? countWorkingDays(options.policy, from, to).days : null
  const shown = known(days === null ? null : workingDays(days), 6)
  return [
    title(person, options, documentPaperZh.titles.result),
    text(said(person.name, shown, applying(person, options))),
    closing(documentPaperZh.seal(known(person.unit, 14))),
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

/** 附件5 */
function truthPledge(person: DocumentPerson, { policy }: DocumentOptions): Block[] {
  return [
    { kind: 'title', lines: [documentPaperZh.titles.truthPledge] },
    text(documentPaperZh.truth(policy.field, levelRun(person))),
    closing(documentPaperZh.applicant(hand(12))),
    dateLine,
    { kind: 'note', text: documentPaperZh.byHand },
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
    { kind: 'note', text: documentPaperZh.byHand },
  ]
}

/** 目录清单: what lies in the paper bag (五(六)). */
function catalogue(person: DocumentPerson, { policy }: DocumentOptions): Block[] {
  const { person: about, note, signatures } = documentPaperZh.catalogue
  const papers = materialsFor(person.facts, policy).filter(({ material }) => material.channel === 'paper')
  return [
    { kind: 'title', lines: [documentPaperZh.titles.catalogue] },
    text(about(known(person.name), levelRun(person), known(person.unit, 14))),
    { kind: 'table', table: catalogueTable, rows: papers },
    { kind: 'note', text: note(papers[0]?.material.clause ?? '五(六)') },
    closing(signatures(hand(10), hand(10))),
    dateLine,
  ]
}
