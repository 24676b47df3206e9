import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folder, outline, pictures, record, showAll } from '../../scripts/pictures.ts'

const manual = readFileSync(new URL('../../docs/使用说明-评委会办公室.md', import.meta.url), 'utf8')
const names = pictures.map(({ name }) => name)

describe('the pictures of the office’s manual', () => {
  test('are each shown once, and there is no other', () => {
    const shown = [...manual.matchAll(/!\[[^\]]+\]\(pictures\/([a-z-]+)\.png\)/g)].map(([, name]) => name)
    expect([...shown].sort()).toEqual([...names].sort())
    const files = readdirSync(folder).filter((file) => file.endsWith('.png'))
    expect(files.sort()).toEqual(names.map((name) => `${name}.png`).sort())
  })

  test.each(names)('%s.png is a picture of a size that a page bears', (name) => {
    expect(existsSync(`${folder}${name}.png`)).toBe(true)
    const bytes = readFileSync(`${folder}${name}.png`)
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(bytes.length).toBeLessThan(400_000)
  })

  test('show the words and the structure that the pages have now (else: npm run pictures)', {
    timeout: 300_000,
  }, async () => {
    const now = await showAll(async () => {})
    expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual(now)
  })

  test('are held against words and structure, not against figures or the number of rows', () => {
    const page = (word: string, figure: number, rows: number) =>
      [
        `- heading "${word}"`,
        '- navigation:',
        '  - list:',
        ...['总览', '问题'].map((item) => `    - listitem: ${item}`),
        `- text: 共 ${figure} 人`,
        '- table:',
        '  - rowgroup:',
        ...Array.from({ length: rows }, (_, row) => `    - row "第 ${row + 1} 行":\n      - cell "${row}"`),
      ].join('\n')
    expect(outline(page('缴费', 26, 3))).toBe(outline(page('缴费', 1_204, 9)))
    expect(outline(page('缴费', 26, 3))).not.toBe(outline(page('收费', 26, 3)))
    expect(outline(page('缴费', 26, 3))).toContain('问题')
    expect(outline(page('缴费', 26, 3))).not.toContain('第 2 行')
  })
})
