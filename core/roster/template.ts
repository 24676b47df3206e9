import type { Policy } from '../policy/schema.ts'
import { ethnicGroups } from '../vocabulary/ethnicity.ts'
import { type ColumnKey, headings, type OptionalColumn, rosterColumns } from './columns.ts'

/** A column of an empty roster. */
export interface TemplateColumn {
  key: ColumnKey
  heading: string
  /** Width in characters of the standard font. */
  width: number
  /** What is offered to choose from; anything else may still be typed. */
  choices: readonly string[]
  /** Contents are kept as text: months, numbers with leading zeros. */
  text: boolean
}

/** 附件8 as the notice has it, empty. */
export interface RosterTemplate {
  sheet: string
  title: string
  unitLine: string
  columns: readonly TemplateColumn[]
  /** Numbered rows ready to be filled in. */
  rows: number
  footnote: string
}

const widths: Partial<Record<ColumnKey, number>> = {
  sequence: 5,
  unit: 24,
  unitNature: 11,
  name: 14,
  sex: 5,
  ethnicity: 10,
  birth: 9,
  education: 10,
  graduation: 28,
  serviceYears: 9,
  currentTitle: 13,
  currentTitleDate: 12,
  targetTitle: 13,
  continuingEducation: 9,
  remarks: 18,
  idNumber: 21,
  phone: 14,
  exemptionBasis: 18,
}

const textColumns: ReadonlySet<ColumnKey> = new Set([
  'birth',
  'currentTitleDate',
  'idNumber',
  'phone',
  'displayFrom',
  'displayTo',
])

function choicesOf(policy: Policy): Partial<Record<ColumnKey, readonly string[]>> {
  const titles = policy.levels.flatMap((level) => level.titles)
  return {
    unitNature: ['事业单位', '国有企业', '民营企业', '企业', '社会组织', '自由职业', '行政机关', '参公事业单位'],
    sex: ['男', '女'],
    ethnicity: ethnicGroups,
    education: ['博士研究生', '硕士研究生', '本科', '大专', '中专'],
    currentTitle: ['无', ...titles],
    targetTitle: titles,
    continuingEducation: ['是', '否', '免'],
    applicationType: ['评审', '初次确定', '授予'],
  }
}

/** An empty roster for a notice, with the optional columns that are wanted. */
export function rosterTemplate(policy: Policy, optional: readonly OptionalColumn[], rows = 30): RosterTemplate {
  const choices = choicesOf(policy)
  return {
    sheet: '花名册',
    title: `${policy.year}年度${policy.field}专业职称评审申报人员花名册`,
    unitLine: '主管单位（盖章）：',
    columns: [...rosterColumns, ...optional].map((key) => ({
      key,
      heading: headings[key],
      width: widths[key] ?? 12,
      choices: choices[key] ?? [],
      text: textColumns.has(key),
    })),
    rows,
    footnote: '注：此表由主管单位负责汇总并统一报送。',
  }
}
