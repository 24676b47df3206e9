import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTotals } from '../../../core/report/verdict.ts'
import { type ColumnKey, rosterColumns } from '../../../core/roster/columns.ts'
import { diffRows } from '../../../core/workbook/seal/differences.ts'
import {
  canonicalRows,
  readSeal,
  type SealedRow,
  sealDigest,
  sealNames,
  sealProperties,
  sealStatus,
} from '../../../core/workbook/seal/seal.ts'

const totals = emptyTotals()

function row(name: string, more: Partial<Record<ColumnKey, string>> = {}): SealedRow {
  const texts: Partial<Record<ColumnKey, string>> = { name, ...more }
  return { text: (column) => texts[column] ?? '' }
}

function sealed(rows: readonly SealedRow[]): Record<string, string> {
  return sealProperties({
    rows,
    policyId: 'bayingol-quality-2024',
    rulesVersion: '1',
    totals: { ...totals, applicants: rows.length },
    at: '2024-09-10T08:00:00Z',
  })
}

const people = ['王秀兰', '帕提古丽·艾合买提', '马晓燕', '赵志强', '周敏'].map((name) => row(name))

describe('the digest', () => {
  it('S1.2 is SHA-256 over policy id and rows, joined by U+001E and U+001F', () => {
    const rows = canonicalRows([row('王秀兰', { sequence: '1', remarks: '无' })])
    const text = `p\u001e1${'\u001f'.repeat(3)}王秀兰${'\u001f'.repeat(11)}无`
    expect(sealDigest(rows, 'p')).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  it('of an empty roster is that of the policy id', () => {
    expect(sealDigest([], 'p')).toBe(createHash('sha256').update('p').digest('hex'))
  })

  it('S1.3 takes text after NFC and trimming, and nothing for a missing column', () => {
    const composed = canonicalRows([row('\u00e9 ')])
    const decomposed = canonicalRows([row(' e\u0301')])
    expect(composed).toEqual(decomposed)
    expect(composed[0]).toHaveLength(rosterColumns.length)
  })

  it('parts fields and rows: a text moved to the next column or row is another roster', () => {
    const digests = [[row('甲', { sex: '乙' })], [row('甲乙')], [row('甲'), row('乙')], [row('乙'), row('甲')]].map(
      (rows) => sealDigest(canonicalRows(rows), 'p'),
    )
    expect(new Set(digests).size).toBe(4)
  })
})

describe('the properties', () => {
  it('S1.1 carry the five names of the spec', () => {
    expect(sealed(people)).toMatchObject({
      [sealNames.policy]: 'bayingol-quality-2024',
      [sealNames.rules]: '1',
      [sealNames.digest]: expect.stringMatching(/^[0-9a-f]{64}$/),
      [sealNames.counts]: 'applicants=5;eligible=0;unconfirmed=0;incomplete=0;ineligible=0',
      [sealNames.at]: '2024-09-10T08:00:00Z',
    })
  })

  it('S1.4 stay within the 255 characters Excel keeps, also for 4,000 rows', () => {
    const many = Array.from({ length: 4000 }, (_, index) => row(`人${index}`))
    const properties = sealed(many)
    expect(Math.max(...Object.values(properties).map((text) => text.length))).toBeLessThanOrEqual(255)
    expect(readSeal(properties, many).status).toBe('valid')
    expect(readSeal(properties, many.with(3999, row('别人')))).toMatchObject({
      status: 'broken',
      changes: [{ kind: 'changed', sealed: 3999, now: 3999 }],
    })
  })

  it('S1.4 above 4,000 rows say only that something changed', () => {
    const many = Array.from({ length: 4001 }, (_, index) => row(`人${index}`))
    expect(readSeal(sealed(many), many.slice(1))).toMatchObject({ status: 'broken', changes: null })
  })
})

describe('reading a seal', () => {
  it('S2.1 absent without a digest, valid for the same rows, under whatever policy they are read', () => {
    expect(sealStatus({}, people)).toBe('absent')
    expect(sealStatus({ [sealNames.policy]: 'p' }, people)).toBe('absent')
    expect(sealStatus(sealed(people), people)).toBe('valid')
  })

  it('S2.1 broken when the policy id beside the digest was changed', () => {
    expect(sealStatus({ ...sealed(people), [sealNames.policy]: 'other' }, people)).toBe('broken')
  })

  it.each([
    ['changed', people.with(1, row('帕提古丽·艾合买提', { sex: '女' })), [{ kind: 'changed', sealed: 1, now: 1 }]],
    ['added', people.toSpliced(2, 0, row('新人')), [{ kind: 'added', now: 2 }]],
    ['removed', people.toSpliced(2, 1), [{ kind: 'removed', sealed: 2 }]],
    ['moved', [...people.slice(1), people[0]!], [{ kind: 'moved', sealed: 0, now: 4 }]],
  ])('names a row that was %s', (_, rows, changes) => {
    expect(readSeal(sealed(people), rows)).toMatchObject({ status: 'broken', changes })
  })

  it('S2.2 cannot tell what moved when the row digests are gone, cut or spoilt', () => {
    const properties = sealed(people)
    const { 'RosterReview.Rows.1': rows, ...without } = properties
    for (const spoilt of [without, { ...without, 'RosterReview.Rows.1': rows!.slice(0, -1) }]) {
      expect(readSeal(spoilt, people.slice(1))).toMatchObject({ status: 'broken', changes: null })
    }
  })

  it('S2.2 a removed, an added, a moved and a changed row account for every difference (property)', () => {
    const letters = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const changes = diffRows(before, after)
        const removed = changes.filter((change) => change.kind === 'removed').length
        const added = changes.filter((change) => change.kind === 'added').length
        expect(before.length - removed + added).toBe(after.length)
        expect(changes.length === 0).toBe(before.join() === after.join())
        for (const change of changes) {
          if (change.kind === 'moved') expect(before[change.sealed]).toBe(after[change.now])
          if (change.kind === 'changed') expect(before[change.sealed]).not.toBe(after[change.now])
        }
      }),
    )
  })
})
