import type { Package } from '../package/package.ts'
import {
  addPart,
  type Changed,
  changePackage,
  changeXmlPart,
  freePartName,
  neededXmlPart,
  type XmlPart,
} from '../package/parts.ts'
import { propertiesRelationship } from '../package/properties.ts'
import { neededWorkbook } from '../package/workbook-part.ts'
import { xmlText } from '../package/xml-text.ts'
import { appendInside, attribute, type Splice } from '../package/xml-tree.ts'
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
export function sealPackage(bytes: Uint8Array, properties: Readonly<Record<string, string>>): Changed {
  return changePackage(bytes, (parts) => {
    const part = propertiesPart(parts)
    changeXmlPart(parts, part, propertyChanges(part, properties))
    return {}
  })
}

/** The part that keeps custom properties; a package without one gets an empty one. */
function propertiesPart(parts: Package): XmlPart {
  const known = propertiesRelationship(parts)
  if (known) return neededXmlPart(parts, known.target)
  const { typeBase } = neededWorkbook(parts)
  const family = typeBase.includes('purl.oclc.org') ? families.strict : families.transitional
  const name = freePartName(parts, 'docProps/custom.xml')
  const list = `<Properties xmlns="${family.properties}" xmlns:vt="${family.values}"></Properties>`
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${list}`
  addPart(parts, '', { name, text, contentType: customType, relationship: family.relationship })
  return neededXmlPart(parts, name)
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
