import { normalise } from '../vocabulary/text.ts'
import type { Layout } from './layout.ts'
import type { Sheet } from './sheet.ts'

const yearBefore = /(\d{4})\s*年/

/** The title line (D3.2). */
export function findTitle(sheet: Sheet, headerRow: number): Layout['title'] {
  for (const row of sheet.rowsAbove(headerRow)) {
    const text = sheet.distinctTexts(row).find((line) => normalise(line).includes('花名册'))
    if (text === undefined) continue
    const year = yearBefore.exec(text.normalize('NFKC'))
    return { row, year: year ? Number(year[1]) : null }
  }
  return null
}

const label = /^主 ?管 ?单 ?位 ?(?:名称 ?)?(?:[(（] ?(?:盖章|公章|签章)? ?[)）] ?)?[:：]?/
const seal = /[(（] ?(?:(?:单位)?(?:盖章|公章|签章))? ?[)）]/g
const otherLabel =
  /(?: [^ :：（）()]{2,10}|填报人|填表人|填写人|制表人|报送人|审核人|复核人|单位负责人|负责人|经办人|联系人|联系电话|电话|填报(?:日期|时间)|填表(?:日期|时间)|报送(?:日期|时间)) ?[:：]/
const date = / \d{4} ?年/

/** A line with single blanks; underscores that only draw a line to write on are blanks too. */
function singleSpaced(text: string): string {
  return text.replace(/[\s_＿]+/g, ' ').trim()
}

function upTo(text: string, end: RegExp): string {
  const at = text.search(end)
  return at < 0 ? text : text.slice(0, at)
}

/** What is left of a line once seals, blanks and the next label are gone. */
function unitName(rest: string): string {
  const bare = singleSpaced(rest)
    .replace(/^[:： ]+/, '')
    .replace(seal, '')
  return upTo(upTo(bare, otherLabel), date).trim()
}

/** The unit that a line names; null where it is no such line. */
function unitIn(sheet: Sheet, row: number): string | null {
  const cells = sheet.anchors(row).map(({ text }) => singleSpaced(text))
  const index = cells.findIndex((text) => label.test(text))
  if (index < 0) return null
  const own = unitName(cells[index]!.replace(label, ''))
  const next = cells[index + 1]
  const beside = next && !/^[^:：]{2,12}[:：]/.test(next) ? unitName(next) : ''
  return own || beside
}

/** The line 主管单位 above the first header (D3.3). */
export function findSupervisingUnit(sheet: Sheet, headerRow: number): Layout['supervisingUnit'] {
  for (const row of sheet.rowsAbove(headerRow)) {
    const name = unitIn(sheet, row)
    if (name !== null) return { row, name }
  }
  return null
}

/** Behind the label: what is no name of a unit but the label of a box on a form. */
const ofForm = /^(?:意见|审核|审批|推荐|负责|领导|经办|联系|人事|签字|公示)/
const ofUnit = /(?:局|厅|委|委员会|政府|院|所|中心|公司|集团|站|校|学院|厂|协会|办|办公室)$/

/**
 * Does a row below a header begin with the label of such a line, with a colon, a bracket or a blank behind it, or nothing,
 * or right away with a unit? 主管单位意见：… is none, nor are a person's remarks.
 */
export function beginsWithUnitLabel(sheet: Sheet, row: number): boolean {
  const [first] = sheet.anchors(row)
  const text = first ? singleSpaced(first.text) : ''
  const [said] = label.exec(text) ?? []
  if (said === undefined) return false
  const rest = text.slice(said.length)
  if (/[:：]$/.test(said) || rest === '') return true
  if (ofForm.test(rest.trimStart())) return false
  return /[ )）]$/.test(said) || rest.startsWith(' ') || ofUnit.test(unitName(rest))
}

/** The line 主管单位 of a further table, between the rows of the one above and its header: the nearest that is filled in. */
export function findFurtherUnit(sheet: Sheet, from: number, headerRow: number): Layout['supervisingUnit'] {
  for (let row = headerRow - 1; row >= from; row--) {
    const name = beginsWithUnitLabel(sheet, row) ? unitIn(sheet, row) : null
    if (name) return { row, name }
  }
  return null
}
