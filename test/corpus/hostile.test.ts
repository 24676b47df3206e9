import { beforeEach, describe, expect, it } from 'vitest'
import { needs } from '../support/machine.ts'
import { corpusFiles, isHostile } from './files.ts'
import { readApart } from './measure.ts'

const mostMebibytes = 512

describe('files made to harm their readers', () => {
  beforeEach((context) => needs('corpus', context))

  it('are all answered, one after another in one process, which never holds more than 512 MiB', () => {
    const files = corpusFiles()
      .map(({ file }) => file)
      .filter(isHostile)
    const readings = readApart(files, 240_000)
    expect(readings).toHaveLength(files.length)
    for (const { file, mebibytes } of readings) expect([file, mebibytes <= mostMebibytes]).toEqual([file, true])
  })
})
