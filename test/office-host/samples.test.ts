import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultPolicy, openReview, readWorkbook } from '../../core/index.ts'
import { displayed } from './book/display.ts'
import { createHost } from './node.ts'

const folder = join(process.env.ROSTER_SHARED ?? '../shared', 'samples')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.xlsx?$/.test(name)) : []

describe.runIf(files.length > 0)('sample rosters opened in Excel (needs the samples beside the project)', () => {
  it.each(files)('%s gives the same findings from the sheet as from the file', async (file) => {
    const read = await readWorkbook(readFileSync(join(folder, file)), file)
    if (!read.ok) throw new Error(read.problem.message)
    const host = createHost()
    host.openWorkbook(read.workbook)
    const inSheet = { ...read.workbook, sheets: host.grids() }
    const options = { asOf: '2024-08-15', file }
    expect(openReview(inSheet, defaultPolicy, options).report()).toEqual(
      openReview(read.workbook, defaultPolicy, options).report(),
    )
  })

  it.each(files)('%s shows the same text after every cell is written again', async (file) => {
    const read = await readWorkbook(readFileSync(join(folder, file)), file)
    if (!read.ok) throw new Error(read.problem.message)
    const differing = read.workbook.sheets.flatMap((sheet) =>
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
