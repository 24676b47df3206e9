import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { markFile } from '../../dashboard/export/findings.ts'
import { oddWorkbook, richWorkbook } from '../workbook/rich-workbooks.ts'
import { rosterRows } from '../workbook/sample-roster.ts'

/** Runs the command line as a person would; findings of severity error make it end with 1. */
function check(...words: string[]): void {
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'core/cli/main.ts', ...words], { stdio: 'pipe' })
  } catch (error) {
    expect(error).toMatchObject({ status: 1 })
  }
}

describe('C4.6 --annotate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-'))
  const files: { file: string; bytes: Uint8Array }[] = []
  beforeAll(async () => {
    const csv = rosterRows.map((row) => row.map((text) => `"${text ?? ''}"`).join(',')).join('\r\n')
    files.push(
      { file: '轮台县.xlsx', bytes: await richWorkbook() },
      { file: '且末县、（二） 😀.xlsx', bytes: oddWorkbook({ strict: true, prefix: 'x' }) },
      { file: '尉犁县.csv', bytes: new TextEncoder().encode(csv) },
    )
    mkdirSync(join(folder, 'in'))
    for (const { file, bytes } of files) writeFileSync(join(folder, 'in', file), bytes)
    check('--annotate', join(folder, 'out'), join(folder, 'in'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('writes a marked copy of each file, and leaves the files as they were', () => {
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['且末县、（二） 😀.xlsx', '尉犁县（由csv转换）.xlsx', '轮台县.xlsx'].sort(),
    )
    for (const { file, bytes } of files) expect(Buffer.compare(readFileSync(join(folder, 'in', file)), bytes)).toBe(0)
  })

  it('C6.2 its bytes are those the dashboard hands out for the same file, also from a folder', async () => {
    for (const { file, bytes } of files) {
      const marked = await markFile(
        { file: `某单位/${file}`, bytes },
        { policy: defaultPolicy, sanctions: [], columns: [] },
      )
      if (!marked.ok) throw new Error(marked.message)
      const name = marked.file.split('/').at(-1)!
      expect(Buffer.compare(readFileSync(join(folder, 'out', name)), marked.bytes)).toBe(0)
    }
  })
})
