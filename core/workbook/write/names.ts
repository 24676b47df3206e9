import { cellText, withoutHalf } from './text.ts'

/** Excel's limit for the name of a sheet, in UTF-16 units. */
const sheetNameLimit = 31
/** Room for “.xlsx” and a number in the file systems that count 255 bytes, at three bytes a Chinese character. */
const fileNameLimit = 70

/**
 * Names as Excel accepts them for the sheets of one workbook: without : \ / ? * [ ], not begun or ended by an
 * apostrophe, at most 31 units, never empty, not the reserved History, no two alike when case is ignored.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => freeSheetName(name, taken))
}

/** One more sheet name that is free beside `taken` (lower case); it is added to them. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const base = cellText(wanted)
    .replace(/[:\\/?*[\]\n\t]/g, '_')
    .replace(/^['\s]+|['\s]+$/g, '')
  const named = base === '' || base.toLowerCase() === 'history' ? `工作表${base}` : base
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`
    const name = withoutHalf(named.slice(0, sheetNameLimit - suffix.length)).trimEnd() + suffix
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** A sheet's name as a formula or a link quotes it: 花名册 → '花名册', Bob's → 'Bob''s'. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`
}

/**
 * A file name that Windows, macOS and Linux take, with its extension (no dot given). Separators and signs no file name may
 * hold become _, reserved device names are marked, the length is kept under what file systems allow.
 */
export function fileName(wanted: string, extension: string): string {
  const clean = cellText(wanted)
    .replace(/[\\/:*?"<>|\n\t\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(clean) ? `_${clean}` : clean
  return `${withoutHalf((safe || '未命名').slice(0, fileNameLimit)).trimEnd()}.${extension}`
}

/** File names for one folder or archive, no two alike when case is ignored. */
export function fileNames(wanted: readonly string[], extension: string): string[] {
  const taken = new Set<string>()
  return wanted.map((want) => {
    for (let count = 1; ; count++) {
      const name = fileName(count === 1 ? want : `${want.slice(0, fileNameLimit - 6)}（${count}）`, extension)
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}
