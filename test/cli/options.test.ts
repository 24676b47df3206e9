import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MarkedFolder } from '../../core/cli/marked-folder.ts'
import { readOptions } from '../../core/cli/options.ts'
import { sourcesOf } from '../../core/cli/sources.ts'
import { UsageError } from '../../core/cli/usage.ts'
import { defaultPolicy } from '../../core/index.ts'
import { newFolder } from './command.ts'

const folder = newFolder(afterAll)
const inside = (...parts: string[]) => join(folder, ...parts)
const roster = inside('若羌县（第1批）😀 a.xlsx')

beforeAll(() => {
  for (const name of ['空', '且末', '且末/子文件夹.xlsx', '和静']) mkdirSync(inside(name))
  for (const name of [
    '若羌县（第1批）😀 a.xlsx',
    '且末/花名册.csv',
    '且末/~$花名册.xlsx',
    '且末/说明.txt',
    '和静/花名册.csv',
  ])
    writeFileSync(inside(name), '')
  symlinkSync(inside('且末'), inside('链接'))
  writeFileSync(inside('坏.json'), '{')
  writeFileSync(inside('缺.json'), JSON.stringify({ ...defaultPolicy, referenceMonth: '2024-13', year: '2024' }))
  writeFileSync(inside('空.txt'), '\ufeff\n\n')
  writeFileSync(inside('多.txt'), Array.from({ length: 101 }, (_, index) => `${index}`).join('\n'))
  writeFileSync(inside('密码.txt'), '\ufeff巴州2024!\r\n\r\n 有空格 \r\n巴州2024!')
  writeFileSync(inside('栏目.json'), JSON.stringify({ '花名册.csv': { columns: { name: 'D' } }, '别的.xlsx': {} }))
  writeFileSync(
    inside('错栏.json'),
    JSON.stringify({ 'a.xlsx': { columns: { name: '四', colour: 'B' }, headerRow: 1.5 } }),
  )
  writeFileSync(inside('同栏.json'), JSON.stringify({ 'a.xlsx': { columns: { name: 'D', sex: 'd' } } }))
  writeFileSync(inside('好.json'), `\ufeff${JSON.stringify({ ...defaultPolicy, id: 'next-year' })}`)
})

/** The sentence a wrong call is answered with. */
function refusal(args: readonly string[]): string {
  try {
    readOptions(args)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('not refused')
}

describe('C4.4 a wrong call gets one clear sentence', () => {
  it.each([
    ['an unknown option', ['--colour', roster], '没有“--colour”这个选项'],
    ['an unknown short option', ['-j', roster], '没有“-j”这个选项'],
    ['an option named like a property', ['--__proto__', roster], '没有“--__proto__”这个选项'],
    ['a value where none belongs', ['--json=yes', roster], '没有“--json=yes”这个选项'],
    ['an option at the end without its value', [roster, '--policy'], '--policy 后面缺少内容'],
    ['an option in place of a value', ['--policy', '--json', roster], '--policy 后面缺少内容'],
    ['an empty value', ['--annotate=', roster], '--annotate 后面缺少内容'],
    ['a day that does not exist', ['--as-of', '2024-02-30', roster], '日期“2024-02-30”不对'],
    ['a day written otherwise', ['--as-of', '2024/9/1', roster], '日期“2024/9/1”不对'],
    ['no file', ['--json'], '没有给出花名册文件'],
    ['a missing file', [inside('没有.xlsx')], '找不到'],
    ['a missing file among others', [roster, inside('没有.xlsx')], '没有.xlsx'],
    ['a folder without workbooks', [inside('空')], '里没有花名册'],
    ['columns whose file is missing', ['--columns', inside('没有.json'), roster], '找不到'],
    ['columns that are no JSON', ['--columns', inside('坏.json'), roster], '栏目说明'],
    ['columns that are no letters', ['--columns', inside('错栏.json'), roster], '（另有 2 处）'],
    ['one column said twice', ['--columns', inside('同栏.json'), roster], '两个栏目写了同一列'],
    ['passwords whose file is missing', ['--password-file', inside('没有.txt'), roster], '找不到'],
    ['a file without a password', ['--password-file', inside('空.txt'), roster], '里没有密码'],
    ['very many passwords', ['--password-file', inside('多.txt'), roster], '超过 100 个'],
    ['a missing policy', ['--policy', inside('没有.json'), roster], '找不到'],
    ['a folder as policy', ['--policy', inside('空'), roster], '打不开'],
    ['a policy that is no JSON', ['--policy', inside('坏.json'), roster], '政策包'],
  ])('%s', (_, args, sentence) => {
    expect(refusal(args)).toContain(sentence)
  })

  it('a policy with mistakes: the first with its place, and how many more', () => {
    expect(refusal(['--policy', inside('缺.json'), roster])).toMatch(/政策包“.*缺\.json”有误：\S+：.*（另有 \d+ 处）/)
  })
})

describe('C4.5 a right call', () => {
  it('judges by the notice for the last day of online applications where nothing else is said', () => {
    expect(readOptions([roster])).toMatchObject({
      json: false,
      asOf: defaultPolicy.windows.online.to,
      annotate: null,
      sources: [{ path: roster, file: basename(roster) }],
    })
  })

  it('C4.11 takes passwords one a line, as they stand', () => {
    expect(readOptions([roster, '--password-file', inside('密码.txt')]).passwords).toEqual(['巴州2024!', ' 有空格 '])
  })

  it('C4.10 goes with what is said of its columns, by name or path; a file that is not read is told', () => {
    const csv = inside('和静/花名册.csv')
    const { sources, notes } = readOptions([csv, '--columns', inside('栏目.json')])
    expect(sources).toEqual([{ path: csv, file: '花名册.csv', stated: { columns: { name: 'D' } } }])
    expect(notes).toEqual([expect.stringContaining('“别的.xlsx”不在这次读取的文件中')])
  })

  it('takes options in any place, and a policy with a byte order mark', () => {
    const options = readOptions([roster, '--json', '--policy', inside('好.json'), '--as-of=2024-09-01'])
    expect(options).toMatchObject({ json: true, asOf: '2024-09-01', policy: { id: 'next-year' } })
  })

  it('takes what stands after -- for files', () => {
    expect(refusal(['--', '--json'])).toContain('找不到“--json”')
  })
})

describe('C4.1 files and folders', () => {
  it('a folder means the workbooks in it: no lock files, no folders, nothing else', () => {
    expect(sourcesOf([inside('且末')])).toEqual([{ path: inside('且末/花名册.csv'), file: '花名册.csv' }])
  })

  it('each file once, however often and by whatever link it is named', () => {
    expect(sourcesOf([inside('且末'), inside('链接'), inside('且末/花名册.csv'), `${folder}/./且末`])).toHaveLength(1)
  })

  it('two of one name are called by their paths', () => {
    const paths = [inside('且末/花名册.csv'), inside('和静/花名册.csv')]
    expect(sourcesOf(paths).map(({ file }) => file)).toEqual(paths)
  })
})

describe('the folder for marked copies', () => {
  const source = { path: roster, file: basename(roster) }

  it.each([
    ['holds the input', folder],
    ['holds the input under another spelling', join(folder, '空', '..')],
    ['is a file', roster],
    ['cannot be made', join(roster, '标注')],
  ])('is refused where it %s', (_, path) => {
    expect(() => new MarkedFolder(path, [source])).toThrow(UsageError)
  })

  it('is refused where a link leads to the input’s folder, or the input is a link into it', () => {
    const linked = { path: inside('链接', '花名册.csv'), file: '花名册.csv' }
    expect(() => new MarkedFolder(inside('且末'), [linked])).toThrow(UsageError)
    expect(() => new MarkedFolder(inside('链接'), [{ path: inside('且末/花名册.csv'), file: '花名册.csv' }])).toThrow(
      UsageError,
    )
    symlinkSync(inside('且末/花名册.csv'), inside('和静/链到且末.csv'))
    expect(() => new MarkedFolder(inside('且末'), [{ path: inside('和静/链到且末.csv'), file: 'x' }])).toThrow(
      UsageError,
    )
  })
})
