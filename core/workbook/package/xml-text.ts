/** The text of an XML part: UTF-16 by its mark, else what it declares, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 120))
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]
  return decoder(declared ?? 'utf-8').decode(bytes)
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    // An encoding nobody knows: its markup at least is ASCII.
    return new TextDecoder('utf-8')
  }
}

/** Text for the inside of an element or, in double quotes, of an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** `_x000D_` and its like, as Office writes characters XML cannot hold; `_x005F_` is the underscore itself. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Escapes what a reader would take for an _xHHHH_ escape (ECMA-376 ST_Xstring), so that the text comes back as it is. */
export function encodeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
