import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Parts of hucre's writer for things our workbooks do not have: charts, pictures, pivot tables, passwords. */
const unused = /[\\/]hucre[\\/]dist[\\/]xlsx[\\/](?:chart-writer|drawing-writer|pivot-writer|crypto[\\/]agile)\.mjs$/

/** Leaves out of a page what of hucre no workbook of ours needs; a call that came there all the same would fail loudly. */
export function leanHucre(): Plugin {
  return {
    name: 'lean-hucre',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!unused.test(id)) return null
      const source = await readFile(id, 'utf8')
      const code = [...source.matchAll(/^export (?:async )?function (\w+)/gm)]
        .map(([, name]) => `export function ${name}() { throw new Error('hucre: ${name} is left out of this page') }`)
        .join('\n')
      return { code, moduleType: 'js', map: null }
    },
  }
}
