import type { Cell, Incoming, Rows } from '../../dashboard/store/protocol.ts'

/** What the store takes in, made by hand: a roster of these people. */
export interface MadePerson {
  name: string
  birth?: string
  sex?: '男' | '女'
  verdict?: 'eligible' | 'unconfirmed' | 'incomplete' | 'ineligible'
  level?: 'junior' | 'mid' | null
  fee?: number | null
  defense?: 'required' | 'exempt' | null
  county?: string | null
  /** Codes of the rules of error findings. */
  errors?: readonly string[]
}

export interface MadeRoster {
  file: string
  supervisingUnit: string
  people: readonly MadePerson[]
  /** Text that stands for the file's bytes; the file's name where it is left out. */
  bytes?: string
}

type Row = Readonly<Record<string, Cell>>

function table(name: string, columns: readonly string[], rows: readonly Row[]): Rows {
  return { table: name, columns, values: rows.flatMap((row) => columns.map((column) => row[column] ?? null)) }
}

const personOf = ({ name, birth = '1990.01', sex = '男' }: MadePerson) => `${name}|${birth}|${sex}`

function applicantRow(person: MadePerson, id: number, supervisingUnit: string): Row {
  const { name, birth = '1990.01', sex = '男', verdict = 'eligible', level = 'mid', county = '且末县' } = person
  return {
    id,
    row: id + 5,
    person: personOf(person),
    name,
    pinyin: '',
    supervisingUnit,
    unit: `${supervisingUnit}检测所`,
    county,
    sex,
    birth,
    verdict,
    level,
    fee: person.fee === undefined ? 380 : person.fee,
    defense: person.defense === undefined ? 'required' : person.defense,
    errors: person.errors?.length ?? 0,
    warnings: 0,
    infos: 0,
  }
}

const findingRows = (people: readonly MadePerson[]): Row[] =>
  people.flatMap(({ errors = [] }, applicantId) =>
    errors.map((rule, position) => ({
      ...{ applicantId, position, rule, severity: 'error', row: applicantId + 5, columnKey: 'name' },
      ...{ cell: `D${applicantId + 5}`, value: '', message: rule, clause: '四(二)' },
    })),
  )

export function roster({ file, supervisingUnit, people, bytes = file }: MadeRoster): Incoming {
  const applicants = people.map((person, id) => applicantRow(person, id, supervisingUnit))
  const rows = people.map(({ name }, applicantId) => ({ applicantId, name, remarks: '无' }))
  const findings = findingRows(people)
  return {
    file,
    digest: bytes,
    bytes: new TextEncoder().encode(bytes),
    bytesDigest: bytes,
    unitKey: `unit:${supervisingUnit}`,
    workbook: { status: 'read', format: 'xlsx', sheet: '花名册', headerRow: 3, supervisingUnit, size: bytes.length },
    tables: [
      table('applicant', [...Object.keys(applicants[0] ?? { id: 0 })], applicants),
      table('roster_row', ['applicantId', 'name', 'remarks'], rows),
      table('finding', Object.keys(findings[0] ?? { applicantId: 0 }), findings),
      table('exemption', ['applicantId', 'position', 'reason'], []),
    ],
  }
}

export function unreadable(file: string, bytes = file): Incoming {
  return {
    file,
    digest: bytes,
    bytes: new Uint8Array(),
    bytesDigest: '',
    unitKey: `file:${file}`,
    workbook: { status: 'unreadable', problem: 'corrupt', problemMessage: '文件已损坏', size: bytes.length },
    tables: [],
  }
}
