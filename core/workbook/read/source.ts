import { problemsZh } from '../../messages/zh-CN.ts'
import { openPackage, type Package } from '../package/package.ts'
import { Unreadable } from '../package/unreadable.ts'
import { openCfb, type Streams } from './legacy/cfb.ts'
import { sniff } from './sniff.ts'
import type { Workbook } from './workbook.ts'

/** A file opened as far as its first bytes tell what it is: a package or compound file by its directory, all else as bytes. */
export type Source =
  | { kind: 'zip'; parts: Package }
  | { kind: 'cfb'; parts: Streams }
  | { kind: 'biff' | 'xml' | 'html' | 'text'; bytes: Uint8Array }

/**
 * Reads files of one format: what it makes of a source, null where that is of another format.
 * @throws Unreadable where it is of this format and damaged, encrypted or too large
 */
export type FormatReader = (source: Source) => Omit<Workbook, 'file'> | null

/** `kind` is the name by which people know what the file is. */
export const notAWorkbook = (kind: string) => new Unreadable('not-a-workbook', problemsZh.notAWorkbook(kind))

/** Opens a file by what its bytes are. @throws Unreadable where they are nothing that may hold a workbook */
export function openSource(bytes: Uint8Array): Source {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'empty':
      throw new Unreadable('empty', problemsZh.emptyFile())
    case 'other':
      throw notAWorkbook(sniffed.name)
    case 'zip':
      return { kind: 'zip', parts: openPackage(bytes) }
    case 'cfb':
      return { kind: 'cfb', parts: openCfb(bytes) }
    default:
      return { kind: sniffed.kind, bytes }
  }
}
