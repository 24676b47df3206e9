import { annotateZh } from '../../messages/zh-CN.ts'
import type { Problem } from '../../report/types.ts'
import { openPackage, type Package } from './package.ts'
import { type RelatedPart, relationships, relationshipsName } from './relationships.ts'
import { Unreadable } from './unreadable.ts'
import { decodeXml, xmlText } from './xml-text.ts'
import { appendInside, attribute, parseXml, type Splice, spliced, type XmlNode } from './xml-tree.ts'

/** An XML part to be changed: its text and its tree. */
export interface XmlPart {
  name: string
  text: string
  root: XmlNode
}

/** A package with its changes made, and what else is to be said of them; or why it cannot be changed. */
export type Changed<More extends object = object> =
  | ({ ok: true; bytes: Uint8Array } & More)
  | { ok: false; problem: Problem }

/** Changes a package part by part. What `change` throws as Unreadable, and what is no package at all, is a problem. */
export function changePackage<More extends object>(bytes: Uint8Array, change: (parts: Package) => More): Changed<More> {
  try {
    const parts = openPackage(bytes)
    const more = change(parts)
    return { ok: true, bytes: parts.bytes(), ...more }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: unfit().problem }
    throw error
  }
}

/** A package in which something is not as it must be for us to change it. */
export function unfit(): Unreadable {
  return new Unreadable('corrupt', annotateZh.unfit())
}

const declaredEncoding = /^(<\?xml[^>]*?encoding\s*=\s*["'])[A-Za-z0-9._-]+(["'])/

/**
 * An XML part, ready to be written back as UTF-8; null if there is none of that name. Nothing is kept inside elements
 * called `leaf`. @throws Unreadable where it is not well formed, or some of its bytes stand for nothing in its encoding
 * and would be lost
 */
export function xmlPart(parts: Package, name: string, leaf?: string): XmlPart | null {
  const bytes = parts.read(name)
  if (bytes === null) return null
  const text = decodeXml(bytes).replace(declaredEncoding, '$1UTF-8$2')
  const root = text.includes('\ufffd') ? null : parseXml(text, leaf)
  if (root === null) throw unfit()
  return { name, text, root }
}

/** As `xmlPart`, for a part that must be there. @throws Unreadable */
export function neededXmlPart(parts: Package, name: string | undefined, leaf?: string): XmlPart {
  const part = name === undefined ? null : xmlPart(parts, name, leaf)
  if (part === null) throw unfit()
  return part
}

/** Makes the changes in a part; without any it is not touched. */
export function changeXmlPart(parts: Package, part: XmlPart, changes: readonly Splice[]): void {
  const text = spliced(part.text, changes)
  if (text !== part.text) writeXmlPart(parts, part.name, text)
}

export function writeXmlPart(parts: Package, name: string, text: string): void {
  parts.write(name, new TextEncoder().encode(text))
}

/** A part name that is free, made from `wanted` (folder/name.xml) by a number where needed. */
export function freePartName(parts: Package, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : wanted.replace(/\.xml$/, `${count}.xml`)
    if (!parts.has(name)) return name
  }
}

/** A new part, said to be of this type and related to `source` by this relationship, whose id is returned. */
export function addPart(
  parts: Package,
  source: string,
  part: { name: string; text: string; contentType: string; relationship: string },
): string {
  writeXmlPart(parts, part.name, part.text)
  addContentType(parts, part.name, part.contentType)
  return addRelationship(parts, source, part.relationship, part.name)
}

/** Removes a part that only `source` is related to, with all that is said of it. */
export function dropPart(parts: Package, source: string, { id, target }: RelatedPart): void {
  parts.remove(target)
  removeNodes(parts, relationshipsName(source), (node) => attribute(node, 'Id') === id)
  removeNodes(parts, contentTypesName, (node) => isTypeOf(node, target))
}

const contentTypesName = '[Content_Types].xml'

function isTypeOf(node: XmlNode, part: string): boolean {
  return attribute(node, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase()
}

/** Says of what type a part is, unless that is said already. */
function addContentType(parts: Package, part: string, type: string): void {
  const types = xmlPart(parts, contentTypesName)
  if (!types || types.root.children.some((node) => isTypeOf(node, part))) return
  const entry = `<${types.root.prefix}Override PartName="${xmlText(encodeURI(`/${part}`))}" ContentType="${xmlText(type)}"/>`
  changeXmlPart(parts, types, [appendInside(types.text, types.root, entry)])
}

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Relates a part of this package to another under a free id, which is returned. */
function addRelationship(parts: Package, source: string, type: string, target: string): string {
  const name = relationshipsName(source)
  const taken = new Set(relationships(parts, source).map((one) => one.id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const id = `rId${number}`
  const entry = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${xmlText(type)}" Target="/${xmlText(encodeURI(target))}"/>`
  const known = xmlPart(parts, name)
  if (known) {
    changeXmlPart(parts, known, [appendInside(known.text, known.root, entry(known.root.prefix))])
    return id
  }
  const list = `<Relationships xmlns="${relationshipsNamespace}">${entry('')}</Relationships>`
  writeXmlPart(parts, name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${list}`)
  return id
}

function removeNodes(parts: Package, name: string, isGone: (node: XmlNode) => boolean): void {
  const part = xmlPart(parts, name)
  if (!part) return
  const gone = part.root.children.filter(isGone)
  changeXmlPart(
    parts,
    part,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  )
}
