import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../core/index.ts'
import { deskEn } from '../../core/messages/desk.en.ts'
import { deskZh } from '../../core/messages/desk.zh-CN.ts'
import { chinese, language } from '../../dashboard/language.ts'
import type { Place } from '../../dashboard/pages/duplicates/groups.ts'
import type { CountLine, GroupLine } from '../../dashboard/pages/overview/groups.ts'
import type { PersonLine } from '../../dashboard/pages/roster/people.ts'
import { comparedOf, duplicateTable } from '../../dashboard/tables/duplicates.tsx'
import { placesTable, ruleTable, unitTable } from '../../dashboard/tables/findings.tsx'
import {
  ageTable,
  breakdownTable,
  countyTable,
  severityTable,
  unitWorkTable,
} from '../../dashboard/tables/overview.tsx'
import { peopleTable } from '../../dashboard/tables/people.tsx'
import { rowTable, type TypedCell } from '../../dashboard/tables/person.tsx'
import { columnsOn, dataOf, type TableData } from '../../dashboard/tables/table.ts'

const headingsOf = ({ columns }: TableData) => columns.map(({ heading }) => heading)
const linkOf = () => '#/roster'

const county = (value: string, people: number, more: Partial<GroupLine>): GroupLine => ({
  ...{ dimension: 'county', value, people, eligible: 0, unconfirmed: 0, incomplete: 0, ineligible: 0, mid: 0 },
  ...{ junior: 0, review: 0, initial: 0, conferral: 0, male: 0, female: 0, feeDue: 0 },
  ...more,
})

describe('tables of the overview as a file has them', () => {
  test('counties have their people, verdicts, levels and fees as numbers, the sum below, and no column for the bar', () => {
    const lines = [
      county('且末县', 5, { eligible: 3, ineligible: 2, mid: 4, junior: 1, feeDue: 1900 }),
      county('若羌县', 2, { incomplete: 2, mid: 2, feeDue: 760 }),
    ]
    const data = dataOf(countyTable(chinese, linkOf), lines)
    expect(headingsOf(data)).toEqual([
      '县市',
      '人数',
      '可申报',
      '待确认',
      '需补正',
      '不可申报',
      '中级',
      '初级',
      '应缴（元）',
    ])
    expect(data.rows).toEqual([
      ['且末县', 5, 3, 0, 0, 2, 4, 1, 1900],
      ['若羌县', 2, 0, 0, 2, 0, 2, 0, 760],
    ])
    expect(data.total).toEqual(['合计', 7, 3, 0, 2, 2, 6, 1, 2660])
  })

  test('a breakdown has shares as parts of one', () => {
    const lines: CountLine[] = [
      { dimension: 'level', value: 'mid', people: 3 },
      { dimension: 'level', value: null, people: 1 },
    ]
    const slices = lines.map(({ value, people }) => ({ name: value ?? '?', people, link: null, rest: value === null }))
    expect(dataOf(breakdownTable(chinese, '级别', lines), slices).rows).toEqual([
      ['mid', 3, 0.75],
      ['?', 1, 0.25],
    ])
  })

  test('ages stand in one row under their bands', () => {
    const bands: CountLine[] = [
      { dimension: 'ageBand', value: '≤25', people: 4 },
      { dimension: 'ageBand', value: null, people: 1 },
    ]
    const data = dataOf(ageTable(chinese, bands, linkOf), [bands])
    expect([headingsOf(data), ...data.rows]).toEqual([
      ['', '≤25', '未识别'],
      ['人数', 4, 1],
    ])
  })

  test('units say how many of how many rows need work in two numbers', () => {
    const data = dataOf(unitWorkTable(chinese), [{ supervisingUnit: '且末县市场监督管理局', people: 8, bad: 2 }])
    expect(headingsOf(data)).toEqual(['主管单位', '占比', '需补正＋不可申报', '行数'])
    expect(data.rows).toEqual([['且末县市场监督管理局', 0.25, 2, 8]])
  })

  test('findings stand by severity, in English where the page speaks English', () => {
    const counts = [{ severity: 'error', stat: 'errors', places: 3 } as const]
    const english = { ...language.value, desk: deskEn }
    expect(headingsOf(dataOf(severityTable(chinese, counts), counts))).toEqual(['程度', '处数'])
    expect(headingsOf(dataOf(severityTable(english, counts), counts))).toEqual(['Severity', 'Places'])
  })
})

describe('what came in', () => {
  const skipped = { template: 2, footer: 0, header: 1, note: 0 }
  const received = { workbooks: 1, unreadable: 0, applicants: 1, skipped }

  test('is said in whole sentences, the dressed numbers in their places', () => {
    expect(deskZh.overview.received(received, '<1>', '<0>').join('')).toBe(
      '导入 <1> 个文件：读入 1 个，未能读取 <0> 个。检查了 4 行：申报人 1 行，跳过 3 行（空模板行 2、重复表头 1）。',
    )
    expect(deskEn.overview.received(received, '<1>', '<0>').join('')).toBe(
      '<1> file imported: 1 read, <0> not read. 4 rows checked: 1 applicant, 3 skipped (blank 2, repeated headings 1).',
    )
  })
})

describe('the table of applicants as a file has it', () => {
  const person: PersonLine = {
    ...{ id: 7, name: '周敏', verdict: 'incomplete', fee: null, defense: 'exempt', supervisingUnit: '甲局' },
    ...{ unit: '甲所', county: null, unitNature: 'public-institution', targetTitle: '工程师', level: 'mid' },
    ...{ track: null, education: 'bachelor', sex: '女', ethnicity: null, birth: '1989.04', specialty: null, row: 5 },
    ...{ findings: 3, cell: 'K5', severity: 'error', message: '不得留空', file: '甲.xlsx' },
    exemptions: '["first-secretary","remote-county"]',
  }

  test('has every column of the screen, also those that paper has no room for', () => {
    const table = peopleTable(chinese, defaultPolicy, '')
    const keys = columnsOn(table, 'file').map(({ key }) => key)
    expect(keys).toEqual(columnsOn(table, 'screen').map(({ key }) => key))
    const offPaper = keys.filter((key) => !columnsOn(table, 'print').some((column) => column.key === key))
    expect(offPaper).toEqual(['level', 'unitNature', 'county', 'specialty', 'place'])
  })

  test('says the finding with its cell and how many more there are, what is undetermined and what could not be told', () => {
    const data = dataOf(peopleTable(chinese, defaultPolicy, '级别：中级'), [person])
    expect(data.caption).toBe('申报人员（级别：中级）')
    const said = Object.fromEntries(headingsOf(data).map((heading, at) => [heading, data.rows[0]![at]]))
    expect(said).toMatchObject({
      姓名: '周敏',
      结论: '需补正',
      问题: 'K5 不得留空 +2',
      应缴: '未定',
      答辩: '免 七(一)',
      申报类型: '未识别',
      县市: '未识别',
      申报专业: '',
      文件和行: '甲.xlsx 第 5 行',
    })
  })

  test('says nothing wrong as 无, and a fee as a number', () => {
    const clean = { ...person, name: '', findings: 0, severity: null, cell: null, message: null, fee: 380 }
    const { rows } = dataOf(peopleTable(chinese, defaultPolicy, ''), [clean])
    expect(rows[0]!.slice(0, 4)).toEqual(['（未填姓名）', '需补正', '无', 380])
  })
})

describe('tables of findings as a file has them', () => {
  const line = { id: 1, supervisingUnit: '甲局', file: '甲.xlsx', errors: 2, warnings: 1, infos: 0, fixable: 1 }

  test('by unit, the share is a number, and nothing where a roster has no rows', () => {
    const rows = [
      { ...line, rows: 4, badRows: 1 },
      { ...line, rows: 0, badRows: 0 },
    ]
    const data = dataOf(unitTable(chinese), rows)
    expect(headingsOf(data)).toEqual([
      '主管单位',
      '文件',
      '行数',
      '需补正＋不可申报',
      '占比',
      '错误',
      '警告',
      '提示',
      '可修复',
    ])
    expect(data.rows.map((cells) => cells[4])).toEqual([0.25, null])
  })

  test('by rule, rules are said in words', () => {
    const group = { rule: 'cell/blank', severity: 'error', clause: '四(二)', places: 3, units: 2, fixable: 1, safe: 1 }
    const data = dataOf(ruleTable(chinese), [{ ...group, severity: 'error' }])
    expect(data.rows).toEqual([['错误', '栏目不得留空，没有内容的填“无”', '四(二)', 3, 2, 1]])
  })

  test('every place of a rule is named, also those that the page shows at a press only', () => {
    const place = { workbookId: 1, supervisingUnit: null, file: '甲.xlsx', applicantId: null, columnKey: null }
    const places = Array.from({ length: 20 }, (_, at) => ({
      ...place,
      ...{ row: at + 4, cell: at < 18 ? `O${at + 4}` : null, value: '', message: '', name: null },
    }))
    const whole = [...places, { ...places[0]!, row: null, cell: null }]
    const { caption, rows } = dataOf(placesTable(chinese, 'cell/blank', 'error'), [whole])
    expect(caption).toBe('栏目不得留空，没有内容的填“无”：各单位的位置')
    const [unit, cells, count] = rows[0]!
    expect([unit, count]).toEqual(['甲.xlsx', 21])
    expect(String(cells).split('、')).toEqual([
      ...places.slice(0, 18).map(({ cell }) => cell),
      '第 22 行',
      '第 23 行',
      '整张表',
    ])
  })
})

describe('the row of a person as a file has it', () => {
  test('is as typed, a cell of nothing empty', () => {
    const cells: TypedCell[] = [
      { column: 'name', cell: 'D5', text: ' 周敏', severity: 'error' },
      { column: 'remarks', cell: 'O5', text: '', severity: null },
    ]
    const data = dataOf(rowTable(chinese, '花名册', 5), cells)
    expect([headingsOf(data), ...data.rows]).toEqual([
      ['栏目', '单元格', '所填'],
      ['姓名', 'D5', ' 周敏'],
      ['备注', 'O5', ''],
    ])
  })
})

describe('the places of one person as a file has them', () => {
  const place = (id: number, remarks: string): Place => ({
    ...({ id, person: 'p', validNumber: null, workbookId: id, verdict: 'eligible', supervisingUnit: '甲局' } as Place),
    ...{ file: `${id}.xlsx`, sheetRow: 4 + id, name: '周敏', remarks },
  })

  test('stand side by side, what differs said beside the heading', () => {
    const group = { places: [place(1, '无'), place(2, '')], across: true, byNumber: false }
    const data = dataOf(duplicateTable(chinese, group), comparedOf(group))
    expect(data.caption).toBe('周敏')
    expect([headingsOf(data), ...data.rows]).toEqual([
      ['栏目', '1.xlsx 第 5 行', '2.xlsx 第 6 行'],
      ['主管单位', '甲局', '甲局'],
      ['结论', '可申报', '可申报'],
      ['姓名', '周敏', '周敏'],
      ['备注（不同）', '无', ''],
    ])
  })

  test('are introduced in a whole sentence of either language', () => {
    expect(deskZh.duplicates.why(false, true, 2, 1)).toBe('姓名、出生年月、性别相同，在几份花名册里共 2 处；1 栏不同')
    expect(deskEn.duplicates.why(false, true, 2, 1)).toBe(
      'Same name, month of birth and sex, 2 places in several rosters; 1 column differs',
    )
    expect(deskEn.duplicates.why(true, false, 3, 0)).toBe('Same ID number, 3 places in one roster; all columns agree')
  })
})
