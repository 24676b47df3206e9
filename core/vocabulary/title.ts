import { normalise } from './text.ts'

/** The engineering ladder, lowest first. */
const ladder = ['技术员', '助理工程师', '工程师', '高级工程师', '正高级工程师'] as const
export type EngineeringTitle = (typeof ladder)[number]

/** What a title cell says (D4.13). */
export type Title =
  | { kind: 'none' }
  | {
      kind: 'engineering'
      title: EngineeringTitle
      /** 计量 in 计量工程师 or 工程师（计量）. */
      specialty: string | null
      /** 初级 stands there: 技术员 or 助理工程师 has to be asked. */
      asked: boolean
    }
  | { kind: 'qualification'; name: string }
  | { kind: 'worker'; grade: WorkerGrade }
  | { kind: 'other-series'; name: string }

export type WorkerGrade = '初级工' | '中级工' | '高级工' | '技师' | '高级技师'

/** Position on the ladder from 0; 高级工程师 is 3. */
export function rung(title: EngineeringTitle): number {
  return ladder.indexOf(title)
}

const none = new Set(['无', '未评', '未评定', '未取得', '无职称', '暂无', '没有', '未取得职称', '未评职称', '尚未取得'])

/** Spellings of each rung where they stand at the end of the word, highest first. */
const rungs: readonly [EngineeringTitle, RegExp][] = [
  ['正高级工程师', /(?:正高级工程师|正高工|正高级|正高|教授级高级工程师|教授级高工|研究员级高级工程师|研究员级高工)$/],
  ['高级工程师', /(?:副高级工程师|高级工程师|高工|副高级|副高|^高级)$/],
  ['助理工程师', /(?:助理级?工程师|初级工程师|助工|^助理级|^助理)$/],
  ['工程师', /(?:中级工程师|工程师|中工|^中级)$/],
  ['技术员', /(?:工程技术员|技术员|^员级)$/],
]

const posts = /(?:总工程师|总工|主任工程师|监理工程师|(?:见习|实习|副)工程师)$/
const qualification = /^[一二三四]级.*(?<!技)师$|执业|职业资格|检验师$/

/** 注册计量师, 一级建造师, 执业药师. */
function isQualification(word: string): boolean {
  const registered = word.indexOf('注册')
  return (registered >= 0 && word.includes('师', registered)) || qualification.test(word)
}

const otherSeries =
  /(?:经济师|会计师|审计师|统计师|农艺师|畜牧师|兽医师|医师|药师|护师|政工师|实验师|工艺美术师|技士|护士|药士|医士|讲师|教授|助教|教师|教员|馆员|研究员|研究实习员|翻译|编辑|记者|播音员|律师|公证员|教练|会计员|经济员|统计员|审计员|农业技术员|畜牧技术员|兽医技术员|林业技术员|实验员|(?:主管|主任|副主任)技师|主管护师|[中小](?:教|学)(?:高级|[一二三]级))$/
const workers: readonly [WorkerGrade, RegExp][] = [
  ['高级技师', /(?:高级技师|特级技师|首席技师)$/],
  ['技师', /技师$/],
  ['高级工', /高级工$|高级技工$/],
  ['中级工', /中级工$/],
  ['初级工', /初级工$/],
]

/** Words around a title that do not change it: 工程师职称, 助理工程师（初级）. */
const trailing =
  /(?:(?:专业)?技术)?(?:职称|任职资格|资格|职务)$|(?<=师|员)(?:专业技术|专技)?(?:十[一二三]|[七八九十])级$/
const leading = /^工程(?:技术)?系列/
const gradeAside = /^(?:初级|中级|高级|副高级?|正高级?|员级|助理级|[一二三四五六七八九十]+级)$/

/** Splits 工程师（计量） into the word and what stands in its brackets. */
function split(word: string): { base: string; aside: string | null } {
  const match = /^([^()]*)\(([^()]*)\)$/.exec(word)
  return match ? { base: match[1]!, aside: match[2]! } : { base: word, aside: null }
}

/** 工程师（初级） is no 工程师: the grade in its brackets tells the rung. */
const rungOfGrade: Readonly<Record<string, EngineeringTitle>> = {
  初级: '助理工程师',
  助理级: '助理工程师',
  高级: '高级工程师',
  副高级: '高级工程师',
  正高级: '正高级工程师',
}

function engineering(base: string, aside: string | null): Title | null {
  for (const [title, spelling] of rungs) {
    const match = spelling.exec(base)
    if (!match) continue
    const prefix = base.slice(0, match.index)
    if (!/^[\p{Script=Han}A-Za-z]{0,20}$/u.test(prefix)) return null
    const graded = title === '工程师' && aside ? rungOfGrade[aside] : undefined
    return {
      kind: 'engineering',
      title: graded ?? title,
      specialty: prefix || (aside && !gradeAside.test(aside) ? aside : null),
      asked: graded === '助理工程师',
    }
  }
  return null
}

/** What stands in the brackets, where the word before them says nothing of its own: 初级（助理工程师）, 电工（高级工）. */
function inBrackets(aside: string): Title | null {
  const named = readOne(aside)
  return named?.kind === 'engineering' || named?.kind === 'worker' ? named : null
}

function readOne(word: string): Title | null {
  const { base: whole, aside } = split(word)
  const base = whole.replace(trailing, '').replace(leading, '')
  if (aside !== null && gradeAside.test(base)) {
    const named = inBrackets(aside)
    if (named) return named
  }
  const otherTitle = otherSeries.test(base)
  if (isQualification(whole) && (!otherTitle || /注册|执业/.test(whole))) return { kind: 'qualification', name: word }
  if (posts.test(base)) return null
  if (base === '初级') return { kind: 'engineering', title: '助理工程师', specialty: null, asked: true }
  if (otherTitle) return { kind: 'other-series', name: base }
  const title = engineering(base, aside)
  if (title) return title
  for (const [grade, spelling] of workers) if (spelling.test(base)) return { kind: 'worker', grade }
  return aside === null ? null : inBrackets(aside)
}

/**
 * Reads a title; null where it is none: a post (科员, 总工程师, 检验员) or anything else.
 *
 * Of several titles in one cell (助理工程师、高级工) the highest engineering title counts.
 */
export function readTitle(text: string): Title | null {
  const word = normalise(text)
  if (none.has(word)) return { kind: 'none' }
  const parts = word.split(/[、/,;+和及]/).filter((part) => part !== '')
  if (parts.length < 2) return readOne(word)
  const titles = parts.map(readOne)
  if (titles.some((title) => title === null)) return null
  const best = titles.filter((title) => title?.kind === 'engineering').sort((a, b) => rung(b.title) - rung(a.title))[0]
  return best ?? titles[0]!
}
