// Shows the pane beside a small grid in any browser, for those without Excel:  npm run pane [-- --port 3100]
// The pane is served from its source, so that a change shows at once. Only this computer can reach it.
//   npm run pane -- --excel    serves it over https instead, with the page that asks a real Excel what the stand-in takes
//                              for granted, and writes a manifest for that page to dist/conformance/
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createServer } from 'vite'
import { parseApiSets } from '../test/office-host/api-sets.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const desk = join(project, 'test/office-host/desk')
const office = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'))

/** The ribbon buttons of the manifest: label, hint, picture, and the page each opens. */
function ribbon() {
  const manifest = readFileSync(join(project, 'manifest.xml'), 'utf8')
  const resource = (id) =>
    new RegExp(`id="${id.replaceAll('.', '\\.')}" DefaultValue="([^"]*)"`).exec(manifest)?.[1] ?? ''
  const path = (id) =>
    resource(id)
      .replace(/^https:\/\/[^/]+/, '')
      .replaceAll('&amp;', '&')
  return [...manifest.matchAll(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g)].map(([control]) => {
    const named = (pattern) => pattern.exec(control)?.[1] ?? ''
    return {
      label: resource(named(/<Label resid="([^"]+)"/)),
      tip: resource(named(/<Description resid="([^"]+)"/)),
      icon: path(named(/<bt:Image size="20" resid="([^"]+)"/)),
      path: path(named(/<SourceLocation resid="([^"]+)"/)),
    }
  })
}

const types = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8' }

/** Puts the grid at /stand-in/, office.js beside the pane, and Excel's native object before it. */
function standIn() {
  return {
    name: 'excel-stand-in',
    transformIndexHtml: {
      order: 'pre',
      handler: (_html, { path }) =>
        /\/(taskpane|conformance)\.html$/.test(path)
          ? [
              { tag: 'script', children: joinParent, injectTo: 'head-prepend' },
              { tag: 'script', attrs: { src: '/stand-in/desktop-shim.js' }, injectTo: 'head-prepend' },
            ]
          : [],
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const send = (type, body) => response.setHeader('content-type', types[type] ?? type).end(body)
        if (path === '/' || path === '/stand-in') return response.writeHead(302, { location: '/stand-in/' }).end()
        if (path === '/stand-in/api-sets.json') {
          return send('.json', JSON.stringify(parseApiSets(readFileSync(join(office, 'office.d.ts'), 'utf8'))))
        }
        if (path === '/stand-in/ribbon.json') return send('.json', JSON.stringify(ribbon()))
        if (path === '/stand-in/desktop-shim.js') return send('.js', readFileSync(join(desk, '../desktop-shim.js')))
        if (path === '/stand-in/') {
          const html = readFileSync(join(desk, 'index.html'), 'utf8').replaceAll(
            '="./',
            `="/@fs${pathToFileURL(desk).pathname}/`,
          )
          return send('text/html; charset=utf-8', await server.transformIndexHtml('/stand-in/', html))
        }
        if (path === '/conformance.html') {
          const html = readFileSync(join(desk, '../conformance.html'), 'utf8')
          const placed = html.replace('="./', `="/@fs${pathToFileURL(dirname(desk)).pathname}/`)
          return send('text/html; charset=utf-8', await server.transformIndexHtml(path, placed))
        }
        const file = join(office, decodeURIComponent(path))
        if (extname(file) === '.js' && file.startsWith(office) && existsSync(file))
          return send('.js', readFileSync(file))
        next()
      })
    },
  }
}

/** Runs in the pane: hands Excel's settings and its door from the page around it to desktop-shim.js. */
const joinParent = `
  try {
    window.__excelForWindows = parent.excelStandIn?.settings
    window.__execute = parent.excelStandIn?.execute
  } catch {
    // In a real Excel the page around this one is another's.
  }
`

/** A manifest like the add-in's own, whose every button opens the page of questions. */
function writeManifest(base) {
  const manifest = readFileSync(join(project, 'manifest.xml'), 'utf8')
    .replace(/https:\/\/localhost:\d+\/taskpane\.html[^"]*/g, `${base}conformance.html`)
    .replace(/https:\/\/localhost:\d+\//g, base)
    .replace(/<Id>[^<]*<\/Id>/, '<Id>5f1d3a52-7c0e-4f86-9b1a-2d1c6e0f8a47</Id>')
    .replace(/<DisplayName DefaultValue="[^"]*"/, '<DisplayName DefaultValue="核对测试主机"')
  const file = join(project, 'dist/conformance/manifest.xml')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, manifest)
  return file
}

const forExcel = process.argv.includes('--excel')
const chosen = process.argv.indexOf('--port')
const server = await createServer({
  configFile: join(project, 'vite.config.ts'),
  mode: 'addin',
  logLevel: 'warn',
  plugins: [standIn()],
  cacheDir: join(project, 'node_modules/.vite-pane'),
  // All pages at once, or the first visit would find a library late and load the page again.
  optimizeDeps: {
    entries: ['taskpane.html', '../test/office-host/desk/desk.ts', '../test/office-host/conformance.ts'],
  },
  server: {
    host: 'localhost',
    port: chosen < 0 ? 3100 : Number(process.argv[chosen + 1]),
    fs: { allow: [project] },
    ...(forExcel ? { https: await (await import('office-addin-dev-certs')).getHttpsServerOptions() } : {}),
  },
})
await server.listen()
const base = server.resolvedUrls?.local[0] ?? 'http://localhost:3100/'
if (forExcel) {
  console.log(`在 Excel 里旁加载 ${writeManifest(base)}，打开窗格，按“开始”，问完按“保存答案”。`)
  console.log('把答案放进 test/office-host/conformance/，npm test 就会拿它核对测试主机。按 Ctrl+C 结束。')
} else {
  console.log(`在浏览器里打开 ${base}`)
  console.log('左边是表格，右边是窗格。按 Ctrl+C 结束。')
}
