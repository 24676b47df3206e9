import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'
import { type GeneratedRow, generateRows, gridOfTable, rosterTable } from './generate.ts'

/** Four things wrong in every row, of which two have a fix that loses no meaning. */
function faulty(row: GeneratedRow): GeneratedRow {
  return {
    ...row,
    name: `${row.name} `,
    birth: row.birth.replace('.', '年').concat('月'),
    serviceYears: `约${row.serviceYears}年`,
    remarks: '',
  }
}

/** A roster with some four findings a row, as an .xlsx. */
export async function rosterOfManyFindings(rows: number): Promise<Uint8Array> {
  const grid = gridOfTable(rosterTable(generateRows(rows, 7, { faultyShare: 0 }).map(faulty)))
  const { bytes } = await convertedWorkbook({ file: '花名册.xlsx', format: 'xlsx', sheets: [grid], properties: {} })
  return bytes
}

/** Runs in the page before its program: keeps the length of the longest message that its workers send. */
export function watchMessages() {
  const watched = { longest: 0 }
  Object.assign(globalThis, { messages: watched })
  const Original = Worker
  globalThis.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Original>) {
      super(...given)
      this.addEventListener('message', ({ data }) => {
        watched.longest = Math.max(watched.longest, JSON.stringify(data).length)
      })
    }
  }
}
