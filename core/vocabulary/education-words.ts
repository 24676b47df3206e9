// The words of the education cell; how they stand together is education.ts.
import type { Schooling } from './education.ts'

/** What a word of the cell is. */
export type Word =
  | {
      is: 'degree'
      schooling: Schooling
      /** What the word alone leaves open. */
      open?: 'degree' | 'double'
    }
  /** A kind of school: it stands for a degree unless one is named behind it. */
  | { is: 'school'; schooling: Schooling; open?: 'class' }
  | { is: 'mark'; partTime: boolean }
  | { is: 'party' }
  /** Not finished, or left without a diploma: of the degree before it, else of the one behind. */
  | { is: 'unfinished' }
  /** 在读: of the degree behind it, else of the one before. */
  | { is: 'studying' }
  /** Begun: what follows is studied, unless the cell goes on to say that it was gained. */
  | { is: 'begun' }
  | { is: 'planned' }
  /** Reaches forward, or answers what stands before it. */
  | { is: 'denial' }
  | { is: 'gained' }
  | { is: 'graduated' }
  /** 学位, the degree as a thing apart from the diploma. */
  | { is: 'academic' }
  /** 辅修: the second degree is none. */
  | { is: 'minor' }
  | { is: 'label' }

const degrees: readonly [Schooling, string, ('degree' | 'double')?][] = [
  ['doctor', '博士研究生|博士后|博士'],
  ['master', '硕士研究生|硕士|硕研|专硕|学硕|工硕|EMBA|MBA|MPA|MPAcc'],
  ['master', '研究生班|研究生', 'degree'],
  ['second-bachelor', '第二学士|第二学位|二学位|二学士'],
  ['second-bachelor', '双学士|双学位', 'double'],
  [
    'bachelor',
    '大学本科|大学普通班|大本|大普|本科|学士|专升本|专接本|专转本|专套本|高起本|高升本|预备技师班|预备技师|技师班',
  ],
  [
    'associate',
    '大学专科|高等专科|高等职业|大专|专科|高职高专|高职|高专|高起专|高升专|师专|高级工班|高级技工班|高技班',
  ],
  [
    'secondary',
    '中等专科|中等专业|中等职业|中等师范|中等技术|职业中专|中专|中职|中师|中技|职业高中|职业中学|职高|职专|职中|中级工班|中级技工班',
  ],
  ['senior-high-or-below', '普通高中|普高|高中|初中|小学'],
]

const schools: readonly [Schooling, string, 'class'?][] = [
  ['bachelor', '大学'],
  ['associate', '高等专科学校|高等职业学校|高职院校|大专院校'],
  ['secondary', '中等专业学校|中等职业学校|中等师范学校|中专学校|中职学校|职业高级中学'],
  ['secondary', '高级技工学校|技工学校|技工院校|高级技校|技校|技师学院', 'class'],
  ['senior-high-or-below', '高级中学|中学'],
]

/** Words that are no words of education where these characters follow. */
const unlessBefore: Readonly<Record<string, string>> = {
  专科: '医院|门诊|医师|医生|室',
  本科: '室|目',
  高职: '称|务',
  高中: '级|低|层',
  研究生: '院|处|部|导师',
  硕士: '点|生导师|研究生导师',
  硕士研究生: '导师',
  博士: '点|生导师',
  无: '锡|机|损|线|人机|缝|菌|偿|极',
  未: '来',
  非: '金属|织造|开挖|常规|晶|线性|标|法学',
  小学: '教育',
  在学: '校|院',
  在校: '期间',
  计划: '生育|内|外',
  大学: '生',
  成人教育: '学(?!历|院)',
  成人: '教育学(?!历|院)',
  报名: '费|表',
}

/**
 * Ways to study that are other things too: they count alone between brackets or marks, or where one of these follows.
 * 网络本科 is a way to study, 网络工程 and 计算机网络 are majors.
 */
const waysOnlyBefore: Readonly<Record<string, string>> = {
  网络: '本科|大专|专科|硕士|学历|学院|班',
  开放: '大学|本科|大专|专科|学历|班',
  远程: '本科|大专|专科|硕士|学历|班',
  自学: '本科|大专|专科|中专',
  广播电视: '大学|本科|大专|专科',
  国开: '大学|本科|大专|专科',
  开大: '本科|大专|专科',
  职大: '本科|大专|专科',
  业大: '本科|大专|专科',
}

const partTimeWays =
  '非全日制|非全|函授|刊授|自学考试|自考|成人高等教育|成人教育|成人高考|成人|成教|成考|同等学力|中央电大|电大|网络教育|网教|远程教育|开放教育|夜大学|夜大|夜校|业余大学|业余|职工大学|半脱产|在职|非统招|非普招|不是全日制|不是统招'
const fullTimeWays = '全日制|统招|普招'

const others: readonly [Word, string][] = [
  [{ is: 'mark', partTime: true }, `${partTimeWays}|${Object.keys(waysOnlyBefore).join('|')}`],
  [{ is: 'mark', partTime: false }, fullTimeWays],
  [{ is: 'party' }, '党校|行政学院'],
  [{ is: 'studying' }, '在读|在籍|在考|在学|在修|在校'],
  [
    { is: 'unfinished' },
    '尚未毕业|还未毕业|还没毕业|没有毕业|没毕业|未毕业|没读完|未读完|没念完|未念完|没上完|未上完|未修完|待毕业|未结业|肄业|结业|辍学|退学|休学|就读中|攻读中|学习中|修读中|进修中|考试中|申请中|申办中|考中|读中|学中|修中|自考中|函授中|进行中|一年级|二年级|三年级|四年级|五年级',
  ],
  [{ is: 'begun' }, '正在读|正在|攻读|就读|修读|进修|现读|正读|在职读|考取|考入|考上|录取|正在学习|正在考'],
  [
    { is: 'planned' },
    '报考|报名|相当于|等同于|视同|申请|备考|准备|打算|拟报|拟考|拟读|拟攻读|计划|预计|将于|即将|争取|考研|读研',
  ],
  [{ is: 'denial' }, '尚未|还未|从未|没有|不是|不具备|不具有|未能|未|没|无|非|否|×|✗|✕'],
  [{ is: 'gained' }, '已取得|取得|已获得|获得|已获|获|授予|拿到|已有|具有'],
  [{ is: 'graduated' }, '毕业证书|毕业证|毕业'],
  [{ is: 'academic' }, '学位证书|学位证|学位'],
  [{ is: 'minor' }, '辅修'],
  [{ is: 'label' }, '第一学历|最高学历|学历教育|学习形式|学历|文化程度|文凭|教育|:'],
]

function* all(): Generator<[string, Word]> {
  for (const [schooling, list, open] of degrees)
    for (const word of list.split('|')) yield [word, { is: 'degree', schooling, ...(open && { open }) }]
  for (const [schooling, list, open] of schools)
    for (const word of list.split('|')) yield [word, { is: 'school', schooling, ...(open && { open }) }]
  for (const [word, list] of others) for (const spelling of list.split('|')) yield [spelling, word]
}

/** Every word by its spelling. */
export const words: ReadonlyMap<string, Word> = new Map(all())

/** Finds the words, longer ones first. */
export const wordPattern = new RegExp(
  [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const not = unlessBefore[word]
      const only = waysOnlyBefore[word]
      if (only) return `(?<!计算机|信息)${word}(?=${only})|(?<![^(,;、/])${word}(?![^),;、/])`
      return not ? `${word}(?!${not})` : word
    })
    .join('|'),
  'g',
)

/**
 * A way to study in the text of 何时、何校何专业毕业, where schools and majors stand too: in brackets, or right before 本科,
 * 大专, 学历, 教育 or 毕业.
 */
const wayIn = (ways: string, only: string) => ({
  before: new RegExp(`(?:${ways}${only && `|${only}`})(?=本科|大专|学历|教育|毕业)`),
  inBrackets: new RegExp(`${ways}${only && `|^(?:${only})$`}`),
})

export const partTimeIn = wayIn(partTimeWays, '网络|开放|远程|自学')
export const fullTimeIn = wayIn(fullTimeWays, '')

/** What may stand before 大学 without being the name of a university. */
export const beforeUniversity = /(?:^|[年月日过读上为是系后前等列]|普通|教育|毕业|取得|获得)$/
