import { annotateZh } from '../messages/zh-CN.ts'
import type { Problem } from '../report/types.ts'
import { openPackage, type Package } from './package.ts'
import {
  addContentType,
  addRelationship,
  changeXmlPart,
  freePartName,
  readXmlPart,
  relationships,
  workbookParts,
  writeXmlPart,
  type XmlPart,
} from './package-parts.ts'
import { appendInside, attribute, type Splice, xmlText } from './package-xml.ts'
import { sealPrefix } from './seal.ts'

const customType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
/** The one format id under which custom properties are kept. */
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const families = {
  transitional: {
    properties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    values: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
  },
  strict: {
    properties: 'http://purl.oclc.org/ooxml/officeDocument/customProperties',
    values: 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
    relationship: 'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties',
  },
}

/** Writes the seal's properties into an .xlsx as it is; those of an earlier seal go, all others stay. */
export function sealPackage(
  bytes: Uint8Array,
  properties: Readonly<Record<string, string>>,
): { ok: true; bytes: Uint8Array } | { ok: false; problem: Problem } {
  const files = openPackage(bytes)
  const part = files && customProperties(files)
  if (!files || !part) return { ok: false, problem: { code: 'corrupt', message: annotateZh.unfit() } }
  changeXmlPart(files, part, propertyChanges(part, properties))
  return { ok: true, bytes: files.bytes() }
}

/** The part that keeps custom properties; a package without one gets an empty one. */
function customProperties(files: Package): XmlPart | null {
  const known = relationships(files, '').find(({ kind }) => kind === 'custom-properties' || kind === 'customProperties')
  if (known) return readXmlPart(files, known.target)
  const parts = workbookParts(files)
  if (!parts) return null
  const family = parts.typeBase.includes('purl.oclc.org') ? families.strict : families.transitional
  const name = freePartName(files, 'docProps/custom.xml')
  const empty = `<Properties xmlns="${family.properties}" xmlns:vt="${family.values}"></Properties>`
  writeXmlPart(files, name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${empty}`)
  addContentType(files, name, customType)
  addRelationship(files, '', family.relationship, name)
  return readXmlPart(files, name)
}

function propertyChanges({ text, root }: XmlPart, properties: Readonly<Record<string, string>>): Splice[] {
  const ours = root.children.filter((node) => attribute(node, 'name')?.startsWith(sealPrefix))
  const kept = root.children.filter((node) => !ours.includes(node))
  const values = root.uri.includes('purl.oclc.org') ? families.strict.values : families.transitional.values
  let number = Math.max(1, ...kept.map((node) => Number(attribute(node, 'pid')) || 0))
  const entries = Object.entries(properties).map(
    ([name, value]) =>
      `<${root.prefix}property fmtid="${formatId}" pid="${++number}" name="${xmlText(name)}">` +
      `<vt:lpwstr xmlns:vt="${values}">${xmlText(value)}</vt:lpwstr></${root.prefix}property>`,
  )
  const removed = ours.map(({ start, end }) => ({ start, end, text: '' }))
  return [...removed, appendInside(text, root, entries.join(''))]
}
