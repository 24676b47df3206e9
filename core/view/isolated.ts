/** What moves words that are not its own: embeddings, overrides and isolates of direction, and control characters. */
const movers = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Characters of a text from a file that may stand where it cannot be unfolded. */
const most = 200

const begin = '\u2068'
const end = '\u2069'

/** A text from a file without what would reach beyond its own end. */
export const still = (text: string): string => text.replace(movers, '')

/** The beginning of a text, of so many characters, with three dots where something is left out; no character is halved. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}

/** As `isolated`, of so many characters. */
export const isolatedTo = (length: number, text: string): string => `${begin}${cut(still(text), length)}${end}`

/**
 * A text from a file among words of our own where no element can stand: in a title, a label, an option, a sentence. It
 * keeps its own direction and moves nothing around it; `Said` makes an element of it where the sentence is shown. One
 * parameter only, so that lists can be mapped by it.
 */
export const isolated = (text: string): string => isolatedTo(most, text)

/** Letters that run from right to left. Words of our own have none. */
const leftward = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'

const pieces = new RegExp(
  `${begin}([^${end}]*)${end}|“([^“”${begin}]*)”|[${leftward}]+(?:[ .·\\u200c\\u200d]+[${leftward}]+)*`,
  'gu',
)

/** A part of a sentence: words of our own, or what somebody wrote. */
export interface Piece {
  text: string
  /** It comes from a file. */
  isTold: boolean
}

/**
 * The parts of a sentence of ours: what was isolated in it, what it quotes, and what can only be of a file.
 *
 * @param quoted a text it is known to quote, which may hold quotation marks itself
 */
export function piecesOf(sentence: string, quoted = ''): Piece[] {
  const known = quoted === '' ? sentence : sentence.replaceAll(`“${quoted}”`, () => `“${begin}${still(quoted)}${end}”`)
  const parts: Piece[] = []
  let from = 0
  const ours = (to: number) => {
    const text = still(known.slice(from, to))
    if (text !== '') parts.push({ text, isTold: false })
  }
  for (const match of known.matchAll(pieces)) {
    const [whole, marked, inQuotes] = match
    const isQuoted = inQuotes !== undefined
    ours(match.index + (isQuoted ? 1 : 0))
    parts.push({ text: marked ?? inQuotes ?? whole, isTold: true })
    from = match.index + whole.length - (isQuoted ? 1 : 0)
  }
  ours(known.length)
  return parts
}
