import { read, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { readXls, readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../core/roster/grid.ts'
import { onlySheet } from './fixtures.ts'

type Value = string | number | boolean | null

const text = fc.string({
  unit: fc.constantFrom('甲', '买', '·', 'a', 'Z', '7', ' ', '<', '&', '"', '\n', '_', 'x', '0', '\u{20bb7}', '（'),
  maxLength: 12,
})
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 60_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Math.round(n * 1e4) / 1e4 + 0),
  fc.constantFrom(1985.1, 0, 0.1, 1e15, 31199),
)
const value: fc.Arbitrary<Value> = fc.oneof(text, number, fc.boolean(), fc.constant(null))
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })

/** Values by row and column without what is blank at any end, so that libraries that pad differently compare. */
function bare(rows: readonly (readonly unknown[] | undefined)[]): string[] {
  return rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) =>
      cell === null || cell === undefined || cell === '' ? [] : [`${r}/${c}/${typeof cell}/${cell}`],
    ),
  )
}

function ours(grid: Grid): string[] {
  const above = Array.from({ length: grid.origin.row }, () => [])
  return bare([...above, ...grid.values])
}

const filled = (rows: Value[][]) => rows.some((row) => row.some((cell) => cell !== null && cell !== ''))

describe('our readers beside others', () => {
  it('read an .xlsx of hucre to the values that hucre and @e965/xlsx read', async () => {
    await fc.assert(
      fc.asyncProperty(table.filter(filled), async (rows) => {
        const bytes = (await writeXlsx({ sheets: [{ name: '甲', rows }] })) as Uint8Array
        const grid = await onlySheet(bytes)
        const hucre = await readXlsx(bytes)
        expect(ours(grid)).toEqual(bare(hucre.sheets[0]?.rows ?? []))
        const sheet = read(bytes, { dense: true }).Sheets.甲!
        expect(ours(grid)).toEqual(bare(utils.sheet_to_json(sheet, { header: 1, range: 'A1:Z99', blankrows: true })))
      }),
      { numRuns: 60 },
    )
  })

  it('read an .xls and an .xlsx of @e965/xlsx to one and the same grid', async () => {
    await fc.assert(
      fc.asyncProperty(table.filter(filled), async (rows) => {
        const book = utils.book_new()
        utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '甲')
        const xls = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }))
        const old = await onlySheet(xls)
        const next = await onlySheet(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))
        expect(ours(old)).toEqual(ours(next))
        expect(old.texts).toEqual(next.texts)
        expect(ours(old)).toEqual(bare((await readXls(xls)).sheets[0]?.rows ?? []))
      }),
      { numRuns: 60 },
    )
  })
})
