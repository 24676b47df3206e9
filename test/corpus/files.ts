import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One file of the corpus and what is known of it. */
export interface CorpusFile {
  file: string
  /** What is odd about it. */
  odd: string
  /** CSV exports of its sheets, or the same text in UTF-8. */
  oracle: string[]
}

const beside = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** The folder of public workbooks; it does not come with the project. */
export const corpusFolder = `${process.env.ROSTER_SHARED ?? beside}/corpus`

export const hasCorpus = existsSync(`${corpusFolder}/MANIFEST.json`)

/** Why nothing is tested where the folder is absent. */
export const needsCorpus = hasCorpus ? '' : ' (skipped: no corpus; set ROSTER_SHARED to the folder that holds it)'

export function corpusFiles(): CorpusFile[] {
  if (!hasCorpus) return []
  return JSON.parse(readFileSync(`${corpusFolder}/MANIFEST.json`, 'utf8')) as CorpusFile[]
}

export function corpusBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`${corpusFolder}/${file}`))
}

/** Whether a file of the corpus is one whose readers it has harmed. */
export const isHostile = (file: string) => file.startsWith('hostile/')
