import { problemsZh } from '../messages/zh-CN.ts'
import { openCfb } from './cfb.ts'
import { readCsv } from './csv.ts'
import { readHtml } from './html.ts'
import { limits } from './limits.ts'
import { readOds } from './ods.ts'
import { sniff } from './sniff.ts'
import { readSpreadsheetXml } from './spreadsheet-xml.ts'
import { Unreadable } from './unreadable.ts'
import type { ReadResult, Workbook } from './workbook.ts'
import { workbookPath } from './workbook-parts.ts'
import { readXls } from './xls.ts'
import { readXlsb } from './xlsb.ts'
import { readXlsx } from './xlsx.ts'
import { openZip, type Parts } from './zip.ts'

const notAWorkbook = (kind: string) => new Unreadable('not-a-workbook', problemsZh.notAWorkbook(kind))

/** What else a zip package may be, said in words people know. */
function packageName(parts: Parts): string {
  if (parts.has('word/document.xml')) return 'Word 文档'
  if (parts.has('ppt/presentation.xml')) return '演示文稿'
  return 'ZIP 压缩包'
}

function isSpreadsheetDocument(parts: Parts): boolean {
  const type = parts.read('mimetype')
  return type !== null && new TextDecoder().decode(type).includes('opendocument.spreadsheet')
}

function readPackage(bytes: Uint8Array, file: string): Workbook {
  const parts = openZip(bytes)
  if (isSpreadsheetDocument(parts)) return readOds(parts, file)
  const path = workbookPath(parts)
  if (path?.endsWith('.bin')) return readXlsb(parts, path, file)
  if (path && !/^(word|ppt)\//i.test(path)) return readXlsx(parts, path, file)
  if (!path && parts.names().some((name) => name.startsWith('xl/'))) {
    throw new Unreadable('corrupt', problemsZh.damagedZip())
  }
  throw notAWorkbook(packageName(parts))
}

function readCompoundFile(bytes: Uint8Array, file: string): Workbook {
  const streams = openCfb(bytes)
  if (streams.has('EncryptedPackage')) throw new Unreadable('encrypted', problemsZh.encryptedXlsx())
  const stream = streams.read('Workbook') ?? streams.read('Book')
  if (!stream) {
    if (streams.has('WordDocument')) throw notAWorkbook('Word 文档')
    if (streams.has('PowerPoint Document')) throw notAWorkbook('演示文稿')
    throw notAWorkbook('OLE 复合文件')
  }
  return readXls(stream, file)
}

function readByKind(bytes: Uint8Array, file: string): Workbook {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'empty':
      throw new Unreadable('empty', problemsZh.emptyFile())
    case 'zip':
      return readPackage(bytes, file)
    case 'cfb':
      return readCompoundFile(bytes, file)
    case 'biff':
      return readXls(bytes, file)
    case 'xml':
      return readSpreadsheetXml(bytes, file)
    case 'html':
      return readHtml(bytes, file)
    case 'text':
      return readCsv(bytes, file)
    case 'other':
      throw notAWorkbook(sniffed.name)
  }
}

/**
 * Reads a workbook by what its bytes are; `file` is only the name it is reported under. Never throws and never rejects:
 * what cannot be read comes back as a problem with one of the codes of domain.md §9.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<ReadResult> {
  try {
    if (bytes.length > limits.fileBytes) {
      throw new Unreadable('too-large', problemsZh.tooLargeFile(limits.fileMebibytes))
    }
    const workbook = readByKind(bytes, file)
    if (workbook.sheets.every((sheet) => sheet.values.length === 0)) {
      throw new Unreadable('empty', problemsZh.emptyWorkbook())
    }
    return { ok: true, workbook }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, file, problem: error.problem }
    // Whatever a reader stumbled over, the file is not what it should be; nothing of it is kept.
    return { ok: false, file, problem: { code: 'corrupt', message: problemsZh.damagedXls() } }
  }
}
