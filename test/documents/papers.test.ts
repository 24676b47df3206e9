import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { still } from '../../core/view/isolated.ts'
import { parseXml, type XmlNode } from '../../core/workbook/package/xml-tree.ts'
import type { Block, Paper, Run } from '../../dashboard/documents/paper.ts'
import {
  type DocumentPerson,
  isAskedOf,
  paperKinds as kinds,
  maskedIdNumber,
  paperFor,
} from '../../dashboard/documents/papers.ts'
import { papersOfUnit } from '../../dashboard/documents/unit-papers.ts'
import { wordDocument } from '../../dashboard/documents/word.ts'
import type { ExportPerson } from '../../dashboard/export/person.ts'
import { dataOf } from '../../dashboard/tables/table.ts'
import { needs } from '../support/machine.ts'
import { converted } from '../workbook/rich-workbooks.ts'

const person: DocumentPerson = {
  name: '帕提古丽·艾合买提',
  sex: '女',
  ethnicity: '维吾尔族',
  birth: '1990.01',
  education: '大学本科',
  graduation: '2012年7月新疆大学测控技术与仪器专业毕业',
  targetTitle: '工程师',
  idNumber: '652801199001011234',
  currentTitle: '助理工程师',
  level: 'mid',
  unit: '若羌县市场监督管理局检验所',
  supervisingUnit: '若羌县市场监督管理局',
  displayFrom: '2024-09-02',
  displayTo: '2024.9.6',
  facts: {
    level: 'mid',
    track: 'review',
    unitNature: 'public-institution',
    titled: true,
    outsideTitle: null,
    transfer: false,
    aid: false,
    continuingEducation: 'yes',
    exemptions: [],
  },
}
const unknown: DocumentPerson = {
  ...person,
  sex: '',
  ethnicity: '',
  idNumber: '',
  currentTitle: '',
  birth: '',
  education: '',
  graduation: '',
  targetTitle: '',
  level: null,
  unit: '',
  supervisingUnit: '',
  displayFrom: '',
  displayTo: '待定',
}
let rows = 0
/** Somebody as the store knows them. */
const row = (told: Partial<ExportPerson>): ExportPerson => ({
  ...{ id: ++rows, person: `${rows}`, name: '周敏', file: '若羌县.xlsx', row: rows, typed: { birth: '1990.01' } },
  ...{ supervisingUnit: '若羌县市场监督管理局', unit: '若羌县检验所', county: '若羌县', unitNature: '事业单位' },
  ...{ sex: '女', ethnicity: '汉族', education: '大学本科', ageBand: null, specialty: null },
  ...{ verdict: 'eligible', level: 'mid', track: 'review', fee: 380, defense: 'exempt' },
  ...{ exemptions: [], materials: [], score: null, took: true },
  ...told,
})
const options = { policy: defaultPolicy, maskIdNumber: true }

/** What is read: the text, without the marks around what the roster told; blanks as [n]. */
function textOf({ blocks }: Paper): string {
  return still(blocks.map(blockText).join('\n'))
}

const tableRows = ({ table, rows }: Extract<Block, { kind: 'table' }>) => dataOf(table, rows).rows

function blockText(block: Block): string {
  if (block.kind === 'title') return block.lines.join('')
  if (block.kind === 'quote') return block.text
  if (block.kind === 'note') return block.lines.map(runsText).join('\n')
  if (block.kind === 'lines') return '[line]'.repeat(block.count)
  if (block.kind === 'table')
    return tableRows(block)
      .map((row) => row.join('|'))
      .join('\n')
  if (block.kind === 'form')
    return block.rows
      .map(({ cells }) =>
        cells.map(({ lines, isHead }) => lines.map(({ runs }) => runsText(runs)).join(isHead ? '' : '/')).join('|'),
      )
      .join('\n')
  return runsText(block.runs)
}

/** What is read; a blank as [n], a hint as [hint]. */
function runsText(runs: readonly Run[]): string {
  return runs
    .map((run) => (typeof run === 'string' ? run : 'hint' in run ? `[${run.hint}]` : `[${run.blank}]`))
    .join('')
}

describe('D10.3 documents from a row', () => {
  it('附件1 says who applies for what, and masks the ID number in the middle unless told otherwise', () => {
    const text = textOf(paperFor('display', person, options))
    expect(text).toContain('关于帕提古丽·艾合买提同志申报工程系列质量技术监督专业中级职称的公示')
    expect(text).toContain('身份证号：652801********1234')
    expect(text).toContain('公示时间从2024年9月2日起至2024年9月6日止（公示期不少于5个工作日）')
    expect(textOf(paperFor('display', person, { ...options, maskIdNumber: false }))).toContain('652801199001011234')
  })

  it('附件1, 附件2: the notice’s own hints stand where something is to be written', () => {
    const text = textOf(paperFor('display', unknown, options))
    expect(text).toContain('思想政治条件：[（突出政治表现，强调职业操守和从业行为）]')
    expect(text).toContain('业绩成果：[（简要描述近五年的实践能力和业绩成果，并说明对业绩成果的实际贡献）]')
    expect(text).toContain('质量技术监督专业[＿（中、初）级]专业技术任职资格')
    expect(textOf(paperFor('truth-pledge', unknown, options))).toContain('专业（[中级/初级]）')
  })

  it.each([
    ['2024-09-02', '2024.9.6', '公示5天，'],
    ['2024-09-02', '2024-09-10', '公示9天，'],
    ['2024-09-02', '', '公示[4]天，'],
    ['2024-09-06', '2024-09-02', '公示[4]天，'],
  ])('附件2 says the days from %s to %s in the notice’s words: %s', (displayFrom, displayTo, said) => {
    const text = textOf(paperFor('display-result', { ...person, displayFrom, displayTo }, options))
    expect(text).toContain(`已在本单位${said}公示期间无投诉、举报`)
  })

  it('附件4 is filled with what the roster knows, the ID number whole, the reason from what frees from courses', () => {
    const freed = { ...person, facts: { ...person.facts, exemptions: ['village-work', 'remote-county'] as const } }
    const paper = paperFor('continuing-education-exemption', freed, options)
    const text = textOf(paper)
    expect(paper.blocks[0]).toEqual({
      kind: 'title',
      lines: ['自治区“访惠聚”驻村等专业技术人员职称评审', '免除继续教育学习申请表'],
    })
    expect(text).toContain('姓名|帕提古丽·艾合买提|性别|女|出生年月|1990.01')
    expect(text).toContain('身份证号|652801199001011234|学历|大学本科|学位|\n')
    expect(text).toContain('现有专业技术职务|助理工程师|拟申报专业技术职务|工程师')
    expect(text).toContain('免学理由|参加“访惠聚”驻村工作，时间：[12]至[12]。\n')
    expect(text).toContain('各地各部门不得私自设置')
    expect(textOf(paperFor('continuing-education-exemption', person, options))).toContain('免学理由|\n')
  })

  it('附件7 parts the graduation into school, major and month, and leaves the rest to be written', () => {
    const paper = paperFor('freelance-conduct', person, options)
    const text = textOf(paper)
    expect(paper.blocks[0]).toEqual({
      kind: 'title',
      lines: ['巴州2024年度自由职业专业技术人员职称评审', '思想政治情况表'],
    })
    expect(text).toContain('毕业院校|新疆大学|所学专业|测控技术与仪器\n毕业时间|2012.07|婚　否||学　位|\n')
    expect(text).toContain('学习工作简历|[（简历从高中填起）]')
    expect(text).toContain('常住地辖区派出所出具有无犯罪记录的意见')
  })

  it('D10.9 附件4 and 附件7 are made for those they are asked of', () => {
    const of = (more: Partial<DocumentPerson['facts']>) => ({ ...person, facts: { ...person.facts, ...more } })
    const asked = (kind: (typeof kinds)[number], more: Partial<DocumentPerson['facts']>) =>
      isAskedOf(kind, of(more), defaultPolicy)
    expect(asked('continuing-education-exemption', { continuingEducation: 'exempt' })).toBe(true)
    expect(asked('continuing-education-exemption', { continuingEducation: 'exempt', track: 'initial' })).toBe(true)
    expect(asked('continuing-education-exemption', {})).toBe(false)
    expect(asked('freelance-conduct', { unitNature: 'freelance' })).toBe(true)
    expect(asked('freelance-conduct', { unitNature: null })).toBe(false)
    expect(asked('display', { unitNature: 'freelance' })).toBe(true)
  })

  it('五(四): a freelancer’s display is sealed by the county’s office or the agency, not by a unit', () => {
    const freelancer = { ...person, unit: '无', facts: { ...person.facts, unitNature: 'freelance' as const } }
    expect(textOf(paperFor('display', freelancer, options))).toContain('[县（市）人社部门或人事代理机构]（公章）')
  })

  it('D10.7 the page to copy from has every wording of the notice, what is written by hand named so', () => {
    const paper = paperFor('handwriting', person, options)
    const quotes = paper.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))
    expect(quotes).toEqual(defaultPolicy.statements!.map(({ words }) => words))
    expect(quotes).toContain(
      '本人承诺：所提供的个人信息和证明材料真实准确，对因提供有关信息、证件不实或违反有关规定，五年内不得申报相应职称评审并承担一切责任',
    )
    const text = textOf(paper)
    expect(text).toContain(
      '两个单位分别填写并签字盖章，手写（通知五(五)）：\n本单位已对提供的申报材料逐一审核，真实准确，同意推荐',
    )
    expect(text).toContain('A4纸正反双面打印；有水印；贴本人免冠近照')
  })

  it('D10.8 where the papers go and whom to call stands on the catalogue and the page to copy from', () => {
    const { contact: _, ...silent } = defaultPolicy
    for (const kind of ['catalogue', 'handwriting'] as const) {
      const text = textOf(paperFor(kind, person, options))
      expect(text).toContain('（库尔勒市延安路巴州市场监督管理局3楼311室）')
      expect(text).toContain('咨询电话：2260026、6882202。')
      expect(textOf(paperFor(kind, person, { ...options, policy: silent }))).toContain(
        '市场监督管理局，不受理个人报送。',
      )
    }
  })

  it('the page to copy from is one for the supervising unit, and says whose it is', () => {
    const { papers } = papersOfUnit('handwriting', [row({ unit: '甲所' }), row({ unit: '乙所' })], options, false)
    expect(papers.map(({ name }) => name)).toEqual(['若羌县市场监督管理局手写内容范本'])
    expect(textOf(papers[0]!)).toContain('主管单位：若羌县市场监督管理局')
  })

  it('those who may not apply get none unless asked for, and are named', () => {
    const people = [row({ name: '周敏' }), row({ name: '罗刚', verdict: 'ineligible', level: null })]
    const made = papersOfUnit('recommendation', people, options, false)
    expect(made).toMatchObject({ ineligible: ['罗刚'], levelUnknown: [], twice: [] })
    expect(made.papers.map(({ name }) => name)).toEqual(['周敏推荐意见'])
    const all = papersOfUnit('recommendation', people, options, true)
    expect(all.papers).toHaveLength(2)
    expect(all).toMatchObject({ ineligible: ['罗刚'], levelUnknown: ['罗刚'] })
  })

  it('who stands in two rows gets one set; namesakes get one each', () => {
    const people = [
      row({ name: '郑浩', person: 'a', verdict: 'ineligible' }),
      row({ name: '郑浩', person: 'a', level: 'junior' }),
    ]
    const made = papersOfUnit('display', people, options, false)
    expect(made).toMatchObject({ ineligible: [], twice: ['郑浩'] })
    expect(made.papers.map(textOf).join()).toContain('初级')
    expect(papersOfUnit('display', [row({ person: 'a' }), row({ person: 'b' })], options, false).papers).toHaveLength(2)
    const unborn = { typed: {}, person: 'c' }
    expect(papersOfUnit('display', [row(unborn), row(unborn)], options, false).papers).toHaveLength(2)
  })

  it('附件3 is the supervising unit’s, 附件1 the recommending unit’s', () => {
    expect(textOf(paperFor('recommendation', person, options))).toContain('若羌县市场监督管理局（公章）')
    expect(textOf(paperFor('display', person, options))).toContain('若羌县市场监督管理局检验所（公章）')
  })

  it.each(kinds.filter((kind) => kind !== 'handwriting'))('%s: signature and date are always blank', (kind) => {
    const text = textOf(paperFor(kind, person, options))
    expect(text).toContain('[4]年[2]月[2]日')
    if (/签字|签名/.test(text)) expect(text).toMatch(/(?:签字|签名）|签名)：\[\d+\]/)
  })

  it.each(kinds)('%s: what the roster does not know is a visible blank, never an empty gap', (kind) => {
    const text = textOf(paperFor(kind, unknown, options))
    expect(text).not.toMatch(/：[；。）]|null|undefined|NaN/)
    if (!['truth-pledge', 'review-pledge', 'handwriting'].includes(kind)) expect(text).toMatch(/\[\d+\]/)
  })

  it('目录清单 lists the papers of the notice for this person, numbered, with what is to be checked', () => {
    const table = paperFor('catalogue', person, options).blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    const rows = tableRows(table)
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map((row) => row[1]).join()).toContain('真实性保证书')
    expect(rows.map((row) => row[3]).join()).toContain('2020—2024年')
    expect(rows[1]![3]).toContain('□A4纸正反双面打印\n□有水印\n□贴本人免冠近照\n□')
  })

  it.each([
    ['652801199001011234', '652801********1234'],
    ['65280119900101123X', '652801********123X'],
    ['无', '无'],
    ['', ''],
    ['6528011990', '6528011990'],
  ])('masks %s as %s', (number, masked) => {
    expect(maskedIdNumber(number)).toBe(masked)
  })
})

function textsIn(node: XmlNode): string {
  return (node.local === 't' ? node.text : '') + node.children.map(textsIn).join('')
}

describe('.docx', () => {
  const papers = kinds.flatMap((kind) => [person, unknown].map((one) => paperFor(kind, one, options)))
  const hostile: DocumentPerson = { ...person, name: '<甲>&"乙"\u0000\ud800' }

  it('has every part well-formed, named by its type and reached by a relationship', () => {
    const parts = unzipSync(wordDocument(papers, '材料'))
    const trees = Object.entries(parts).map(
      ([name, bytes]) => [name, parseXml(new TextDecoder().decode(bytes))] as const,
    )
    for (const [name, tree] of trees) expect(tree, name).not.toBeNull()
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/footer1.xml',
    ])
  })

  it('says what the paper says; signs of markup in a name are text', () => {
    const parts = unzipSync(
      wordDocument([paperFor('truth-pledge', person, options), paperFor('display', hostile, options)], '<&>'),
    )
    const text = textsIn(parseXml(new TextDecoder().decode(parts['word/document.xml']))!)
    expect(text).toContain('保证所提供的各种申报材料')
    expect(text).toContain('<甲>&"乙"同志')
  })

  it('numbers the pages of each paper for itself', () => {
    const parts = unzipSync(wordDocument(papers, '材料'))
    const text = (name: string) => new TextDecoder().decode(parts[name])
    expect(text('word/document.xml').match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(papers.length)
    expect(text('word/footer1.xml')).not.toContain('NUMPAGES')
  })

  it('equal input gives equal bytes', () => {
    expect(Buffer.compare(wordDocument(papers, '材料'), wordDocument(papers, '材料'))).toBe(0)
  })

  it('LibreOffice opens it: each document begins on a page of its own', (context) => {
    needs('libreOffice', context)
    const [pdf] = converted([{ name: 'a.docx', bytes: wordDocument(papers, '材料') }], 'pdf')
    const pages = new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page\b(?!s)/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(papers.length)
    expect(pages.length).toBeLessThanOrEqual(papers.length + 2)
  })
})
