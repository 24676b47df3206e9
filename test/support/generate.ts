import { type ColumnKey, type Grid, headings, type RosterColumn, rosterColumns } from '../../core/index.ts'

export type GeneratedRow = Record<RosterColumn, string>

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Dice {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = randomFrom(seed)
  }

  /** A whole number from `low` to `high`, both in. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1))
  }

  one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)]!
  }

  happens(share: number): boolean {
    return this.#next() < share
  }
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const given = [
  ...'建国伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰玉梅志海燕春雷鹏飞雪琴红文波宁辉颖佳欣怡悦晨曦浩然子涵梓轩雨泽思远嘉诚凯旋立新振华永康世昌',
]
/** Parts of names of the south; any three of them make a given name or a father's. */
const [opening, middle, closing] = [
  [...'阿古努热米帕吐艾买肉卡哈亚托尼依玛苏拉萨'],
  [...'依丽尔孜提合木力娜布'],
  ['古丽', '买提', '尔逊', '都拉', '兰', '江', '汗', '克', '巴克', '夏提'],
] as const

export const counties = [
  '库尔勒市',
  '轮台县',
  '尉犁县',
  '若羌县',
  '且末县',
  '焉耆回族自治县',
  '和静县',
  '和硕县',
  '博湖县',
]
const units: readonly (readonly [name: string, nature: string])[] = [
  ['质量与计量检测所', '全额拨款事业单位'],
  ['特种设备检验中心', '事业单位'],
  ['纤维检验所', '全额拨款事业单位'],
  ['标准化研究所', '差额拨款事业单位'],
  ['水务有限责任公司', '国有企业'],
  ['恒信检测有限公司', '民营企业'],
  ['市场监督管理所', '全额拨款事业单位'],
]
const schools = ['新疆大学', '新疆农业大学', '石河子大学', '塔里木大学', '新疆理工学院', '西安交通大学', '兰州理工大学']
const majors = [
  '测控技术与仪器',
  '机械工程',
  '食品质量与安全',
  '化学工程与工艺',
  '计算机科学与技术',
  '电气工程及其自动化',
]
const remarks = [
  '无',
  '无',
  '无',
  '无',
  '评审',
  '2022年参加访惠聚驻村工作',
  '2021—2022年任第一书记',
  '参加南疆学前支教一年',
]

const month = (year: number, number: number) => `${year}.${String(number).padStart(2, '0')}`

function nameOf(dice: Dice, isUyghur: boolean): string {
  if (!isUyghur) return `${dice.one(surnames)}${dice.one(given)}${dice.happens(0.9) ? dice.one(given) : ''}`
  const part = () => `${dice.one(opening)}${dice.one(middle)}${dice.one(closing)}`
  return `${part()}·${part()}`
}

/** A row without fault: somebody whom the notice lets apply. */
function soundRow(dice: Dice, sequence: number, county: string): GeneratedRow {
  const birthYear = dice.whole(1971, 1992)
  const isUyghur = dice.happens(0.35)
  const isMale = dice.happens(0.55)
  const [unit, unitNature] = dice.one(units)
  const education = dice.one(['大学本科', '大学本科', '大学本科', '大专', '硕士研究生'])
  const gained = birthYear + (education === '大专' ? 22 : 23)
  const service = 2024 - gained - 1
  const isJunior = dice.happens(0.3)
  const titled = dice.whole(Math.max(gained + 1, 2000), 2019)
  return {
    sequence: String(sequence),
    unit: `${county}${unit}`,
    unitNature,
    name: nameOf(dice, isUyghur),
    sex: isMale ? '男' : '女',
    ethnicity: isUyghur ? '维吾尔族' : dice.one(['汉族', '汉族', '汉族', '回族', '蒙古族']),
    birth: month(birthYear, dice.whole(1, 12)),
    education,
    graduation: `${month(gained, 7)} ${dice.one(schools)} ${dice.one(majors)}`,
    serviceYears: String(service),
    currentTitle: isJunior ? '技术员' : '助理工程师',
    currentTitleDate: month(titled, dice.whole(1, 12)),
    targetTitle: isJunior ? '助理工程师' : '工程师',
    continuingEducation: '是',
    remarks: dice.one(remarks),
  }
}

/** Mistakes that clerks make, each in one cell. */
const mistakes: readonly (readonly [column: RosterColumn, wrong: (text: string) => string])[] = [
  ['ethnicity', (text) => (text === '维吾尔族' ? '维族' : '汉')],
  ['birth', (text) => text.replace('.', '年').concat('月')],
  ['birth', (text) => text.replace(/\.\d\d$/, '.1')],
  ['birth', (text) => text.replace(/\.\d\d$/, '.13')],
  ['remarks', () => ''],
  ['remarks', () => '退休返聘'],
  ['sex', () => 'M'],
  ['unit', () => '同上'],
  ['unitNature', () => '参公事业单位'],
  ['name', (text) => `${text} `],
  ['name', (text) => (text.includes('·') ? text.replace('·', '．') : `${text[0]} ${text.slice(1)}`)],
  ['serviceYears', (text) => `约${text}年`],
  ['education', () => '本科肄业'],
  ['graduation', (text) => text.slice(0, 7)],
  ['currentTitle', () => '科长'],
  ['currentTitleDate', () => '2023.10'],
  ['targetTitle', () => '高级工程师'],
  ['continuingEducation', () => '否'],
  ['continuingEducation', () => '已学'],
  ['sequence', () => '0'],
]

export interface Generation {
  /** Where all of them work. */
  county?: string
  /** Share of rows with one mistake in them. */
  faultyShare?: number
}

/** Invented applicants, the same for the same seed. */
export function generateRows(count: number, seed: number, { county, faultyShare }: Generation = {}): GeneratedRow[] {
  const dice = new Dice(seed)
  return Array.from({ length: count }, (_, index) => {
    const row = soundRow(dice, index + 1, county ?? '库尔勒市')
    if (!dice.happens(faultyShare ?? 0.2)) return row
    const [column, wrong] = dice.one(mistakes)
    return { ...row, [column]: wrong(row[column]) }
  })
}

const printed = rosterColumns.map((column: ColumnKey) => headings[column])

/** The sheet of 附件8 as texts: title, unit line, headings, rows. */
export function rosterTable(rows: readonly GeneratedRow[], county = '库尔勒市'): string[][] {
  return [
    ['2024年度质量技术监督专业职称评审申报人员花名册'],
    [`主管单位（盖章）：${county}市场监督管理局`],
    [...printed],
    ...rows.map((row) => rosterColumns.map((column) => row[column])),
  ]
}

/** A table as the sheet that a reader would make of it, every cell a text. */
export function gridOfTable(table: readonly (readonly string[])[], name = '花名册'): Grid {
  return {
    name,
    hidden: false,
    origin: { row: 0, column: 0 },
    values: table.map((row) => row.map((text) => (text === '' ? null : text))),
    texts: table.map((row) => [...row]),
    formats: table.map((row) => row.map(() => '@')),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  }
}
