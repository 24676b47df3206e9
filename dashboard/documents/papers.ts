import {
  countWorkingDays,
  isDay,
  type MaterialDue,
  type MaterialFacts,
  materialsFor,
  type Policy,
  readDay,
} from '../../core/index.ts'
import { materialsZh, viewZh } from '../../core/messages/zh-CN.ts'
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
export const paperKinds = {
  display: '公示（附件1）',
  'display-result': '公示结果（附件2）',
  recommendation: '推荐意见（附件3）',
  'truth-pledge': '真实性保证书（附件5）',
  'review-pledge': '审核责任书（附件6）',
  catalogue: '材料目录清单',
} as const

export type PaperKind = keyof typeof paperKinds

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
  return { name: `${who}${paperKinds[kind].replace(/（.*/, '')}`, blocks: writers[kind](person, options) }
}

/** 44010119900101123X → 440101********123X; what is no full number stays as it is. */
export function maskedIdNumber(number: string): string {
  const trimmed = number.trim()
  return /^\d{17}[\dXx]$/.test(trimmed) ? `${trimmed.slice(0, 6)}********${trimmed.slice(14)}` : trimmed
}

/** 工程系列质量技术监督专业 */
function specialty({ policy }: DocumentOptions): string {
  return `${policy.series}系列${policy.field}专业`
}

function levelRun({ level }: DocumentPerson): Run {
  return level === null ? { blank: 4 } : viewZh.level[level]
}

function levelText({ level }: DocumentPerson): string {
  return level === null ? '＿＿级' : viewZh.level[level]
}

function applying(person: DocumentPerson, options: DocumentOptions): Run[] {
  return [`${person.name}同志申报${specialty(options)}`, levelRun(person), '专业技术任职资格']
}

function closing(...runs: Run[]): Block {
  return { kind: 'closing', runs }
}

const dateLine: Block = { kind: 'closing', runs: handDate }

/** 关于某某同志 over what the application is for. */
function titleLines(person: DocumentPerson, options: DocumentOptions, what: string): string[] {
  return [`关于${person.name}同志`, `申报${specialty(options)}${levelText(person)}${what}`]
}

/** 附件1 */
function display(person: DocumentPerson, options: DocumentOptions): Block[] {
  const number = options.maskIdNumber ? maskedIdNumber(person.idNumber) : person.idNumber
  return [
    { kind: 'title', lines: titleLines(person, options, '职称的公示') },
    { kind: 'text', runs: ['根据自治州职称评审的工作要求，现对', ...applying(person, options), '进行公示。'] },
    {
      kind: 'text',
      runs: [
        '基本信息：性别：',
        known(person.sex, 4),
        '；族别：',
        known(person.ethnicity, 6),
        '；政治面貌：',
        { blank: 8 },
        '；身份证号：',
        known(number, 18),
        '；现任专业技术职务任职资格：',
        known(person.currentTitle, 10),
        '。',
      ],
    },
    { kind: 'text', runs: ['思想政治条件：'] },
    { kind: 'lines', count: 3 },
    { kind: 'text', runs: ['业绩成果：'] },
    { kind: 'lines', count: 4 },
    {
      kind: 'text',
      runs: [
        '公示时间从',
        ...dayRuns(person.displayFrom),
        '起至',
        ...dayRuns(person.displayTo),
        `止（公示期不少于${options.policy.display.workingDays}个工作日）。如对${person.name}同志的相关信息有疑异，请电话或书面形式反映至`,
        { blank: 10 },
        '办公室，监督电话：',
        { blank: 12 },
        '。',
      ],
    },
    closing('签字：', { blank: 10 }, '（单位负责人签字）'),
    closing(known(person.unit, 14), '（公章）'),
    dateLine,
  ]
}

/** 2024年9月2日 where the roster tells the day; else a date to be written. */
function dayRuns(text: string): readonly Run[] {
  const day = dayOf(text)
  if (day === null) return handDate
  const [year, month, date] = day.split('-').map(Number)
  return [`${year}年${month}月${date}日`]
}

/** The day a cell of the roster shows, YYYY-MM-DD. */
function dayOf(text: string): string | null {
  const day = readDay({ value: text, text, format: '@' }, false)
  return day !== null && isDay(day) ? day : null
}

/** 附件2 */
function displayResult(person: DocumentPerson, options: DocumentOptions): Block[] {
  const [from, to] = [dayOf(person.displayFrom), dayOf(person.displayTo)]
  const days = from !== null && to !== null && from <= to ? countWorkingDays(options.policy, from, to).days : null
  return [
    { kind: 'title', lines: titleLines(person, options, '职称的公示结果') },
    {
      kind: 'text',
      runs: [
        `${person.name}同志申报材料已在本单位公示`,
        known(days === null ? null : `${days}个工作日`, 6),
        '，公示期间无投诉、举报，公示无异议，申报材料真实、完整、有效，同意推荐',
        ...applying(person, options),
        '。',
      ],
    },
    closing(known(person.unit, 14), '（公章）'),
    dateLine,
  ]
}

/** 附件3 */
function recommendation(person: DocumentPerson, options: DocumentOptions): Block[] {
  return [
    {
      kind: 'title',
      lines: titleLines(person, options, '技术职称的推荐意见'),
    },
    { kind: 'text', runs: ['经审核，同意推荐', ...applying(person, options), '。'] },
    closing(known(person.supervisingUnit, 14), '（公章）'),
    dateLine,
  ]
}

/** 附件5 */
function truthPledge(person: DocumentPerson, { policy }: DocumentOptions): Block[] {
  return [
    { kind: 'title', lines: ['申报材料真实性保证书'] },
    {
      kind: 'text',
      runs: [
        `本人今年申报${policy.field}专业（`,
        levelRun(person),
        '）专业技术职务任职资格评审，保证所提供的各种申报材料，如相关证书、成绩单、表格、业绩成果、论文著作等材料均真实可靠。如有不实，愿意按有关规定接受任何处理。',
      ],
    },
    closing('申报人（签名）：', { blank: 12 }),
    dateLine,
    { kind: 'note', text: '（注：签名和日期必须手写，不得打印）' },
  ]
}

/** 附件6 */
function reviewPledge(_person: DocumentPerson): Block[] {
  return [
    { kind: 'title', lines: ['职称材料审核责任书'] },
    {
      kind: 'text',
      runs: [
        '兹保证本单位（系统）所属专业技术人员提交的职称申报材料已经我单位人事（职称）部门严格审核，材料真实性可靠无误。如有隐瞒，或参与弄虚作假，愿按有关规定承担相应责任。',
      ],
    },
    closing('审核单位（盖章）：', { blank: 14 }),
    closing('人事（职称）部门负责人（签名）：', { blank: 10 }),
    dateLine,
    { kind: 'note', text: '（注：签名和日期必须手写，不得打印）' },
  ]
}

/** 目录清单: what lies in the paper bag (五(六)). */
function catalogue(person: DocumentPerson, { policy }: DocumentOptions): Block[] {
  const papers = materialsFor(person.facts, policy).filter(({ material }) => material.channel === 'paper')
  return [
    { kind: 'title', lines: ['职称评审申报材料目录清单'] },
    {
      kind: 'text',
      runs: ['姓名：', known(person.name), '　申报级别：', levelRun(person), '　工作单位：', known(person.unit, 14)],
    },
    {
      kind: 'table',
      head: ['序号', '材料名称', '份数', '说明', '有√'],
      widths: [7, 34, 12, 38, 9],
      rows: papers.map((due, index) => [
        String(index + 1),
        due.material.title,
        materialsZh.copies(due),
        remarkOf(due),
        '',
      ]),
    },
    {
      kind: 'note',
      text: `注：按通知${papers[0]?.material.clause ?? '五(六)'}列出；“需核对”的材料，花名册看不出是否须交，请对照通知。`,
    },
    closing('申报人（签名）：', { blank: 10 }, '　审核人（签名）：', { blank: 10 }),
    dateLine,
  ]
}

function remarkOf(due: MaterialDue): string {
  const certainty = due.certainty === 'due' ? '' : materialsZh.certainty[due.certainty]
  return [certainty, materialsZh.why(due), materialsZh.remark(due)].filter((part) => part).join('；')
}
