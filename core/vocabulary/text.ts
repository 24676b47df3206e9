/** Text as it is compared: NFKC, without white space and characters nobody sees (D4.1). */
export function normalise(text: string): string {
  return plain.test(text) ? text : text.normalize('NFKC').replace(unseen, '')
}

/** Han characters, ASCII letters and digits and the full stop: nothing that NFKC or `unseen` would change. */
const plain = /^[\u4e00-\u9fa50-9A-Za-z.]*$/
const unseen = /[\s\p{Cf}\p{Cc}]/gu

/** A piece of free text that ends at ，,。；; a bracket or a line break, and the sentence it stands in. */
export interface Clause {
  text: string
  sentence: string
}

const sentenceEnd = /[。;\n\r]/
const clauseEnd = /[,，。;()[\]{}【】〔〕「」『』\n\r]/

/** Free text (remarks, unit nature, …) cut into clauses; each is normalised. */
export function clauses(text: string): Clause[] {
  const found: Clause[] = []
  for (const sentence of text.normalize('NFKC').split(sentenceEnd)) {
    const whole = normalise(sentence)
    if (whole === '') continue
    for (const piece of sentence.split(clauseEnd)) {
      const clause = normalise(piece)
      if (clause !== '') found.push({ text: clause, sentence: whole })
    }
  }
  return found
}

/** A keyword that the text affirms, with what stands around it in its clause. */
export interface Mention {
  keyword: string
  clause: string
  sentence: string
  before: string
  after: string
}

/** A negation that reaches over at most 6 characters, none of them 年 or 月. */
const deniedBefore = /(?:没有|不是|[未没无不非])[^年月]{0,6}$/
const deniedAfter = /^:?(?:无|否|没有|未|×)/
const deniedInBrackets = /^(?:无|否|没有|未|×)$/

/**
 * The mentions of a keyword that count: not negated before it (未参加访惠聚) nor after it (访惠聚：无), clause by clause
 * (D4.19).
 *
 * @param pattern a regular expression with the flag `g`
 */
export function mentions(text: string, pattern: RegExp): Mention[] {
  return mentionsIn(clauses(text), pattern)
}

export function mentionsIn(pieces: readonly Clause[], pattern: RegExp): Mention[] {
  const found: Mention[] = []
  for (const [index, { text, sentence }] of pieces.entries()) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index)
      const after = text.slice(match.index + match[0].length)
      // Only the last few characters can deny: 没有 or 不是 and six more.
      if (deniedBefore.test(before.slice(-8)) || deniedAfter.test(after)) continue
      const next = pieces[index + 1]
      if (after === '' && next?.sentence === sentence && deniedInBrackets.test(next.text)) continue
      found.push({ keyword: match[0], clause: text, sentence, before, after })
    }
  }
  return found
}

/** Keeps what `read` said of a text, so that a word that stands in ten thousand cells is read once. */
export function remember<Reading>(read: (text: string) => Reading, most = 20_000): (text: string) => Reading {
  const known = new Map<string, Reading>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const reading = read(text)
    if (known.size >= most) known.clear()
    known.set(text, reading)
    return reading
  }
}
