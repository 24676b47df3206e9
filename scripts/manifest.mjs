// Writes manifest.xml for another server: node scripts/manifest.mjs https://server/path/ out.xml
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** The address for which manifest.xml in the repository is written: the development server. */
export const developmentAddress = 'https://localhost:3000/'

/**
 * The manifest with every address moved to `address`.
 * @param {string} manifest text of manifest.xml
 * @param {string} address https address of the folder that serves dist/addin, with or without a final slash
 * @returns {{ ok: true, manifest: string } | { ok: false, message: string }}
 */
export function manifestFor(manifest, address) {
  if (!URL.canParse(address)) return { ok: false, message: `不是网址：${address}。请写成 https://服务器/文件夹/` }
  const url = new URL(address)
  if (url.protocol !== 'https:') return { ok: false, message: `加载项只能从 https 网址加载：${address}` }
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    return { ok: false, message: `网址里不要带 ?、# 或用户名：${address}` }
  const folder = url.href.endsWith('/') ? url.href : `${url.href}/`
  const moved = manifest
    .replaceAll(`<AppDomain>${developmentAddress.slice(0, -1)}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(developmentAddress, folder.replaceAll('&', '&amp;'))
  return { ok: true, manifest: moved }
}

function main([address, out]) {
  if (address === undefined || out === undefined) {
    process.stderr.write('用法：npm run manifest -- https://服务器/文件夹/ 输出文件.xml\n')
    return 2
  }
  const result = manifestFor(readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8'), address)
  if (!result.ok) {
    process.stderr.write(`${result.message}\n`)
    return 2
  }
  try {
    writeFileSync(out, result.manifest)
  } catch (error) {
    process.stderr.write(`写不了 ${out}：${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
  process.stderr.write(`已写 ${out}\n`)
  return 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exit(main(process.argv.slice(2)))
