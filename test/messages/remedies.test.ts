import { describe, expect, it } from 'vitest'
import { type ColumnKey, type RuleCode, rules } from '../../core/index.ts'
import { zhCN } from '../../core/messages/zh-CN.ts'
import type { Finding } from '../../core/report/types.ts'
import { faultlessRow } from '../../core/rules/example.ts'
import type { Example, ExampleSheet } from '../../core/rules/rule.ts'
import { type Overlay, reportOfExample } from '../support/roster.ts'
import { samples } from './samples.ts'

/** The sheet row of an example's first person. */
const first = 4

type Remedy = (finding: Finding, example: Example) => Example

function findingsOf(example: Example, code: string): Finding[] {
  const { findings, assessments } = reportOfExample(example)
  return [...findings, ...assessments.flatMap((one) => one.findings)].filter(({ rule }) => rule === code)
}

function inRow(example: Example, row: number, overlay: Overlay): Example {
  return { ...example, rows: example.rows.map((one, index) => (index === row ? { ...one, ...overlay } : one)) }
}

/** Puts these cells into the row of the finding. */
const put =
  (overlay: Overlay): Remedy =>
  (finding, example) =>
    inRow(example, finding.row! - first, overlay)

/** Puts the answer into the cell of the finding, as it stands in a row without fault unless another is given. */
const answer =
  (text?: string | ((finding: Finding) => string)): Remedy =>
  (finding, example) => {
    const given = typeof text === 'function' ? text(finding) : text
    return put({ [finding.column!]: given ?? faultlessRow[finding.column!]! })(finding, example)
  }

/** The last words the message quotes, put into the remarks: those that it asks for. */
const remark =
  (pick = 0): Remedy =>
  (finding, example) => {
    const asked = finding.message.slice(finding.message.indexOf('备注写明'))
    return put({ remarks: [...asked.matchAll(/“([^”]+)”/g)][pick]![1]! })(finding, example)
  }

/** The remarks as they stand in the example. */
const inRowText = (example: Example, finding: Finding) => example.rows[finding.row! - first]!.remarks!

const sheet =
  (change: (sheet: ExampleSheet) => ExampleSheet): Remedy =>
  (_, example) => ({ ...example, sheet: change(example.sheet ?? {}) })

const without: Remedy = (finding, example) => ({
  ...example,
  rows: example.rows.filter((_, index) => index !== finding.row! - first).map(({ sequence: _, ...row }) => row),
})

/** The number alone that the message names as the most or as due. */
const named = (finding: Finding) => /(?:最多|应缴) (\d+)/.exec(finding.message)![1]!

const byColumn =
  (remedies: Partial<Record<ColumnKey, Remedy>>): Remedy =>
  (finding, example) =>
    remedies[finding.column!]!(finding, example)

/** What the message of a rule asks for; `'outside'`: it asks for nothing that a cell could say. */
const remedies: Record<RuleCode, Remedy | 'outside'> = {
  'roster/missing-column': sheet(({ without: _, ...rest }) => rest),
  'roster/duplicate-column': sheet(({ headings: _, ...rest }) => rest),
  'roster/unknown-column': sheet((one) => ({ ...one, headings: ['手机'] })),
  'roster/heading-guessed': (finding, example) =>
    sheet((one) => ({ ...one, renamed: { ...one.renamed, [finding.column!]: finding.fix!.value } }))(finding, example),
  'roster/columns-differ': sheet(({ continued, ...rest }) => ({ ...rest, continued: { rows: continued!.rows } })),
  'roster/year': sheet(({ title, ...rest }) => ({ ...rest, title: title!.replace('2023', '2024') })),
  'roster/supervising-unit': sheet((one) => ({ ...one, unitLine: '主管单位（盖章）：和静县市场监督管理局' })),
  'roster/empty': (_, example) => ({ ...example, rows: [{}] }),
  'roster/merged-cells': sheet(({ merges: _, ...rest }) => rest),
  'roster/hidden-rows': sheet(({ hiddenRows: _, ...rest }) => rest),
  'roster/hidden-columns': sheet(({ hiddenColumns: _, ...rest }) => rest),
  'roster/other-sheets': sheet(({ second: _, ...rest }) => rest),
  'cell/blank': answer(),
  'cell/none-not-allowed': answer(),
  'cell/vague': answer(),
  'cell/spaces': answer(),
  'cell/width': answer(),
  'cell/error-value': answer(),
  'sequence/order': answer(({ message }) => /应是 (\d+)/.exec(message)![1]!),
  'name/characters': answer(),
  'name/separator': answer(),
  'sex/unknown': answer(),
  'ethnicity/unknown': (finding, example) =>
    finding.message.includes('评委会')
      ? example
      : answer(/可能是([^、]+)/.exec(finding.message)?.[1])(finding, example),
  'ethnicity/short': answer(),
  'date/unreadable': answer(),
  'date/ambiguous': answer(({ message }) => /写成 ([\d.]+)/.exec(message)![1]!),
  'date/format': answer(),
  'date/future': answer(),
  'birth/implausible': answer(),
  'date/order': answer(),
  'education/unknown': answer(),
  'education/ask': (finding, example) =>
    finding.message.includes('党校')
      ? example
      : answer(/(?:请写“|双学位是“|班次：)([^”、]+)/.exec(finding.message)![1]!)(finding, example),
  'education/studying': answer(({ message }) => /请填“([^”]+)”/.exec(message)![1]!),
  'education/disagrees': put({ graduation: faultlessRow.graduation! }),
  'graduation/incomplete': answer(),
  'service/not-a-number': answer(),
  'service/implausible': (finding, example) =>
    answer(finding.message.includes('最多') ? named(finding) : undefined)(finding, example),
  'service/shorter-than-title': answer(({ message }) => /已满 (\d+)/.exec(message)![1]!),
  'title/unknown': answer(),
  'title/ask': answer('助理工程师'),
  'application-type/unknown': answer('评审'),
  'title/date-mismatch': answer(({ message }) => (message.includes('也应填“无”') ? '无' : '2019.07')),
  'unitNature/unknown': answer(),
  'continuing-education/unknown': answer('免'),
  'duplicate/person': without,
  'duplicate/name': 'outside',
  'id-number/invalid': answer('652801198805120018'),
  'id-number/disagrees': put({ birth: '1988.05', sex: '男', idNumber: '652801198805120018' }),
  'display/too-short': put({ displayFrom: '2024-09-02', displayTo: '2024-09-06' }),
  'display/late': 'outside',
  'cell/unreadable': answer(({ message }) => (message.includes('数字') ? '380' : '2024-09-02')),
  'unit/county-differs': 'outside',
  'materials/transfer': 'outside',
  'materials/freelance': 'outside',
  'materials/aid': 'outside',
  'eligibility/civil-servant': byColumn({
    remarks: put({ remarks: '2015年由公务员调入现单位' }),
    unitNature: answer(),
  }),
  'eligibility/civil-service-managed': byColumn({
    remarks: put({ remarks: '2015年由参公单位调入现单位' }),
    unitNature: answer(),
  }),
  'eligibility/administrative-organ': remark(),
  'eligibility/retired': answer('尚未退休，在职'),
  'eligibility/retirement-age': remark(),
  'eligibility/outside-prefecture': remark(),
  'eligibility/target-senior': 'outside',
  'eligibility/target-series': 'outside',
  'eligibility/target-not-higher': put({ currentTitle: '助理工程师' }),
  'eligibility/series-conversion': 'outside',
  'eligibility/professional-qualification': 'outside',
  'eligibility/outside-field': (finding, example) =>
    put(finding.column === 'remarks' ? { remarks: '申报专业：计量' } : { targetTitle: '工程师' })(finding, example),
  'eligibility/left-unit': answer('2020年从原单位辞职，现在本公司上班'),
  'eligibility/penalty': (finding, example) =>
    put({ remarks: `${inRowText(example, finding)}，影响期已满` })(finding, example),
  'eligibility/barred': (finding, example) =>
    put({ remarks: finding.message.includes('了结') ? '2021年被立案，已了结' : '2017.5—2022.5五年内不得申报' })(
      finding,
      example,
    ),
  'eligibility/assessment': answer('2020年度考核基本合格'),
  'remarks/ask': (finding, example) =>
    finding.column === 'unit'
      ? put({ unit: '库尔勒市萨依巴格街道社区卫生服务中心' })(finding, example)
      : answer('无')(finding, example),
  'eligibility/skilled-worker': 'outside',
  'eligibility/qualification': 'outside',
  'eligibility/continuing-education': (finding, example) =>
    finding.message.includes('备注')
      ? put({ remarks: /（(访惠聚驻村)/.exec(finding.message)![1]! })(finding, example)
      : answer('是')(finding, example),
  'eligibility/initial-full-time': put({ remarks: '申报评审' }),
  'eligibility/initial-already-titled': put({ remarks: '申报评审' }),
  'eligibility/submissions': 'outside',
  'eligibility/sanctioned': 'outside',
  'fee/track-unclear': remark(2),
  'fee/no-tariff': 'outside',
  'fee/mismatch': answer(named),
  'defense/claim-unsupported': answer(''),
  'defense/below-county-reading': 'outside',
  'defense/township-enterprise': 'outside',
}

/** Words by which a message sends people to papers, to the office, or to look for themselves. */
const elsewhere = /评委会|请上传|请附|请核对|请核实|不再受理/

const said = rules.flatMap(({ code, examples }) => examples.breaks.map((example) => [code, example] as const))

describe('C1.4 a message says what to do', () => {
  it.each(said)('%s: what it asks for, done, clears it: %j', (code, example) => {
    const remedy = remedies[code]
    let now = example
    for (const finding of findingsOf(example, code)) {
      if (finding.fix && !code.startsWith('roster/')) now = put({ [finding.column!]: finding.fix.value })(finding, now)
      else if (remedy === 'outside') expect(finding.message).toMatch(elsewhere)
      else now = remedy(finding, now)
      if (code.startsWith('duplicate/')) break
    }
    if (now !== example) expect(findingsOf(now, code)).toEqual([])
    else expect(findingsOf(now, code)[0]!.message).toMatch(elsewhere)
  })

  it('whoever is asked to write something in the remarks is answered by it', () => {
    const asking = (Object.keys(zhCN) as RuleCode[]).filter((code) =>
      samples[code].some((params) => /在备注|备注里/.test((zhCN[code].message as (given: unknown) => string)(params))),
    )
    expect(asking).toEqual([
      'eligibility/civil-servant',
      'eligibility/civil-service-managed',
      'eligibility/administrative-organ',
      'eligibility/retirement-age',
      'eligibility/outside-prefecture',
      'eligibility/left-unit',
      'eligibility/penalty',
      'eligibility/barred',
      'eligibility/continuing-education',
      'fee/track-unclear',
    ])
    for (const code of [...asking, 'remarks/ask'] as const) expect(remedies[code]).not.toBe('outside')
  })
})
