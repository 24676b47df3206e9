import { type Source, sourcesIn } from './sources.ts'

/** Part of the house that a file belongs to. */
export function partOf(path: string): string {
  // Shapes that every part speaks of: no code but a list of codes.
  if (path === 'core/report/types.ts') return 'types'
  const [top, folder, file] = path.split('/')
  return top !== 'core' ? top! : file === undefined ? 'door' : folder!
}

/** The room of a large part that a file stands in: a folder, or the part itself for what lies at its foot. */
function roomIn(part: string): (path: string) => string {
  return (path) => {
    const [folder, file] = path.slice(part.length + 1).split('/')
    return file === undefined ? part : `${part}/${folder}`
  }
}

/** A plan: the rooms of one storey and the arrows between them, both in alphabetical order. */
export interface Plan {
  rooms: string[]
  arrows: [from: string, to: string][]
}

/** An arrow is an import that is there at run time; types may be taken from further down. */
function planOf(sources: readonly Source[], roomOf: (path: string) => string): Plan {
  const rooms = new Set(sources.map(({ path }) => roomOf(path)))
  const known = new Set(sources.map(({ path }) => path))
  const arrows = new Set<string>()
  for (const { path, imports } of sources)
    for (const { from, isType } of imports)
      if (!isType && known.has(from) && roomOf(from) !== roomOf(path)) arrows.add(`${roomOf(path)} ${roomOf(from)}`)
  return { rooms: [...rooms].sort(), arrows: [...arrows].sort().map((arrow) => arrow.split(' ') as [string, string]) }
}

const product = ['core', 'addin', 'dashboard'].flatMap(sourcesIn)
const within = (part: string) => product.filter(({ path }) => path.startsWith(`${part}/`))

/** The storeys of the house by name: all of it, and the parts that have rooms of their own. */
export const plans: ReadonlyMap<string, Plan> = new Map([
  ['house', planOf(product, partOf)],
  ...['core/workbook', 'addin', 'dashboard'].map((part): [string, Plan] => [part, planOf(within(part), roomIn(part))]),
])
