import { scanXml } from './xml-scanner.ts'

/** The custom document properties (docProps/custom.xml) by name, each as text. */
export function readProperties(xml: string, part: string): Record<string, string> {
  const properties = new Map<string, string>()
  let name: string | null = null
  let text = ''
  scanXml(
    xml,
    {
      open(tag, attributes) {
        if (tag !== 'property') return
        name = attributes.get('name')
        text = ''
      },
      close(tag) {
        if (tag !== 'property' || name === null) return
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
