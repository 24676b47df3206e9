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

/** Asks queries/NAME.sql and asks again whenever the store or the parameters change. Rows are arrays. */
export function useTable(name: string, parameters: Parameters = {}): { result: Result | null; error: string | null } {
  const [state, setState] = useState<{ result: Result | null; error: string | null }>({ result: null, error: null })
  const key = JSON.stringify(parameters)
  const now = version.value
  const open = ready.value
  useLayoutEffect(() => {
    if (!open) return
    let wanted = true
    ask('query', { name, parameters }).then(
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
