import type { Problem, StatedRoster } from '../index.ts'

/** A file of the run: where it is, and what the report calls it. */
export interface Source {
  /** What a person says of the roster in it. */
  stated?: StatedRoster
  path: string
  file: string
  /** Why it will not be opened. */
  problem?: Problem
}

/** The call was wrong: one sentence, exit 2, nothing done. */
export class UsageError extends Error {}
