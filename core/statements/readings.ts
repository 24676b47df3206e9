import type { Policy } from '../policy/schema.ts'
import { type Clause, sentencesOf } from './clauses.ts'
import { dayOf } from './days.ts'
import { words } from './lexicon.ts'
import { type Lexicon, lexiconOf, scan, type Token } from './scan.ts'
import { type Times, timesOf } from './times.ts'

/** A clause as it was read. */
export interface Reading {
  clause: Clause
  tokens: readonly Token[]
  notes: readonly Token[]
  times: Times
}

const read = (clause: Clause, asOf: number, lexicon: Lexicon): Reading => ({
  clause,
  tokens: scan(clause.text, lexicon),
  notes: scan(clause.notes, lexicon),
  times: timesOf(clause.text + clause.notes, asOf),
})

/** 自治区内派湖北工作组，从事服务管理: where one was sent is told before what one did there. */
function inlandWork(readings: Reading[]): Reading[] {
  const sent = readings.findIndex(({ tokens }) => tokens.some(({ text }) => text === '内派'))
  if (sent < 0) return readings
  return readings.map((reading, place) =>
    place <= sent
      ? reading
      : {
          ...reading,
          tokens: reading.tokens.map((token) =>
            words.Q!.includes(token.text) ? { ...token, mark: 'T', topic: 'inland-service' } : token,
          ),
        },
  )
}

/** A text as sentences of clauses that were read; `asOf` is YYYY-MM-DD. */
export function readingsOf(text: string, asOf: string, policy: Policy): Reading[][] {
  const day = dayOf(asOf)
  const lexicon = lexiconOf(policy)
  return sentencesOf(text).map((sentence) => inlandWork(sentence.map((clause) => read(clause, day, lexicon))))
}
