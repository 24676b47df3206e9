import { problemsZh } from '../../messages/zh-CN.ts'
import type { Package } from '../package/package.ts'
import { Unreadable } from '../package/unreadable.ts'
import { workbookName } from '../package/workbook-part.ts'
import { readCsv } from './csv.ts'
import { decrypt } from './decrypt.ts'
import { readHtml } from './legacy/html.ts'
import { readOds } from './legacy/ods.ts'
import { readSpreadsheetXml } from './legacy/spreadsheet-xml.ts'
import { readXls } from './legacy/xls.ts'
import { readXlsb } from './legacy/xlsb.ts'
import { limits } from './limits.ts'
import { type FormatReader, notAWorkbook, openSource, type Source } from './source.ts'
import type { ReadResult, Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

/** Every format that is read. An .ods is looked for first: it may carry parts of other formats. */
const readers: readonly FormatReader[] = [readOds, readXlsb, readXlsx, readXls, readSpreadsheetXml, readHtml, readCsv]

/** Other documents in a package or compound file, told by a part that only they have. */
const otherDocuments = [
  { part: 'word/document.xml', name: 'Word 文档' },
  { part: 'WordDocument', name: 'Word 文档' },
  { part: 'ppt/presentation.xml', name: '演示文稿' },
  { part: 'PowerPoint Document', name: '演示文稿' },
]

/** Why no reader knew a file. */
function unknown(source: Source): Unreadable {
  if (source.kind === 'zip' && holdsLostWorkbook(source.parts)) {
    return new Unreadable('corrupt', problemsZh.damagedZip())
  }
  const document = otherDocuments.find(({ part }) => 'parts' in source && source.parts.has(part))
  return notAWorkbook(document?.name ?? (source.kind === 'zip' ? 'ZIP 压缩包' : 'OLE 复合文件'))
}

/** There are parts of a workbook, but not the one that lists them. */
function holdsLostWorkbook(parts: Package): boolean {
  return workbookName(parts) === null && parts.names.some((name) => /^[\\/]*xl[\\/]/i.test(name))
}

function readSource(source: Source, file: string): Workbook {
  for (const read of readers) {
    const contents = read(source)
    if (contents) return { file, ...contents }
  }
  throw unknown(source)
}

export interface ReadOptions {
  /** Tried one after another where the workbook is encrypted. */
  passwords?: readonly string[]
}

/** The bytes of the workbook in an encrypted one; null for any other source. @throws Unreadable where no password opens it */
function opened(source: Source, passwords: readonly string[]): Uint8Array | null {
  if (source.kind !== 'cfb' || !source.parts.has('EncryptedPackage')) return null
  for (const password of passwords) {
    const bytes = decrypt(source.parts, password)
    if (bytes === 'damaged') throw new Unreadable('corrupt', problemsZh.damagedEncrypted())
    if (bytes === 'unknown') throw new Unreadable('encrypted', problemsZh.encryptedXlsx())
    if (bytes !== 'wrong-password') return bytes
  }
  throw new Unreadable(
    'encrypted',
    passwords.length > 0 ? problemsZh.wrongPassword() : problemsZh.encryptedXlsx(),
    true,
  )
}

/**
 * Reads a workbook by what its bytes are; `file` is only the name it is reported under. Never throws and never rejects:
 * what cannot be read comes back as a problem with one of the codes of D9.1.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  { passwords = [] }: ReadOptions = {},
): Promise<ReadResult> {
  try {
    if (bytes.length > limits.fileBytes) {
      throw new Unreadable('too-large', problemsZh.tooLargeFile(limits.fileMebibytes))
    }
    const source = openSource(bytes)
    const decrypted = opened(source, passwords)
    const workbook = readSource(decrypted ? openSource(decrypted) : source, file)
    if (workbook.sheets.every((sheet) => sheet.values.length === 0)) {
      throw new Unreadable('empty', problemsZh.emptyWorkbook())
    }
    return { ok: true, workbook, ...(decrypted && { decrypted }) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, file, problem: error.problem, isLocked: error.isLocked }
    // Whatever a reader stumbled over, the file is not what it should be; nothing of it is kept.
    return { ok: false, file, problem: { code: 'corrupt', message: problemsZh.damagedXls() }, isLocked: false }
  }
}
