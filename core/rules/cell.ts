import { natureOf } from '../assess/facts.ts'
import type { Fix } from '../report/types.ts'
import type { Applicant } from '../roster/applicant.ts'
import type { RosterCell } from '../roster/cell.ts'
import { allColumns, type ColumnKey, type RosterColumn, rosterColumns } from '../roster/columns.ts'
import { blur, isErrorValue, isVague } from '../vocabulary/common.ts'
import { readLength } from '../vocabulary/duration.ts'
import { anySeparator, separator, spacedSeparators } from '../vocabulary/name.ts'
import { cellRule, rowRule } from './rule.ts'

/** The columns of 附件8 that must not be blank: all but 序号. */
const mustBeFilled = rosterColumns.filter((column) => column !== 'sequence')

/** Where 无 is an answer (四(二)). */
const mayBeNone: ReadonlySet<ColumnKey> = new Set<RosterColumn>([
  'graduation',
  'currentTitle',
  'currentTitleDate',
  'continuingEducation',
  'remarks',
])

/** Who works for nobody has no unit to name (五(四)). */
function hasNoUnit(applicant: Applicant): boolean {
  return natureOf(applicant) === 'freelance'
}

/** A month stands beside the title, so that there is one. */
function isDated(applicant: Applicant): boolean {
  const date = applicant.read('currentTitleDate')
  return date !== null && date !== 'none'
}

const mustSay = rosterColumns.filter((column) => !mayBeNone.has(column))
const months: ReadonlySet<ColumnKey> = new Set<RosterColumn>(['birth', 'currentTitleDate'])

/** The word by which a cell says nothing certain; null where none does. */
function vagueWord({ column, text }: RosterCell): string | null {
  if (isVague(text)) return text.trim()
  if (months.has(column)) return blur(text)
  return column === 'serviceYears' ? readLength(text)?.blurredBy || null : null
}

const outerSpace = /^\s|\s$/
const invisible = /[\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
const invisibles = /[\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
const innerSpace = /(?<=\S)\s+(?=\S)/

/** Takes out what a clerk does not see; in a long name a gap may stand for the separator ·. */
function withoutSpaces(column: ColumnKey, text: string): Fix {
  const seen = text.replace(invisibles, '').trim()
  if (column !== 'name' || !innerSpace.test(seen)) return { value: seen, safe: true }
  const aroundDots = seen.replace(/\s+/g, ' ').replace(spacedSeparators, '$1')
  const joined = aroundDots.replaceAll(' ', '')
  if (joined === aroundDots || [...joined].length <= 4 || anySeparator.test(joined))
    return { value: joined, safe: true }
  return { value: aroundDots.replaceAll(' ', separator), safe: false }
}

const wide = /[０-９Ａ-Ｚａ-ｚ]|(?<=[0-9０-９])[．－／：](?=[0-9０-９])/
const wideAll = /[０-９Ａ-Ｚａ-ｚ]|(?<=[0-9０-９])[．－／：](?=[0-9０-９])/g

/** Full-width digits, letters, or ．－／： between digits. */
export function hasWideCharacters(cell: RosterCell): boolean {
  return typeof cell.value === 'string' && wide.test(cell.text)
}

export const cellRules = [
  rowRule<'cell/blank'>({
    code: 'cell/blank',
    severity: 'error',
    otherSeverity: 'warning',
    clause: '四(二)',
    assumption: true,
    columns: mustBeFilled,
    needs: [],
    check: ({ applicant }, { policy }) => {
      const hits = []
      for (const column of mustBeFilled) {
        if (applicant.cells[column]?.blank !== true) continue
        const untitled = column === 'currentTitleDate' && applicant.read('currentTitle')?.kind === 'none'
        const fix: Fix | undefined =
          column === 'remarks' || untitled
            ? { value: '无', safe: true }
            : column === 'currentTitle' && !isDated(applicant)
              ? { value: '无', safe: false }
              : undefined
        hits.push({
          column,
          params: { column, allowsNone: mayBeNone.has(column) || (column === 'unit' && hasNoUnit(applicant)) },
          ...(column === 'remarks' ? { severity: policy.remarksBlank } : {}),
          ...(fix ? { fix } : {}),
        })
      }
      return hits
    },
    examples: {
      breaks: [{ rows: [{ unit: '' }] }, { rows: [{ remarks: '  ' }] }],
      looks: [{ rows: [{ remarks: '无' }] }],
    },
  }),
  rowRule<'cell/none-not-allowed'>({
    code: 'cell/none-not-allowed',
    severity: 'error',
    clause: '四(二)',
    columns: mustSay,
    needs: [],
    check: ({ applicant }) => {
      const hits = []
      for (const column of mustSay)
        if (applicant.cells[column]?.none && !(column === 'unit' && hasNoUnit(applicant)))
          hits.push({ column, params: { column } })
      return hits
    },
    examples: {
      breaks: [{ rows: [{ birth: '无' }] }, { rows: [{ unit: '暂无' }] }],
      looks: [
        { rows: [{ currentTitle: '无', currentTitleDate: '无' }] },
        { rows: [{ unit: '无', unitNature: '自由职业' }] },
      ],
    },
  }),
  cellRule<'cell/vague'>({
    code: 'cell/vague',
    severity: 'error',
    clause: '四(二)',
    columns: rosterColumns,
    check: (cell) => {
      const word = vagueWord(cell)
      return word === null ? null : { params: { column: cell.column as RosterColumn, word } }
    },
    examples: {
      breaks: [{ rows: [{ unit: '同上' }] }, { rows: [{ serviceYears: '约10年' }] }, { rows: [{ remarks: '/' }] }],
      looks: [{ rows: [{ unit: '库尔勒市大约克乳业检测站' }] }, { rows: [{ serviceYears: '计量工作满14年整' }] }],
    },
  }),
  cellRule<'cell/spaces'>({
    code: 'cell/spaces',
    severity: 'warning',
    clause: '录入规范',
    columns: allColumns,
    check: (cell) => {
      if (typeof cell.value !== 'string') return null
      const { text } = cell
      const where = invisible.test(text)
        ? 'invisible'
        : outerSpace.test(text)
          ? 'ends'
          : cell.column === 'name' && innerSpace.test(text) && /\p{Script=Han}/u.test(text)
            ? 'name'
            : null
      return where && { params: { where }, fix: withoutSpaces(cell.column, text) }
    },
    examples: {
      breaks: [{ rows: [{ name: '王 建国' }] }, { rows: [{ unit: ' 库尔勒市质量与计量检测所' }] }],
      looks: [{ rows: [{ graduation: '2010.07 新疆大学 测控技术与仪器' }] }],
    },
  }),
  cellRule<'cell/width'>({
    code: 'cell/width',
    severity: 'info',
    clause: '录入规范',
    columns: allColumns,
    check: (cell) =>
      hasWideCharacters(cell)
        ? { params: {}, fix: { value: cell.text.replace(wideAll, (wideOne) => wideOne.normalize('NFKC')), safe: true } }
        : null,
    examples: {
      breaks: [{ rows: [{ birth: '１９８８．０５' }] }],
      looks: [{ rows: [{ graduation: '2010.07，新疆大学，测控技术与仪器（工学）' }] }],
    },
  }),
  cellRule<'cell/error-value'>({
    code: 'cell/error-value',
    severity: 'error',
    clause: '录入规范',
    columns: allColumns,
    check: (cell) => (isErrorValue(cell.text) ? { params: { text: cell.text.trim() } } : null),
    examples: { breaks: [{ rows: [{ unit: '#N/A' }] }], looks: [{ rows: [{ unit: '库尔勒市#3检测站' }] }] },
  }),
]
