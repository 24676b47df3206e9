import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decodeXml } from './xml-scanner.ts'

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
  name: string
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

/**
 * The tree of a part's elements, by a real tokenizer; null if it is not well-formed or declares entities (no part of a
 * workbook may). Inside elements whose local name is `leaf` nothing is looked at.
 */
export function parseXml(text: string, leaf?: string): XmlNode | null {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let root: XmlNode | null = null
  let failed = false
  const open: XmlNode[] = []
  let skipping = 0
  let tagStart = 0
  parser.on('error', () => {
    failed = true
  })
  parser.on('doctype', () => {
    failed = true
  })
  parser.on('opentagstart', () => {
    if (skipping === 0) tagStart = text.lastIndexOf('<', parser.position - 1)
  })
  parser.on('opentag', (tag) => {
    const parent = open.at(-1)
    if (skipping > 0 || (parent && parent.local === leaf)) {
      skipping++
      return
    }
    const node = newNode(tag, tagStart, parser.position)
    if (parent) parent.children.push(node)
    else root ??= node
    open.push(node)
  })
  parser.on('text', (characters) => {
    const parent = open.at(-1)
    if (skipping === 0 && parent) parent.text += characters
  })
  parser.on('cdata', (characters) => {
    const parent = open.at(-1)
    if (skipping === 0 && parent) parent.text += characters
  })
  parser.on('closetag', (tag) => {
    if (skipping > 0) {
      skipping--
      return
    }
    const node = open.pop()
    if (!node) return
    node.end = parser.position
    node.closeStart = tag.isSelfClosing ? node.end : text.lastIndexOf('<', node.end - 1)
  })
  parser.write(text).close()
  return failed ? null : root
}

function newNode(tag: SaxesTagNS, start: number, openEnd: number): XmlNode {
  return {
    name: tag.name,
    prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
    local: tag.local,
    uri: tag.uri,
    attributes: Object.values(tag.attributes),
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    children: [],
    text: '',
  }
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

/** Text for the inside of an element or, in double quotes, of an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const declaredEncoding = /^(<\?xml[^>]*?encoding\s*=\s*["'])[A-Za-z0-9._-]+(["'])/

/**
 * The text of an XML part, ready to be written back as UTF-8; null if some of its bytes stand for nothing in its encoding
 * and would be lost.
 */
export function xmlPartText(bytes: Uint8Array): string | null {
  const text = decodeXml(bytes)
  return text.includes('\ufffd') ? null : text.replace(declaredEncoding, '$1UTF-8$2')
}

export function xmlPartBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
