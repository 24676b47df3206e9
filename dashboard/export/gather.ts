import { catalogueVersion, instant, type Sanction, today } from '../../core/index.ts'
import type { DeskWords } from '../../core/messages/desk.zh-CN.ts'
import { paperFilesZh } from '../../core/messages/papers.zh-CN.ts'
import { activePolicy } from '../active-policy.ts'
import { fileOf, rememberedColumns } from '../importing.ts'
import { type FeeLine, feesByUnit, type Payment } from '../pages/fees/fees.ts'
import { ask } from '../state.ts'
import type { Parameters } from '../store/protocol.ts'
import { asObjects } from '../store/use-query.ts'
import { type ProblemLine, problemTable } from '../tables/problems.ts'
import { dataOf } from '../tables/table.ts'
import { handOut } from './client.ts'
import type { MarkedBy, UnitFile } from './findings.ts'
import type { ExportPerson, Office } from './person.ts'

/** A paper the office can take out. */
export type PaperName = keyof DeskWords['exports']['papers']

async function rowsOf<Row>(name: string, parameters: Parameters = {}): Promise<Row[]> {
  return asObjects<Row>(await ask('query', { name, parameters }))
}

type PersonRow = Omit<ExportPerson, 'typed' | 'exemptions' | 'materials' | 'took'> & {
  typed: string
  exemptions: string
  materials: string
  took: number | null
}

/** Everyone, or those of one supervising unit. */
export async function allPeople(supervisingUnit: string | null = null): Promise<ExportPerson[]> {
  const rows = await rowsOf<PersonRow>('export-people', { supervisingUnit })
  return rows.map(({ typed, exemptions, materials, took, ...row }) => ({
    ...row,
    typed: withoutNulls(JSON.parse(typed) as Record<string, string | null>),
    exemptions: JSON.parse(exemptions) as ExportPerson['exemptions'],
    materials: JSON.parse(materials) as string[],
    // In the store scores are points; here they are whole hundredths.
    score: row.score === null ? null : Math.round(row.score * 100),
    took: took !== 0,
  }))
}

function withoutNulls(typed: Record<string, string | null>): ExportPerson['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== null))
}

function office(): Office {
  return { policy: activePolicy.value, at: instant(), day: today(), rulesVersion: catalogueVersion }
}

async function unitFiles(): Promise<UnitFile[]> {
  const files: UnitFile[] = []
  for (const { id, file } of await rowsOf<{ id: number; file: string }>('export-workbooks')) {
    const bytes = await fileOf(id)
    if (bytes) files.push({ file, bytes })
  }
  return files
}

async function markedBy(): Promise<MarkedBy> {
  const [sanctions, columns] = [await rowsOf<Sanction>('sanctions'), await rememberedColumns()]
  return { policy: activePolicy.value, sanctions, columns }
}

/** 下载标注后的文件: one roster of the store as its unit sent it, marked. */
export async function handOutMarked(workbookId: number, file: string): Promise<void> {
  const bytes = await fileOf(workbookId)
  if (!bytes) return
  return handOut({ kind: 'marked', file: { file, bytes }, by: await markedBy() })
}

/** Makes a paper of everything in the store and hands it out. */
export async function handOutPaper(kind: PaperName): Promise<void> {
  const policy = activePolicy.value
  if (kind === 'findings') return handOut({ kind, files: await unitFiles(), by: await markedBy() })
  if (kind === 'problems') {
    const table = dataOf(problemTable, await rowsOf<ProblemLine>('export-findings'))
    return handOut({ kind: 'tables', title: paperFilesZh.problems(policy.year), tables: [table], format: 'xlsx' })
  }
  const people = await allPeople()
  if (kind === 'anonymous') return handOut({ kind, people, office: office(), salt: crypto.randomUUID() })
  if (kind !== 'fees') return handOut({ kind, people, office: office() })
  const [lines, payments] = [await rowsOf<FeeLine>('fee-lines'), await rowsOf<Payment>('fee-payments')]
  return handOut({ kind, units: feesByUnit(lines, payments, policy), people, office: office() })
}
