import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compress } from 'lzma1'
import type { Plugin } from 'vite'

const suffix = '?packed'
const kept = fileURLToPath(new URL('../node_modules/.cache/packed', import.meta.url))

/** Packing takes seconds; what was packed once is kept by what it was made of. */
async function pack(bytes: Buffer): Promise<string> {
  const place = join(kept, createHash('sha256').update(bytes).digest('hex'))
  const known = await readFile(place, 'latin1').catch(() => null)
  if (known) return known
  const text = Buffer.from(compress(new Uint8Array(bytes), 9)).toString('base64')
  await mkdir(kept, { recursive: true })
  await writeFile(place, text)
  return text
}

/** `import text from 'x.wasm?packed'` gives the file's bytes LZMA-compressed, as base64 text. */
export function packed(): Plugin {
  return {
    name: 'packed',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null
      const text = await pack(await readFile(id.slice(0, -suffix.length)))
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js', map: null }
    },
  }
}
