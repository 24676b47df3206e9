import { useLayoutEffect, useState } from 'preact/hooks'
import { ask, ready, version } from '../state.ts'
import type { Cell, Parameters, Result } from './protocol.ts'

export interface Answer<Row> {
  /** The rows; while a new question is under way, those of the one before. null: nothing has been answered yet. */
  rows: Row[] | null
  /** Why there is no answer. */
  error: string | null
}

/** A result's rows as objects. For long tables read `rows` of the result itself: arrays are cheaper. */
export function asObjects<Row>({ columns, rows }: Result): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] as Cell])) as Row)
}

/** Answers of the version they were asked at: what several parts of a page show is asked once. */
let askedAt = -1
const asked = new Map<string, Promise<Result>>()

function askOnce(name: string, key: string, parameters: Parameters, now: number): Promise<Result> {
  if (askedAt !== now) asked.clear()
  askedAt = now
  const whole = `${name} ${key}`
  const known = asked.get(whole)
  if (known) return known
  const answer = ask('query', { name, parameters })
  asked.set(whole, answer)
  // Kept only while it is under way: pages come back to old questions seldom, and answers may be large.
  const forget = () => {
    if (asked.get(whole) === answer) asked.delete(whole)
  }
  answer.then(forget, forget)
  return answer
}

/** Asks queries/NAME.sql and asks again whenever the store or the parameters change. Rows are arrays. */
export function useTable(name: string, parameters: Parameters = {}): { result: Result | null; error: string | null } {
  const [state, setState] = useState<{ result: Result | null; error: string | null }>({ result: null, error: null })
  const key = JSON.stringify(parameters)
  const now = version.value
  const open = ready.value
  useLayoutEffect(() => {
    if (!open) return
    let wanted = true
    askOnce(name, key, parameters, now).then(
      (result) => wanted && setState({ result, error: null }),
      (error: Error) => wanted && setState({ result: null, error: error.message }),
    )
    return () => {
      wanted = false
    }
  }, [name, key, now, open])
  return state
}

/** Like useTable, with rows as objects whose keys are the query's column names. */
export function useQuery<Row>(name: string, parameters: Parameters = {}): Answer<Row> {
  const { result, error } = useTable(name, parameters)
  const [rows, setRows] = useState<{ of: Result | null; rows: Row[] | null }>({ of: null, rows: null })
  if (rows.of !== result) {
    const next = { of: result, rows: result && asObjects<Row>(result) }
    setRows(next)
    return { rows: next.rows, error }
  }
  return { rows: rows.rows, error }
}
