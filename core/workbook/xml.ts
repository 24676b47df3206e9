import { problemsZh } from '../messages/zh-CN.ts'
import { Unreadable } from './unreadable.ts'

/** The attributes of the tag that is being reported; valid only while its handler runs. */
export interface Attributes {
  /** The value of the attribute with just this name; null if there is none. */
  get(name: string): string | null
  /** The value of the attribute with this name and any prefix: `r:id`. */
  prefixed(name: string): string | null
}

/** Names come without their prefix: `x:row` is `row`. A self-closing tag is opened and closed. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(reference: string): string | undefined {
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const lt = 60
const gt = 62
const slash = 47
const equals = 61
const quote = 34
const apostrophe = 39
const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13

class TagAttributes implements Attributes {
  private readonly xml: string
  private readonly decode: (raw: string) => string
  private start = 0
  private end = 0
  private count = -1
  private readonly names: number[] = []

  constructor(xml: string, decode: (raw: string) => string) {
    this.xml = xml
    this.decode = decode
  }

  reset(start: number, end: number): void {
    this.start = start
    this.end = end
    this.count = -1
  }

  get(name: string): string | null {
    this.scan()
    for (let i = 0; i < this.count; i += 4) {
      const at = this.names[i]!
      if (this.names[i + 1]! - at === name.length && this.xml.startsWith(name, at)) return this.value(i)
    }
    return null
  }

  prefixed(name: string): string | null {
    this.scan()
    for (let i = 0; i < this.count; i += 4) {
      const at = this.names[i + 1]! - name.length
      if (at > this.names[i]! && this.xml.startsWith(name, at) && this.xml[at - 1] === ':') return this.value(i)
    }
    return null
  }

  private value(i: number): string {
    return this.decode(this.xml.slice(this.names[i + 2]!, this.names[i + 3]!))
  }

  /** Finds where each name and value begins and ends: four numbers an attribute. */
  private scan(): void {
    if (this.count >= 0) return
    const { xml, end, names } = this
    let count = 0
    let at = this.start
    for (;;) {
      while (at < end && isSpace(xml.charCodeAt(at))) at++
      if (at >= end) break
      const name = at
      while (at < end && xml.charCodeAt(at) !== equals && !isSpace(xml.charCodeAt(at))) at++
      names[count] = name
      names[count + 1] = at
      while (at < end && xml.charCodeAt(at) !== quote && xml.charCodeAt(at) !== apostrophe) at++
      const closing = at < end ? xml.indexOf(xml[at]!, at + 1) : -1
      if (closing < 0 || closing >= end) break
      names[count + 2] = at + 1
      names[count + 3] = closing
      count += 4
      at = closing + 1
    }
    this.count = count
  }
}

/**
 * Reads an XML part from beginning to end. It must be well formed; a DTD, and so any entity of its own, is refused.
 * `part` is the name to say when it is not.
 */
export function scanXml(xml: string, handler: XmlHandler, part: string): void {
  const broken = () => new Unreadable('corrupt', problemsZh.damagedPart(part))
  const decode = (raw: string): string => {
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    if (!text.includes('&')) return text
    return text.replace(/&([^;&\s]{1,12});|&/g, (_all, name: string | undefined) => {
      const decoded = name === undefined ? undefined : name.startsWith('#') ? character(name) : entities[name]
      if (decoded === undefined) throw broken()
      return decoded
    })
  }
  const attributes = new TagAttributes(xml, decode)
  const open: string[] = []
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0

  const pass = (from: number, ending: string): number => {
    const end = xml.indexOf(ending, from)
    if (end < 0) throw broken()
    return end + ending.length
  }
  /** Where the tag that begins at `from` ends: the first > outside quotes. */
  const tagEnd = (from: number): number => {
    for (let i = from; i < xml.length; i++) {
      const code = xml.charCodeAt(i)
      if (code === gt) return i
      if (code === quote || code === apostrophe) {
        i = xml.indexOf(xml[i]!, i + 1)
        if (i < 0) break
      }
    }
    throw broken()
  }
  const close = (name: string, qualified: string) => {
    if (open.pop() !== qualified) throw broken()
    handler.close(name)
  }
  const local = (qualified: string) => {
    const colon = qualified.indexOf(':')
    return colon < 0 ? qualified : qualified.slice(colon + 1)
  }

  while (at < xml.length) {
    if (xml.charCodeAt(at) !== lt) {
      let end = xml.indexOf('<', at)
      if (end < 0) end = xml.length
      if (open.length > 0) handler.text?.(decode(xml.slice(at, end)))
      else if (xml.slice(at, end).trim() !== '') throw broken()
      at = end
      continue
    }
    const next = xml.charCodeAt(at + 1)
    if (next === slash) {
      const end = xml.indexOf('>', at)
      if (end < 0) throw broken()
      const qualified = xml.slice(at + 2, end).trimEnd()
      close(local(qualified), qualified)
      at = end + 1
    } else if (next === 33) {
      if (xml.startsWith('<!--', at)) at = pass(at + 4, '-->')
      else if (xml.startsWith('<![CDATA[', at)) {
        const end = pass(at + 9, ']]>')
        handler.text?.(xml.slice(at + 9, end - 3))
        at = end
      } else throw new Unreadable('corrupt', problemsZh.unsafeXml())
    } else if (next === 63) {
      at = pass(at + 2, '?>')
    } else {
      const end = tagEnd(at + 1)
      const bare = xml.charCodeAt(end - 1) === slash
      const inside = bare ? end - 1 : end
      let nameEnd = at + 1
      while (nameEnd < inside && !isSpace(xml.charCodeAt(nameEnd))) nameEnd++
      const qualified = xml.slice(at + 1, nameEnd)
      if (qualified === '') throw broken()
      attributes.reset(nameEnd, inside)
      open.push(qualified)
      const name = local(qualified)
      handler.open(name, attributes)
      if (bare) close(name, qualified)
      at = end + 1
    }
  }
  if (open.length > 0) throw broken()
}

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

/** `_x000D_` and its like, as Office writes characters XML cannot hold; `_x005F_` is the underscore itself. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
