/** The one door to the engine: all that the faces and other programs may use. A bundler takes what is asked for and no more. */

export { type Identity, personKey, sameAs } from './assess/identity.ts'
export { type MaterialSource, materialFacts } from './assess/material-facts.ts'
export { type Qualification, qualificationOf } from './assess/qualification.ts'
export { en as messagesEn } from './messages/en.ts'
export { type Messages, routeName, zhCN as messagesZh } from './messages/zh-CN.ts'
export { addDays, daysBetween, isDay, monthIndex } from './policy/day.ts'
export { defaultPolicy } from './policy/default.ts'
export { freeOfContinuingEducation, type MaterialDue, type MaterialFacts, materialsFor } from './policy/materials.ts'
export { type PolicyProblem, type PolicyResult, parsePolicy, parsePolicyText } from './policy/parse.ts'
export { type Policy, type Route, type Tariff, unitNatures } from './policy/schema.ts'
export { clockTime, defaultAsOf, instant, type Stage, stageOf, today, windowNames } from './policy/stage.ts'
export { type Topic, type When, whens } from './policy/terms.ts'
export { countWorkingDays, earliestDisplayEnd, isWorkingDay, lastDisplayStart } from './policy/workdays.ts'
export {
  type ChosenColumns,
  type ColumnQuestion,
  type ColumnReading,
  type ColumnWords,
  chosenBy,
  doubtsOf,
  type ReadColumn,
  readColumns,
  rememberedBy,
  statedBy,
  withWord,
  wordsIn,
} from './report/column-reading.ts'
export { crossFindings, eachCrossFinding, runReport } from './report/cross.ts'
export type { Person } from './report/duplicates.ts'
export type { RowFindings } from './report/edit-roster.ts'
export { wholeValue } from './report/finding.ts'
export {
  type FindingFilter,
  type FindingLine,
  type FindingOrder,
  filterFindings,
  findingLines,
} from './report/finding-lines.ts'
export { safeFixes } from './report/fixes.ts'
export { type HeadingEdit, type HeadingEdits, headingEdits } from './report/heading-edits.ts'
export { markFormula, markLooks, severityOfMark } from './report/mark-formula.ts'
export type { Marks, MarksReading } from './report/marks.ts'
export { isSameRoster, parseRemembered, type RememberedColumns, recallColumns } from './report/remembered.ts'
export { unreadableReport } from './report/reports.ts'
export {
  createLiveRoster,
  openReview,
  type Review,
  type ReviewedWorkbook,
  type ReviewOptions,
  validateRoster,
} from './report/review.ts'
export type { OtherSheet } from './report/roster-findings.ts'
export { gravestByCell, severities } from './report/severity.ts'
export { type BeyondSheet, beyondSheet, type StatedRoster } from './report/stated.ts'
export { parseStatedText, type StatedResult } from './report/stated-file.ts'
export type * from './report/types.ts'
export { uncertainColumns } from './report/uncertain.ts'
export { decidingFindings, emptyTotals } from './report/verdict.ts'
export type { Applicant } from './roster/applicant.ts'
export {
  allColumns,
  type ColumnKey,
  contentOf,
  headings,
  type OptionalColumn,
  optionalColumns,
  type RosterColumn,
  rosterColumns,
} from './roster/columns.ts'
export { graduationParts } from './roster/graduation.ts'
export {
  type Area,
  address,
  type Cell,
  type CellChange,
  type CellValue,
  columnLetters,
  type Grid,
  parseAddress,
} from './roster/grid.ts'
export { columnAt, type Layout } from './roster/layout.ts'
export { type NearHeader, nearHeader } from './roster/locate.ts'
export { formatMonth, readDay, readMonth } from './roster/month.ts'
export type { SkippedRow, SkipReason } from './roster/rows.ts'
export { type RosterTemplate, rosterTemplate, type TemplateColumn } from './roster/template.ts'
export { catalogueVersion } from './rules/catalogue.ts'
export type { RuleCode } from './rules/params.ts'
export type { Example, Sanction } from './rules/rule.ts'
export { clausesWithoutRule, type RuleInfo, rules, ruleTitle } from './rules/rulebook.ts'
export { readContinuingEducation } from './vocabulary/continuing-education.ts'
export { readIdNumber } from './vocabulary/id-number.ts'
export { nameKey } from './vocabulary/name.ts'
export { normalise } from './vocabulary/text.ts'
export { readTitle } from './vocabulary/title.ts'
export { type AnnotateResult, annotateWorkbook } from './workbook/mark/annotate.ts'
export { baseName, convertedWorkbook } from './workbook/mark/convert.ts'
export { type CellEdit, mendPackage } from './workbook/mark/mend.ts'
export { zipFiles } from './workbook/package/pack.ts'
export { createDisplay } from './workbook/read/display.ts'
export { limits } from './workbook/read/limits.ts'
export { readWorkbook } from './workbook/read/read.ts'
export type { ReadResult, Workbook, WorkbookFormat } from './workbook/read/workbook.ts'
export type { SealChange } from './workbook/seal/differences.ts'
export {
  canonicalRows,
  readSeal,
  type SealedRow,
  type SealReading,
  sealDigest,
  sealPrefix,
  sealProperties,
  sealStatus,
} from './workbook/seal/seal.ts'
export { sealPackage } from './workbook/seal/sealing.ts'
export { csvBytes } from './workbook/write/csv.ts'
export { fileName, fileNames } from './workbook/write/names.ts'
export type { StyleName } from './workbook/write/styles.ts'
export { type TableColumn, type TableSpec, tablePlaces, tableSheet } from './workbook/write/table.ts'
export { cellText, textWidth } from './workbook/write/text.ts'
export { type CellContent, type FormulaCell, type SheetSpec, writeWorkbook } from './workbook/write/workbook.ts'
