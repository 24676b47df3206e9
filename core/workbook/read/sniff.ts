import { probeBytes, unicodeMark } from './text-encoding.ts'

/** What a file's first bytes say it is. */
export type FileKind =
  | { kind: 'zip' | 'cfb' | 'biff' | 'xml' | 'html' | 'text' | 'empty' }
  /** Something else, with the name people know it by. */
  | { kind: 'other'; name: string }

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

const others: { name: string; signature: number[] }[] = [
  { name: 'PDF', signature: [0x25, 0x50, 0x44, 0x46] },
  { name: 'PNG 图片', signature: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG 图片', signature: [0xff, 0xd8, 0xff] },
  { name: 'GIF 图片', signature: [0x47, 0x49, 0x46, 0x38] },
  { name: 'TIFF 图片', signature: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'RAR 压缩包', signature: [0x52, 0x61, 0x72, 0x21] },
  { name: '7z 压缩包', signature: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'gzip 压缩包', signature: [0x1f, 0x8b] },
  { name: 'RTF 文档', signature: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'SYLK 文件', signature: [0x49, 0x44, 0x3b, 0x50, 0x57, 0x58, 0x4c] },
  { name: '数据库', signature: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20] },
]

/** Text may hold a stray control character, but no more than a few, and no zero. */
const toleratedControls = 1 / 50

function isBinary(text: string): boolean {
  const controls = text.match(/[\x00-\x08\x0e-\x1f]/g)?.length ?? 0
  return text.includes('\0') || controls > text.length * toleratedControls
}

/** A page or XML text from its first element on: marks, instructions and comments before it say nothing. */
function opening(text: string): string {
  let rest = text.replace(/^\ufeff/, '').trimStart()
  for (;;) {
    const ending = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null
    const end = ending ? rest.indexOf(ending) : -1
    if (!ending || end < 0) return rest
    rest = rest.slice(end + ending.length).trimStart()
  }
}

function textKind(bytes: Uint8Array): FileKind {
  const probe = new TextDecoder(unicodeMark(bytes) ?? 'latin1').decode(bytes.subarray(0, probeBytes))
  if (isBinary(probe)) return { kind: 'other', name: '未知的二进制文件' }
  const start = opening(probe).toLowerCase()
  if (start.startsWith('mime-version:')) return { kind: 'other', name: 'MHTML 单个文件网页' }
  if (!start.startsWith('<')) return { kind: 'text' }
  if (/^<(?:!doctype html|html|head|meta|body|table|style|div)[\s>]/.test(start)) return { kind: 'html' }
  if (/^<(?:\w+:)?workbook[\s>]/.test(start)) return { kind: 'xml' }
  if (/^<[a-z!?]/.test(start)) return { kind: 'other', name: 'XML 文件' }
  return { kind: 'text' }
}

/** What a file is by its bytes; its name is never asked. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return { kind: 'zip' }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { kind: 'cfb' }
  // A BOF record without a container around it: Excel 2, 3, 4, or 5 as some programs write it.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes[2]! <= 0x10 && bytes[3] === 0) {
    return { kind: 'biff' }
  }
  const other = others.find(({ signature }) => startsWith(bytes, ...signature))
  return other ? { kind: 'other', name: other.name } : textKind(bytes)
}
