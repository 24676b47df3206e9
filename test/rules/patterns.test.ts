import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { readCell } from '../../core/roster/cell.ts'
import { allColumns, headingKey, readHeading } from '../../core/roster/columns.ts'
import * as names from '../../core/vocabulary/name.ts'
import { judge } from '../support/roster.ts'
import { printedHeadings, review, sheetOf } from '../support/sheet.ts'

const core = fileURLToPath(new URL('../../core/', import.meta.url))
/** What reads files and the words of a roster; nothing of it may cost more than the length of its text. */
const readers = ['assess', 'policy', 'report', 'roster', 'rules', 'vocabulary', 'workbook']
/** Patterns that only ever see a short text of our own making, or the first 2 KiB of a page. */
const shortTextsOnly: readonly string[] = [
  'workbook/read/legacy/html.ts <meta[^>]+charset\\s*=\\s*["\']?\\s*(gb2312|gbk|gb18030|big5)',
  "workbook/write/names.ts ^['\\s]+|['\\s]+$",
  'workbook/write/names.ts ^[.\\s]+|[.\\s]+$',
  'workbook/write/workbook.ts \\d+$',
]

interface Pattern {
  file: string
  source: string
  flags: string
}

function literalsIn(node: unknown, file: string, found: Pattern[]): void {
  if (node === null || typeof node !== 'object') return
  const { regex } = node as { regex?: { pattern: string; flags: string } }
  if (regex) found.push({ file, source: regex.pattern, flags: regex.flags })
  for (const child of Object.values(node)) literalsIn(child, file, found)
}

const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && readers.includes(file.split(/[\\/]/)[0]!),
)
const patterns: Pattern[] = []
// Put together from one list of characters, so no literals.
for (const pattern of Object.values(names))
  if (pattern instanceof RegExp)
    patterns.push({ file: 'vocabulary/name.ts', source: pattern.source, flags: pattern.flags })
for (const file of files) literalsIn(parseSync(file, readFileSync(core + file, 'utf8')).program, file, patterns)

/** An attack is measured by the characters it makes the matcher read: by the clock, a busy machine looks like a slow pattern. */
const counted = { timeout: null, attackTimeout: null, randomSeed: 1 }

describe('regular expressions of the engine', () => {
  it('are found', () => expect(patterns.length).toBeGreaterThan(100))

  it('D5.5 are linear in the length of their text', () => {
    const slow = patterns.filter(({ source, flags }) => checkSync(source, flags, counted).status !== 'safe')
    const names = slow.map(({ file, source }) => `${file.replaceAll('\\', '/')} ${source}`)
    expect(names.filter((name) => !shortTextsOnly.includes(name))).toEqual([])
  })
})

/** As much as a cell of Excel can hold. */
const longest = 32_767
const hostile = [
  '无',
  '未',
  '公务员',
  '未参加访惠聚',
  '退休',
  '退休，',
  '公务员，',
  '授予',
  '管委会',
  '支教',
  '派驻',
  '在若羌出差',
  '(',
  '（',
  ' ',
  '\t',
  '1',
  '1985.1',
  '一',
  '大学',
  '新疆大学大学本科',
  '学院学士',
  '注册',
  '工程师',
  '高级',
  '，',
  '在若羌',
  '参照',
  '乡',
  '：',
  '_',
  '年',
  '月',
  '·',
  '.',
  '\u200b',
].map((piece) => piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest))

describe('the longest cell there can be', () => {
  const context = { policy: defaultPolicy, date1904: false, asOf: '2024-09-14' }

  it.each(allColumns)('%s is read', (column) => {
    for (const text of hostile)
      for (const whole of [text, `${text}师`, `王${text}：无`, `${text}原申请参加`])
        expect(readCell(column, { value: whole, text: whole, format: '@' }, context).text).toBe(whole)
  })

  it('is judged in every column', () => {
    for (const text of hostile)
      for (const column of allColumns)
        for (const whole of [text, `${text}原，将于2030年`]) expect(judge({ [column]: whole }).row).toBe(4)
  })

  it('is a heading, a title line and a line 主管单位', () => {
    for (const text of hostile) {
      expect(typeof headingKey(text)).toBe('string')
      for (const length of [12, 24, 60]) expect(readHeading(text.slice(0, length))?.column).not.toBe('name')
      const report = review(sheetOf([[`${text}花名册`], [`主管单位：${text}`], [...printedHeadings, text], ['1']]))
      expect(report.status).toBe('read')
    }
  })
})
