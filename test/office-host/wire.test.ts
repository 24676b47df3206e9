import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer, Batch } from './executor.ts'
import type { Envelope, Host } from './host.ts'
import { createHost } from './node.ts'

const log = new URL('../fixtures/wire-log.json', import.meta.url)

interface Exchange {
  request: Batch
  response: Answer
}

/** Members of Excel that the pane does without. */
const beyond = /"(Comments|CustomXmlParts)"/

const sheet = (name: string, values: (string | number)[][]) => ({
  name,
  hidden: false,
  origin: { row: 0, column: 0 },
  values,
  texts: values.map((row) => row.map(String)),
  formats: values.map((row) => row.map(() => 'General')),
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
  date1904: false,
})

/** A value without what may differ between two hosts: its names, kinds and sizes. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, shape(item)]),
  )
}

/** Ids and references of the log, told apart by pattern, to those of this host. */
class Names {
  private readonly known = new Map<string, string>()

  learn(theirs: unknown, ours: unknown) {
    if (typeof theirs === 'string' && typeof ours === 'string') {
      if (/^(ref\d+|\{[0-9A-F-]+\})$/.test(theirs)) this.known.set(theirs, ours)
    } else if (typeof theirs === 'object' && theirs !== null && typeof ours === 'object' && ours !== null) {
      for (const [key, value] of Object.entries(theirs)) this.learn(value, Reflect.get(ours, key))
    }
  }

  set(theirs: string, ours: string) {
    this.known.set(theirs, ours)
  }

  translated(body: string): string {
    return body.replace(/"(ref\d+|\{[0-9A-F-]+\})"/g, (all, name: string) => {
      const ours = this.known.get(name)
      return ours === undefined ? all : JSON.stringify(ours)
    })
  }
}

const send = async (host: Host, body: string): Promise<Answer> => {
  const outcome = await host.process(body)
  if (!outcome.ok) throw new Error(`refused with ${outcome.error}`)
  return JSON.parse(outcome.body) as Answer
}

describe('a recorded conversation', () => {
  it('is answered in the recorded shapes, error for error', async () => {
    const host = createHost()
    host.openGrids([
      sheet('Sheet1', [
        ['Name', 'Qty', 'Price'],
        ['apple', 3, 1.5],
        ['pear', 5, 2.25],
      ]),
      sheet('My Sheet', [['x']]),
    ])
    const names = new Names()
    const events: Envelope[] = []
    host.onEvents((more) => events.push(...more))
    const exchanges = JSON.parse(readFileSync(log, 'utf8')) as Exchange[]
    let compared = 0
    for (const { request, response } of exchanges) {
      const body = JSON.stringify(request)
      if (beyond.test(body)) continue
      const range = /_GetRangeForEventByReferenceId.*?"(ref\d+)"/.exec(body)?.[1]
      if (range !== undefined) {
        if (range === 'ref24') host.person.type('Sheet1!B2', 77)
        await host.settled()
        const { referenceId } = JSON.parse(events.at(-1)![3]) as { referenceId: string }
        names.set(range, referenceId)
      }
      const answer = await send(host, names.translated(body))
      expect(shape(answer), body).toEqual(shape(response))
      expect(answer.Error?.Code, body).toBe(response.Error?.Code)
      expect(answer.Error?.ActionIndex, body).toBe(response.Error?.ActionIndex)
      response.Results.forEach((result, index) => {
        names.learn(result.Value, answer.Results[index]!.Value)
      })
      compared++
    }
    expect(compared).toBeGreaterThan(40)
    expect(host.missing).toEqual([])
  })
})
