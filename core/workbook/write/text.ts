/** Excel's limit for the text of a cell, in UTF-16 units. */
export const cellTextLimit = 32_767

/** Stands at the end of a text that did not fit into its cell, so that nothing is cut unseen. */
export const cutMark = '……（超过32767字，后文已截去）'

/**
 * A text as a cell can hold it: without what XML cannot carry (control characters, U+FFFE, U+FFFF, halves of surrogate
 * pairs), line ends as \n, and, where it is longer than a cell may be, cut with a visible mark.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  if (clean.length <= cellTextLimit) return clean
  return withoutHalf(clean.slice(0, cellTextLimit - cutMark.length)) + cutMark
}

/** Drops the half of a surrogate pair that a cut has left at the end. */
export function withoutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

/**
 * How wide a text is drawn, in columns' units (the width of a digit): a Chinese character counts two. Of several lines
 * the widest counts.
 */
export function textWidth(text: string): number {
  let widest = 0
  for (const line of text.split('\n')) {
    let width = 0
    for (const character of line) width += isWide(character.codePointAt(0)!) ? 2 : 1
    widest = Math.max(widest, width)
  }
  return widest
}

/** How many lines a text takes in a column of `width` units when it is wrapped. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width) - 1)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0)
}

/** East Asian wide: CJK, Hangul, full-width forms, general punctuation as Chinese fonts draw it, emoji. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2010 && code <= 0x203e) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x1f300
  )
}
