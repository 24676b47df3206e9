// Starts the add-in in the real Excel of this computer:  npm run excel [-- web https://…/workbook.xlsx]
// Builds the pane, serves it over https with Microsoft's development certificate, and asks Microsoft's own tool to
// sideload manifest.xml. Needs the network once, to fetch that tool.
import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:https'
import { fileURLToPath } from 'node:url'
import { getHttpsServerOptions } from 'office-addin-dev-certs'
import { serveFolder } from './serve.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = 3000
const debugging = ['--yes', 'office-addin-debugging@6']
const [platform = 'desktop', document] = process.argv.slice(2)
const shell = process.platform === 'win32'

function fail(sentence) {
  console.error(sentence)
  process.exit(2)
}

const built = spawnSync('npx', ['vite', 'build', '--mode', 'addin'], { cwd: root, stdio: 'inherit', shell })
if (built.status !== 0) fail('窗格没有构建成功，见上面的说明。')

const certificate = await getHttpsServerOptions().catch((error) => fail(`没有装上开发证书：${error.message}`))
const files = serveFolder(`${root}dist/addin`.replaceAll('\\', '/'))
const server = createServer(certificate, (request, response) => files.emit('request', request, response))
server.on('error', (error) => fail(`端口 ${port} 用不了：${error.message}`))
server.listen(port, 'localhost', () => {
  console.log(`窗格在 https://localhost:${port}/ ，按 Ctrl+C 结束。`)
  const where = document === undefined ? [] : ['--document', document]
  const start = spawn('npx', [...debugging, 'start', 'manifest.xml', platform, '--no-debug', ...where], {
    cwd: root,
    stdio: 'inherit',
    shell,
  })
  start.on('exit', (code) => {
    if (code !== 0) console.error('Excel 没有打开。可以在 Excel 里手工装入 manifest.xml，窗格还在等着。')
  })
})

process.on('SIGINT', () => {
  spawnSync('npx', [...debugging, 'stop', 'manifest.xml'], { cwd: root, stdio: 'inherit', shell })
  server.close()
  process.exit(0)
})
