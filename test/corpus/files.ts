import { readFileSync } from 'node:fs'
import { corpusFolder, isHere } from '../support/machine.ts'

/** One file of the corpus and what is known of it. */
export interface CorpusFile {
  file: string
  /** What is odd about it. */
  odd: string
  /** CSV exports of its sheets, or the same text in UTF-8. */
  oracle: string[]
}

export function corpusFiles(): CorpusFile[] {
  if (!isHere('corpus')) return []
  return JSON.parse(readFileSync(`${corpusFolder}/MANIFEST.json`, 'utf8')) as CorpusFile[]
}

export function corpusBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`${corpusFolder}/${file}`))
}

/** Whether a file of the corpus is one whose readers it has harmed. */
export const isHostile = (file: string) => file.startsWith('hostile/')
