import { createHash } from 'node:crypto'
import { type Plugin, parseAst } from 'vite'

/** The page's script under this id is also what its workers run: see dashboard/store/worker-source.ts. */
const scriptId = 'program'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/** No request can leave a page with this policy; what it runs and how it looks are fixed by their hashes. */
const policy = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src ${sha256(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src-elem ${sha256(style)}`,
    "style-src-attr 'none'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Keeps text inside a script element from ending or re-opening it. */
const inScript = (code: string) => code.trim().replace(/<(\/script|script|!--)/gi, '\\x3C$1')
const inStyle = (css: string) => css.trim().replace(/<\/style/gi, '<\\/style')

/** Folds the one script and the one stylesheet into the page and seals it with a Content-Security-Policy. */
export function onePage(): Plugin {
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

        const code = inScript(script.code)
        parseAst(code)
        const css = inStyle(styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join(''))
        page.source = String(page.source)
          .replace(/<script type="module"[^>]*><\/script>\s*/, '')
          .replace(/<link rel="stylesheet"[^>]*>\s*/, '')
          .replace(
            /<meta charset[^>]*>/,
            (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy(code, css)}">`,
          )
          .replace('</head>', () => `<style>${css}</style>\n</head>`)
          .replace('</body>', () => `<script id="${scriptId}">${code}</script>\n</body>`)
        for (const file of [script, ...styles]) delete bundle[file.fileName]
      },
    },
  }
}
