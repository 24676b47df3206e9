import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview } from '../../core/index.ts'
import { readSample, sampleFiles } from '../support/samples.ts'
import { displayed } from './book/display.ts'
import { createHost } from './node.ts'

describe('sample rosters opened in Excel', () => {
  it.each(sampleFiles)('%s gives the same findings from the sheet as from the file', async (file) => {
    const workbook = await readSample(file)
    const host = createHost()
    host.openWorkbook(workbook)
    const inSheet = { ...workbook, sheets: host.grids() }
    const options = { asOf: '2024-08-15', file }
    expect(openReview(inSheet, defaultPolicy, options).report()).toEqual(
      openReview(workbook, defaultPolicy, options).report(),
    )
  })

  it.each(sampleFiles)('%s shows the same text after every cell is written again', async (file) => {
    const workbook = await readSample(file)
    const differing = workbook.sheets.flatMap((sheet) =>
      sheet.values.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const text = displayed(value === '' ? null : value, sheet.formats[r]?.[c] ?? '', sheet.date1904)
          return text === (sheet.texts[r]?.[c] ?? '') ? [] : [{ sheet: sheet.name, r, c, value, text }]
        }),
      ),
    )
    expect(differing).toEqual([])
  })
})
