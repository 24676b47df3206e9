/** The door to the engine: all that the faces and other programs may use (contract §5). */

export { type Qualification, qualificationOf } from './assess/qualification.ts'
export { en as messagesEn } from './messages/en.ts'
export { type Messages, routeName, zhCN as messagesZh } from './messages/zh-CN.ts'
export { addDays, daysBetween, isDay, monthIndex } from './policy/day.ts'
export { defaultPolicy } from './policy/default.ts'
export { type MaterialDue, type MaterialFacts, materialsFor } from './policy/materials.ts'
export { type PolicyProblem, type PolicyResult, parsePolicy, parsePolicyText } from './policy/parse.ts'
export type { Policy, Route, Tariff } from './policy/schema.ts'
export { clockTime, defaultAsOf, instant, type Stage, stageOf, today } from './policy/stage.ts'
export { countWorkingDays, earliestDisplayEnd, isWorkingDay, lastDisplayStart } from './policy/workdays.ts'
export { crossFindings, runReport } from './report/cross.ts'
export { createLiveRoster, type LiveRoster, type RowFindings } from './report/live.ts'
export {
  type Review,
  reviewWorkbook,
  unreadableReport,
  unreadableReview,
  validateRoster,
} from './report/review.ts'
export { countApplicants, type ReviewOptions } from './report/roster.ts'
export type * from './report/types.ts'
export { decidingFindings, emptyTotals } from './report/verdict.ts'
export type { Applicant } from './roster/applicant.ts'
export {
  allColumns,
  type ColumnKey,
  headings,
  type OptionalColumn,
  optionalColumns,
  type RosterColumn,
  rosterColumns,
} from './roster/columns.ts'
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
export type { Layout } from './roster/locate.ts'
export { formatMonth, readDay } from './roster/month.ts'
export type { SkippedRow, SkipReason } from './roster/rows.ts'
export { type RosterTemplate, rosterTemplate } from './roster/template.ts'
export { catalogueVersion } from './rules/catalogue.ts'
export type { RuleCode } from './rules/params.ts'
export type { Example, Sanction } from './rules/rule.ts'
export { clausesWithoutRule, type RuleInfo, rules, ruleTitle } from './rules/rulebook.ts'
export { readWorkbook } from './workbook/read.ts'
export { canonicalRows, readSeal, type SealReading, sealDigest, sealProperties, sealStatus } from './workbook/seal.ts'
export type { SealChange } from './workbook/seal-diff.ts'
export type { ReadResult, Workbook, WorkbookFormat } from './workbook/workbook.ts'
