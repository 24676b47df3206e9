import { fileName } from '../../core/index.ts'
import { anonymousWorkbooks } from './anonymous.ts'
import { feeWorkbook } from './fees.ts'
import { findingsArchive, markFile } from './findings.ts'
import { defenseWorkbook, exemptionWorkbook, overviewWorkbook } from './lists.ts'
import type { ExportPerson, Office } from './person.ts'
import type { ExportRequest, MadeFile } from './protocol.ts'
import { rosterWorkbook } from './roster.ts'
import { statisticsWorkbook } from './statistics.ts'
import { tablesCsv, tablesWorkbook } from './table.ts'

type Paper = (people: readonly ExportPerson[], office: Office) => Promise<Uint8Array>

/** Papers made of people alone, with the names of their files. */
const papers: Record<string, { name: string; make: Paper }> = {
  roster: { name: '申报人员花名册（核验）', make: rosterWorkbook },
  exemptions: { name: '免答辩人员名单', make: exemptionWorkbook },
  defense: { name: '答辩人员名单及评分表', make: defenseWorkbook },
  overview: { name: '评审一览表', make: overviewWorkbook },
  statistics: { name: '统计表', make: statisticsWorkbook },
}

/** Makes the files a request asks for, and says what could not be made. */
export async function makeFiles(request: ExportRequest): Promise<{ files: MadeFile[]; notes: string[] }> {
  switch (request.kind) {
    case 'anonymous': {
      const { list, key } = await anonymousWorkbooks(request.people, request.office, request.salt)
      const year = request.office.policy.year
      return made(file(`${year}年匿名名单`, list), file(`${year}年匿名名单编号对照表（专人保管）`, key))
    }
    case 'fees':
      return made(
        file(
          `${request.office.policy.year}年评审费核对表`,
          await feeWorkbook(request.units, request.people, request.office),
        ),
      )
    case 'marked': {
      const marked = await markFile(request.file, request.policy, request.sanctions)
      if (!marked.ok) return { files: [], notes: [`${marked.file}：${marked.message}`] }
      return made({ name: marked.file.split('/').at(-1)!, bytes: new Uint8Array(marked.bytes) })
    }
    case 'findings': {
      const { bytes, failed } = await findingsArchive(request.files, request.policy, request.sanctions)
      const notes = failed.map((one) => `${one.file}：${one.message}`)
      return { files: [file(`${request.policy.year}年各单位核验结果`, bytes, 'zip')], notes }
    }
    case 'tables': {
      const { tables, title, format } = request
      const bytes = format === 'csv' ? tablesCsv(tables) : await tablesWorkbook(tables, title)
      return made(file(title, bytes, format))
    }
    default: {
      const { name, make } = papers[request.kind]!
      return made(file(`${request.office.policy.year}年${name}`, await make(request.people, request.office)))
    }
  }
}

function made(...files: MadeFile[]) {
  return { files, notes: [] }
}

function file(name: string, bytes: Uint8Array, extension = 'xlsx'): MadeFile {
  return { name: fileName(name, extension), bytes: new Uint8Array(bytes) }
}
