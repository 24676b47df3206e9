// Serves what was built to this computer only, and says where:  node scripts/serve.mjs [PORT]
import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
}

/** The file a request means, or null if it means none inside the folder. */
async function fileFor(folder, url) {
  let path
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
  const file = normalize(join(folder, path === '/' ? '/dashboard/dashboard.html' : path))
  if (!file.startsWith(folder + sep)) return null
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? file : null
}

/** A server for a folder of static files; the caller makes it listen. */
export function serveFolder(folder) {
  return createServer(async (request, response) => {
    const file = await fileFor(folder, request.url ?? '/')
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个文件\n')
      return
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    createReadStream(file).pipe(response)
  })
}

/** Opens an address in the person's browser; where nobody sits at a terminal, or there is none, the printed line serves. */
function openInBrowser(address) {
  if (!process.stdout.isTTY || process.env.CI || process.env.BROWSER === 'none') return
  const [command, ...words] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = fileURLToPath(new URL('../dist', import.meta.url))
  const port = Number(process.argv[2] ?? process.env.PORT ?? 8080)
  const server = serveFolder(built)
  server.on('error', (error) => {
    const busy = 'code' in error && error.code === 'EADDRINUSE'
    console.error(busy ? `端口 ${port} 已被占用，请换一个：npm start -- ${port + 1}` : String(error))
    process.exit(2)
  })
  server.listen(port, '127.0.0.1', () => {
    console.log(`工作台：http://localhost:${port}/`)
    console.log(`也可以直接双击打开：${pathToFileURL(join(built, 'dashboard', 'dashboard.html')).href}`)
    openInBrowser(`http://localhost:${port}/`)
  })
}
