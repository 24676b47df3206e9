import { expect, test } from 'vitest'
import { decidingFindings, defaultPolicy, openReview, readWorkbook } from '../../core/index.ts'
import { sampleFiles } from '../../dashboard/samples.ts'

test('C2.4 every verdict but eligible can be explained by findings of its row', async () => {
  const seen = new Set<string>()
  for (const { name, file } of await sampleFiles()) {
    const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), name)
    if (!read.ok) continue
    for (const { verdict, findings } of openReview(read.workbook, defaultPolicy).report().assessments) {
      seen.add(verdict)
      const why = decidingFindings(verdict, findings)
      expect({ verdict, why: why.length > 0 }).toEqual({ verdict, why: verdict !== 'eligible' })
      if (verdict === 'ineligible') expect(why.every(({ rule }) => rule.startsWith('eligibility/'))).toBe(true)
      if (verdict === 'unconfirmed') expect(why.every(({ severity }) => severity === 'warning')).toBe(true)
    }
  }
  expect(seen).toContain('ineligible')
  expect(seen).toContain('unconfirmed')
  expect(seen).toContain('incomplete')
})
