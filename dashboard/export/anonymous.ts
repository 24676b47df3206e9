import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { anonymousPaper, type CodedPerson, keyPaper } from '../tables/roster-paper.ts'
import { workbookOf } from './papers.ts'
import { admissible, type ExportPerson, type Office } from './person.ts'

/**
 * 匿名名单 for the reviewers, names replaced by codes, and the key to it as a workbook of its own (五(一)14). The order and
 * the codes follow from `salt` alone, so that they tell nothing of the units' order; the page makes a new one each time.
 */
export async function anonymousWorkbooks(
  people: readonly ExportPerson[],
  office: Office,
  salt: string,
): Promise<{ list: Uint8Array; key: Uint8Array }> {
  const coded = withCodes(admissible(people), salt)
  const { policy, day } = office
  return {
    list: await workbookOf(anonymousPaper(policy, coded.length, day), coded, office),
    key: await workbookOf(keyPaper(policy, coded.length, day), coded, office),
  }
}

function withCodes(people: readonly ExportPerson[], salt: string): CodedPerson[] {
  const keyed = people.map((person) => ({ person, key: shuffleKey(person, salt) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  const digits = Math.max(3, String(people.length).length)
  return keyed.map(({ person }, index) => ({ person, code: `A${String(index + 1).padStart(digits, '0')}` }))
}

function shuffleKey({ file, row, person }: ExportPerson, salt: string): string {
  return bytesToHex(sha256(new TextEncoder().encode([salt, file, row, person].join('\u001f'))))
}
