import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { headings, rosterColumns } from '../../core/index.ts'
import { needs } from '../support/machine.ts'
import { goTo } from './calm.ts'
import { given, importFiles, openDesk, startBrowser } from './desk.ts'

const surnames = '赵钱孙李周吴郑王冯陈'
const names = Array.from({ length: 70 }, (_, at) => surnames[at % 10]! + '敏静磊帆凯娜倩博'[Math.floor(at / 10)])
/** Every second one applies for a junior title and need not defend (七(二)). */
const isJunior = (at: number) => at % 2 === 1

function line(name: string, at: number): string[] {
  const birth = `${1980 + (at % 15)}.0${1 + (at % 9)}`
  const titles = isJunior(at) ? ['无', '无', '助理工程师'] : ['助理工程师', '2018.11', '工程师']
  return [
    ...[String(at + 1), '库尔勒市质量检测所', '事业单位', name, '女', '汉族', birth, '大学本科'],
    ...['2011年7月新疆大学化学专业毕业', '13', ...titles, '是', '无'],
  ]
}

/** A roster of invented people, long enough for several pages. */
const roster = [
  ['2024年度质量技术监督专业职称评审申报人员花名册'],
  ['主管单位：库尔勒市市场监督管理局'],
  rosterColumns.map((column) => headings[column]),
  ...names.map(line),
]
  .map((cells) => cells.join(','))
  .join('\n')

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  context = await browser.newContext({ colorScheme: 'dark' })
  page = await openDesk(context)
  await importFiles(page, [given('库尔勒市.csv', roster)])
})
afterAll(() => browser.close())

interface Printed {
  /** Text of each page. */
  pages: string[]
  /** Points. */
  width: number
  height: number
}

async function print(hash: string): Promise<Printed> {
  await goTo(page, hash)
  const path = join(mkdtempSync(join(tmpdir(), 'roster-review-')), 'printed.pdf')
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }))
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)!
  return { pages: text.split('\f').slice(0, -1), width: Number(width), height: Number(height) }
}

const bare = (text: string) => text.replace(/\s/g, '')

describe('on paper, read back by poppler', () => {
  beforeEach((context) => needs('poppler', context))

  test('免答辩: a list to stamp, its head on every page, everyone once, room for signatures and seal', async () => {
    const { pages, width, height } = await print('#/exemptions')
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(pages.length).toBeGreaterThan(1)
    const texts = pages.map(bare)
    expect(texts[0]).toContain('2024年度自治州工程系列质量技术监督专业职称评审免答辩人员名单')
    expect(texts[0]).toMatch(/范围：全州共\d+人截至\d+年\d+月\d+日/)
    const [, total] = /共(\d+)人/.exec(texts[0]!)!
    texts.forEach((text, at) => {
      expect(text).toContain(`第${at + 1}页共${pages.length}页`)
      if (/\d+.{2,6}女/.test(text)) expect(text).toContain('序号姓名性别工作单位')
    })
    expect(texts.join('').split('申报初级')).toHaveLength(Number(total) + 1)
    for (const word of ['制表人：', '审核人：', '负责人：', '年月日']) expect(texts.at(-1)).toContain(word)
    expect(texts.at(-1)).toContain('巴州工程系列质量技术监督专业职称评审委员会办公室（盖章）')
    expect(texts.join('')).not.toContain('去掉筛选')
  })

  test('缴费: landscape, tariff lines under their level, a line to sign for each unit', async () => {
    const { pages, width, height } = await print('#/fees')
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    const text = bare(pages[0]!)
    expect(text).toContain('缴费核对表')
    expect(text).toContain('缴费时间：2024年9月25日至2024年9月30日')
    expect(text).toContain('核对人签字')
    expect(text).toContain('合计')
    expect(pages).toHaveLength(1)
  })

  test('what is signed and stamped stands on a sheet with people, wherever the list ends', async () => {
    for (const lower of [5, 20, 35, 50, 65, 80, 95]) {
      await page.evaluate((margin) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`.document h2 { margin-bottom: ${margin}mm !important }`)
        document.adoptedStyleSheets = [sheet]
      }, lower)
      const { pages } = await print('#/exemptions')
      expect(bare(pages.at(-1)!), `${lower} mm lower`).toMatch(/申报初级.*盖章/)
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
  })

  test('a document stands alone on its sheet, without the heading of the page', async () => {
    const address = `#/documents?supervisingUnit=${encodeURIComponent('库尔勒市市场监督管理局')}`
    const { pages } = await print(address)
    expect(bare(pages[0]!)).toContain('公示')
    // Papers of several people: the number of them all is the number of none.
    expect(bare(pages.join(''))).not.toMatch(/第\d+页共/)
    for (const words of ['材料文书', '打印日期', '签名和日期须手写']) expect(bare(pages.join(''))).not.toContain(words)
  })

  test.each([
    ['continuing-education-exemption', '免除继续教育学习申请表', '各地各部门不得私自设置'],
    ['freelance-conduct', '思想政治情况表', '出具有无犯罪记录的意见'],
    ['handwriting', '手写和签署内容范本', '咨询电话'],
    ['catalogue', '材料目录清单', '审核人（签名）'],
  ])('%s of a person: one sheet, from its title to its last words', async (kind, title, last) => {
    const { pages } = await print(`#/documents?document=${kind}&applicant=1`)
    expect(pages).toHaveLength(1)
    expect(bare(pages[0]!)).toMatch(new RegExp(`${title}.*${last}`))
  })

  test('答辩: the list for the day, a blank for each score', async () => {
    const { pages } = await print('#/defense')
    expect(bare(pages[0]!)).toContain('职称评审答辩人员名单')
    const all = bare(pages.join(''))
    expect(names.filter((name) => all.includes(name))).toEqual(names.filter((_, at) => !isJunior(at)))
    expect(all).toContain('共35人')
  })

  test('答辩: the exempt, who have no paper of their own, are printed as the page lists them', async () => {
    const { pages } = await print('#/defense?show=exempt')
    const all = bare(pages.join(''))
    expect(all).toContain('各专业平均分')
    expect(names.filter((name) => all.includes(name))).toEqual(names.filter((_, at) => isJunior(at)))
  })

  test('花名册: landscape, the filter in words, the day, everyone of a windowed table, heads repeated', async () => {
    const { pages, width, height } = await print('#/roster?level=junior')
    expect(width).toBeGreaterThan(height)
    expect(pages.length).toBeGreaterThan(1)
    const texts = pages.map(bare)
    expect(texts[0]).toContain('范围：级别：初级')
    expect(texts[0]).toMatch(/打印日期：\d+年\d+月\d+日/)
    for (const text of texts) expect(text).toContain('姓名结论')
    const all = texts.join('')
    expect(names.filter((name) => all.includes(name))).toEqual(names.filter((_, at) => isJunior(at)))
  })

  test.each(['findings', 'duplicates', 'rules', 'person/1', 'overview', 'submissions'])(
    '%s: title, day and page numbers, no buttons',
    async (address) => {
      const { pages } = await print(`#/${address}`)
      const texts = pages.map(bare)
      expect(texts[0]).toMatch(/打印日期：\d+年\d+月\d+日/)
      expect(texts.at(-1)).toContain(`第${pages.length}页共${pages.length}页`)
      expect(texts.join('')).not.toContain('添加文件')
    },
  )

  test('花名册, 重复: nothing runs out of its sheet or its cell, whatever the names', async () => {
    const own = await browser.newContext({ viewport: { width: 1016, height: 700 } })
    const long = await openDesk(own)
    const twin = roster
      .replaceAll('库尔勒市质量检测所', '巴音郭楞蒙古自治州库尔勒市特种设备质量监督检验检测研究所')
      .replaceAll('赵敏', '阿卜杜热合曼·买买提吐尔逊')
      .replace('主管单位：库尔勒市市场监督管理局', '主管单位：焉耆回族自治县质量技术监督和特种设备安全服务中心')
    const file = '焉耆回族自治县质量技术监督和特种设备安全服务中心（第二次报送，改）.csv'
    await importFiles(long, [given('库尔勒市.csv', roster), given(file, twin)])
    await long.emulateMedia({ media: 'print' })
    const runsOut = () =>
      long.evaluate(() => {
        const cells = [...document.querySelectorAll<HTMLElement>('main th, main td')].filter(
          (cell) => cell.offsetParent !== null && !cell.closest('.visually-hidden'),
        )
        const edge = document.querySelector('main')!.getBoundingClientRect().right
        return cells
          .filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > edge)
          .map(({ textContent }) => textContent)
      })
    for (const hash of ['#/roster', '#/duplicates']) {
      await goTo(long, hash)
      expect(await runsOut(), hash).toEqual([])
    }
    await own.close()
  })

  test('规则: what is folded on the screen is on paper', async () => {
    const { pages } = await print('#/rules')
    const text = bare(pages.join(''))
    expect(text).toContain('年限算到哪一个月')
    expect(text).toContain('内退，或只写当年没有写')
  })

  test('paper is light whatever the screen is', async () => {
    await goTo(page, '#/roster')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const colours = await page.evaluate(() => {
      const cell = document.querySelector('.is-row td')!
      return [getComputedStyle(document.body).backgroundColor, getComputedStyle(cell).color]
    })
    await page.emulateMedia({ media: null, colorScheme: 'dark' })
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  })
})
