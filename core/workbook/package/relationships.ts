import type { Package } from './package.ts'
import { scanXml } from './xml-scanner.ts'

/** A relationship: what it leads to, and by which id its source speaks of it. */
export interface Relationship {
  id: string
  type: string
  /** Last word of the type: worksheet, styles, officeDocument …; it is the same in the transitional and strict family. */
  kind: string
  /** Name of the part it leads to; null where it leads outside the package. */
  target: string | null
}

/** A relationship that leads to a part. */
export interface RelatedPart extends Relationship {
  target: string
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1)

/** Where the relationships of a part are kept; '' is the package itself. */
export function relationshipsName(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`
}

/** A target as a part's name: relative to the folder of its source, or from the root after a slash. */
function resolve(source: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folderOf(source) + plain).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Percent signs that stand for nothing are left as they are. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** Some writers name parts as the target is written, with its percent signs, others by what these stand for. */
function partOf(parts: Package, source: string, target: string): string {
  const written = resolve(source, target)
  return parts.has(written) ? written : resolve(source, decoded(target))
}

/** The relationships of a part ('' for the package itself), in the order in which they are written. @throws Unreadable */
export function relationships(parts: Package, source: string): Relationship[] {
  const name = relationshipsName(source)
  const xml = parts.text(name)
  if (xml === null) return []
  const found: Relationship[] = []
  const open = (element: string, tag: { get(name: string): string | null }) => {
    if (element !== 'Relationship') return
    const type = tag.get('Type') ?? ''
    const isInside = tag.get('TargetMode') !== 'External'
    found.push({
      id: tag.get('Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isInside ? partOf(parts, source, tag.get('Target') ?? '') : null,
    })
  }
  scanXml(xml, { open, close() {} }, name)
  return found
}

/** The first relationship of one of these kinds that leads to a part; undefined if there is none. */
export function related(relationships: readonly Relationship[], ...kinds: readonly string[]): RelatedPart | undefined {
  return relationships.find((one): one is RelatedPart => one.target !== null && kinds.includes(one.kind))
}
