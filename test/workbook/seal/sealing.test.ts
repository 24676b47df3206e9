import { describe, expect, it } from 'vitest'
import { mendPackage } from '../../../core/workbook/mark/mend.ts'
import { readSeal, sealProperties } from '../../../core/workbook/seal/seal.ts'
import { sealPackage } from '../../../core/workbook/seal/sealing.ts'
import { openXmlFaults } from '../open-xml-check.ts'
import { oddWorkbook, richWorkbook } from '../rich-workbooks.ts'
import { judged } from '../sample-roster.ts'

describe('a seal written into the file itself', () => {
  async function sealedCopy(bytes: Uint8Array) {
    const { review } = await judged(bytes, 'a.xlsx')
    const properties = sealProperties({
      rows: review.applicants,
      policyId: 'bayingol-quality-2024',
      rulesVersion: '1',
      totals: review.report.totals,
      at: '2024-09-10T08:00:00Z',
    })
    const result = sealPackage(bytes, properties)
    if (!result.ok) throw new Error(result.problem.message)
    return { bytes: result.bytes, properties }
  }

  it.each([
    ['without properties', () => richWorkbook()],
    ['strict', async () => oddWorkbook({ strict: true })],
    ['prefixed, absolute', async () => oddWorkbook({ prefix: 'x', absolute: true })],
  ])('a package %s: valid when read again, sound, sealed twice as once', async (_, make) => {
    const before = await make()
    const once = await sealedCopy(before)
    const { workbook, review } = await judged(once.bytes, 'a.xlsx')
    expect(workbook.properties).toEqual(once.properties)
    expect(review.report.seal).toEqual({ status: 'valid' })
    expect(openXmlFaults(once.bytes)).toEqual(openXmlFaults(before))
    expect(Buffer.compare((await sealedCopy(once.bytes)).bytes, once.bytes)).toBe(0)
  })

  it('S1.5 keeps other properties, and replaces an earlier seal', async () => {
    const once = await sealedCopy(await richWorkbook())
    const own = sealPackage(once.bytes, { ...once.properties, 编制: '甲' })
    if (!own.ok) throw new Error(own.problem.message)
    const again = await sealedCopy(own.bytes)
    const { workbook } = await judged(again.bytes, 'a.xlsx')
    expect(workbook.properties).toEqual({ ...once.properties, 编制: '甲' })
  })

  it('is broken by a mended cell, and names its row', async () => {
    const once = await sealedCopy(await richWorkbook())
    const after = mendPackage(once.bytes, '花名册（正式）', [{ row: 5, column: 14, content: '无' }])
    if (!after.ok) throw new Error(after.problem.message)
    const { workbook, review } = await judged(after.bytes, 'a.xlsx')
    expect(review.report.seal).toEqual({ status: 'broken' })
    expect(readSeal(workbook.properties, review.applicants)).toMatchObject({
      changes: [{ kind: 'changed', sealed: 2, now: 2 }],
    })
  })
})
