import { expect, it } from 'vitest'
import { type Source, sourcesIn } from './sources.ts'

const product = ['core', 'addin', 'dashboard'].flatMap(sourcesIn)
const users = [...product, ...['test', 'scripts'].flatMap(sourcesIn)]
const byPath = new Map(product.map((source) => [source.path, source]))

/** Doors that other programs or the build open by name: what they offer need not be used here. */
const doors = [
  /^core\/index\.ts$/,
  // Found by their folder.
  /^dashboard\/pages\/[^/]+\/page\.tsx$/,
]

/** `path name` of everything that someone else takes. */
const taken = new Set(
  users.flatMap(({ path, imports }) =>
    imports.flatMap(({ from, taken }) => {
      if (from === path) return []
      const names = taken.includes('*') ? (byPath.get(from)?.exports ?? []) : taken
      return names.map((name) => `${from} ${name}`)
    }),
  ),
)

const unused = ({ path, exports }: Source) =>
  exports.filter((name) => !taken.has(`${path} ${name}`)).map((name) => `${path} ${name}`)

it('nothing that runs is exported that no one takes', () => {
  const rooms = product.filter(({ path }) => !doors.some((door) => door.test(path)))
  expect(rooms.flatMap(unused)).toEqual([])
})

it('an export that no one takes would be found', () => {
  const lonely = { ...byPath.get('core/policy/day.ts')!, exports: ['nobodyTakesThis'] }
  expect(unused(lonely)).toEqual(['core/policy/day.ts nobodyTakesThis'])
})
