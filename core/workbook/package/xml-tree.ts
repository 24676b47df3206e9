import { Unreadable } from './unreadable.ts'
import { localName, scanXml, type Tag, type XmlHandler } from './xml-scanner.ts'

/** An element of a part and where it stands in the text: `text.slice(start, end)` is the whole of it. */
export interface XmlNode {
  /** As written, with its prefix. */
  name: string
  /** Prefix with its colon, or ''. */
  prefix: string
  local: string
  uri: string
  attributes: readonly XmlAttribute[]
  start: number
  /** After the > of the opening tag. */
  openEnd: number
  /** Before the < of the closing tag; equal to `end` in an empty element tag. */
  closeStart: number
  end: number
  children: XmlNode[]
  /** The characters directly inside. */
  text: string
}

export interface XmlAttribute {
  /** Without its colon; 'xmlns' where the attribute binds a prefix. */
  prefix: string
  local: string
  uri: string
  value: string
}

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** Namespaces by the prefix that is bound to them. */
type Bindings = ReadonlyMap<string, string>

const everywhere: Bindings = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/'],
])
const namePattern = /^[:A-Z_a-z\u00b7-\uffff][-.:\w\u00b7-\uffff]*$/
/** Characters no XML may hold, also not as references. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u
/** What may open a part besides its root; `<?xml` can stand nowhere else. */
const declaration =
  /^<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["'][-.\w]+["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/
/** No part of a workbook nests its elements this deep; whoever walks its tree must not run out of stack. */
const deepest = 500

/** Ends the building of a tree: what was found is no well-formed XML. */
class NotWellFormed extends Error {}

class TreeBuilder implements XmlHandler {
  root: XmlNode | null = null
  private readonly path: XmlNode[] = []
  private readonly bindings: Bindings[] = [everywhere]
  private readonly leaf: string | undefined
  private skipping = 0

  constructor(leaf: string | undefined) {
    this.leaf = leaf
  }

  open(local: string, tag: Tag): void {
    const parent = this.path.at(-1)
    if (this.skipping > 0 || (parent && parent.local === this.leaf)) {
      this.skipping++
      return
    }
    if ((!parent && this.root) || this.path.length === deepest) throw new NotWellFormed()
    const node = this.node(local, tag)
    if (parent) parent.children.push(node)
    else this.root = node
    this.path.push(node)
  }

  close(_local: string, { start, end }: Tag): void {
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    const node = this.path.pop()!
    this.bindings.pop()
    node.closeStart = start
    node.end = end
  }

  text(characters: string): void {
    if (this.skipping > 0) return
    if (forbidden.test(characters)) throw new NotWellFormed()
    this.path.at(-1)!.text += characters
  }

  private node(local: string, tag: Tag): XmlNode {
    const { qualified, start, end } = tag
    if (!namePattern.test(qualified)) throw new NotWellFormed()
    const written = tag.attributes()
    const bindings = bound(written, this.bindings.at(-1)!)
    this.bindings.push(bindings)
    const prefix = prefixOf(qualified)
    return {
      name: qualified,
      prefix: prefix === '' ? '' : `${prefix}:`,
      local,
      uri: namespace(prefix, bindings),
      attributes: attributesOf(written, bindings),
      start,
      openEnd: end,
      closeStart: end,
      end,
      children: [],
      text: '',
    }
  }
}

const prefixOf = (qualified: string) => qualified.slice(0, Math.max(0, qualified.indexOf(':')))

function namespace(prefix: string, bindings: Bindings): string {
  const uri = bindings.get(prefix)
  if (uri === undefined) throw new NotWellFormed()
  return uri
}

type Written = readonly { name: string; value: string }[]

const binds = ({ name }: { name: string }) => name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')

/** The bindings inside an element: those around it and its own. */
function bound(written: Written, around: Bindings): Bindings {
  if (!written.some(binds)) return around
  const own = written.filter(binds)
  return new Map([...around, ...own.map(({ name, value }): [string, string] => [name.slice(6), value])])
}

function attributesOf(written: Written, bindings: Bindings): XmlAttribute[] {
  const attributes = written.map(({ name, value }): XmlAttribute => {
    if (!namePattern.test(name) || forbidden.test(value)) throw new NotWellFormed()
    const prefix = prefixOf(name)
    // An attribute without a prefix has no namespace, whatever its element has.
    return { prefix, local: localName(name), uri: prefix === '' ? '' : namespace(prefix, bindings), value }
  })
  if (attributes.length > 1 && hasTwins(attributes)) throw new NotWellFormed()
  return attributes
}

function hasTwins(attributes: readonly XmlAttribute[]): boolean {
  return new Set(attributes.map(({ uri, local }) => `${uri} ${local}`)).size < attributes.length
}

/**
 * The tree of a part's elements; null if it is not well formed, nests beyond all measure, or declares entities (no part
 * of a workbook may). Inside elements whose local name is `leaf` nothing is kept.
 */
export function parseXml(text: string, leaf?: string): XmlNode | null {
  if (forbidden.test(text) || text.replace(declaration, '').includes('<?xml')) return null
  const builder = new TreeBuilder(leaf)
  try {
    scanXml(text, builder, '')
  } catch (error) {
    if (error instanceof NotWellFormed || error instanceof Unreadable) return null
    throw error
  }
  return builder.root
}

/** Value of an attribute without a namespace. */
export function attribute(node: XmlNode, local: string): string | undefined {
  return node.attributes.find((one) => one.prefix === '' && one.local === local)?.value
}

export function child(node: XmlNode, local: string): XmlNode | undefined {
  return node.children.find((one) => one.local === local)
}

/** The text with all changes made. They must not overlap; of several at one place the first given comes first. */
export function spliced(text: string, changes: readonly Splice[]): string {
  let result = ''
  let at = 0
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, change.start) + change.text
    at = change.end
  }
  return result + text.slice(at)
}

/** A change that puts `inner` at the end of an element, opening it first if it was an empty element tag. */
export function appendInside(xml: string, node: XmlNode, inner: string): Splice {
  if (node.closeStart < node.end) return { start: node.closeStart, end: node.closeStart, text: inner }
  const opened = `${xml.slice(node.start, node.end).replace(/\/>$/, '').trimEnd()}>`
  return { start: node.start, end: node.end, text: `${opened}${inner}</${node.name}>` }
}

/** Where a child belongs that must come after all of `before` and is not there yet (the schemas fix the order). */
export function placeAfter(parent: XmlNode, before: readonly string[]): number {
  let place = parent.openEnd
  for (const node of parent.children) if (before.includes(node.local)) place = node.end
  return place
}
