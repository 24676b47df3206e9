import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const suffix = '?gzipped'

/** `import text from 'x.wasm?gzipped'` gives the file's bytes as base64 text of their gzip, which every browser opens. */
export function gzipped(): Plugin {
  return {
    name: 'gzipped',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null
      const text = gzipSync(await readFile(id.slice(0, -suffix.length)), { level: 9 }).toString('base64')
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js', map: null }
    },
  }
}
