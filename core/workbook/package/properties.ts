import type { Package } from './package.ts'
import { type RelatedPart, related, relationships } from './relationships.ts'
import { scanXml } from './xml-scanner.ts'

/** What leads to the custom document properties, in either family, transitional or strict. */
export function propertiesRelationship(parts: Package): RelatedPart | undefined {
  return related(relationships(parts, ''), 'custom-properties', 'customProperties')
}

/** The custom document properties by name, each as text; none where the package has no part for them. @throws Unreadable */
export function customProperties(parts: Package): Record<string, string> {
  const part = propertiesRelationship(parts)?.target
  const xml = part === undefined ? null : parts.text(part)
  return part === undefined || xml === null ? {} : readProperties(xml, part)
}

function readProperties(xml: string, part: string): Record<string, string> {
  const properties = new Map<string, string>()
  let name: string | null = null
  let text = ''
  scanXml(
    xml,
    {
      open(element, tag) {
        if (element !== 'property') return
        name = tag.get('name')
        text = ''
      },
      close(element) {
        if (element !== 'property' || name === null) return
        properties.set(name, text.trim())
        name = null
      },
      text(piece) {
        if (name !== null) text += piece
      },
    },
    part,
  )
  return Object.fromEntries(properties)
}
