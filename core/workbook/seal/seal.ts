import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { SealStatus, Totals } from '../../report/types.ts'
import { type ColumnKey, rosterColumns } from '../../roster/columns.ts'
import { diffRows, type SealChange } from './differences.ts'

/**
 * The seal (S2.1): it shows that a roster was changed after it was validated. It proves nothing about who did so
 * and is no signature.
 */

/** Names of the custom document properties a sealed workbook carries. */
export const sealNames = {
  policy: 'RosterReview.Policy',
  rules: 'RosterReview.Rules',
  digest: 'RosterReview.Digest',
  counts: 'RosterReview.Counts',
  at: 'RosterReview.At',
} as const

/** Everything of ours among a workbook's properties begins with this. */
export const sealPrefix = 'RosterReview.'
/** Short digests of the rows, in pieces: RosterReview.Rows.1, .2 … */
const rowsPrefix = 'RosterReview.Rows.'

/** Excel cuts a custom property's text at 255 characters. */
const propertyLimit = 255
/** Characters kept of a row's digest: enough to tell rows of one roster apart, short enough to carry. */
const rowDigestLength = 6
const rowsPerProperty = Math.floor(propertyLimit / rowDigestLength)
/** Above this a seal only says that something changed: hundreds of properties would slow every program that opens the file. */
const rowDigestLimit = 4_000

const unitSeparator = '\u001f'
const recordSeparator = '\u001e'

/** A row that can be asked for a column's displayed text ('' where blank or the column is missing). */
export interface SealedRow {
  text(column: ColumnKey): string
}

/** What is sealed: the applicant rows in sheet order, judged by a policy and a version of the rules. */
export interface SealInput {
  rows: readonly SealedRow[]
  policyId: string
  rulesVersion: string
  totals: Pick<Totals, 'applicants' | 'eligible' | 'unconfirmed' | 'incomplete' | 'ineligible'>
  /** ISO time of the validation, from the face that seals. */
  at: string
}

/** What a workbook's properties say of its rows. */
export type SealReading =
  | { status: 'absent' }
  | { status: 'valid'; at: string; policy: string; rules: string; counts: string }
  | {
      status: 'broken'
      at: string
      policy: string
      rules: string
      counts: string
      /** What moved, row by row; null where the sealed copy cannot tell. */
      changes: SealChange[] | null
    }

/** The 15 columns of each row as they enter the digest: NFC, trimmed, '' for a missing column. */
export function canonicalRows(rows: Iterable<SealedRow>): string[][] {
  return Array.from(rows, (row) => rosterColumns.map((column) => row.text(column).normalize('NFC').trim()))
}

/** SHA-256, lower-case hex, of the canonical roster: policy id, then the rows, parted by U+001E, their fields by U+001F. */
export function sealDigest(rows: readonly (readonly string[])[], policyId: string): string {
  return digest([policyId, ...rows.map((row) => row.join(unitSeparator))].join(recordSeparator))
}

function digest(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

/** Short digest of each row, by which a broken seal can tell what moved. */
function rowDigests(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => digest(row.join(unitSeparator)).slice(0, rowDigestLength))
}

/** The custom document properties that seal a roster. */
export function sealProperties(input: SealInput): Record<string, string> {
  const rows = canonicalRows(input.rows)
  const { applicants, eligible, unconfirmed, incomplete, ineligible } = input.totals
  const counts = { applicants, eligible, unconfirmed, incomplete, ineligible }
  return {
    [sealNames.policy]: input.policyId,
    [sealNames.rules]: input.rulesVersion,
    [sealNames.digest]: sealDigest(rows, input.policyId),
    [sealNames.counts]: Object.entries(counts)
      .map(([name, count]) => `${name}=${count}`)
      .join(';'),
    [sealNames.at]: input.at,
    ...rowProperties(rows),
  }
}

function rowProperties(rows: readonly (readonly string[])[]): Record<string, string> {
  if (rows.length > rowDigestLimit) return {}
  const digests = rowDigests(rows)
  const properties: Record<string, string> = {}
  for (let from = 0; from < digests.length; from += rowsPerProperty) {
    properties[rowsPrefix + (from / rowsPerProperty + 1)] = digests.slice(from, from + rowsPerProperty).join('')
  }
  return properties
}

/** absent: never sealed, and no row is asked for; valid: the rows are those that were sealed; broken: a row was changed, added, removed or moved. */
export function sealStatus(properties: Readonly<Record<string, string>>, rows: Iterable<SealedRow>): SealStatus {
  const sealed = properties[sealNames.digest]
  if (sealed === undefined) return 'absent'
  return sealed === sealDigest(canonicalRows(rows), properties[sealNames.policy] ?? '') ? 'valid' : 'broken'
}

/** As `sealStatus`, with what the seal says and, where it is broken, which rows moved. */
export function readSeal(properties: Readonly<Record<string, string>>, rows: readonly SealedRow[]): SealReading {
  const status = sealStatus(properties, rows)
  if (status === 'absent') return { status }
  const said = {
    at: properties[sealNames.at] ?? '',
    policy: properties[sealNames.policy] ?? '',
    rules: properties[sealNames.rules] ?? '',
    counts: properties[sealNames.counts] ?? '',
  }
  if (status === 'valid') return { status, ...said }
  const sealed = sealedRowDigests(properties)
  return { status, ...said, changes: sealed && diffRows(sealed, rowDigests(canonicalRows(rows))) }
}

/** The rows' digests a sealed copy carries, or null where it carries none that fit its own count. */
function sealedRowDigests(properties: Readonly<Record<string, string>>): string[] | null {
  let joined = ''
  for (let part = 1; ; part++) {
    const text = properties[rowsPrefix + part]
    if (text === undefined) break
    joined += text
  }
  const digests = joined.match(/[0-9a-f]{6}/g) ?? []
  const counted = /(?:^|;)applicants=(\d+)/.exec(properties[sealNames.counts] ?? '')?.[1]
  return joined !== digests.join('') || Number(counted) !== digests.length ? null : digests
}
