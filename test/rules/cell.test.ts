import { describe, expect, it } from 'vitest'
import { defaultPolicy, validateRoster } from '../../core/index.ts'
import type { ColumnKey } from '../../core/roster/columns.ts'
import { rosterColumns } from '../../core/roster/columns.ts'
import { exampleWorkbook } from '../../core/rules/example.ts'
import { expectSerious, fires, judge, type Overlay, said, untitled } from '../support/roster.ts'

const fixOf = (rule: string, overlay: Overlay) => judge(overlay).findings.find((finding) => finding.rule === rule)?.fix

describe('cell/blank', () => {
  it.each(rosterColumns.filter((column) => column !== 'sequence' && column !== 'remarks'))('%s: an error', (column) => {
    for (const text of ['', '  ', '\u3000', '\u200b']) {
      const found = judge({ [column]: text }).findings.filter(({ rule }) => rule === 'cell/blank')
      expect(found).toMatchObject([{ severity: 'error', column, clause: '四(二)', value: '' }])
    }
  })

  it('remarks: a warning, with 无 as a safe fix', () => {
    expectSerious({ remarks: '' }, ['warning cell/blank@remarks'])
    expect(fixOf('cell/blank', { remarks: '' })).toEqual({ value: '无', safe: true })
    expect(judge({ remarks: '' }).verdict).toBe('eligible')
  })

  it('remarks: as severe as the pack says', () => {
    expectSerious({ remarks: '' }, ['error cell/blank@remarks'], {
      policy: { ...defaultPolicy, remarksBlank: 'error' },
    })
  })

  it('序号 may be blank for this rule', () => {
    expect(fires('cell/blank', { sequence: '' })).toBe(false)
  })

  it('currentTitleDate: 无 is safe where there is no title, and not offered where there is one', () => {
    expect(fixOf('cell/blank', { currentTitle: '无', currentTitleDate: '' })).toEqual({ value: '无', safe: true })
    expect(fixOf('cell/blank', { currentTitleDate: '' })).toBeUndefined()
    expect(judge({ currentTitleDate: '' }).findings[0]).not.toHaveProperty('fix')
  })

  it('currentTitle: 无 is not offered beside the month of a title', () => {
    expect(fixOf('cell/blank', { currentTitle: '', currentTitleDate: '2018.12' })).toBeUndefined()
  })

  it('currentTitle: 无 is offered and not safe', () => {
    for (const currentTitleDate of ['', '无'])
      expect(fixOf('cell/blank', { currentTitle: '', currentTitleDate })).toEqual({ value: '无', safe: false })
  })

  it('D5.1 a blank cell has no other finding', () => {
    for (const column of rosterColumns.filter((key) => key !== 'sequence'))
      expect(
        judge({ [column]: '' })
          .findings.filter((finding) => finding.column === column)
          .map(({ rule }) => rule),
      ).toEqual(['cell/blank'])
  })

  it('a row of which only the name is there', () => {
    const bare = Object.fromEntries(
      rosterColumns.filter((key) => key !== 'name' && key !== 'sequence').map((key) => [key, '']),
    ) as Overlay
    const { findings } = judge(bare)
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['cell/blank']))
    expect(findings).toHaveLength(13)
  })
})

describe('cell/none-not-allowed', () => {
  const allowed: readonly ColumnKey[] = [
    'graduation',
    'currentTitle',
    'currentTitleDate',
    'continuingEducation',
    'remarks',
  ]
  it.each(rosterColumns)('%s', (column) => {
    for (const text of ['无', '暂无', ' 无 '])
      expect(fires('cell/none-not-allowed', { [column]: text })).toBe(!allowed.includes(column))
  })

  it('a freelancer may have no unit', () => {
    for (const unit of ['无', '暂无']) expectSerious({ unit, unitNature: '自由职业者' }, [])
    expectSerious({ unit: '无' }, ['error cell/none-not-allowed@unit'])
    expect(judge({ unit: '', unitNature: '自由职业' }).findings[0]!.message).toBe(
      '“工作单位”不得留空，没有单位的请填“无”',
    )
  })

  it('is the only error in the cell', () => {
    for (const column of rosterColumns.filter((key) => !allowed.includes(key)))
      expect(
        judge({ [column]: '无' }).findings.filter(
          (finding) => finding.column === column && finding.severity !== 'info',
        ),
      ).toHaveLength(1)
  })

  it('未评 is a word for no title, not none', () => {
    expect(fires('cell/none-not-allowed', { currentTitle: '未评', currentTitleDate: '无' })).toBe(false)
  })
})

describe('cell/vague', () => {
  it.each([
    '不详',
    '不明',
    '不清',
    '待定',
    '待补',
    '待核',
    '同上',
    '同前',
    '〃',
    '略',
    '若干',
    '?',
    '？',
    '/',
    '／',
    '-',
    '–',
    '—',
    '——',
    '―',
    '…',
    '……',
    'N/A',
    'n/a',
    ' 同上 ',
  ])('%s as the whole cell, in any column', (text) => {
    for (const column of [
      'unit',
      'birth',
      'serviceYears',
      'graduation',
      'currentTitle',
      'currentTitleDate',
      'remarks',
      'continuingEducation',
    ] as const)
      expect(
        judge({ [column]: text })
          .findings.filter((finding) => finding.column === column && finding.severity === 'error')
          .map(({ rule }) => rule),
        column,
      ).toEqual(['cell/vague'])
  })

  it.each(['约10年', '10年左右', '大概10', '大约10', '10余年', '10年以上', '10年 左右'])(
    '%s in serviceYears',
    (text) => {
      expectSerious({ serviceYears: text }, ['error cell/vague@serviceYears'])
    },
  )

  it.each(['约1988年5月', '1988年左右', '大约1988.05', '1988.05以上'])('%s in birth', (text) => {
    expectSerious({ birth: text }, ['error cell/vague@birth'])
  })

  it('the same words elsewhere say something', () => {
    for (const overlay of [
      { unit: '库尔勒市大约克乳业' },
      { remarks: '从事检验工作10年以上' },
      { name: '余建国' },
      { graduation: '2010.07 新疆大学 左右翼研究' },
    ])
      expect(fires('cell/vague', overlay)).toBe(false)
  })
})

describe('cell/spaces', () => {
  it.each<[Overlay, string, boolean]>([
    [{ name: ' 王建国' }, '王建国', true],
    [{ name: '王建国\u3000' }, '王建国', true],
    [{ name: '王 建国' }, '王建国', true],
    [{ name: '王　强' }, '王强', true],
    [{ name: '王\u200b建国' }, '王建国', true],
    [{ name: '阿依努尔 艾合买提' }, '阿依努尔·艾合买提', false],
    [{ name: '阿依努尔·艾合买提 ' }, '阿依努尔·艾合买提', true],
    [{ name: '阿依努尔 · 艾合买提' }, '阿依努尔·艾合买提', true],
    [{ unit: '库尔勒市质量与计量检测所 ' }, '库尔勒市质量与计量检测所', true],
    [{ unit: '\ufeff库尔勒市质量与计量检测所' }, '库尔勒市质量与计量检测所', true],
    [{ birth: '1988.05 ' }, '1988.05', true],
    [{ targetTitle: '工程师\n' }, '工程师', true],
    [{ remarks: '无\u200d' }, '无', true],
  ])('%j', (overlay, value, safe) => {
    const [column] = Object.keys(overlay) as [ColumnKey]
    expect(judge(overlay).findings).toMatchObject([
      { rule: 'cell/spaces', severity: 'warning', column, fix: { value, safe } },
    ])
  })

  it('is silent for gaps inside other texts and for numbers', () => {
    expect(fires('cell/spaces', { graduation: '2010.07 新疆大学 测控技术与仪器' })).toBe(false)
    expect(fires('cell/spaces', { unit: '库尔勒市 质量与计量检测所' })).toBe(false)
    const grid = exampleWorkbook({ rows: [{ serviceYears: '14' }], sheet: { numbers: ['serviceYears'] } }).sheets[0]!
    const padded = { ...grid, texts: grid.texts.map((row) => row.map((text) => (text === '14' ? ' 14 ' : text))) }
    expect(said(validateRoster(padded, defaultPolicy).assessments[0]!.findings)).toEqual([])
  })
})

describe('cell/width', () => {
  it.each<[Overlay, string]>([
    [{ birth: '１９８８.０５' }, '1988.05'],
    [{ birth: '1988．05' }, '1988.05'],
    [{ birth: '１９８８－０５' }, '1988-05'],
    [{ serviceYears: '１４' }, '14'],
    [{ unit: '库尔勒市Ａ检测所' }, '库尔勒市A检测所'],
  ])('%j: a safe fix, and date/format is silent', (overlay, value) => {
    const { findings } = judge(overlay)
    expect(findings).toMatchObject([{ rule: 'cell/width', severity: 'info', fix: { value, safe: true } }])
  })

  it('is silent for full-width punctuation between words', () => {
    for (const overlay of [{ unit: '库尔勒市（质量）检测所' }, { graduation: '2010.07，新疆大学，测控技术：仪器' }])
      expect(judge(overlay).findings).toEqual([])
  })
})

describe('cell/error-value', () => {
  it.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!'])(
    '%s is an error wherever it stands',
    (text) => {
      for (const column of rosterColumns) {
        if (column === 'sequence') continue
        const found = judge({ [column]: text }).findings.filter((finding) => finding.rule === 'cell/error-value')
        expect(found, column).toMatchObject([{ severity: 'error', column, value: text }])
      }
    },
  )
})

describe('D5.1 one finding per cell and rule', () => {
  it('holds for rows full of faults', () => {
    const rows: Overlay[] = [
      {
        name: ' 王.建国1 ',
        birth: '２０３０.1',
        sex: '男性',
        ethnicity: '塔',
        education: '技校肄业',
        serviceYears: '约99年',
        currentTitle: '副所长',
        targetTitle: '初级',
        remarks: '公务员，公务员；退休',
      },
      { ...untitled, remarks: '公务员。参公。参公。退休返聘', unitNature: '参公公务员' },
    ]
    for (const row of rows) {
      const keys = judge(row).findings.map(({ rule, column }) => `${rule}@${column}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
