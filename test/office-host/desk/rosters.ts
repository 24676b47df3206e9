import { defaultPolicy } from '../../../core/policy/default.ts'
import type { Grid } from '../../../core/roster/grid.ts'
import { rosterTemplate } from '../../../core/roster/template.ts'

/** A roster of invented people to try the pane with. */
interface Sample {
  name: string
  rows: readonly (readonly string[])[]
}

const clean = [
  [
    '1',
    '青湖县质量检测所',
    '全额拨款事业单位',
    '艾山·吐尔逊',
    '男',
    '维吾尔族',
    '1988.05',
    '大学本科',
    '2010.07 新疆大学 测控技术与仪器',
    '14',
    '助理工程师',
    '2018.12',
    '工程师',
    '是',
    '无',
  ],
  [
    '2',
    '青湖县质量检测所',
    '全额拨款事业单位',
    '林知秋',
    '女',
    '汉族',
    '1999.03',
    '大学本科',
    '2022.06 新疆农业大学 食品质量与安全',
    '2',
    '无',
    '无',
    '助理工程师',
    '是',
    '初次确定',
  ],
  [
    '3',
    '青湖县特种设备检验站',
    '全额拨款事业单位',
    '古丽扎尔·买买提',
    '女',
    '维吾尔族',
    '1985.11',
    '硕士研究生',
    '2012.06 石河子大学 机械工程',
    '12',
    '工程师',
    '2018.12',
    '高级工程师',
    '是',
    '无',
  ],
]

const mistaken = [
  [
    '1',
    '青湖县质量检测所',
    '全额拨款事业单位',
    '艾山·吐尔逊',
    '南',
    '维族',
    '1988年5月',
    '本科',
    '2010.07 新疆大学 测控技术与仪器',
    '14年',
    '助理工程师',
    '2018.12',
    '工程师',
    '是',
    '无',
  ],
  [
    '2',
    '青湖县质量检测所',
    '',
    '林 知秋',
    '女',
    '汉',
    '2024.13',
    '大学本科',
    '2022.06 新疆农业大学 食品质量与安全',
    '2',
    '无',
    '无',
    '助工',
    '',
    '初次确定',
  ],
  [
    '2',
    '青湖县特种设备检验站',
    '全额',
    '古丽扎尔·买买提',
    '女',
    '维吾尔族',
    '1985.11',
    '硕士研究生',
    '2012.06 石河子大学 机械工程',
    '12',
    '工程师',
    '2026.12',
    '高级工程师',
    '是',
    '无',
  ],
  [
    '4',
    '青湖县计量测试所',
    '全额拨款事业单位',
    '巴特尔',
    '男',
    '蒙古族',
    '1975.02',
    '大专',
    '1996.07 巴州师范 机电',
    '5',
    '助理工程师',
    '2023.12',
    '高级工程师',
    '否',
    '无',
  ],
]

export const samples: readonly Sample[] = [
  { name: '示例花名册（有错）', rows: mistaken },
  { name: '示例花名册（没有错）', rows: clean },
]

const template = rosterTemplate(defaultPolicy, [])
const pointsPerCharacter = 6

/** Widths of 附件8's columns in points. */
export const sampleWidths: readonly number[] = template.columns.map(({ width }) => width * pointsPerCharacter)

/** A sample laid out as 附件8: title, unit line, headings, people, footnote. */
export function sampleGrid(sample: Sample): Grid {
  const texts = [
    [template.title],
    ['主管单位（盖章）：青湖县市场监督管理局'],
    template.columns.map(({ heading }) => heading),
    ...sample.rows,
    [template.footnote],
  ]
  return {
    name: '花名册',
    hidden: false,
    origin: { row: 0, column: 0 },
    values: texts,
    texts,
    formats: texts.map((row) => row.map(() => '@')),
    merges: [{ top: 0, left: 0, bottom: 0, right: template.columns.length - 1 }],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  }
}

const letters = [...'安宁平和清新远山石泉林海']

/** A number spelt in characters that a name may have. */
const numbered = (n: number): string =>
  (n >= letters.length ? numbered(Math.floor(n / letters.length) - 1) : '') + letters[n % letters.length]

/** The same people again and again, to see a long roster. */
export function longSample(rows: number): Sample {
  const base = [...mistaken, ...clean]
  return {
    name: `${rows} 行`,
    rows: Array.from({ length: rows }, (_, i) => {
      const [, unit, nature, name, ...rest] = base[i % base.length]!
      return [String(i + 1), unit!, nature!, name! + numbered(Math.floor(i / base.length)), ...rest]
    }),
  }
}
