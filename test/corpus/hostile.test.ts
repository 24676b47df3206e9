import { describe, expect, it } from 'vitest'
import { corpusFiles, hasCorpus, isHostile, needsCorpus } from './files.ts'
import { readApart } from './measure.ts'

const mostMebibytes = 512

describe.runIf(hasCorpus)(`files made to harm their readers${needsCorpus}`, () => {
  it('are all answered, one after another in one process, which never holds more than 512 MiB', () => {
    const files = corpusFiles()
      .map(({ file }) => file)
      .filter(isHostile)
    const readings = readApart(files, 60_000)
    expect(readings).toHaveLength(files.length)
    for (const { file, mebibytes } of readings) expect([file, mebibytes <= mostMebibytes]).toEqual([file, true])
  }, 90_000)
})
