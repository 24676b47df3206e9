import { cbc, ecb } from '@noble/ciphers/aes.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { decodeXml } from '../package/xml-text.ts'
import { attribute, child, parseXml, type XmlNode } from '../package/xml-tree.ts'
import type { Streams } from './legacy/cfb.ts'

/**
 * Opens workbooks that a password encrypts (ECMA-376, MS-OFFCRYPTO): agile encryption of Excel 2010 and later, standard
 * encryption of Excel 2007. Ciphers and digests are those of @noble; here is only how Office derives keys.
 */

type Hash = typeof sha1 | typeof sha256 | typeof sha384 | typeof sha512

const hashes: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 }
/** Rounds that a file may ask for; Excel writes 100,000. */
const mostRounds = 1_000_000
const standardRounds = 50_000
const segmentBytes = 4096
/** Longest password of Excel. */
const longestPassword = 255

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function little(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  view(bytes).setUint32(0, value, true)
  return bytes
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) view(bytes).setUint16(at * 2, text.charCodeAt(at), true)
  return bytes
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

/** The password's digest, spun so that trying many takes long. */
function spun(hash: Hash, salt: Uint8Array, password: string, rounds: number): Uint8Array {
  let digest = hash(joined(salt, utf16(password)))
  const input = new Uint8Array(4 + digest.length)
  const counter = view(input)
  for (let round = 0; round < rounds; round++) {
    counter.setUint32(0, round, true)
    input.set(digest, 4)
    digest = hash(input)
  }
  return digest
}

/** Cut, or filled up with 0x36, to a length. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const fit = new Uint8Array(length).fill(0x36)
  fit.set(bytes.subarray(0, length))
  return fit
}

/** The package's declared length, and what is encrypted of it. */
function sealed(bytes: Uint8Array): { size: number; data: Uint8Array } | null {
  if (bytes.length < 8) return null
  const size = Number(view(bytes).getBigUint64(0, true))
  const whole = bytes.length - 8 - ((bytes.length - 8) % 16)
  const data = bytes.subarray(8, 8 + whole)
  return size <= data.length ? { size, data } : null
}

interface AgileKey {
  hash: Hash
  salt: Uint8Array
  blockSize: number
}

/** What the XML says of a key; null for what Office does not write. */
function agileKey(node: XmlNode | undefined): (AgileKey & { node: XmlNode }) | null {
  if (!node) return null
  const said = (name: string) => attribute(node, name) ?? ''
  const hash = hashes[said('hashAlgorithm').replace('-', '')]
  const blockSize = Number(said('blockSize'))
  const isKnown = said('cipherAlgorithm') === 'AES' && said('cipherChaining') === 'ChainingModeCBC' && blockSize === 16
  return hash && isKnown ? { node, hash, salt: base64(said('saltValue')), blockSize } : null
}

function base64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

const blocks = {
  input: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  digest: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  integrityKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  integrityValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const

const aesCbc = (key: Uint8Array, iv: Uint8Array, data: Uint8Array) =>
  cbc(key, iv, { disablePadding: true }).decrypt(data)

/**
 * Is what is encrypted still what was encrypted? The file keeps a keyed digest of it, under the same key as the package.
 * One that keeps none is left to the checks of the package inside.
 */
function isWhole(root: XmlNode, data: AgileKey, key: Uint8Array, encrypted: Uint8Array): boolean {
  const integrity = child(root, 'dataIntegrity')
  if (!integrity) return true
  const opened = (block: readonly number[], name: string) => {
    const iv = fitted(data.hash(joined(data.salt, Uint8Array.from(block))), data.blockSize)
    return aesCbc(key, iv, base64(attribute(integrity, name) ?? '')).subarray(0, data.hash.outputLen)
  }
  const own = opened(blocks.integrityKey, 'encryptedHmacKey')
  return isSame(hmac(data.hash, own, encrypted), opened(blocks.integrityValue, 'encryptedHmacValue'))
}

function agile(info: Uint8Array, encrypted: Uint8Array, password: string): Opened {
  const root = parseXml(decodeXml(info.subarray(8)))
  if (!root) return 'unknown'
  const data = agileKey(child(root, 'keyData'))
  const own = child(root, 'keyEncryptors')
    ?.children.map((one) => agileKey(child(one, 'encryptedKey')))
    .find((one) => one !== null)
  const parts = sealed(encrypted)
  if (!data || !own || !parts) return 'unknown'
  const rounds = Number(attribute(own.node, 'spinCount'))
  const keyBytes = Number(attribute(own.node, 'keyBits')) / 8
  if (!(rounds >= 0 && rounds <= mostRounds) || ![16, 24, 32].includes(keyBytes)) return 'unknown'
  const digest = spun(own.hash, own.salt, password, rounds)
  const iv = fitted(own.salt, own.blockSize)
  const opened = (block: readonly number[], name: string) =>
    aesCbc(
      fitted(own.hash(joined(digest, Uint8Array.from(block))), keyBytes),
      iv,
      base64(attribute(own.node, name) ?? ''),
    )
  const saltSize = Number(attribute(own.node, 'saltSize'))
  const expected = own.hash(opened(blocks.input, 'encryptedVerifierHashInput').subarray(0, saltSize))
  const found = opened(blocks.digest, 'encryptedVerifierHashValue').subarray(0, expected.length)
  if (!isSame(expected, found)) return 'wrong-password'
  const key = opened(blocks.key, 'encryptedKeyValue').subarray(0, keyBytes)
  if (!isWhole(root, data, key, encrypted)) return 'damaged'
  const bytes = new Uint8Array(parts.data.length)
  for (let at = 0, segment = 0; at < parts.data.length; at += segmentBytes, segment++) {
    const start = fitted(data.hash(joined(data.salt, little(segment))), data.blockSize)
    bytes.set(aesCbc(key, start, parts.data.subarray(at, at + segmentBytes)), at)
  }
  return bytes.subarray(0, parts.size)
}

/** Algorithm ids of AES, with the bytes of its keys. */
const aesKeys: Readonly<Record<number, number>> = { 26126: 16, 26127: 24, 26128: 32 }

function standard(info: Uint8Array, encrypted: Uint8Array, password: string): Opened {
  const header = view(info)
  const headerSize = header.getUint32(8, true)
  const keyBytes = aesKeys[header.getUint32(12 + 8, true)]
  const verifier = info.subarray(12 + headerSize)
  const parts = sealed(encrypted)
  if (!keyBytes || verifier.length < 4 + 16 + 16 + 4 + 32 || !parts) return 'unknown'
  const digest = sha1(joined(spun(sha1, verifier.subarray(4, 20), password, standardRounds), little(0)))
  const half = (fill: number) => {
    const bytes = new Uint8Array(64).fill(fill)
    for (const [at, byte] of digest.entries()) bytes[at] = fill ^ byte
    return sha1(bytes)
  }
  const key = joined(half(0x36), half(0x5c)).subarray(0, keyBytes)
  const aes = (data: Uint8Array) => ecb(key, { disablePadding: true }).decrypt(data)
  const expected = sha1(aes(verifier.subarray(20, 36)))
  if (!isSame(expected, aes(verifier.subarray(40, 72)).subarray(0, expected.length))) return 'wrong-password'
  return aes(parts.data).subarray(0, parts.size)
}

/** The bytes of the workbook; or why there are none. */
type Opened = Uint8Array | 'wrong-password' | 'damaged' | 'unknown'

/**
 * Opens an encrypted workbook with a password; `unknown` where it is encrypted otherwise than Excel does with one, `damaged`
 * where the password is right and what it opens is not what was encrypted.
 */
export function decrypt(parts: Streams, password: string): Opened {
  const info = parts.read('EncryptionInfo')
  const encrypted = parts.read('EncryptedPackage')
  if (!info || info.length < 20 || !encrypted || password.length > longestPassword) return 'unknown'
  const [major, minor] = [view(info).getUint16(0, true), view(info).getUint16(2, true)]
  try {
    if (major === 4 && minor === 4) return agile(info, encrypted, password)
    if (minor === 2 && major >= 2 && major <= 4) return standard(info, encrypted, password)
  } catch {
    // Lengths that do not fit: the file is not what it says.
  }
  return 'unknown'
}
