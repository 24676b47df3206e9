import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemsZh } from '../../../core/messages/zh-CN.ts'
import type { Streams } from '../../../core/workbook/read/legacy/cfb.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import { openSource } from '../../../core/workbook/read/source.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)))
const plain = fixture('samples/若羌县.xlsx')
const password = '巴州2024!'

describe.each(['agile', 'standard'])('D9.6 a workbook with a password, %s encryption', (kind) => {
  const bytes = fixture(`encrypted/${kind}.xlsx`)
  const read = (passwords?: readonly string[]) => readWorkbook(bytes, '若羌县.xlsx', passwords && { passwords })

  it('is opened by it, byte for byte', async () => {
    const [opened, known] = [await read(['123456', password]), await readWorkbook(plain, '若羌县.xlsx')]
    if (!opened.ok || !known.ok) throw new Error('not read')
    expect(opened.decrypted).toEqual(plain)
    expect(opened.workbook).toEqual(known.workbook)
  })

  it('is encrypted without one, and with another', async () => {
    const problem = async (passwords?: readonly string[]) => {
      const result = await read(passwords)
      return result.ok ? null : result.problem
    }
    expect(await problem()).toEqual({ code: 'encrypted', message: problemsZh.encryptedXlsx() })
    expect(await problem([])).toEqual({ code: 'encrypted', message: problemsZh.encryptedXlsx() })
    for (const wrong of ['', '巴州2024', '巴州2024！', `${password} `, 'x'.repeat(300)])
      expect((await problem([wrong]))?.code).toBe('encrypted')
    expect(await read()).toMatchObject({ ok: false, isLocked: true })
    expect(await problem(['巴州2024'])).toEqual({ code: 'encrypted', message: problemsZh.wrongPassword() })
  })

  it('damaged is a problem with a code, never an exception or a long wait', async () => {
    for (let at = 0; at < bytes.length; at += 701) {
      const damaged = bytes.slice()
      for (let next = at; next < Math.min(at + 16, bytes.length); next++) damaged[next]! ^= 0xff
      const result = await readWorkbook(damaged, 'x.xlsx', { passwords: [password] })
      if (!result.ok) expect(['encrypted', 'corrupt', 'not-a-workbook', 'too-large']).toContain(result.problem.code)
    }
  })
})

describe('D9.6 what an agile workbook holds is held against the keyed digest in it', () => {
  it('and one cell changed where no other check would see it is damage, said in words', async () => {
    const bytes = fixture('encrypted/agile.xlsx')
    const clean = await readWorkbook(bytes, 'x.xlsx', { passwords: [password] })
    expect(clean.ok).toBe(true)
    const { parts } = openSource(bytes) as { parts: Streams }
    const encrypted = Buffer.from(parts.read('EncryptedPackage')!)
    const problems = new Set<string>()
    // A sector of the file is 512 bytes: in each it is the same as in the stream.
    for (const sector of [1, Math.floor(encrypted.length / 1024)]) {
      const at = Buffer.from(bytes).indexOf(encrypted.subarray(sector * 512, sector * 512 + 32))
      const damaged = bytes.slice()
      damaged[at + 5]! ^= 1
      const result = await readWorkbook(damaged, 'x.xlsx', { passwords: [password] })
      if (!result.ok) problems.add(`${result.problem.code} ${result.problem.message} ${result.isLocked}`)
    }
    expect([...problems]).toEqual([`corrupt ${problemsZh.damagedEncrypted()} false`])
  })
})

it('C5.4 a password changes nothing where there is no encryption', async () => {
  expect(await readWorkbook(plain, 'x.xlsx', { passwords: [password] })).toEqual(await readWorkbook(plain, 'x.xlsx'))
})
