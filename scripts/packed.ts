import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const suffix = '?packed'

/** `import text from 'x.wasm?packed'` gives the file's bytes gzip-compressed, as base64 text. */
export function packed(): Plugin {
  return {
    name: 'packed',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null
      const bytes = await readFile(id.slice(0, -suffix.length))
      const text = gzipSync(bytes, { level: 9 }).toString('base64')
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js', map: null }
    },
  }
}
