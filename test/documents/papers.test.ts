import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../core/policy/default.ts'
import { parseXml, type XmlNode } from '../../core/workbook/package/xml-tree.ts'
import type { Block, Paper } from '../../dashboard/documents/paper.ts'
import { type DocumentPerson, paperKinds as kinds, maskedIdNumber, paperFor } from '../../dashboard/documents/papers.ts'
import { wordDocument } from '../../dashboard/documents/word.ts'
import { dataOf } from '../../dashboard/tables/table.ts'
import { needs } from '../support/machine.ts'
import { converted } from '../workbook/rich-workbooks.ts'

const person: DocumentPerson = {
  name: '帕提古丽·艾合买提',
  sex: '女',
  ethnicity: '维吾尔族',
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
  level: null,
  unit: '',
  supervisingUnit: '',
  displayFrom: '',
  displayTo: '待定',
}
const options = { policy: defaultPolicy, maskIdNumber: true }

/** What is read: the text, blanks as [n]. */
function textOf({ blocks }: Paper): string {
  return blocks.map(blockText).join('\n')
}

const tableRows = ({ table, rows }: Extract<Block, { kind: 'table' }>) => dataOf(table, rows).rows

function blockText(block: Block): string {
  if (block.kind === 'title') return block.lines.join('')
  if (block.kind === 'note') return block.text
  if (block.kind === 'lines') return '[line]'.repeat(block.count)
  if (block.kind === 'table')
    return tableRows(block)
      .map((row) => row.join('|'))
      .join('\n')
  return block.runs.map((run) => (typeof run === 'string' ? run : `[${run.blank}]`)).join('')
}

describe('D10.3 documents from a row', () => {
  it('附件1 says who applies for what, and masks the ID number in the middle unless told otherwise', () => {
    const text = textOf(paperFor('display', person, options))
    expect(text).toContain('关于帕提古丽·艾合买提同志申报工程系列质量技术监督专业中级职称的公示')
    expect(text).toContain('身份证号：652801********1234')
    expect(text).toContain('公示时间从2024年9月2日起至2024年9月6日止（公示期不少于5个工作日）')
    expect(textOf(paperFor('display', person, { ...options, maskIdNumber: false }))).toContain('652801199001011234')
  })

  it('附件2 counts the working days of the display', () => {
    expect(textOf(paperFor('display-result', person, options))).toContain('已在本单位公示5个工作日')
  })

  it('附件3 is the supervising unit’s, 附件1 the recommending unit’s', () => {
    expect(textOf(paperFor('recommendation', person, options))).toContain('若羌县市场监督管理局（公章）')
    expect(textOf(paperFor('display', person, options))).toContain('若羌县市场监督管理局检验所（公章）')
  })

  it.each(kinds)('%s: signature and date are always blank', (kind) => {
    const text = textOf(paperFor(kind, person, options))
    expect(text).toContain('[4]年[2]月[2]日')
    if (/签字|签名/.test(text)) expect(text).toMatch(/(?:签字|签名）|签名)：\[\d+\]/)
  })

  it.each(kinds)('%s: what the roster does not know is a visible blank, never an empty gap', (kind) => {
    const text = textOf(paperFor(kind, unknown, options))
    expect(text).not.toMatch(/：[；。）]|null|undefined|NaN/)
    if (!['truth-pledge', 'review-pledge'].includes(kind)) expect(text).toMatch(/\[\d+\]/)
  })

  it('目录清单 lists the papers of the notice for this person, numbered, with what is to be checked', () => {
    const table = paperFor('catalogue', person, options).blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    const rows = tableRows(table)
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map((row) => row[1]).join()).toContain('真实性保证书')
    expect(rows.map((row) => row[3]).join()).toContain('2020—2024年')
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
