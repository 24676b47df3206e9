import { readStatements } from './read.ts'
import { type SaidTrack, trackSaid } from './track.ts'

export function trackIn(text: string, asOf: string, year: number): SaidTrack | null {
  const said = new Set(
    readStatements(text, asOf)
      .filter(({ topic }) => topic === 'track')
      .flatMap((statement) => trackSaid(statement, year) ?? []),
  )
  const [only] = said
  return said.size === 1 ? only! : null
}
