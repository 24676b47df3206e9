import { simplified } from './script.ts'
import { normalise } from './text.ts'
import {
  applied,
  asides,
  certificates,
  dateWords,
  gradeRungs,
  heldAhead,
  heldBehind,
  label,
  levels,
  namesTitle,
  noTitle,
  noTitleWhy,
  otherSeries,
  pending,
  postGrade,
  postStems,
  posts,
  qualification,
  qualifiers,
  registered,
  risen,
  series,
  seriesNamed,
  since,
  specialtyEnd,
  stemRungs,
  technical,
  unheld,
  unsure,
  workerGrades,
  workers,
} from './title-words.ts'

/** The engineering ladder, lowest first. */
const ladder = ['技术员', '助理工程师', '工程师', '高级工程师', '正高级工程师'] as const
export type EngineeringTitle = (typeof ladder)[number]

/** What a title cell says (D4.13). */
export type Title =
  | { kind: 'none' }
  | {
      kind: 'engineering'
      title: EngineeringTitle
      /** 计量 in 计量工程师, 助理计量工程师 or 工程师（计量）. */
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

/** What one phrase of a cell is: a title, or something that may stand beside one. */
type Phrase =
  | { is: 'title'; title: Title; graded: boolean }
  | { is: 'grade'; rung: number; asked: boolean }
  | { is: 'post' }
  | { is: 'aside' }
  | { is: 'words'; text: string }

const grades = Object.keys(gradeRungs).join('|')
const stems = Object.keys(stemRungs).join('|')
/** title := [grade] [specialty] [grade] stem [grade] [specialty]; a grade alone stands for its title: 特种设备检验中级. */
const titled = new RegExp(
  `^(?<grade>${grades})?(?<before>[\\p{Script=Han}A-Za-z]{0,20}?)(?<late>${grades})?(?<stem>${stems})(?<tail>(?!助理)(?:${grades}))?(?<behind>[\\p{Script=Han}A-Za-z]{0,20})$`,
  'u',
)
const gradeAlone = new RegExp(`^(?<before>[\\p{Script=Han}A-Za-z]{0,20}?)(?<grade>${grades})$`, 'u')
/** A specialty that calls itself one, its grade before it or in brackets: 质量技术监督专业（中级）. */
const fieldAlone = new RegExp(`^(?<grade>${grades})?(?<before>\\p{Script=Han}{1,20}(?:专业|系列))$`, 'u')
const stemmed = new RegExp(stems)
const onlyGrade = new RegExp(`^(?:${grades})$`)

const engineering = (rungAt: number, specialty: string | null, asked: boolean): Title => ({
  kind: 'engineering',
  title: ladder[rungAt]!,
  specialty,
  asked,
})

const isAside = (text: string) => certificates.test(text) || asides.test(text)

/** A specialty is what is nothing else: no post, no worker's grade, no certificate, no word of doubt. */
const isSpecialty = (text: string) =>
  !posts.test(text) &&
  !unsure.test(text) &&
  !isAside(text) &&
  workerGrade(text) === null &&
  !qualification.test(text) &&
  !registered.test(text) &&
  !onlyGrade.test(text)

const shortTitle = /^(?:助|中|高|正高)工/

function workerGrade(word: string): WorkerGrade | null {
  if (shortTitle.test(word)) return null
  const named = workerGrades.find(([, spelling]) => spelling.test(word))
  if (named) return named[0]
  const match = workers.exec(word)?.groups
  return match ? (levels[match.grade ?? match.level ?? match.trailing!] ?? null) : null
}

/** What changes no title, at either end: the series, a year, how and when it was gained, a post's grade, 任职资格. */
const trimmings = [series, label, technical, dateWords, heldAhead, heldBehind, postGrade, qualifiers]

function bare(word: string): string {
  let text = word
  for (let before = ''; before !== text; ) {
    before = text
    for (const trimming of trimmings) text = text.replace(trimming, '')
  }
  return text
}

/** What stands in brackets, in its pieces; 标准化、计量 is one. */
function piecesOf(text: string): string[] {
  const pieces = text.split(/[,;、]/)
  return pieces.some((piece) => onlyGrade.test(bare(piece))) ? pieces : text.split(/[,;]/)
}

interface Bracketed {
  base: string
  /** What stands in brackets, and whether the phrase goes on behind them. */
  insides: { text: string; between: boolean }[]
}

function unbracketed(word: string): Bracketed {
  const insides: Bracketed['insides'] = []
  const base = word.replace(/\(([^()]*)\)(?=(.?))/g, (_, text: string, next: string) => {
    insides.push({ text, between: next !== '' && next !== '(' })
    return ''
  })
  return { base: base.replace(/[()]/g, ''), insides }
}

/** What the brackets of a phrase say of its title. */
interface Inside {
  grade: string | null
  specialty: string | null
  /** The specialty stands between grade and stem. */
  between: boolean
  titles: Phrase[]
}

function readInside(insides: Bracketed['insides']): Inside {
  const inside: Inside = { grade: null, specialty: null, between: false, titles: [] }
  for (const { text: all, between } of insides)
    for (const text of piecesOf(all)) {
      const plain = bare(text)
      if (onlyGrade.test(plain)) inside.grade = plain
      else if (plain !== '' && !isAside(text)) {
        const phrase = readPhrases(text)
        if (phrase.is === 'title') inside.titles.push(phrase)
        else if (phrase.is === 'words') {
          inside.specialty = text
          inside.between ||= between
        }
      }
    }
  return inside
}

/** A worker's grade, a qualification or a title of another series, told by the phrase itself. */
function otherKindOf(word: string, whole: string, base: string): Title | null {
  if (seriesNamed.test(word)) return { kind: 'other-series', name: base }
  const grade = workerGrade(word) ?? workerGrade(whole)
  if (grade !== null) return { kind: 'worker', grade }
  const isOther = otherSeries.test(base)
  if (registered.test(whole) || (qualification.test(whole) && !isOther)) return { kind: 'qualification', name: word }
  return isOther ? { kind: 'other-series', name: base } : null
}

/** One phrase without separators: 助理（纤维检验）工程师, 高级工程师（机械）（副高级）, 检验员（助理工程师）. */
function phraseOf(word: string): Phrase {
  const { base: whole, insides } = unbracketed(word)
  const base = bare(whole)
  const inside = readInside(insides)
  const named = inside.titles.find(isEngineering) ?? inside.titles[0]
  const other = otherKindOf(word, whole, base)
  const isPost = postStems.test(base) || posts.test(base)
  if (!other && !isPost && stemmed.test(base)) return ladderPhrase(base, inside) ?? { is: 'words', text: base }
  if (named && (isEngineering(named) ? other || isPost : !registered.test(whole))) return named
  if (other) return { is: 'title', title: other, graded: true }
  if (base === '') return named ?? (inside.grade === null ? { is: 'aside' } : gradePhrase(inside.grade))
  if (isPost) return { is: 'post' }
  if (isAside(base)) return { is: 'aside' }
  if (onlyGrade.test(base)) {
    if (isEngineering(named))
      return named.graded ? named : { ...named, title: { ...named.title, title: ladder[gradeRungs[base]!]! } }
    if (inside.specialty === null) return gradePhrase(base === '初级' && inside.grade !== null ? inside.grade : base)
  }
  return ladderPhrase(base, inside) ?? named ?? { is: 'words', text: base }
}

const isGrade = (phrase: Phrase): phrase is Extract<Phrase, { is: 'grade' }> => phrase.is === 'grade'

const gradePhrase = (grade: string): Phrase => ({ is: 'grade', rung: gradeRungs[grade]!, asked: grade === '初级' })

type EngineeringPhrase = Extract<Phrase, { is: 'title' }> & { title: Extract<Title, { kind: 'engineering' }> }

const isEngineering = (phrase: Phrase | undefined): phrase is EngineeringPhrase =>
  phrase?.is === 'title' && phrase.title.kind === 'engineering'

function ladderPhrase(base: string, inside: Inside): Phrase | null {
  const match = (titled.exec(base) ?? gradeAlone.exec(base) ?? fieldAlone.exec(base))?.groups
  if (!match) return null
  const {
    before = '',
    behind = '',
    stem,
    grade = match.late,
  } = match as Record<'grade' | 'before' | 'late' | 'behind' | 'stem' | 'tail', string | undefined>
  if (![before, behind, inside.specialty ?? ''].every(isSpecialty)) return null
  const own = stem === undefined ? null : stemRungs[stem]!
  const late = match.tail ?? inside.grade
  // 高级工程师（正高级）: 正高级 says more than 高级.
  const told = grade === undefined || late?.startsWith('正高') ? late : grade
  if (own === null && told === null) return null
  const graded = told === null ? null : gradeRungs[told]!
  // 高级技术员 and 员级工程师 contradict themselves.
  if (own !== null && graded !== null && !rungsAgree(stem!, graded)) return null
  const isParted = (match.grade !== undefined && before !== '') || inside.between
  const isJunior = grade === '初级' && (stem === undefined || isParted)
  const asked = isJunior || (grade === undefined && told === '初级' && (stem ?? '工程师') === '工程师')
  const rungAt =
    stem === '工程师' || own === null ? (graded ?? own!) : Math.max(own, stem === '技术员' ? 0 : (graded ?? 0))
  const specialty = (before || behind || (inside.specialty ?? '')).replace(specialtyEnd, '')
  return {
    is: 'title',
    title: engineering(rungAt, specialty || null, asked),
    graded: grade !== undefined || stem !== '工程师',
  }
}

const rungsAgree = (stem: string, grade: number) =>
  stem === '工程师' ? grade > 0 : stem === '技术员' ? grade <= 1 : true

const separators = /[、,/;+&:和及兼·\s—–-]/
/** Those that part two things whatever stands beside them. */
const strong = /[、,/;+&:兼]/

/** The phrases of a cell; what stands in brackets parts nothing. */
function partsOf(text: string): { parts: string[]; isList: boolean } {
  const parts = ['']
  let depth = 0
  let isList = false
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth > 0 || !separators.test(character)) parts.push(parts.pop()! + character)
    else {
      parts.push('')
      isList ||= strong.test(character)
    }
  }
  return { parts: parts.filter((part) => part !== ''), isList }
}

/** The higher title first; of two alike the one with its specialty. */
const higher = ({ title: a }: EngineeringPhrase, { title: b }: EngineeringPhrase) =>
  rung(b.title) - rung(a.title) || Number(a.specialty === null) - Number(b.specialty === null)

/** A phrase with others beside it: posts, worker's grades and certificates are left aside. */
function readPhrases(text: string): Phrase {
  const whole = phraseOf(text.replace(/\s+/g, ''))
  const { parts, isList } = partsOf(text)
  if (parts.length < 2 || (isEngineering(whole) && !isList)) return whole
  if (whole.is === 'title' && whole.title.kind === 'worker' && !stemmed.test(text)) return whole
  const phrases = parts.map(phraseOf)
  const best = phrases.filter(isEngineering).sort(higher)[0]
  const words = phrases.flatMap((phrase) => (phrase.is === 'words' ? [phrase.text] : []))
  if (!best) {
    const grade = phrases.filter(isGrade).sort((a, b) => b.rung - a.rung)[0]
    if (grade && words.length === 0) return grade
    const other = phrases.find(({ is }) => is === 'title')
    return other && words.length === 0 ? other : whole
  }
  if (words.length > 1 || (words.length === 1 && !isSpecialty(words[0]!))) return { is: 'words', text }
  const grade = phrases.find(isGrade)
  const title = grade && !best.graded ? ladder[grade.rung]! : best.title.title
  const [word] = words
  const own = best.title.specialty
  const specialty = word === undefined ? own : own === null ? word.replace(specialtyEnd, '') : `${word}、${own}`
  return { ...best, title: { ...best.title, title, specialty } }
}

/** The cell in one script and one kind of bracket, without quotes, list numbers and marks at its ends. */
function plainly(text: string): string {
  const plain = simplified(text.replace(/[①-⑳]/g, ';').normalize('NFKC'))
    .replace(/[[【〔{《「『]/g, '(')
    .replace(/[\]】〕}》」』]/g, ')')
    .replace(/["“”'‘’*•\p{Cf}]/gu, '')
    .replace(/^[、,;:/·。.—–\s-]{1,3}|[、,;:/·。.—–\s-]{1,3}$/g, '')
  return plain.includes('(') && !plain.includes(')') ? `${plain})` : plain
}

/** 无, and 无（首次申报）: what stands behind tells why, and names no title. */
function isNoTitle(text: string): boolean {
  if (noTitle.test(normalise(text))) return true
  const [, none, why] = noTitleWhy.exec(text) ?? []
  // 无职称（技术员岗）: a post.
  return none !== undefined && noTitle.test(normalise(none)) && (!namesTitle.test(why!) || /岗位?\)?$/.test(why!))
}

/**
 * Reads a title; null where it is none: a post (科员, 总工程师, 检验员), one that is not said to be held (曾任工程师), or
 * anything else. Of several titles in one cell (助理工程师、高级工) the highest engineering title counts; a post, a worker's
 * grade or a certificate beside it does not.
 */
export function readTitle(text: string): Title | null {
  const spaced = plainly(text)
  if (isNoTitle(spaced)) return { kind: 'none' }
  const phrase = readPhrases(spaced)
  if (phrase.is === 'title') return phrase.title
  return phrase.is === 'grade' ? engineering(phrase.rung, null, phrase.asked) : null
}

/** Reads the title that is applied for; 拟晋升, 申报 before it say no more than the column. */
export function readTargetTitle(text: string): Title | null {
  return readTitle(plainly(text).replace(applied, '').replace(risen, ''))
}

/** The parts of a cell with what stands before them; what is denied goes on over 、. */
function partsHeld(text: string): { held: string[]; isApart: boolean; isUnheld: boolean; isOpen: boolean } {
  const held: string[] = []
  let isApart = false
  let isUnheld = true
  let isOpen = false
  let denies = false
  for (const [, mark, part] of text.matchAll(/([,;、()/]?)([^,;、()/]+)/g)) {
    denies = unheld.test(part!) || (denies && mark === '、')
    if (denies || pending.test(part!)) {
      isApart = true
      isUnheld &&= denies
      // 工程师（在评）: said of what stands before.
      if (mark === '(' && !namesTitle.test(part!)) isOpen = held.pop() !== undefined || isOpen
    } else held.push(part!)
  }
  return { held, isApart, isUnheld, isOpen }
}

/**
 * Reads the title that is held: what the cell says of another one is not held (曾任, 已报未批, 拟评) is left aside, and
 * where it says no more (拟评工程师, 无工程师职称), none is.
 */
export function readCurrentTitle(text: string): Title | null {
  const now = plainly(text).replace(since, '')
  if (isNoTitle(now)) return { kind: 'none' }
  const { held, isApart, isUnheld, isOpen } = partsHeld(now)
  if (!isApart) return readTitle(now)
  if (held.length > 0) return readTitle(held.join('，'))
  if (isOpen) return null
  return isUnheld ? { kind: 'none' } : null
}
