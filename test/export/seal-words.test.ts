import { expect, test } from 'vitest'
import type { SealReading } from '../../core/index.ts'
import { isolated } from '../../core/view/isolated.ts'
import { changeSentence, sealSentence } from '../../dashboard/export/seal-words.ts'
import { chooseLanguage } from '../../dashboard/language.ts'

const sealed = { at: '2024-09-12T08:30:00.000Z', policy: 'bayingol-quality-2024', rules: '1', counts: '3/0' }
const broken = (changes: Extract<SealReading, { status: 'broken' }>['changes']): SealReading => ({
  status: 'broken',
  ...sealed,
  changes,
})

test.each<[SealReading, string]>([
  [{ status: 'absent' }, '没有核验章：这份花名册没有用本程序核验并盖章。'],
  [{ status: 'valid', ...sealed }, '核验章完好：2024年9月12日核验之后，各行没有改动。'],
  [broken(null), '核验章已破：2024年9月12日核验之后有改动，但看不出是哪几行。'],
  [broken([{ kind: 'removed', sealed: 1 }]), '核验章已破：2024年9月12日核验之后有 1 处改动。'],
])('a seal is told with its day, in words alone', (reading, sentence) => {
  expect(sealSentence(reading)).toBe(sentence)
})

test('what moved is told by rows people can find', () => {
  const places = [{ row: 4, name: '高平安' }]
  expect(changeSentence({ kind: 'changed', now: 0, sealed: 0 }, places)).toBe(
    `第 4 行 ${isolated('高平安')}：内容有改动`,
  )
  expect(changeSentence({ kind: 'removed', sealed: 1 }, places)).toBe('原来的第 2 人：已删除')
})

test('a seal is told in English as soon as the page speaks it', () => {
  chooseLanguage('en')
  try {
    expect(sealSentence(broken([{ kind: 'removed', sealed: 1 }]))).toBe(
      'The seal is broken: 1 change since the check of 12 Sep 2024. ',
    )
    expect(changeSentence({ kind: 'moved', now: 0, sealed: 2 }, [{ row: 4, name: '高平安' }])).toBe(
      `Row 4 ${isolated('高平安')}: was person 3`,
    )
  } finally {
    chooseLanguage('zh-CN')
  }
})
