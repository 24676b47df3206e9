import { describe, expect, it } from 'vitest'
import { problemsEn } from '../../core/messages/en.ts'
import { problemIn } from '../../core/messages/retell.ts'
import { type ProblemWords, problemsZh } from '../../core/messages/zh-CN.ts'
import { readWorkbook } from '../../core/workbook/read/read.ts'

const keys = Object.keys(problemsZh) as (keyof ProblemWords)[]
const said = (words: ProblemWords, key: keyof ProblemWords, part: string) =>
  (words[key] as (part: string) => string)(part)

describe('why a file could not be read', () => {
  it.each(keys)('%s is told in English out of the Chinese sentence that was kept', (key) => {
    for (const part of ['64', 'xl/worksheets/sheet1.xml', 'PNG 图片', '工作表“（旧）$1”', 'a\nb'])
      expect(problemIn(problemsEn, said(problemsZh, key, part))).toBe(said(problemsEn, key, part))
  })

  it('has no Chinese left in English, whatever the file turned out to be', async () => {
    const texts = ['%PDF-1.7', '\x89PNG\r\n', 'GIF89a', '{\\rtf1', 'Rar!\x1a', 'SQLite format 3\0', '<svg></svg>', '']
    for (const text of texts) {
      const read = await readWorkbook(
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
        'x.xlsx',
      )
      if (read.ok) throw new Error('it was read')
      const told = problemIn(problemsEn, read.problem.message)
      expect(told.replace(/“[^”]*”/g, '')).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('stays as it is in Chinese, and where it is no sentence of ours', () => {
    expect(problemIn(problemsZh, problemsZh.emptyFile())).toBe(problemsZh.emptyFile())
    expect(problemIn(problemsEn, '文件已损坏')).toBe('文件已损坏')
  })
})
