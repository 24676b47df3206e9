import type { Problem, ProblemCode } from '../../report/types.ts'

/** Ends the reading of a file from deep inside a reader; `readWorkbook` turns it into the problem it carries. */
export class Unreadable extends Error {
  readonly problem: Problem
  /** A password may open it. */
  readonly isLocked: boolean

  constructor(code: ProblemCode, message: string, isLocked = false) {
    super(message)
    this.problem = { code, message }
    this.isLocked = isLocked
  }
}
