import type { Package } from './package.ts'
import { neededXmlPart, unfit, type XmlPart } from './parts.ts'
import { type RelatedPart, type Relationship, related, relationships } from './relationships.ts'
import { attribute, child, type XmlNode } from './xml-tree.ts'

/** The workbook part of a package, found through its relationships and not by its usual name. */
export interface WorkbookPart {
  name: string
  relationships: Relationship[]
  /** What stands before the last word of relationship types; the two families, transitional and strict, differ in it. */
  typeBase: string
}

/** The workbook part of an .xlsx, which is XML. */
export interface XmlWorkbookPart extends WorkbookPart {
  part: XmlPart
}

function officeDocument(parts: Package): RelatedPart | null {
  const office = related(relationships(parts, ''), 'officeDocument')
  return office && parts.has(office.target) ? office : null
}

/** Where the workbook is to be read: as the package says, else by its usual names; null if it holds none. @throws Unreadable */
export function workbookName(parts: Package): string | null {
  const usual = ['xl/workbook.xml', 'xl/workbook.bin']
  return officeDocument(parts)?.target ?? usual.find((name) => parts.has(name)) ?? null
}

/** The workbook of a package that is to be changed. @throws Unreadable where the package does not say which it is */
export function neededWorkbook(parts: Package): WorkbookPart {
  const office = officeDocument(parts)
  if (!office) throw unfit()
  return {
    name: office.target,
    relationships: relationships(parts, office.target),
    typeBase: office.type.slice(0, office.type.lastIndexOf('/') + 1),
  }
}

/** As `neededWorkbook`, with the part's tree. @throws Unreadable also where it is not well-formed XML */
export function neededXmlWorkbook(parts: Package): XmlWorkbookPart {
  const workbook = neededWorkbook(parts)
  return { ...workbook, part: neededXmlPart(parts, workbook.name) }
}

/** The sheets that the workbook part lists, in tab order. */
export function sheetNodes(workbook: XmlNode): XmlNode[] {
  return child(workbook, 'sheets')?.children.filter((node) => node.local === 'sheet') ?? []
}

/** Name of the part in which a listed sheet is kept; undefined where the list leads nowhere. */
export function sheetTarget(sheet: XmlNode | undefined, workbook: WorkbookPart): string | undefined {
  const id = sheet?.attributes.find((one) => one.local === 'id' && one.prefix !== '')?.value
  return workbook.relationships.find((one) => one.id === id)?.target ?? undefined
}

/** The listed sheet of this name. */
export function sheetNamed(workbook: XmlNode, name: string | null): XmlNode | undefined {
  return sheetNodes(workbook).find((node) => attribute(node, 'name') === name)
}
