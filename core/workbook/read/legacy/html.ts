import { fromHtml } from 'hucre'
import { problemsZh } from '../../../messages/zh-CN.ts'
import { Unreadable } from '../../package/unreadable.ts'
import { createDisplay } from '../display.ts'
import { SheetBuilder, sheetContext } from '../sheet-builder.ts'
import type { FormatReader } from '../source.ts'
import { decodeText, unicodeMark } from '../text-encoding.ts'

const named: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  times: '×',
  radic: '√',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '¥',
  deg: '°',
}

/** The page's text by the encoding it declares; without one, as any other text. */
function decodePage(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5)/i.exec(start)?.[1]
  if (unicodeMark(bytes) || !declared) return decodeText(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(declared.toLowerCase() === 'big5' ? 'big5' : 'gb18030').decode(bytes)
  }
}

/** Elements whose content is shown in no cell; what is never closed is left as it is. */
function drop(page: string, name: string): string {
  const lower = page.toLowerCase()
  const kept: string[] = []
  let at = 0
  for (;;) {
    const start = lower.indexOf(`<${name}`, at)
    const end = start < 0 ? -1 : lower.indexOf(`</${name}`, start)
    const close = end < 0 ? -1 : lower.indexOf('>', end)
    if (close < 0) break
    kept.push(page.slice(at, start))
    at = close + 1
  }
  return kept.join('') + page.slice(at)
}

/** A page with only what a table's cells show: line breaks from `<br>` alone, letters for named entities. */
function tidy(page: string): string {
  return ['head', 'script', 'style', 'xml']
    .reduce(drop, page)
    .replace(/\s+/g, ' ')
    .replace(/<br ?\/?> ?/gi, '&#10;')
    .replace(/&([a-z]{2,8});/gi, (all, name: string) => named[name.toLowerCase()] ?? all)
}

/** The tables of HTML pages, which many office systems save under the name .xls. Cells are the texts they show. */
export const readHtml: FormatReader = (source) => {
  if (source.kind !== 'html') return null
  let page: ReturnType<typeof fromHtml>
  try {
    page = fromHtml(tidy(decodePage(source.bytes)), { typeInference: false, classes: false })
  } catch {
    throw new Unreadable('corrupt', problemsZh.damagedPart('HTML'))
  }
  const sheet = new SheetBuilder(page.name, false, sheetContext(createDisplay(false), false))
  page.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.string(row, column, String(cell ?? ''), '')
    })
  })
  for (const { startRow, startCol, endRow, endCol } of page.merges ?? []) {
    sheet.merge({ top: startRow, left: startCol, bottom: endRow, right: endCol })
  }
  return { format: 'html', sheets: [sheet.build()], properties: {} }
}
