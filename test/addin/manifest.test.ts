import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { developmentAddress, manifestFor } from '../../scripts/manifest.mjs'
import { needs } from '../support/machine.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8')
const schema = join(root, 'test/fixtures/manifest-xsd/OfficeAppManifestV1_1.xsd')

const all = (pattern: RegExp, text = manifest) => [...text.matchAll(pattern)].map((match) => match[1]!)

function moved(address: string): string {
  const result = manifestFor(manifest, address)
  if (!result.ok) throw new Error(result.message)
  return result.manifest
}

describe('the manifest', () => {
  it('asks for ExcelApi 1.10 and for no more permission than to read and write the document', () => {
    expect(all(/<Set Name="ExcelApi" MinVersion="([^"]*)"/g)).toEqual(['1.10'])
    expect(all(/<Permissions>([^<]*)</g)).toEqual(['ReadWriteDocument'])
    expect(all(/<Host Name="([^"]*)"/g)).toEqual(['Workbook'])
  })

  it('has the four buttons, in Chinese and in English', () => {
    expect(all(/<bt:String id="(?:review|template|seal|export)\.Label" DefaultValue="([^"]*)"/g)).toEqual([
      '打开核验',
      '新建花名册',
      '核验并盖章',
      '导出',
    ])
    const strings = all(/(<bt:String .*?<\/bt:String>)/g)
    expect(strings).toHaveLength(9)
    for (const text of strings) expect(text).toContain('Locale="en-US"')
  })

  it('names no resource that is not there, and no picture that does not exist or has another size', () => {
    const known = new Set(all(/<bt:(?:Image|Url|String) id="([^"]*)"/g))
    for (const wanted of all(/resid="([^"]*)"/g)) expect(known, wanted).toContain(wanted)
    const pictures = new Set(all(/(icons\/[a-z]+-\d+\.png)"/g))
    expect(pictures.size).toBe(32)
    for (const picture of pictures) {
      const bytes = readFileSync(join(root, 'addin/public', picture))
      const size = Number(/-(\d+)\.png/.exec(picture)?.[1])
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual([size, size])
    }
    for (const name of ['review', 'template', 'seal', 'export'])
      expect(statSync(join(root, `addin/public/icons/${name}-128.png`)).size).toBeGreaterThan(200)
  })

  it('keeps texts within the lengths Office shows', () => {
    for (const text of all(/\.Tip" DefaultValue="([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(250)
    for (const text of all(/\.Label" DefaultValue="([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(125)
  })

  it('is moved to another server whole', () => {
    const other = moved('https://office.example.cn/核验')
    expect(other).not.toContain(developmentAddress)
    expect(other).not.toContain('localhost')
    expect(all(/<AppDomain>([^<]*)</g, other)).toEqual(['https://office.example.cn'])
    const before = all(/DefaultValue="(https:[^"]*)"/g)
    const after = all(/DefaultValue="(https:[^"]*)"/g, other)
    expect(after).toEqual(
      before.map((url) => url.replace(developmentAddress, new URL('https://office.example.cn/核验/').href)),
    )
  })

  it.each([
    ['http://office.example.cn/', 'https'],
    ['office.example.cn', '网址'],
    ['https://office.example.cn/?a=1', '?'],
    ['', '网址'],
  ])('refuses %j in a plain sentence', (address, word) => {
    const result = manifestFor(manifest, address)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.message).toContain(word)
  })

  it('is written by one command, and a wrong call ends with 2 and writes nothing', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'out.xml')
    const script = join(root, 'scripts/manifest.mjs')
    expect(spawnSync(process.execPath, [script, 'http://x.cn/', out]).status).toBe(2)
    expect(spawnSync(process.execPath, [script]).status).toBe(2)
    expect(existsSync(out)).toBe(false)
    expect(spawnSync(process.execPath, [script, 'https://x.example/y/', out]).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(moved('https://x.example/y/'))
  })
})

describe('the manifest by the published schemas', () => {
  beforeEach((context) => needs('xmllint', context))

  it.each(['', 'https://office.example.cn/a/b/', 'https://x.example/?'.slice(0, -1)])(
    'is valid, moved to %j',
    (address) => {
      const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml')
      writeFileSync(file, address === '' ? manifest : moved(address))
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' })
    },
  )

  it('is judged by schemas that do find fault', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml')
    writeFileSync(
      file,
      manifest.replace('<Permissions>ReadWriteDocument</Permissions>', '<Permissions>All</Permissions>'),
    )
    expect(spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file]).status).not.toBe(0)
  })
})
