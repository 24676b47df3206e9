import type { Policy, UnitNature } from '../policy/schema.ts'
import type { Track } from '../report/types.ts'
import { readApplicationType } from '../vocabulary/application-type.ts'
import { isNone } from '../vocabulary/common.ts'
import { type ContinuingEducation, readContinuingEducation } from '../vocabulary/continuing-education.ts'
import { readYears } from '../vocabulary/duration.ts'
import { type EducationReading, readEducation } from '../vocabulary/education.ts'
import { type Ethnicity, readEthnicity } from '../vocabulary/ethnicity.ts'
import { type IdNumber, type IdNumberFault, readIdNumber } from '../vocabulary/id-number.ts'
import { readAmount, readCount } from '../vocabulary/number.ts'
import { type Place, readPlace } from '../vocabulary/place.ts'
import { readSex, type Sex } from '../vocabulary/sex.ts'
import { isEmpty, normalise } from '../vocabulary/text.ts'
import { readCurrentTitle, readTargetTitle, type Title } from '../vocabulary/title.ts'
import { readUnitNature } from '../vocabulary/unit-nature.ts'
import type { ColumnKey } from './columns.ts'
import { type Graduation, readGraduation } from './graduation.ts'
import type { CellValue } from './grid.ts'
import { type MonthReading, readDay, readMonth } from './month.ts'
import { type CellTelling, cellTelling } from './telling.ts'

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
  remarks: string
  idNumber: IdNumber | IdNumberFault
  applicationType: Track | null
  specialty: string
  fee: number | null
  submissions: number | null
  /** YYYY-MM-DD */
  displayFrom: string | null
  displayTo: string | null
  exemptionBasis: string
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
  /** What is told of the person in a column of free text; null in any other. */
  telling: CellTelling | null
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
  /** The day for which free text is read, YYYY-MM-DD. */
  asOf: string
}

function widened<Value extends string>(
  lists: Readonly<Partial<Record<Value, readonly string[] | undefined>>>,
  word: string,
): Value | null {
  for (const value of Object.keys(lists) as Value[])
    if (lists[value]?.some((spelling) => normalise(spelling) === word)) return value
  return null
}

function readWidenedTitle(text: string, policy: Policy, read: (text: string) => Title | null): Title | null {
  const title = widened(policy.vocabulary.titles, normalise(text))
  return title ? { kind: 'engineering', title, specialty: null, asked: false } : read(text)
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
  currentTitle: ({ text }, { policy }) => readWidenedTitle(text, policy, readCurrentTitle),
  currentTitleDate: (cell, { policy, date1904 }) =>
    isNone(cell.text) ? 'none' : readMonth(cell, date1904, policy.year + 1),
  targetTitle: ({ text }, { policy }) => readWidenedTitle(text, policy, readTargetTitle),
  continuingEducation: ({ text }) => readContinuingEducation(text),
  remarks: ({ text }) => normalise(text),
  idNumber: ({ text }) => readIdNumber(text),
  applicationType: ({ text }) => readApplicationType(text),
  specialty: ({ text }) => normalise(text),
  fee: ({ text }) => readAmount(text),
  submissions: ({ text }) => readCount(text),
  displayFrom: (cell, { date1904 }) => readDay(cell, date1904),
  displayTo: (cell, { date1904 }) => readDay(cell, date1904),
  exemptionBasis: ({ text }) => normalise(text),
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
    blank: isEmpty(cell.text),
    none: isNone(cell.text),
    reading: readers[column](cell, context),
    telling: cellTelling(column, cell.text, context.policy, context.asOf),
  }
}
