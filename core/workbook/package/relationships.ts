import { scanXml } from './xml-scanner.ts'
import type { Parts } from './zip.ts'

/** A relationship: what kind of part it leads to (the last word of its type) and where that part is. */
export interface Relationship {
  id: string
  kind: string
  /** Path of the part in the package. */
  target: string
}

const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/** The path that `target`, written in the part `from`, leads to. */
function resolve(from: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const path: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folder(from) + plain).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The relationships of a part ('' for the package itself), in the order in which they are written. */
export function relationships(parts: Parts, of: string): Relationship[] {
  const path = `${folder(of)}_rels/${of.slice(folder(of).length)}.rels`
  const xml = parts.text(path)
  if (xml === null) return []
  const found: Relationship[] = []
  scanXml(
    xml,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
        const type = attributes.get('Type') ?? ''
        found.push({
          id: attributes.get('Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: resolve(of, attributes.get('Target') ?? ''),
        })
      },
      close() {},
    },
    path,
  )
  return found
}
