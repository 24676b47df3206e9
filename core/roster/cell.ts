import type { Policy, UnitNature } from '../policy/schema.ts'
import type { ExemptionReason, Track } from '../report/types.ts'
import { readApplicationType, trackInRemarks } from '../vocabulary/application-type.ts'
import { isNone } from '../vocabulary/common.ts'
import { type ContinuingEducation, readContinuingEducation } from '../vocabulary/continuing-education.ts'
import { readYears } from '../vocabulary/duration.ts'
import { type EducationReading, readEducation } from '../vocabulary/education.ts'
import { type Ethnicity, readEthnicity } from '../vocabulary/ethnicity.ts'
import { claimsExemption, inRemoteCounty, reasonsIn } from '../vocabulary/exemption.ts'
import { type IdNumber, type IdNumberFault, readIdNumber } from '../vocabulary/id-number.ts'
import { readAmount, readCount } from '../vocabulary/number.ts'
import { type Place, readPlace } from '../vocabulary/place.ts'
import { readSex, type Sex } from '../vocabulary/sex.ts'
import { type Clause, clauses, normalise } from '../vocabulary/text.ts'
import { readTitle, type Title } from '../vocabulary/title.ts'
import { readUnitNature } from '../vocabulary/unit-nature.ts'
import type { ColumnKey } from './columns.ts'
import { type Graduation, readGraduation } from './graduation.ts'
import type { CellValue } from './grid.ts'
import { type MonthReading, readDay, readMonth } from './month.ts'

/** What remarks or 免答辩依据 say, clause by clause. */
export interface FreeText {
  clauses: readonly Clause[]
  track: Track | null
  /** Reasons for exemption that the words alone give (D7.2). */
  reasons: readonly ExemptionReason[]
  /** 免答辩, 免于答辩 … stands there. */
  claimsExemption: boolean
}

/** What the words of each column come to; null where they were not understood. */
export interface Readings {
  sequence: number | null
  unit: Place
  unitNature: UnitNature | 'both' | null
  name: string
  sex: Sex | null
  ethnicity: Ethnicity | null
  birth: MonthReading | null
  education: EducationReading | null
  graduation: Graduation
  serviceYears: number | null
  currentTitle: Title | null
  currentTitleDate: MonthReading | 'none' | null
  targetTitle: Title | null
  continuingEducation: ContinuingEducation | null
  remarks: FreeText
  idNumber: IdNumber | IdNumberFault
  applicationType: Track | null
  specialty: string
  fee: number | null
  submissions: number | null
  /** YYYY-MM-DD */
  displayFrom: string | null
  displayTo: string | null
  exemptionBasis: FreeText
  phone: string
}

/** A cell of an applicant's row: as it stands, and as it reads. */
export interface RosterCell<Column extends ColumnKey = ColumnKey> {
  column: Column
  value: CellValue
  /** As displayed. */
  text: string
  format: string
  /** Nothing left after trimming. */
  blank: boolean
  /** 无 or 暂无. */
  none: boolean
  reading: Readings[Column]
}

export interface RawCell {
  value: CellValue
  text: string
  format: string
}

/** What a reading depends on beside the cell. */
export interface ReadingContext {
  policy: Policy
  date1904: boolean
}

function widened<Value extends string>(
  lists: Readonly<Partial<Record<Value, readonly string[] | undefined>>>,
  word: string,
): Value | null {
  for (const value of Object.keys(lists) as Value[])
    if (lists[value]?.some((spelling) => normalise(spelling) === word)) return value
  return null
}

function readWidenedTitle(text: string, policy: Policy): Title | null {
  const title = widened(policy.vocabulary.titles, normalise(text))
  return title ? { kind: 'engineering', title, specialty: null, asked: false } : readTitle(text)
}

function readFreeText(text: string, policy: Policy): FreeText {
  const pieces = clauses(text)
  return {
    clauses: pieces,
    track: trackInRemarks(pieces),
    reasons: reasonsIn(pieces, policy),
    claimsExemption: claimsExemption(pieces),
  }
}

function readRemarks(text: string, policy: Policy): FreeText {
  const free = readFreeText(text, policy)
  return inRemoteCounty(free.clauses, policy) ? { ...free, reasons: [...free.reasons, 'remote-county'] } : free
}

const readers: { [Column in ColumnKey]: (cell: RawCell, context: ReadingContext) => Readings[Column] } = {
  sequence: ({ text }) => (/^\d{1,9}(?:\.0*)?$/.test(normalise(text)) ? Number(normalise(text)) : null),
  unit: ({ text }, { policy }) => readPlace(text, policy),
  unitNature: ({ text }, { policy }) => widened(policy.vocabulary.unitNatures, normalise(text)) ?? readUnitNature(text),
  name: ({ text }) => normalise(text),
  sex: ({ text }) => readSex(text),
  ethnicity: ({ text }) => readEthnicity(text),
  birth: (cell, { policy, date1904 }) => readMonth(cell, date1904, policy.year + 1),
  education: ({ text }, { policy }) => {
    const schooling = widened(policy.vocabulary.education, normalise(text))
    return schooling
      ? { kind: 'read', education: { held: [{ schooling, partTime: null, ask: null }], studying: null } }
      : readEducation(text)
  },
  graduation: ({ text }, { policy }) => readGraduation(text, policy.year + 1),
  serviceYears: ({ text }) => readYears(text),
  currentTitle: ({ text }, { policy }) => readWidenedTitle(text, policy),
  currentTitleDate: (cell, { policy, date1904 }) =>
    isNone(cell.text) ? 'none' : readMonth(cell, date1904, policy.year + 1),
  targetTitle: ({ text }, { policy }) => readWidenedTitle(text, policy),
  continuingEducation: ({ text }) => readContinuingEducation(text),
  remarks: ({ text }, { policy }) => readRemarks(text, policy),
  idNumber: ({ text }) => readIdNumber(text),
  applicationType: ({ text }) => readApplicationType(text),
  specialty: ({ text }) => normalise(text),
  fee: ({ text }) => readAmount(text),
  submissions: ({ text }) => readCount(text),
  displayFrom: (cell, { date1904 }) => readDay(cell, date1904),
  displayTo: (cell, { date1904 }) => readDay(cell, date1904),
  exemptionBasis: ({ text }, { policy }) => readFreeText(text, policy),
  phone: ({ text }) => normalise(text),
}

/** Reads one cell of a column (D4.1). */
export function readCell<Column extends ColumnKey>(
  column: Column,
  cell: RawCell,
  context: ReadingContext,
): RosterCell<Column> {
  return {
    column,
    value: cell.value,
    text: cell.text,
    format: cell.format,
    blank: cell.text.trim() === '' || normalise(cell.text) === '',
    none: isNone(cell.text),
    reading: readers[column](cell, context),
  }
}
