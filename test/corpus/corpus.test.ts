import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../core/workbook/read/read.ts'
import { decodeText } from '../../core/workbook/read/text-encoding.ts'
import { corpusBytes, corpusFiles, hasCorpus, isHostile, needsCorpus } from './files.ts'
import { agreement } from './oracle.ts'

const codes = ['encrypted', 'corrupt', 'not-a-workbook', 'too-large', 'empty']
const files = corpusFiles()
const isExport = (file: string) => /\/2016\/.*\.csv$/.test(file)
const sheetExport = (file: string) => /\.([0-9]+)\.csv$/.exec(file)

async function outcome(file: string): Promise<unknown> {
  const result = await readWorkbook(corpusBytes(file), file)
  return result.ok ? result.workbook : result.problem
}

describe.runIf(hasCorpus)(`the corpus of public workbooks${needsCorpus}`, () => {
  const workbooks = files.filter(({ file }) => !isExport(file))

  it.each(workbooks.map(({ file, odd }) => [file, odd]))('%s is read, or its problem named (%s)', async (file) => {
    const result = await readWorkbook(corpusBytes(file), file)
    if (result.ok) expect(result.workbook.sheets.some(({ texts }) => texts.length > 0)).toBe(true)
    else expect(codes).toContain(result.problem.code)
  })

  it('answers each file alike whatever was read before it', async () => {
    const hostile = workbooks.filter(({ file }) => isHostile(file)).map(({ file }) => file)
    const forward = []
    for (const file of hostile) forward.push(await outcome(file))
    const backward = []
    for (const file of [...hostile].reverse()) backward.push(await outcome(file))
    expect(backward.reverse()).toEqual(forward)
  })

  it('names what is encrypted, corrupt or no workbook at all', async () => {
    const code = async (file: string) => {
      const result = await readWorkbook(corpusBytes(file), file)
      return result.ok ? 'read' : result.problem.code
    }
    for (const { file } of files.filter(({ file }) => /\/password|pass_protected/.test(file))) {
      expect([file, await code(file)]).toEqual([file, 'encrypted'])
    }
    expect(await code('hostile/poi/poc-xmlbomb.xlsx')).toBe('corrupt')
    expect(await code('poi/xlsx-corrupted.xlsx')).toBe('corrupt')
    expect(await code('exceljs/missing-bits.xlsx')).toBe('corrupt')
  })

  it('shows at least 99 % of cells as Excel exported them, and explains the rest', async () => {
    let cells = 0
    let equal = 0
    const explained: Record<string, number> = {}
    const unexplained: string[] = []
    for (const { file, oracle } of files) {
      const exports = oracle.flatMap((name) =>
        sheetExport(name) ? [{ name, sheet: Number(sheetExport(name)![1]) }] : [],
      )
      if (exports.length === 0) continue
      const result = await readWorkbook(corpusBytes(file), file)
      for (const { name, sheet } of exports) {
        const grid = result.ok ? result.workbook.sheets[sheet] : undefined
        const bytes = corpusBytes(name)
        if (!grid) {
          // A workbook without a filled cell is a problem; its exports hold nothing either.
          expect([name, new TextDecoder('latin1').decode(bytes).replace(/[\s,]/g, '')]).toEqual([name, ''])
          continue
        }
        const found = agreement(grid, name, bytes)
        cells += found.cells
        equal += found.equal
        for (const [why, count] of Object.entries(found.explained)) explained[why] = (explained[why] ?? 0) + count
        unexplained.push(...found.unexplained.map((difference) => `${name} ${difference}`))
      }
    }
    const known = Object.values(explained).reduce((sum, count) => sum + count, 0)
    const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`
    console.info(
      `${equal} of ${cells} cells shown as exported (${share(equal, cells)}; ${share(equal, cells - known)} without those explained)`,
      explained,
    )
    expect(unexplained).toEqual([])
    expect(equal / (cells - known)).toBeGreaterThanOrEqual(0.99)
    expect(cells).toBeGreaterThan(10_000)
  })

  it('decodes GB2312 as the same text in UTF-8', () => {
    const text = decodeText(corpusBytes('cjk-encodings/gb2312.txt'))
    expect(text).toBe(decodeText(corpusBytes('cjk-encodings/gb2312-utf8.txt')))
  })
})

describe.runIf(!hasCorpus)(`the corpus${needsCorpus}`, () => {
  it('is named as absent', () => {
    expect(needsCorpus).toContain('ROSTER_SHARED')
  })
})
