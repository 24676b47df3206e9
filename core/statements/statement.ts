import type { Topic, When } from '../policy/terms.ts'
import type { Reading } from './readings.ts'
import type { Token } from './scan.ts'
import type { Times } from './times.ts'

/** Whose it is, as far as the text says. */
export type Holder = 'person' | 'another' | 'unclear'
export type Polarity = 'affirmed' | 'denied' | 'unclear'

/** One thing that a text says of one topic. */
export interface Statement {
  topic: Topic
  holder: Holder
  when: When
  polarity: Polarity
  /** The clause says it in words that are understood, not only near them. */
  framed: boolean
  /** It says it but for a few words that are not known. */
  near: boolean
  /** A question of a form, and how it is answered; null: no question. */
  answer: Answer | null
  times: Times
  token: Token
  /** What stands in its clause before the word, and behind it; `left` without a label and its colon. */
  before: readonly Token[]
  left: readonly Token[]
  right: readonly Token[]
  /** Of the clause, with its brackets. */
  text: string
  notes: string
  /** Tokens of the whole sentence, and the place of the clause in it. */
  clauses: readonly Reading[]
  index: number
}

/** All clauses of its sentence with their brackets, as one text. */
export const sentenceOf = ({ clauses }: Statement) => clauses.map(({ clause }) => clause.text + clause.notes).join('，')

/** What a question of a form is answered with: by a word, by a fact told behind it, or not at all. */
export type Answer = 'yes' | 'no' | 'fact' | 'nothing'
