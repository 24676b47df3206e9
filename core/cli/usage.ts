/** A file of the run: where it is, and what the report calls it. */
export interface Source {
  path: string
  file: string
}

/** The call was wrong: one sentence, exit 2, nothing done. */
export class UsageError extends Error {}
