import type { UnitFees } from '../pages/fees/fees.ts'
import type { TableData } from '../tables/table.ts'
import type { MarkedBy, NotMarked, UnitFile } from './findings.ts'
import type { ExportPerson, Office } from './person.ts'

/** What the page asks of the worker that makes files, and what it answers. One request, one answer. */
export type ExportRequest =
  | {
      kind: 'roster' | 'exemptions' | 'defense' | 'overview' | 'statistics'
      people: readonly ExportPerson[]
      office: Office
    }
  | { kind: 'anonymous'; people: readonly ExportPerson[]; office: Office; salt: string }
  | { kind: 'fees'; units: readonly UnitFees[]; people: readonly ExportPerson[]; office: Office }
  | { kind: 'marked'; file: UnitFile; by: MarkedBy }
  | { kind: 'findings'; files: readonly UnitFile[]; by: MarkedBy }
  | { kind: 'tables'; title: string; tables: readonly TableData[]; format: 'xlsx' | 'csv' }

export interface MadeFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The files, and those of units that could not be marked. */
export type ExportReply = { ok: true; files: MadeFile[]; notMarked: NotMarked[] } | { ok: false; message: string }
