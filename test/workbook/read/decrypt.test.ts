import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemsZh } from '../../../core/messages/zh-CN.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'

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

it('C5.4 a password changes nothing where there is no encryption', async () => {
  expect(await readWorkbook(plain, 'x.xlsx', { passwords: [password] })).toEqual(await readWorkbook(plain, 'x.xlsx'))
})
