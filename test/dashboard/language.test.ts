import { expect, test } from 'vitest'
import { languageOf } from '../../dashboard/language.ts'

test.each([
  ['en', 'en'],
  ['en-US', 'en'],
  ['EN-gb', 'en'],
  ['zh-CN', 'zh-CN'],
  ['ug-CN', 'zh-CN'],
  ['enm', 'zh-CN'],
  ['ru', 'zh-CN'],
  [undefined, 'zh-CN'],
])('a browser whose first language is %s gets the page in %s', (first, expected) => {
  expect(languageOf(first)).toBe(expected)
})
