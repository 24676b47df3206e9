import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Defense, ExemptionReason, Level, Severity, Track, Verdict } from '../../../core/index.ts'
import { english } from '../../language.ts'
import { ask, version } from '../../state.ts'
import type { Parameters } from '../../store/protocol.ts'
import { asObjects, useTable } from '../../store/use-query.ts'

/** A row of queries/roster-rows.sql. */
export interface PersonLine {
  id: number
  name: string
  verdict: Verdict
  fee: number | null
  defense: Defense | null
  supervisingUnit: string
  unit: string
  county: string | null
  unitNature: string | null
  targetTitle: string | null
  level: Level | null
  track: Track | null
  education: string | null
  sex: string | null
  ethnicity: string | null
  birth: string | null
  specialty: string | null
  row: number
  findings: number
  cell: string | null
  severity: Severity | null
  message: string | null
  /** JSON array of reason codes. */
  exemptions: string
  file: string
}

export const reasonsOf = (json: string) => JSON.parse(json) as ExemptionReason[]

export interface Fitting {
  /** Applicant ids in order. */
  ids: readonly number[]
  everyone: number
  error: string | null
  /** The store has answered at least once. */
  known: boolean
}

const none: readonly number[] = []

/** Who fits the filters, in order. */
export function useFitting(parameters: Parameters): Fitting {
  const { result, error } = useTable('roster-ids', parameters)
  return useMemo(() => {
    const row = result?.rows[0]
    if (!row) return { ids: none, everyone: 0, error, known: false }
    return { ids: JSON.parse(String(row[1])) as number[], everyone: Number(row[2]), error, known: true }
  }, [result, error])
}

/** Rows are fetched in blocks of this many. */
const block = 200
/** Lists up to this long are fetched whole, so that they can be printed at any time. */
const wholeUpTo = 2000

export interface People {
  rowAt: (index: number) => PersonLine | undefined
  onWindow: (first: number, last: number) => void
  /** Fetches every row, for the printer. */
  fetchAll: () => Promise<void>
  /** Every row there is, for a file. */
  all: () => Promise<readonly PersonLine[]>
  /** How many rows are not there yet. */
  missing: () => number
}

/** The rows of the people in a list, fetched as they come into sight and kept until the list changes. */
export function usePeople(ids: readonly number[]): People {
  const [, setTick] = useState(0)
  const now = version.value
  const tongue = english.value
  const cache = useMemo(
    () => ({ rows: new Array<PersonLine | undefined>(ids.length), asked: new Map<number, Promise<void>>() }),
    [ids, now, tongue],
  )
  const live = useRef(cache)
  live.current = cache

  const fetchBlock = useCallback(
    async (at: number) => {
      const part = ids.slice(at * block, (at + 1) * block)
      const result = await ask('query', {
        name: 'roster-rows',
        parameters: { ids: JSON.stringify(part), english: tongue },
      })
      const byId = new Map(asObjects<PersonLine>(result).map((row) => [row.id, row]))
      part.forEach((id, place) => {
        cache.rows[at * block + place] = byId.get(id)
      })
    },
    [cache, ids, tongue],
  )

  /** Is done when all of them are there, also those that were asked for before. */
  const fetchBlocks = useCallback(
    async (blocks: readonly number[]) => {
      const wanted = blocks.filter((at) => !cache.asked.has(at))
      for (const at of wanted) cache.asked.set(at, fetchBlock(at))
      await Promise.all(blocks.map((at) => cache.asked.get(at)))
      if (wanted.length && live.current === cache) setTick((tick) => tick + 1)
    },
    [cache, fetchBlock],
  )

  const onWindow = useCallback(
    (first: number, last: number) => {
      if (ids.length === 0) return
      const from = Math.floor(first / block)
      const to = Math.floor(Math.max(first, last - 1) / block)
      void fetchBlocks(Array.from({ length: to - from + 1 }, (_, at) => from + at))
    },
    [fetchBlocks, ids],
  )

  const fetchAll = useCallback(async () => {
    const blocks = Math.ceil(ids.length / block)
    for (let at = 0; at < blocks; at += 5) {
      await fetchBlocks(Array.from({ length: Math.min(5, blocks - at) }, (_, place) => at + place))
    }
  }, [fetchBlocks, ids])

  useLayoutEffect(() => {
    if (ids.length > 0 && ids.length <= wholeUpTo) void fetchAll()
  }, [ids, fetchAll])

  const all = async () => {
    await fetchAll()
    return cache.rows.filter((row) => row !== undefined)
  }
  const missing = () => ids.length - cache.rows.filter((row) => row !== undefined).length
  return { rowAt: (index) => cache.rows[index], onWindow, fetchAll, all, missing }
}
