import { type AnnotateWords, annotateZh, type ProblemWords, problemsZh } from './zh-CN.ts'

type Sentence = (...parts: string[]) => string

/** What reading and marking may say of a file. */
export type FileWords = ProblemWords & AnnotateWords

const chinese: FileWords = { ...problemsZh, ...annotateZh }

/** Stands where a sentence has a parameter, while its shape is learnt. */
const hole = '\u0000'
const mostParameters = 3

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(key: keyof FileWords): RegExp {
  const sentence = (chinese[key] as Sentence)(...Array.from({ length: mostParameters }, () => hole))
  return new RegExp(`^${sentence.split(hole).map(literally).join('(.*)')}$`, 's')
}

const patterns = Object.keys(chinese).map((key) => {
  const known = key as keyof FileWords
  return { key: known, pattern: patternOf(known) }
})

/**
 * Why a file could not be read, or what came of marking it, told in other words. Reports and saved sessions hold the Chinese sentence, old ones
 * too, so that its code and parameters are read back out of it. What is no sentence of ours is left as it is.
 */
export function problemIn(words: FileWords, message: string): string {
  for (const { key, pattern } of patterns) {
    const found = pattern.exec(message)
    if (found) return (words[key] as Sentence)(...found.slice(1))
  }
  return message
}
