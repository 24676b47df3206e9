import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProblemCode, RunReport } from '../../core/index.ts'
import * as hostile from '../corpus/hostile-files.ts'
import { check, newFolder, writeRoster } from './command.ts'

/** What each is made to exhaust, and what it may come to: to be named, or to be read within what a file may cost. */
const files: readonly [name: string, make: () => Uint8Array, outcomes: readonly (ProblemCode | 'read')[]][] = [
  ['共享长文本.xlsx', () => hostile.sharedText(3_000_000, 300), ['read', 'timeout', 'too-large']],
  ['长文本.xlsx', () => hostile.sharedText(32_767, 2_000), ['timeout', 'too-large']],
  ['同名.xlsx', () => hostile.namesakes(190_000), ['timeout', 'too-large']],
  ['整表合并.xlsx', () => hostile.mergesOverAll(50_000, 1_000), ['no-roster']],
  ['整表合并百万.xlsx', () => hostile.mergesOverAll(1_000_000, 1_000), ['too-large']],
  ['整列合并.xlsx', () => hostile.mergedColumns(16_384, 20_000), ['read', 'timeout', 'too-large']],
  ['空格.xls', () => hostile.entityPage(8_000_000), ['empty', 'timeout', 'too-large']],
  ['共享文本百万.xlsx', () => hostile.manyStrings(8_000_000), ['timeout', 'too-large']],
  ['日期.xlsx', () => hostile.manyDates(3_000_000), ['timeout', 'too-large']],
  ['序号日期.xlsx', () => hostile.manySerials(2_000_000), ['timeout', 'too-large']],
  ['未闭合.xlsx', () => hostile.unclosedRows(3_000_000), ['corrupt', 'timeout', 'too-large']],
]

describe('C4.14 files made to cost far more than their size', () => {
  it('C4.15 are each named, and those beside them are read', async () => {
    const folder = join(newFolder(), '报送')
    mkdirSync(folder)
    for (const [name, make] of files) writeFileSync(join(folder, name), make())
    await writeRoster(folder, '0 且末县.xlsx', { rows: [{ name: '李秀兰', birth: '1990.02' }] })
    await writeRoster(folder, '若羌县.xlsx', { rows: [{ name: '赵新民' }] })
    const { code, stdout, stderr } = await check(['--json', folder])
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    const { workbooks } = JSON.parse(stdout) as RunReport
    const outcomes = new Map(workbooks.map(({ file, status, problem }) => [file, problem?.code ?? status]))
    const unexpected = files.flatMap(([name, , expected]) => {
      const outcome = outcomes.get(name)
      return expected.some((one) => one === outcome) ? [] : [[name, outcome]]
    })
    expect(unexpected).toEqual([])
    expect([outcomes.get('0 且末县.xlsx'), outcomes.get('若羌县.xlsx')]).toEqual(['read', 'read'])
  }, 600_000)
})
