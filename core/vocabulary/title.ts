import { normalise } from './text.ts'
import {
  dateWords,
  gradeRungs,
  levels,
  noTitle,
  otherSeries,
  postGrade,
  postStems,
  posts,
  qualification,
  qualifiers,
  registered,
  series,
  stemRungs,
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
  | { is: 'grade'; rung: number }
  | { is: 'post' }
  | { is: 'aside' }
  | { is: 'words'; text: string }

const grades = Object.keys(gradeRungs).join('|')
const stems = Object.keys(stemRungs).join('|')
/** title := [grade] [specialty] [grade] stem [specialty]; a grade alone stands for its title: 特种设备检验中级. */
const titled = new RegExp(
  `^(?<grade>${grades})?(?<before>[\\p{Script=Han}A-Za-z]{0,20}?)(?<late>${grades})?(?<stem>${stems})(?<behind>[\\p{Script=Han}A-Za-z]{0,20})$`,
  'u',
)
const gradeAlone = new RegExp(`^(?<before>[\\p{Script=Han}A-Za-z]{0,20}?)(?<grade>${grades})$`, 'u')
const onlyGrade = new RegExp(`^(?:${grades})$`)

const engineering = (rungAt: number, specialty: string | null, asked: boolean): Title => ({
  kind: 'engineering',
  title: ladder[rungAt]!,
  specialty,
  asked,
})

/** A specialty is what is nothing else: no post, no worker's grade, no certificate. */
const isSpecialty = (text: string) =>
  !posts.test(text) &&
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

/** Takes from both ends what changes no title: the series, a year, a post's grade, 任职资格. */
function bare(word: string): string {
  let text = word
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(series, '').replace(dateWords, '').replace(postGrade, '').replace(qualifiers, '')
  }
  return text
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

/** One phrase without separators: 助理（纤维检验）工程师, 高级工程师（机械）（副高级）, 检验员（助理工程师）. */
function phraseOf(word: string): Phrase {
  const { base: whole, insides } = unbracketed(word)
  const base = bare(whole)
  const inner: Phrase[] = []
  let grade: number | null = null
  let specialty: string | null = null
  let between = false
  let isJuniorAside = false
  for (const inside of insides) {
    const pieces = inside.text.split(',').filter((text) => bare(text) !== '')
    for (const text of pieces) {
      if (onlyGrade.test(bare(text))) {
        grade = gradeRungs[bare(text)]!
        isJuniorAside = bare(text) === '初级'
      } else {
        const phrase = readPhrases(text)
        if (phrase.is === 'title') inner.push(phrase)
        else if (phrase.is === 'words') {
          specialty = text
          between ||= inside.between
        }
      }
    }
  }
  const worker = workerGrade(word) ?? workerGrade(whole)
  const named = inner.find(({ is }) => is === 'title')
  if (named && !isEngineering(named) && !registered.test(whole)) return named
  if (worker !== null && !isEngineering(named))
    return { is: 'title', title: { kind: 'worker', grade: worker }, graded: true }
  if (registered.test(whole) || (qualification.test(whole) && !otherSeries.test(base)))
    return { is: 'title', title: { kind: 'qualification', name: word }, graded: true }
  if (otherSeries.test(base)) return { is: 'title', title: { kind: 'other-series', name: base }, graded: true }
  if (base === '') return named ?? (grade === null ? { is: 'aside' } : { is: 'grade', rung: grade })
  if (postStems.test(base) || posts.test(base)) return named ?? { is: 'post' }
  if (onlyGrade.test(base)) {
    if (isEngineering(named))
      return named.graded ? named : { ...named, title: { ...named.title, title: ladder[gradeRungs[base]!]! } }
    if (specialty === null) return { is: 'grade', rung: gradeRungs[base]! }
  }
  return ladderPhrase(base, grade, isJuniorAside, specialty, between) ?? named ?? { is: 'words', text: base }
}

type EngineeringPhrase = Extract<Phrase, { is: 'title' }> & { title: Extract<Title, { kind: 'engineering' }> }

const isEngineering = (phrase: Phrase | undefined): phrase is EngineeringPhrase =>
  phrase?.is === 'title' && phrase.title.kind === 'engineering'

function ladderPhrase(
  base: string,
  inBrackets: number | null,
  isJuniorAside: boolean,
  aside: string | null,
  between: boolean,
): Phrase | null {
  const full = titled.exec(base)?.groups
  const match = full ?? gradeAlone.exec(base)?.groups
  if (!match) return null
  const {
    before = '',
    behind = '',
    stem,
    grade = match.late,
  } = match as Record<'grade' | 'before' | 'late' | 'behind' | 'stem', string | undefined>
  if (!isSpecialty(before) || !isSpecialty(behind)) return null
  const own = stem === undefined ? null : stemRungs[stem]!
  const graded = grade === undefined ? inBrackets : gradeRungs[grade]!
  const isBetween = match.grade !== undefined && before !== ''
  // 高级技术员 and 员级工程师 contradict themselves.
  if (own !== null && graded !== null && !rungsAgree(stem!, graded)) return null
  const isJunior = grade === '初级' && (stem === undefined || isBetween || between)
  const asked = isJunior || (grade === undefined && stem === '工程师' && isJuniorAside)
  const rungAt =
    stem === '工程师' || own === null ? (graded ?? own!) : Math.max(own, stem === '技术员' ? 0 : (graded ?? 0))
  return {
    is: 'title',
    title: engineering(rungAt, before || behind || aside, asked),
    graded: grade !== undefined || stem !== '工程师',
  }
}

const rungsAgree = (stem: string, grade: number) =>
  stem === '工程师' ? grade > 0 : stem === '技术员' ? grade <= 1 : true

const separators = /[、/;+:和及兼·\s—–-]+/

/** A phrase with others beside it: posts, worker's grades and certificates are left aside. */
function readPhrases(text: string): Phrase {
  const whole = phraseOf(text.replace(/\s+/g, ''))
  const parts = text.split(separators).filter((part) => part !== '')
  if (parts.length < 2 || (isEngineering(whole) && !/[、/;+:兼]/.test(text.replace(/\([^()]{0,60}\)/g, ''))))
    return whole
  if (whole.is === 'title' && whole.title.kind === 'worker' && !new RegExp(stems).test(text)) return whole
  const phrases = parts.map(phraseOf)
  const best = phrases.filter(isEngineering).sort((a, b) => rung(b.title.title) - rung(a.title.title))[0]
  const words = phrases.flatMap((phrase) => (phrase.is === 'words' ? [phrase.text] : []))
  if (!best) {
    const grade = phrases.find(({ is }) => is === 'grade')
    if (grade && words.length === 0) return grade
    const other = phrases.find(({ is }) => is === 'title')
    return other && words.length === 0 ? other : whole
  }
  if (words.length > 1 || (words.length === 1 && !isSpecialty(words[0]!))) return { is: 'words', text }
  const grade = phrases.find((phrase) => phrase.is === 'grade')
  const title = grade && !best.graded ? ladder[grade.rung]! : best.title.title
  const [word] = words
  const own = best.title.specialty
  const specialty = word === undefined ? own : own === null ? word : `${word}、${own}`
  return { ...best, title: { ...best.title, title, specialty } }
}

/**
 * Reads a title; null where it is none: a post (科员, 总工程师, 检验员) or anything else. Of several titles in one cell
 * (助理工程师、高级工) the highest engineering title counts; a post, a worker's grade or a certificate beside it does not.
 */
export function readTitle(text: string): Title | null {
  const spaced = text
    .normalize('NFKC')
    .replace(/[[【〔{]/g, '(')
    .replace(/[\]】〕}]/g, ')')
    .replace(/\p{Cf}/gu, '')
    .replace(/[。.]{1,3}$/, '')
    .trim()
  if (noTitle.test(normalise(spaced))) return { kind: 'none' }
  const phrase = readPhrases(spaced.includes('(') && !spaced.includes(')') ? `${spaced})` : spaced)
  if (phrase.is === 'title') return phrase.title
  return phrase.is === 'grade'
    ? engineering(phrase.rung, null, phrase.rung === gradeRungs.初级 && normalise(text).includes('初级'))
    : null
}
