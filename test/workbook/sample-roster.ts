import {
  type Applicant,
  openReview,
  readWorkbook,
  type SkippedRow,
  type Workbook,
  type WorkbookReport,
} from '../../core/index.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import { headings, type RosterColumn, rosterColumns } from '../../core/roster/columns.ts'

/** Invented people with mistakes of every severity, as a unit would type them. */
export const people: readonly (readonly string[])[] = [
  '1|轮台县市场监督管理局检验中心|全额事业|王秀兰|女|汉族|1988.05|本科|2011.07新疆大学食品科学专业|13|助理工程师|2018.12|工程师|是|无',
  '2|轮台县市场监督管理局检验中心|全额事业|帕提古丽．艾合买提|女|维吾尔族|1991-10|本科|2014.07新疆农业大学质量检验专业|10|助理工程师|2019.11|工程师|是|无',
  '3|轮台县市场监督管理局检验中心|全额事业|马晓燕|女|回族|1993.06|大专|2015.07巴州职业技术学院计量专业|9|无|无|助理工程师|是|',
  '4|轮台县市场监管综合行政执法大队|参公事业单位|赵志强|男|汉族|1984.11|本科|2007.07塔里木大学机械专业|17|助理工程师|2014.12|工程师|是|无',
  '5|群巴克镇市场监督管理所|全额事业|吾买尔·司马义|男|维吾尔族|1985.1|本科|2008.07新疆大学化学专业|16|助理工程师|2015.12|工程师|是|=1+1',
].map((line) => line.split('|'))

/** The rows of a roster: title, unit line, headings, people, footnote. */
export const rosterRows: (string | null)[][] = [
  ['2024年度质量技术监督专业职称评审申报人员花名册'],
  ['主管单位（盖章）：轮台县市场监督管理局'],
  rosterColumns.map((column: RosterColumn) => headings[column]),
  ...people.map((row) => [...row]),
  ['注：此表由主管单位负责汇总并统一报送。'],
]

export interface Judged {
  report: WorkbookReport
  applicants: Applicant[]
  skipped: SkippedRow[]
}

/** Reads and judges a file; fails the test where it cannot be read. */
export async function judged(bytes: Uint8Array, file: string): Promise<{ workbook: Workbook; review: Judged }> {
  const read = await readWorkbook(bytes, file)
  if (!read.ok) throw new Error(`${file}: ${read.problem.message}`)
  const review = openReview(read.workbook, defaultPolicy, { file })
  const judged = { report: review.report(), applicants: review.applicants(), skipped: review.skipped() }
  return { workbook: read.workbook, review: judged }
}
