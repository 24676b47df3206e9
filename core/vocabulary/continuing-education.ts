import { type Mark, marksOf } from './continuing-education-words.ts'
import { normalise } from './text.ts'
import { withTicks } from './ticks.ts'

export type ContinuingEducation = 'yes' | 'no' | 'exempt'

/** The two kinds of courses that are asked for (五(一)7). */
type Kind = 'general' | 'professional'

/** What a cell says of courses; of both kinds where it names none. */
interface Claim {
  said: 'done' | 'undone' | 'exempt'
  kinds: readonly Kind[]
  /** Of one year and no more. */
  narrow: boolean
  /** 其余: of what no other claim is about. */
  rest: boolean
  /** 已补完, 现已完成: what was said before not to be done has been done since. */
  since: boolean
}

/** What a clause comes to, from the left: kinds, claims, and 未批准, which takes an exemption back. */
type Phrase = Kind | Claim['said'] | 'ungranted' | 'open'

const isDenial = (mark: Mark | undefined) => mark === 'no' || mark === 'none'

interface Clause {
  marks: readonly Mark[]
  /** It stands in brackets. */
  aside: boolean
}

/** The cell in clauses, brackets apart. */
function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let depth = 0
  for (const part of withTicks(text)
    .normalize('NFKC')
    .split(/([()[\]{}【】〔〕《》,;。!\n\r]|\s(?=无))/)) {
    if (/^[([{【〔《]$/.test(part)) depth++
    else if (/^[)\]}】〕》]$/.test(part)) depth = Math.max(0, depth - 1)
    const clause = normalise(part.replace(/[()[\]{}【】〔〕《》,;。!]|\ufe0f/g, ''))
    if (clause !== '') clauses.push({ marks: marksOf(clause), aside: depth > 0 })
  }
  return clauses
}

const letters: Readonly<Partial<Record<Mark, string>>> = {
  ...{
    general: 'g',
    professional: 'p',
    yes: 'y',
    done: 'd',
    act: 'd',
    mending: 'd',
    mended: 'd',
    no: 'n',
    none: 'n',
    short: 's',
    exempt: 'e',
    granted: 'G',
  },
  ...{ needless: 'N', reason: 'R', paper: 'P', shown: 'S', printed: 'H', or: '/', label: 'L' },
}

/** 未参加驻村, 因驻村: why, and not whether. */
const aboutReasons = /n?[dy]?R/g
/** 无驻村免学. */
const reasonsLacking = /nRe/g
/** 免学未批; 未申请免学, 不用免; 符合免学条件, 批准免学. */
const aboutExemption: readonly (readonly [RegExp, string])[] = [
  [/eG?nG/g, 'u'],
  [/nd?G?e|Nd?e/g, ' '],
  [/[dy]?G?eG?/g, 'x'],
  [/nG/g, 'u'],
]

/** What is left of a clause, in the order in which it is tried. */
const left: readonly (readonly [RegExp, Phrase | null])[] = [
  [/^g/, 'general'],
  [/^p/, 'professional'],
  [/^x/, 'exempt'],
  [/^u/, 'ungranted'],
  // 无需参加; 未上传证书, 证书未上传: it may be done all the same.
  [/^(?:Nd|nSP?|PnS)/, 'open'],
  // 未打印证书: it is there all the same.
  [/^(?:nHP?|PnH)/, null],
  // 不差, 无欠缺; 完成无欠.
  [/^ns/, 'done'],
  [/^(?:nd?P|Pnd?|d?n(?!s)d?|sd?P?)/, 'undone'],
  [/^(?:[dy]P?S?|P[SH]|[SH]P)/, 'done'],
  [/^./, null],
]

function phrasesOf(marks: readonly Mark[]): Phrase[] {
  let row = marks.map((mark) => letters[mark] ?? '').join('')
  row = row
    // 未发现未完成情况; 完成情况：无.
    .replace(/nL/g, 'nd')
    .replace(/L/g, '')
    // 没有未完成的科目.
    .replace(/nn(?=[dPs])[dPs]?/g, 'd')
    // 完成/无 offers two answers; any other list says of each what is said of all.
    .replace(/\/(?!n$)/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(reasonsLacking, ' ')
    .replace(aboutReasons, ' ')
  for (const [pattern, letter] of aboutExemption) row = row.replace(pattern, letter)
  const phrases: Phrase[] = []
  for (let at = 0; at < row.length; ) {
    // No phrase is longer.
    const ahead = row.slice(at, at + 3)
    const [pattern, phrase] = left.find(([one]) => one.test(ahead))!
    at += pattern.exec(ahead)![0].length
    if (phrase) phrases.push(phrase)
  }
  return phrases
}

const isKind = (phrase: Phrase | undefined): phrase is Kind => phrase === 'general' || phrase === 'professional'
const isWhole = ({ kinds }: Claim) => kinds.length === 0
/** Marks that take something back: an aside that has one is heard, whatever else stands in it. */
const reserves: readonly Mark[] = ['no', 'none', 'short', 'open']

/** 已补完, 已补, 补学合格, 现已完成: what was not done before is done by now; 可补学, 已补50学时 say less. */
function isSince(marks: readonly Mark[]): boolean {
  const has = (mark: Mark) => marks.includes(mark)
  if (has('may') || marks.some(isDenial)) return false
  if (has('mended') || (has('now') && has('done'))) return true
  return has('mending') && (has('done') || (has('already') && !has('act') && !has('count')))
}

/** 可补学, 申请参加: not done yet. */
function isMeant(marks: readonly Mark[]): boolean {
  const says = (...any: readonly Mark[]) => any.some((mark) => marks.includes(mark))
  return says('may') && says('act', 'mending') && !says('done', 'mended', 'yes', 'exempt')
}

/** 补学, without a word that it is over. */
const isBegun = (marks: readonly Mark[]) =>
  marks.includes('mending') && !marks.some((mark) => ['already', 'done', 'yes', 'open'].includes(mark))

/** Reads the clauses of a cell one by one and keeps what each says. */
class CourseReader {
  readonly claims: Claim[] = []
  /** Something was said that leaves the answer open. */
  isOpen = false
  /** Something was said that is no matter of this column. */
  isForeign = false
  /** 原, 产假, 可补学: what was not done was so of a time or for a reason that may be over, or may be made up for. */
  isDoubtful = false
  /** Kinds that were named and of which nothing is said yet. */
  #named: Kind[] = []
  /** The clause before answers the column: 是, 已完成. */
  #isAnswered = false

  read(clauses: readonly Clause[]): this {
    for (const clause of clauses) this.#clause(clause)
    // 是，公需.
    this.#addKinds(this.claims.at(-1), this.#named)
    return this
  }

  #clause({ marks, aside }: Clause): void {
    if (marks.includes('another')) return
    const asksOfExemption = marks.includes('whether') && marks.includes('exempt')
    if (asksOfExemption || marks.includes('text')) {
      this.isForeign ||= !aside || marks.some((mark) => reserves.includes(mark))
      return
    }
    // 无其他.
    if (marks.includes('rest') && isDenial(marks[0]) && !marks.includes('done')) return
    // 外语、计算机未参加.
    if (marks.includes('unasked') && !marks.includes('general') && !marks.includes('professional')) return
    // 完成，无: nothing to add.
    if (marks.length === 1 && marks[0] === 'none' && this.#named.length === 0 && this.#isAnswered) return
    this.#isAnswered = this.claims.length === 0 && marks.some((mark) => mark === 'yes' || mark === 'done')
    const isDenied = marks.some(isDenial)
    this.isDoubtful ||= marks.includes('once') || isMeant(marks) || (isBegun(marks) && !isDenied)
    const phrases = phrasesOf(marks)
    const isOpen = marks.includes('open') || isMeant(marks)
    this.isOpen ||= isOpen || phrases.includes('open') || (marks.includes('needless') && phrases.some(isKind))
    const isOfYear = marks.filter((mark) => mark === 'year').length === 1 && !marks.includes('years')
    const narrow = isOfYear || (marks.includes('once') && !marks.includes('now'))
    const rest = marks.includes('rest')
    // 未完成专业课, 已完成（公需、专业）: the kinds stand behind what is said of them.
    const isOfLast = aside && this.#named.length === 0 && phrases.every(isKind)
    const isBehind = isOfLast || !isKind(phrases[0])
    for (const phrase of phrases) {
      if (isKind(phrase)) {
        if (!isBehind || !this.#addKinds(this.claims.at(-1), [phrase])) this.#named.push(phrase)
      } else if (phrase === 'ungranted') this.#withdraw()
      // 正在补学, 补学 say of nothing that it is done.
      else if (phrase !== 'open' && !(phrase === 'done' && (isOpen || isBegun(marks)))) {
        const since = phrase === 'done' && !rest && isSince(marks)
        this.claims.push({ said: phrase, kinds: this.#named, narrow, rest, since })
        this.#named = []
      }
    }
  }

  #addKinds(claim: Claim | undefined, kinds: readonly Kind[]): boolean {
    for (const kind of kinds) if (claim && !claim.kinds.includes(kind)) claim.kinds = [...claim.kinds, kind]
    return claim !== undefined
  }

  #withdraw(): void {
    while (this.claims.at(-1)?.said === 'exempt') this.claims.pop()
  }
}

/** Whether claims are of all that is asked for. */
function coversAll(claims: readonly Claim[]): boolean {
  const named = new Set(claims.flatMap(({ kinds }) => kinds))
  return claims.some(isWhole) || named.size === 2
}

/** What is done since takes back what was not: of a year a year, of all kinds any. */
const takesBack = (since: Claim, { narrow, kinds }: Claim) =>
  (narrow || !since.narrow) &&
  (isWhole(since) || (kinds.length > 0 && kinds.every((kind) => since.kinds.includes(kind))))

/** Claims as they are by now: 2021年未完成，已补 leaves nothing undone. */
function byNow(claims: readonly Claim[]): Claim[] {
  /** What is not done yet, alike together. */
  const undone = new Map<string, [Claim, ...Claim[]]>()
  const taken = new Set<Claim>()
  const now = claims.map((claim) => {
    if (claim.said === 'undone') {
      const key = `${claim.narrow} ${claim.kinds}`
      const alike = undone.get(key)
      if (alike) alike.push(claim)
      else undone.set(key, [claim])
    }
    const back = claim.since ? [...undone].filter(([, [one]]) => takesBack(claim, one)) : []
    if (back.length === 0) return claim
    for (const [key, alike] of back) {
      undone.delete(key)
      for (const one of alike) taken.add(one)
    }
    // 专业课未完成，已补 is of that kind; 2021年未完成，2023年已补 of all that was left.
    const ofKinds = isWhole(claim) && !back.some(([, [one]]) => one.narrow)
    const kinds = ofKinds ? [...new Set(back.flatMap(([, [one]]) => one.kinds))] : claim.kinds
    return { ...claim, kinds, narrow: false }
  })
  return now.filter((claim) => !taken.has(claim))
}

/** A claim that names no kinds is of those named just before: 参加公需科目学习并合格. */
function withKinds(claims: readonly Claim[]): Claim[] {
  let before: Claim | undefined
  return claims.map((claim) => {
    const goesOn = claim.said === 'done' && before?.said === 'done' && isWhole(claim) && !claim.rest
    before = goesOn ? { ...claim, kinds: before!.kinds } : claim
    return before
  })
}

/**
 * Reads 是否继续教育 as what it says of the two kinds of courses; null where it is neither yes, no nor exempt. All of
 * both done is yes, one not done is no. 无 is no. A year by itself is not all that is asked for.
 */
export function readContinuingEducation(text: string): ContinuingEducation | null {
  const reader = new CourseReader().read(clausesOf(text))
  if (reader.isForeign) return null
  const claims = withKinds(byNow(reader.claims))
  const of = (said: Claim['said']) => claims.filter((claim) => claim.said === said)
  const [done, exempt] = [of('done'), of('exempt')]
  // 未参加（驻村免学）.
  const undone = of('undone').filter((claim) => !(isWhole(claim) && exempt.some(isWhole)))
  const isSaidOfAll = (claim: Claim) => isWhole(claim) && !claim.narrow && !claim.rest
  // 原未完成, 2020年因产假未学: it may have been done since.
  if (undone.length > 0 && reader.isDoubtful) return null
  const last = claims.at(-1)
  if (undone.length > 0 && last?.said === 'done' && isWhole(last) && !last.rest) return null
  if (undone.length > 0) return undone.some(isSaidOfAll) && done.some(isSaidOfAll) ? null : 'no'
  if (reader.isOpen) return null
  if (exempt.length > 0) return 'exempt'
  const ofYears = done.filter(({ narrow }, _, all) => !narrow || all.length > 1)
  return ofYears.length > 0 && coversAll(ofYears) ? 'yes' : null
}
