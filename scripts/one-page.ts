import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/** No request can leave a page with this policy; what it runs and how it looks are fixed by their hashes. */
const policy = (scripts: readonly string[], style: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(sha256).join(' ')} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src-elem ${sha256(style)}`,
    "style-src-attr 'none'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const inStyle = (css: string) => css.trim().replace(/<\/style/gi, '<\\/style')

/**
 * Folds the one script and the one stylesheet into the page and seals it with a Content-Security-Policy. The script is
 * packed; a few lines of its own (unpack-program.js) unpack it and put it into the page, where its hash lets it run.
 */
export function onePage(): Plugin {
  const starter = readFileSync(new URL('./unpack-program.js', import.meta.url), 'utf8').trim()
  return {
    name: 'one-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'))
        const scripts = files.filter((file) => file.type === 'chunk')
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
        const script = scripts[0]
        if (page?.type !== 'asset' || !script || files.length !== 2 + styles.length)
          this.error(`expected one page, one script, at most one stylesheet; got ${Object.keys(bundle).join(', ')}`)

        const program = script.code.trim()
        const packed = gzipSync(program, { level: 9 }).toString('base64')
        const css = inStyle(styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join(''))
        page.source = String(page.source)
          .replace(/<script type="module"[^>]*><\/script>\s*/, '')
          .replace(/<link rel="stylesheet"[^>]*>\s*/, '')
          .replace(
            /<meta charset[^>]*>/,
            (meta) =>
              `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy([starter, program], css)}">`,
          )
          .replace('</head>', () => `<style>${css}</style>\n</head>`)
          .replace(
            '</body>',
            () => `<script type="text/plain" id="packed">${packed}</script>\n<script>${starter}</script>\n</body>`,
          )
        for (const file of [script, ...styles]) delete bundle[file.fileName]
      },
    },
  }
}
