import { decodeEscapes, scanXml } from '../package/xml-scanner.ts'

/**
 * The texts of the shared strings. Runs of rich text are joined; how a text is read aloud (phonetic runs) is no part of
 * it.
 */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  scanXml(
    xml,
    {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') phonetic++
        else if (name === 't') inText = phonetic === 0
      },
      close(name) {
        if (name === 'si') strings.push(decodeEscapes(text))
        else if (name === 'rPh') phonetic--
        else if (name === 't') inText = false
      },
      text(piece) {
        if (inText) text += piece
      },
    },
    part,
  )
  return strings
}
