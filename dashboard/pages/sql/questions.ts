import type { LanguageTag } from '../../language.ts'

export interface Question {
  title: Readonly<Record<LanguageTag, string>>
  text: string
}

const texts = import.meta.glob<string>('./questions/*.sql', { query: '?raw', import: 'default', eager: true })

const titleIn = (line: string) => line.replace(/^-- /, '')

/** Ready questions: the first two lines of each file are its title in Chinese and in English. */
export const questions: readonly Question[] = Object.keys(texts)
  .sort()
  .map((path) => {
    const [chinese, english, ...rest] = texts[path]!.trim().split('\n')
    return { title: { 'zh-CN': titleIn(chinese!), en: titleIn(english!) }, text: rest.join('\n') }
  })
