import { beforeUniversity, type Word, wordPattern, words } from './education-words.ts'
import { simplified } from './script.ts'

type Token =
  | Word
  | { is: 'text' }
  /** A list goes on (、 /), a clause ends, or there is a mere space. */
  | { is: 'end'; of: 'list' | 'clause' | 'space' }
  | { is: 'open' }
  | { is: 'close' }

/** A word of the cell, a piece of other text, or what parts them. */
export type Placed = Token & { text: string }

const listMarks = new Set(['、', '/', '+', '&', '\\'])
const separators = /([()]|[,;。、/+&\\→>|\n\r])/

/** The cell in one script and one kind of bracket; list numbers end a clause. */
function plainly(text: string): string {
  return simplified(text.replace(/[①-⑳]/g, ';').normalize('NFKC'))
    .replace(/[[【〔{「『《]/g, '(')
    .replace(/[\]】〕}」』》]/g, ')')
    .replace(/["“”'‘’*\p{Cf}]/gu, '')
}

/** Without its spaces, and where they stood. */
function withoutSpaces(text: string): { dense: string; spaces: ReadonlySet<number> } {
  const spaces = new Set<number>()
  let dense = ''
  for (const piece of text.split(/[^\S\r\n]/)) {
    dense += piece
    spaces.add(dense.length)
  }
  spaces.delete(dense.length)
  return { dense, spaces }
}

/** Text that is no word of education, and the marks that part it. */
function* partsOf(text: string): Generator<Placed> {
  for (const part of text.split(separators)) {
    if (part === '') continue
    if (part === '(') yield { is: 'open', text: part }
    else if (part === ')') yield { is: 'close', text: part }
    else if (separators.test(part)) yield { is: 'end', of: listMarks.has(part) ? 'list' : 'clause', text: part }
    else yield { is: 'text', text: part }
  }
}

/** A cell in its words. A space parts two words, and is nothing inside one (本 科). */
function* wordsOf(text: string): Generator<Placed> {
  const { dense, spaces } = withoutSpaces(plainly(text))
  let start = 0
  function* between(end: number): Generator<Placed> {
    let from = start
    for (let at = start; at <= end; at++) {
      if (!spaces.has(at) || at === 0) continue
      yield* partsOf(dense.slice(from, at))
      yield { is: 'end', of: 'space', text: ' ' }
      from = at
    }
    yield* partsOf(dense.slice(from, end))
  }
  for (const match of dense.matchAll(wordPattern)) {
    yield* between(match.index)
    yield { ...words.get(match[0])!, text: match[0] }
    start = match.index + match[0].length
  }
  yield* between(dense.length)
}

/** Brackets of one depth, each opened and closed: any other ends a clause. */
function* paired(tokens: Iterable<Placed>): Generator<Placed> {
  let depth = 0
  for (const token of tokens) {
    if (token.is === 'open') depth++
    const isOuter = depth === 1
    if (token.is === 'close') depth = Math.max(0, depth - 1)
    if ((token.is === 'open' || token.is === 'close') && !isOuter) yield { is: 'end', of: 'clause', text: token.text }
    else yield token
  }
  if (depth > 0) yield { is: 'close', text: '' }
}

const isDegree = (token: Placed) => token.is === 'degree' || token.is === 'school'

/**
 * Leaves of schools only those that stand for a degree: none where a degree is named behind it in its clause (技校高级工班),
 * and a university by its name only where nothing else is named at all (石河子大学 硕士).
 */
function withoutSchools(tokens: readonly Placed[]): Placed[] {
  const named = tokens.some(({ is }) => is === 'degree')
  let ahead = false
  const kept: Placed[] = []
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!
    const before = tokens[index - 1]
    if (token.is === 'end' && token.of !== 'space') ahead = false
    const byName = named && before?.is === 'text' && !beforeUniversity.test(before.text)
    if (token.is === 'school' && (ahead || byName)) kept.push({ is: 'text', text: token.text })
    else kept.push(token)
    if (isDegree(token)) ahead = true
  }
  return kept.reverse()
}

/** A clause between two ends: what stands in it outside brackets. */
export interface Clause {
  /** Position of its last degree, −1 where it has none. */
  lastDegree: number
  /** Each degree is followed by its mark (大专全日制); otherwise marks stand before. */
  markedBehind: boolean
}

/** What each token's clause looks like, by the position of the token. */
export function clausesOf(tokens: readonly Placed[]): Clause[] {
  const found: Clause[] = []
  const start = () => ({ lastDegree: -1, markedBehind: false, first: '', last: '' })
  let outer = start()
  let inner: ReturnType<typeof start> | null = null
  for (const [index, token] of tokens.entries()) {
    if (token.is === 'open') inner = start()
    else if (token.is === 'end') {
      if (inner) inner = start()
      else outer = start()
    }
    const clause = inner ?? outer
    found.push(clause)
    if (token.is === 'close') inner = null
    if (!isDegree(token) && token.is !== 'mark') continue
    const kind = token.is === 'mark' ? 'mark' : 'degree'
    if (kind === 'degree') clause.lastDegree = index
    clause.first ||= kind
    clause.last = kind
    clause.markedBehind = clause.first === 'degree' && clause.last === 'mark'
  }
  return found
}

/** The words of 最高学历, with those schools left out that stand for no degree. */
export function tokensOf(text: string): Placed[] {
  return withoutSchools([...paired(wordsOf(text))])
}
