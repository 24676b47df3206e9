import {
  type ColumnQuestion,
  type ColumnReading,
  readColumns,
  readWorkbook,
  type Workbook,
} from '../../../core/index.ts'
import { recallFor } from '../../store/columns.ts'
import type { WorkerScope } from '../../store/worker-source.ts'
import { CheckedRoster } from './checked-roster.ts'
import type { Opened, Opening, Question, QuestionName, Questions, Reply } from './protocol.ts'

type Answer = Questions[QuestionName]['answer']

/** Answers questions about one roster, the one that was opened last. */
class Checker {
  #roster: CheckedRoster | null = null
  /** The file that was opened last, with a roster or without. */
  #opened: { workbook: Workbook; opening: Opening } | null = null

  async answer(question: Question): Promise<Answer> {
    if (question.name === 'open') return this.#open(question.ask)
    if (question.name === 'columns') return this.#columns(question.ask)
    const roster = this.#roster
    if (!roster) throw new Error('no roster is open')
    switch (question.name) {
      case 'lines':
        return roster.lines(question.ask)
      case 'rows':
        return roster.rows(question.ask)
      case 'text':
        return roster.text(question.ask.cell)
      case 'fixes':
        return roster.fixes(question.ask)
      case 'person':
        return roster.person(question.ask.row)
      case 'seal':
        return roster.seal()
      case 'take':
        return roster.take(question.ask)
      case 'undo':
        return roster.undo()
      case 'speak':
        this.#roster = roster.inLanguage(question.ask)
        return this.#roster.head()
      case 'handBack':
        return roster.handBack(question.ask.at)
    }
  }

  async #open(opening: Opening): Promise<Opened> {
    const { file, bytes, passwords = [], policy, remembered = [] } = opening
    const read = await readWorkbook(new Uint8Array(await bytes.arrayBuffer()), file, { passwords })
    if (!read.ok) return { ok: false, message: read.problem.message, isLocked: read.isLocked, hasNoRoster: false }
    const { workbook, decrypted } = read
    const stated = recallFor(workbook, policy, remembered) ?? opening.stated ?? null
    // From here on it has no password: what is handed back is made of these bytes.
    const plain = { ...opening, stated, ...(decrypted && { bytes: new Blob([new Uint8Array(decrypted)]) }) }
    this.#opened = { workbook, opening: plain }
    this.#roster = null
    const opened = CheckedRoster.open(workbook, plain)
    if (typeof opened === 'string') return { ok: false, message: opened, isLocked: false, hasNoRoster: true }
    this.#roster = opened
    return { ok: true, head: opened.head() }
  }

  #columns(question: ColumnQuestion): ColumnReading | null {
    if (this.#roster) return this.#roster.columns(question)
    if (!this.#opened) return null
    const { workbook, opening } = this.#opened
    return readColumns(workbook.sheets, opening.policy, question)
  }
}

/** A worker for one roster: the page ends it with whatever hangs in it. One question after the other, as they came. */
export function runChecker(scope: WorkerScope) {
  const checker = new Checker()
  const post = (reply: Reply) => scope.postMessage(reply)
  let turn: Promise<void> = Promise.resolve()
  scope.onmessage = ({ data: question }: MessageEvent<Question>) => {
    turn = turn.then(async () => {
      try {
        post({ id: question.id, ok: true, answer: await checker.answer(question) })
      } catch (error) {
        post({ id: question.id, ok: false, error: error instanceof Error ? error.message : String(error) })
      }
    })
  }
}
