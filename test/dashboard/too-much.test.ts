import { expect, test } from 'vitest'
import { defaultPolicy, openReview } from '../../core/index.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { exampleWorkbook } from '../../core/rules/example.ts'
import { flatten } from '../../dashboard/store/flatten.ts'

const incoming = (phone: string) => {
  const workbook = exampleWorkbook({ rows: Array.from({ length: 11 }, () => ({ phone })) })
  const source = { file: '花名册.xlsx', digest: 'd', bytesDigest: 'd', bytes: new Uint8Array([1]) }
  return flatten(source, 'xlsx', openReview(workbook, defaultPolicy), defaultPolicy)
}

test('D9.7 a file of which there is more to keep than can be handed over is too large, and nothing of it is kept', () => {
  expect(incoming('1'.repeat(20 * 1024 * 1024))).toMatchObject({
    workbook: { status: 'unreadable', problem: 'too-large', problemMessage: problemsZh.tooMuchToTell() },
    tables: [],
  })
  expect(incoming('1'.repeat(1000))).toMatchObject({ workbook: { status: 'read' } })
})
