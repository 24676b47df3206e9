import { columnOfWords } from './heading-words.ts'

/** The 15 columns of 附件8, in the notice's order. */
export const rosterColumns = [
  'sequence',
  'unit',
  'unitNature',
  'name',
  'sex',
  'ethnicity',
  'birth',
  'education',
  'graduation',
  'serviceYears',
  'currentTitle',
  'currentTitleDate',
  'targetTitle',
  'continuingEducation',
  'remarks',
] as const

/** Columns a roster may add; they are read wherever they stand. */
export const optionalColumns = [
  'idNumber',
  'applicationType',
  'specialty',
  'fee',
  'submissions',
  'displayFrom',
  'displayTo',
  'exemptionBasis',
  'phone',
] as const

export const allColumns = [...rosterColumns, ...optionalColumns] as const

/** Columns whose cells are numbers where a plain number is typed. */
const numericColumns: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['sequence', 'serviceYears', 'fee', 'submissions'])

/** Digits that are shown again as they were typed once they are a number: no 007, no 12.50, none too long. */
const plainNumber = /^(?:0|[1-9]\d{0,8})(?:\.\d*[1-9])?$/

/** What a cell of the column holds once a text is written in it: a number where the column has numbers, else the text. */
export function contentOf(column: ColumnKey | null, text: string): string | number {
  return column !== null && numericColumns.has(column) && plainNumber.test(text) ? Number(text) : text
}

export type RosterColumn = (typeof rosterColumns)[number]
export type OptionalColumn = (typeof optionalColumns)[number]
/** Key of a column; it is the same in code, SQL, JSON and pages. */
export type ColumnKey = RosterColumn | OptionalColumn

/** The heading as 附件8 prints it (or as we write it, for an optional column). */
export const headings: Record<ColumnKey, string> = {
  sequence: '序号',
  unit: '工作单位',
  unitNature: '单位性质',
  name: '姓名',
  sex: '性别',
  ethnicity: '族别',
  birth: '出生年月',
  education: '最高学历',
  graduation: '何时、何校何专业毕业',
  serviceYears: '专业技术工作年限',
  currentTitle: '现任专业技术职务',
  currentTitleDate: '获现任专业技术职务时间',
  targetTitle: '拟晋升专业技术职务',
  continuingEducation: '是否继续教育',
  remarks: '备注',
  idNumber: '身份证号',
  applicationType: '申报类型',
  specialty: '申报专业',
  fee: '评审费',
  submissions: '提交次数',
  displayFrom: '公示开始',
  displayTo: '公示结束',
  exemptionBasis: '免答辩依据',
  phone: '联系电话',
}

/** Other headings people write for the same column (D2.1). */
const synonyms: Partial<Record<ColumnKey, readonly string[]>> = {
  sequence: ['编号', 'No'],
  unit: ['单位', '单位名称', '所在单位', '现工作单位'],
  unitNature: ['单位类别', '单位类型'],
  ethnicity: ['民族'],
  birth: ['出生日期', '出生时间'],
  education: ['学历', '文化程度'],
  graduation: ['毕业院校及专业', '毕业时间院校及专业'],
  serviceYears: ['专业工作年限', '从事专业技术工作年限'],
  currentTitle: ['现任职务', '现专业技术职务', '现职称', '现任专业技术资格', '现有专业技术职务'],
  currentTitleDate: ['取得现任资格时间', '现任职务取得时间', '任现职时间'],
  targetTitle: ['拟申报专业技术职务', '申报职务', '申报职称', '拟评职称'],
  continuingEducation: ['继续教育', '是否完成继续教育'],
  idNumber: ['身份证号码'],
  applicationType: ['申报类别'],
  specialty: ['专业'],
  fee: ['应缴金额', '缴费金额', '收费'],
  displayFrom: ['公示起始日期'],
  displayTo: ['公示截止日期'],
  exemptionBasis: ['免答辩理由'],
  phone: ['手机'],
}

/** Brackets without brackets in them. */
const innermost = /[([{【〔〈《「][^([{【〔〈《「)\]}】〕〉》」]*[)\]}】〕〉》」]/g

/** With all its asides no heading is longer; a hostile cell of a million characters is none. */
const longestHeading = 1_000

/**
 * A heading reduced to what is compared: without white space, line breaks, punctuation and what stands in brackets
 * (D2.2). Lower case, so that NO and No are one.
 */
export function headingKey(text: string): string {
  if (text.length > longestHeading) return ''
  return text
    .normalize('NFKC')
    .replace(innermost, '')
    .replace(innermost, '')
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    .toLowerCase()
}

/** How sure a heading is: said by a person, as printed, a usual synonym, one core word with fillers (D2.3). */
export const headingRanks = ['stated', 'exact', 'synonym', 'core'] as const

export interface HeadingMatch {
  column: ColumnKey
  rank: (typeof headingRanks)[number]
}

const byKey = new Map<string, HeadingMatch>()
for (const column of allColumns) {
  for (const synonym of synonyms[column] ?? []) byKey.set(headingKey(synonym), { column, rank: 'synonym' })
}
for (const column of allColumns) byKey.set(headingKey(headings[column]), { column, rank: 'exact' })

/** The column that has this heading in print or among its synonyms; null where none has. */
export function listedHeading(text: string): HeadingMatch | null {
  return byKey.get(headingKey(text)) ?? null
}

/** The column a heading stands for, or null if we do not know it. */
export function readHeading(text: string): HeadingMatch | null {
  return listedHeading(text) ?? headingOfWords(text)
}

/** The column whose core word a heading has, and fillers beside it. */
export function headingOfWords(text: string): HeadingMatch | null {
  const column = columnOfWords(headingKey(text))
  return column && { column, rank: 'core' }
}

const order = new Map<ColumnKey, number>(allColumns.map((column, index) => [column, index]))

/** Position of a column in catalogue order: the 15 columns first, then the optional ones. */
export function columnOrder(column: ColumnKey): number {
  return order.get(column)!
}
