import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { askAll, type SavedAnswers } from './conformance/probe.ts'
import { probes } from './conformance/probes.ts'
import { connect, createHost } from './node.ts'

const folder = fileURLToPath(new URL('./conformance', import.meta.url))
const records = readdirSync(folder).filter((name) => name.endsWith('.json'))

const answersOfStandIn = async (version: string) => {
  const host = createHost({ version })
  const answers = await askAll(connect(host), probes, version, () => host.settled())
  return { host, answers }
}

describe('the questions put to a real Excel', () => {
  it('are all answered by the stand-in, without an error and without a trace', async () => {
    const { host, answers } = await answersOfStandIn('1.14')
    expect(Object.keys(answers)).toEqual(probes.map(({ name }) => name))
    expect(Object.entries(answers).filter(([, answer]) => JSON.stringify(answer).includes('"error"'))).toEqual([])
    expect(host.missing).toEqual([])
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
    expect(host.book.custom.size).toBe(0)
  })

  it('have names of their own', () => {
    expect(new Set(probes.map(({ name }) => name)).size).toBe(probes.length)
  })
})

describe('answers saved from a real Excel (conformance/*.json)', () => {
  it.for(records.length > 0 ? records : ['every record'])(
    '%s is what the stand-in answers too',
    async (name, context) => {
      context.skip(records.length === 0, '还没有真实 Excel 的答案')
      const record = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as SavedAnswers
      const { answers } = await answersOfStandIn(record.version)
      expect(answers).toEqual(record.answers)
    },
  )
})
