import type { SealStatus, Verdict } from '../../../core/index.ts'

/** A line of queries/submissions.sql: one roster that was read. */
export interface SubmissionLine extends Record<Verdict, number> {
  id: number
  unitKey: string
  supervisingUnit: string
  file: string
  receivedAt: string
  /** Which submission of its unit, from 1. */
  submission: number
  previousId: number | null
  isCurrent: number
  seal: SealStatus | null
  sheet: string
  format: string
  /** Bytes. */
  size: number
  people: number
  errors: number
  warnings: number
  infos: number
}

/** What a seal tells; it shows a change and is no signature. */
export const sealWords: Readonly<Record<SealStatus, string>> = {
  valid: '核验章完好',
  broken: '核验章已破',
  absent: '没有核验章',
}
