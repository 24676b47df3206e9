import { problemsZh } from '../../messages/zh-CN.ts'
import { Unreadable } from './unreadable.ts'

/** The tag that is being reported; valid only while its handler runs. */
export interface Tag {
  /** The element's name as written, with its prefix. */
  readonly qualified: string
  /** Where the tag stands in the text: at its <, and after its >. A self-closing tag closes at its end, where both are equal. */
  readonly start: number
  readonly end: number
  /** The value of the attribute with just this name; null if there is none. */
  get(name: string): string | null
  /** The value of the attribute with this name and any prefix: `r:id`. */
  prefixed(name: string): string | null
  /** Every attribute as written, its value decoded. @throws Unreadable where what stands in the tag is no attributes */
  attributes(): { name: string; value: string }[]
}

/** Names come without their prefix: `x:row` is `row`. A self-closing tag is opened and closed. */
export interface XmlHandler {
  open(name: string, tag: Tag): void
  close(name: string, tag: Tag): void
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
const exclamation = 33
const question = 63
const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13
const isQuote = (code: number) => code === quote || code === apostrophe

/** Elements within each other; those of a workbook are a few dozen. What is never closed ends here, and not after a gigabyte. */
const deepest = 1000

/** The name without its prefix. */
export function localName(qualified: string): string {
  const colon = qualified.indexOf(':')
  return colon < 0 ? qualified : qualified.slice(colon + 1)
}

const oneAttribute = /\s+([^\s=<>"'/&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

class ScannedTag implements Tag {
  qualified = ''
  start = 0
  end = 0
  private readonly xml: string
  private readonly decode: (raw: string) => string
  private readonly broken: () => Unreadable
  /** Where the attributes stand. */
  private from = 0
  private to = 0
  private count = -1
  private readonly places: number[] = []

  constructor(xml: string, decode: (raw: string) => string, broken: () => Unreadable) {
    this.xml = xml
    this.decode = decode
    this.broken = broken
  }

  /** Another tag: from `start` to `end`, its attributes between `from` and `to`. */
  set(qualified: string, start: number, end: number, from: number, to: number): void {
    this.qualified = qualified
    this.start = start
    this.end = end
    this.from = from
    this.to = to
    this.count = -1
  }

  get(name: string): string | null {
    this.scan()
    for (let i = 0; i < this.count; i += 4) {
      const at = this.places[i]!
      if (this.places[i + 1]! - at === name.length && this.xml.startsWith(name, at)) return this.value(i)
    }
    return null
  }

  prefixed(name: string): string | null {
    this.scan()
    for (let i = 0; i < this.count; i += 4) {
      const at = this.places[i + 1]! - name.length
      if (at > this.places[i]! && this.xml.startsWith(name, at) && this.xml[at - 1] === ':') return this.value(i)
    }
    return null
  }

  attributes(): { name: string; value: string }[] {
    const found: { name: string; value: string }[] = []
    let at = this.from
    for (;;) {
      oneAttribute.lastIndex = at
      const match = oneAttribute.exec(this.xml)
      if (!match || oneAttribute.lastIndex > this.to) break
      found.push({ name: match[1]!, value: this.decode(match[2] ?? match[3]!) })
      at = oneAttribute.lastIndex
    }
    while (at < this.to && isSpace(this.xml.charCodeAt(at))) at++
    if (at < this.to) throw this.broken()
    return found
  }

  private value(i: number): string {
    return this.decode(this.xml.slice(this.places[i + 2]!, this.places[i + 3]!))
  }

  /** Finds where each name and value begins and ends: four numbers an attribute. */
  private scan(): void {
    if (this.count >= 0) return
    const { xml, to, places } = this
    let count = 0
    let at = this.from
    for (;;) {
      while (at < to && isSpace(xml.charCodeAt(at))) at++
      if (at >= to) break
      const name = at
      while (at < to && xml.charCodeAt(at) !== equals && !isSpace(xml.charCodeAt(at))) at++
      places[count] = name
      places[count + 1] = at
      while (at < to && !isQuote(xml.charCodeAt(at))) at++
      const closing = at < to ? xml.indexOf(xml[at]!, at + 1) : -1
      if (closing < 0 || closing >= to) break
      places[count + 2] = at + 1
      places[count + 3] = closing
      count += 4
      at = closing + 1
    }
    this.count = count
  }
}

/** One reading of a text: each method passes over one thing that begins at `at` and moves on behind it. */
class Scanner {
  private readonly xml: string
  private readonly handler: XmlHandler
  private readonly part: string
  private readonly open: string[] = []
  private readonly tag: ScannedTag
  private at: number

  constructor(xml: string, handler: XmlHandler, part: string) {
    this.xml = xml
    this.handler = handler
    this.part = part
    this.tag = new ScannedTag(xml, this.decode, this.broken)
    this.at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  run(): void {
    const { xml } = this
    while (this.at < xml.length) {
      if (xml.charCodeAt(this.at) !== lt) this.text()
      else {
        const next = xml.charCodeAt(this.at + 1)
        if (next === slash) this.closingTag()
        else if (next === exclamation) this.declaration()
        else if (next === question) this.at = this.behind('?>', this.at + 2)
        else this.openingTag()
      }
    }
    if (this.open.length > 0) throw this.broken()
  }

  private readonly broken = () => new Unreadable('corrupt', problemsZh.damagedPart(this.part))

  private readonly decode = (raw: string): string => {
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    if (!text.includes('&')) return text
    return text.replace(/&([^;&\s]{1,12});|&/g, (_all, name: string | undefined) => {
      const decoded = name === undefined ? undefined : name.startsWith('#') ? character(name) : entities[name]
      if (decoded === undefined) throw this.broken()
      return decoded
    })
  }

  private behind(ending: string, from: number): number {
    const end = this.xml.indexOf(ending, from)
    if (end < 0) throw this.broken()
    return end + ending.length
  }

  private text(): void {
    const { xml, at } = this
    const found = xml.indexOf('<', at)
    const end = found < 0 ? xml.length : found
    if (this.open.length > 0) this.handler.text?.(this.decode(xml.slice(at, end)))
    else if (xml.slice(at, end).trim() !== '') throw this.broken()
    this.at = end
  }

  private declaration(): void {
    const { xml, at } = this
    if (xml.startsWith('<!--', at)) this.at = this.behind('-->', at + 4)
    else if (xml.startsWith('<![CDATA[', at)) {
      if (this.open.length === 0) throw this.broken()
      const end = this.behind(']]>', at + 9)
      this.handler.text?.(xml.slice(at + 9, end - 3))
      this.at = end
    } else throw new Unreadable('corrupt', problemsZh.unsafeXml())
  }

  private closingTag(): void {
    const { xml, at } = this
    const end = this.behind('>', at)
    this.close(xml.slice(at + 2, end - 1).trimEnd(), at, end)
    this.at = end
  }

  private openingTag(): void {
    const { xml, at } = this
    const end = this.tagEnd(at + 1)
    const isEmpty = xml.charCodeAt(end - 2) === slash
    const inside = isEmpty ? end - 2 : end - 1
    let nameEnd = at + 1
    while (nameEnd < inside && !isSpace(xml.charCodeAt(nameEnd))) nameEnd++
    const qualified = xml.slice(at + 1, nameEnd)
    if (qualified === '') throw this.broken()
    this.tag.set(qualified, at, end, nameEnd, inside)
    if (this.open.push(qualified) > deepest) throw this.broken()
    this.handler.open(localName(qualified), this.tag)
    if (isEmpty) this.close(qualified, end, end)
    this.at = end
  }

  private close(qualified: string, start: number, end: number): void {
    if (this.open.pop() !== qualified) throw this.broken()
    this.tag.set(qualified, start, end, end, end)
    this.handler.close(localName(qualified), this.tag)
  }

  /** Behind the tag whose inside begins at `from`: after the first > outside quotes. */
  private tagEnd(from: number): number {
    const { xml } = this
    for (let i = from; i < xml.length; i++) {
      const code = xml.charCodeAt(i)
      if (code === gt) return i + 1
      if (!isQuote(code)) continue
      i = xml.indexOf(xml[i]!, i + 1)
      if (i < 0) break
    }
    throw this.broken()
  }
}

/**
 * Reads an XML part from beginning to end. It must be well formed; a DTD, and so any entity of its own, is refused.
 * `part` is the name to say when it is not. @throws Unreadable
 */
export function scanXml(xml: string, handler: XmlHandler, part: string): void {
  new Scanner(xml, handler, part).run()
}
