import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const cdn = 'https://appsforoffice.microsoft.com'

/** Of Microsoft's package only what Excel loads: no other host, no telemetry. */
const wanted = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
]

/**
 * Puts office.js beside the pane, from the npm package; it is never committed. With OFFICE_JS=cdn the pane loads it from
 * Microsoft's server instead. Either way the page may talk to nobody else.
 */
export function officeJs(from: 'self' | 'cdn'): Plugin {
  const sources = from === 'cdn' ? `'self' ${cdn}` : "'self'"
  const policy = [
    "default-src 'none'",
    `script-src ${sources}`,
    `style-src ${sources} 'unsafe-inline'`,
    `connect-src ${sources}`,
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return {
    name: 'office-js',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const page = html.replace(
          /<meta charset[^>]*>/,
          (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
        )
        return from === 'cdn' ? page.replace('src="office.js"', `src="${cdn}/lib/1/hosted/office.js"`) : page
      },
    },
    generateBundle() {
      if (from === 'cdn') return
      const folder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')
      for (const fileName of wanted) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, ...fileName.split('/'))) })
      }
      const licence = readdirSync(dirname(folder)).find((name) => /^licen[cs]e/i.test(name))
      if (licence === undefined) this.error('the licence of @microsoft/office-js is not in its package')
      this.emitFile({
        type: 'asset',
        fileName: 'office-js-LICENSE.md',
        source: readFileSync(join(dirname(folder), licence)),
      })
    },
  }
}
