import { fileName } from '../../core/index.ts'
import { paperFilesZh } from '../../core/messages/papers.zh-CN.ts'
import { anonymousWorkbooks } from './anonymous.ts'
import { findingsArchive, markFile, type NotMarked } from './findings.ts'
import {
  defenseWorkbook,
  exemptionWorkbook,
  feeWorkbook,
  overviewWorkbook,
  rosterWorkbook,
  statisticsWorkbook,
} from './papers.ts'
import type { ExportRequest, MadeFile } from './protocol.ts'
import { tablesCsv, tablesWorkbook } from './table.ts'

/** Papers made of people alone. */
const papers = {
  roster: rosterWorkbook,
  exemptions: exemptionWorkbook,
  defense: defenseWorkbook,
  overview: overviewWorkbook,
  statistics: statisticsWorkbook,
}

/** Makes the files a request asks for, and says which files of units could not be marked. */
export async function makeFiles(request: ExportRequest): Promise<{ files: MadeFile[]; notMarked: NotMarked[] }> {
  switch (request.kind) {
    case 'anonymous': {
      const { people, office, salt } = request
      const { list, key } = await anonymousWorkbooks(people, office, salt)
      const { year } = office.policy
      return made(file(paperFilesZh.anonymous(year), list), file(paperFilesZh.key(year), key))
    }
    case 'fees': {
      const { units, people, office } = request
      return made(file(paperFilesZh.fees(office.policy.year), await feeWorkbook(units, people, office)))
    }
    case 'marked': {
      const marked = await markFile(request.file, request.by)
      if (!marked.ok) return { files: [], notMarked: [{ file: marked.file, message: marked.message }] }
      return made({ name: marked.file.split('/').at(-1)!, bytes: new Uint8Array(marked.bytes) })
    }
    case 'findings': {
      const { bytes, failed } = await findingsArchive(request.files, request.by)
      return { files: [file(paperFilesZh.findings(request.by.policy.year), bytes, 'zip')], notMarked: failed }
    }
    case 'tables': {
      const { tables, title, format } = request
      const bytes = format === 'csv' ? tablesCsv(tables) : await tablesWorkbook(tables, title)
      return made(file(title, bytes, format))
    }
    default: {
      const { kind, people, office } = request
      return made(file(paperFilesZh[kind](office.policy.year), await papers[kind](people, office)))
    }
  }
}

function made(...files: MadeFile[]) {
  return { files, notMarked: [] }
}

function file(name: string, bytes: Uint8Array, extension = 'xlsx'): MadeFile {
  return { name: fileName(name, extension), bytes: new Uint8Array(bytes) }
}
