import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  type CellContent,
  headings,
  type RosterColumn,
  rosterColumns,
  tableSheet,
  writeWorkbook,
} from '../../core/index.ts'
import { admissible, dayOf, type ExportPerson, type Office, subjectOf } from './person.ts'
import { rosterTableColumns } from './roster.ts'

interface Coded {
  code: string
  person: ExportPerson
}

/** What no reviewer needs and what would tell who it is. */
const withheld: readonly RosterColumn[] = ['sequence', 'name']

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
  const title = `${subjectOf(office.policy)}职称评审`
  const list = tableSheet({
    name: '匿名名单',
    title: `${title}匿名名单`,
    lines: [{ left: `共 ${coded.length} 人`, right: dayOf(office.day) }],
    columns: [
      { heading: '编号', style: 'center', width: 10 },
      ...rosterTableColumns.filter(({ heading }) => !withheld.some((column) => headings[column] === heading)),
    ],
    rows: coded.map(anonymousRow),
    notes: ['注：姓名已用编号代替；编号对照表另存，由专人保管。'],
  })
  const key = tableSheet({
    name: '编号对照表',
    title: `${title}编号对照表`,
    lines: [{ left: `共 ${coded.length} 人`, right: dayOf(office.day) }],
    columns: [
      { heading: '编号', style: 'center', width: 10 },
      { heading: '姓名', style: 'center', width: 18 },
      { heading: '工作单位', style: 'text', width: 36 },
      { heading: '主管单位', style: 'text', width: 36 },
      { heading: '原文件', style: 'text', width: 30 },
      { heading: '行号', style: 'number', width: 8 },
    ],
    rows: coded.map(({ code, person }) => [
      code,
      person.name,
      person.unit,
      person.supervisingUnit,
      person.file,
      person.row,
    ]),
    notes: ['注：本表由专人保管，不得与匿名名单一并发出。'],
  })
  return {
    list: await writeWorkbook([list], { title: `${title}匿名名单`, at: office.at }),
    key: await writeWorkbook([key], { title: `${title}编号对照表`, at: office.at }),
  }
}

function withCodes(people: readonly ExportPerson[], salt: string): Coded[] {
  const keyed = people.map((person) => ({ person, key: shuffleKey(person, salt) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  const digits = Math.max(3, String(people.length).length)
  return keyed.map(({ person }, index) => ({ person, code: `A${String(index + 1).padStart(digits, '0')}` }))
}

function shuffleKey({ file, row, person }: ExportPerson, salt: string): string {
  return bytesToHex(sha256(new TextEncoder().encode([salt, file, row, person].join('\u001f'))))
}

/** Names of two characters and more are also replaced where they stand inside other cells of their own row. */
function anonymousRow({ code, person }: Coded): CellContent[] {
  const hidden = (text: string) => (person.name.length > 1 ? text.replaceAll(person.name, code) : text)
  const shown = rosterColumns.filter((column) => !withheld.includes(column))
  return [code, ...shown.map((column) => hidden(person.typed[column] ?? ''))]
}
