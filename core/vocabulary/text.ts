/** Text as it is compared: NFKC, without white space and characters nobody sees (D4.1). */
export function normalise(text: string): string {
  return plain.test(text) ? text : text.normalize('NFKC').replace(unseen, '')
}

/** Han characters, ASCII letters and digits and the full stop: nothing that NFKC or `unseen` would change. */
const plain = /^[\u4e00-\u9fa50-9A-Za-z.]*$/
const unseen = /[\s\p{Cf}\p{Cc}]/gu

/** Nothing is left of it. */
export function isEmpty(text: string): boolean {
  return text === '' || (!isSolid(text.charCodeAt(0)) && normalise(text) === '')
}

/** A Han character or a digit, as nearly every cell begins with. */
const isSolid = (code: number) => (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x30 && code <= 0x39)
