import { statementsOf } from './statements.ts'
import { trackOf } from './track.ts'
export const trackIn = (text: string, asOf: string, year: number) => trackOf(statementsOf(text, asOf), year)
