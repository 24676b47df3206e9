import type { Package } from './package.ts'
import {
  appendInside,
  attribute,
  child,
  parseXml,
  type Splice,
  spliced,
  type XmlNode,
  xmlPartBytes,
  xmlPartText,
  xmlText,
} from './xml-tree.ts'

/** A relationship of a part, its target resolved to a name in the package. */
export interface Relationship {
  id: string
  /** Last word of the type: worksheet, styles, officeDocument … */
  kind: string
  type: string
  /** Name in the package, without a leading slash; as written where it leads outside. */
  target: string
}

/** An XML part that was read: its text and its tree. */
export interface XmlPart {
  name: string
  text: string
  root: XmlNode
}

export const contentTypesName = '[Content_Types].xml'

/** Reads an XML part; null if it is missing, damaged or not well-formed. */
export function readXmlPart(files: Package, name: string, leaf?: string): XmlPart | null {
  const bytes = files.read(name)
  const text = bytes && xmlPartText(bytes)
  const root = text === null || text === undefined ? null : parseXml(text, leaf)
  return text && root ? { name, text, root } : null
}

/** Makes the changes in a part; without any it is not touched. */
export function changeXmlPart(files: Package, part: XmlPart, changes: readonly Splice[]): void {
  const text = spliced(part.text, changes)
  if (text !== part.text) writeXmlPart(files, part.name, text)
}

export function writeXmlPart(files: Package, name: string, text: string): void {
  files.write(name, xmlPartBytes(text))
}

/** Where the relationships of a part are kept; '' is the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** The relationships of a part; none where it has no such file. */
export function relationships(files: Package, part: string): Relationship[] {
  const found = readXmlPart(files, relationshipsName(part))
  if (!found) return []
  return found.root.children.flatMap((node) => {
    const id = attribute(node, 'Id')
    const type = attribute(node, 'Type')
    const target = attribute(node, 'Target')
    if (id === undefined || type === undefined || target === undefined) return []
    const isInside = attribute(node, 'TargetMode') !== 'External'
    return [
      { id, type, kind: type.slice(type.lastIndexOf('/') + 1), target: isInside ? resolve(part, target) : target },
    ]
  })
}

/** A relationship's target as a part's name: relative to the folder of its source, or from the root after a slash. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`
  const steps: string[] = []
  for (const step of decoded(path).split(/[/\\]/)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Percent signs that stand for nothing are left as they are. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Adds a relationship to a part of this package under a free id, which is returned. */
export function addRelationship(files: Package, part: string, type: string, target: string): string {
  const name = relationshipsName(part)
  const found = readXmlPart(files, name)
  const taken = new Set(relationships(files, part).map((one) => one.id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const id = `rId${number}`
  const written = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${xmlText(type)}" Target="/${xmlText(encodeURI(target))}"/>`
  if (found) {
    writeXmlPart(files, name, spliced(found.text, [appendInside(found.text, found.root, written(found.root.prefix))]))
  } else {
    const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
    writeXmlPart(
      files,
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${written('')}</Relationships>`,
    )
  }
  return id
}

/** Says of what type a part is, unless that is said already. */
export function addContentType(files: Package, part: string, type: string): void {
  const found = readXmlPart(files, contentTypesName)
  if (!found) return
  const name = `/${part}`
  const isKnown = found.root.children.some((node) => attribute(node, 'PartName')?.toLowerCase() === name.toLowerCase())
  if (isKnown) return
  const entry = `<${found.root.prefix}Override PartName="${xmlText(encodeURI(name))}" ContentType="${xmlText(type)}"/>`
  changeXmlPart(files, found, [appendInside(found.text, found.root, entry)])
}

/** A part name that is free, made from `wanted` (folder/name.xml) by a number where needed. */
export function freePartName(files: Package, wanted: string): string {
  const taken = new Set(files.names.map((name) => name.toLowerCase()))
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : wanted.replace(/\.xml$/, `${count}.xml`)
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** The parts of a workbook, found through its relationships and never by their usual names. */
export interface WorkbookParts {
  /** Name of the workbook part. */
  workbook: string
  /** Relationships of the workbook part. */
  relationships: Relationship[]
  /** Relationship types end alike in both families; this is what stands before that end. */
  typeBase: string
}

/** Finds the workbook part; null if the package holds none. */
export function workbookParts(files: Package): WorkbookParts | null {
  const main = relationships(files, '').find((one) => one.kind === 'officeDocument')
  if (!main || files.read(main.target) === null) return null
  return {
    workbook: main.target,
    relationships: relationships(files, main.target),
    typeBase: main.type.slice(0, main.type.lastIndexOf('/') + 1),
  }
}

/** The part of the sheet with this name; null where there is none. */
export function sheetPartByName(files: Package, parts: WorkbookParts, name: string): string | null {
  const book = readXmlPart(files, parts.workbook)
  const sheet = book && sheetNodes(book.root).find((node) => attribute(node, 'name') === name)
  return sheet ? sheetPart(sheet, parts) : null
}

/** The sheets of a workbook part, in tab order. */
export function sheetNodes(book: XmlNode): XmlNode[] {
  return child(book, 'sheets')?.children.filter((node) => node.local === 'sheet') ?? []
}

/** The part in which a sheet of the list is kept. */
export function sheetPart(sheet: XmlNode, parts: WorkbookParts): string | null {
  const id = sheet.attributes.find((one) => one.local === 'id' && one.prefix !== '')?.value
  return parts.relationships.find((one) => one.id === id)?.target ?? null
}

/** Removes a part that one other part names, with all that is said of it. */
export function dropPart(files: Package, source: string, { id, target }: Relationship): void {
  files.remove(target)
  removeNodes(files, relationshipsName(source), (node) => attribute(node, 'Id') === id)
  removeNodes(
    files,
    contentTypesName,
    (node) => attribute(node, 'PartName')?.toLowerCase() === `/${target}`.toLowerCase(),
  )
}

function removeNodes(files: Package, name: string, isGone: (node: XmlNode) => boolean): void {
  const part = readXmlPart(files, name)
  if (!part) return
  const gone = part.root.children.filter(isGone)
  changeXmlPart(
    files,
    part,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  )
}
