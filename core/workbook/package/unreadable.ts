import type { Problem, ProblemCode } from '../../report/types.ts'

/** Ends the reading of a file from deep inside a reader; `readWorkbook` turns it into the problem it carries. */
export class Unreadable extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, message: string) {
    super(message)
    this.problem = { code, message }
  }
}
