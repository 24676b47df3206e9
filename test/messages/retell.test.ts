import { describe, expect, it } from 'vitest'
import { annotateEn, problemsEn } from '../../core/messages/en.ts'
import { type FileWords, problemIn } from '../../core/messages/retell.ts'
import { annotateZh, problemsZh } from '../../core/messages/zh-CN.ts'
import { readWorkbook } from '../../core/workbook/read/read.ts'

const chinese: FileWords = { ...problemsZh, ...annotateZh }
const english: FileWords = { ...problemsEn, ...annotateEn }
const keys = Object.keys(chinese) as (keyof FileWords)[]
const said = (words: FileWords, key: keyof FileWords, part: string) =>
  (words[key] as (...parts: string[]) => string)(part, part, part)

describe('what reading and marking say of a file', () => {
  it.each(keys)('%s is told in English out of the Chinese sentence that was kept', (key) => {
    for (const part of ['64', 'xl/worksheets/sheet1.xml', 'PNG 图片', '工作表“（旧）$1”', 'a\nb'])
      expect(problemIn(english, said(chinese, key, part))).toBe(said(english, key, part))
  })

  it('has no Chinese left in English, whatever the file turned out to be', async () => {
    const texts = ['%PDF-1.7', '\x89PNG\r\n', 'GIF89a', '{\\rtf1', 'Rar!\x1a', 'SQLite format 3\0', '<svg></svg>', '']
    for (const text of texts) {
      const read = await readWorkbook(
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
        'x.xlsx',
      )
      if (read.ok) throw new Error('it was read')
      const told = problemIn(english, read.problem.message)
      expect(told.replace(/“[^”]*”/g, '')).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('stays as it is in Chinese, and where it is no sentence of ours', () => {
    expect(problemIn(chinese, problemsZh.emptyFile())).toBe(problemsZh.emptyFile())
    expect(problemIn(english, '文件已损坏')).toBe('文件已损坏')
  })
})
