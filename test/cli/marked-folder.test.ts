import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MarkedFolder } from '../../core/cli/marked-folder.ts'
import { UsageError } from '../../core/cli/usage.ts'
import { cliZh } from '../../core/messages/cli.zh-CN.ts'
import { newFolder } from './command.ts'

const copy = (file: string, text = 'marked') => ({ file, bytes: new TextEncoder().encode(text), notes: [] })

function place() {
  const folder = newFolder()
  const input = join(folder, '花名册.xlsx')
  writeFileSync(input, 'input')
  const out = join(folder, '标注')
  return { input, out, source: { path: input, file: '花名册.xlsx' }, inputText: () => readFileSync(input, 'utf8') }
}

describe('C4.6 marked copies', () => {
  it('are written whole under their own names, with nothing else left behind', () => {
    const { out, source, inputText } = place()
    expect(new MarkedFolder(out, [source]).save(copy('花名册.xlsx'))).toEqual({ path: join(out, '花名册.xlsx') })
    expect(readdirSync(out)).toEqual(['花名册.xlsx'])
    expect(readFileSync(join(out, '花名册.xlsx'), 'utf8')).toBe('marked')
    expect(inputText()).toBe('input')
  })

  it('replace those of an earlier run', () => {
    const { out, source } = place()
    new MarkedFolder(out, [source]).save(copy('花名册.xlsx', 'earlier'))
    new MarkedFolder(out, [source]).save(copy('花名册.xlsx'))
    expect(readFileSync(join(out, '花名册.xlsx'), 'utf8')).toBe('marked')
  })

  it('of one name, in whatever case or composition, are kept side by side', () => {
    const { out, source } = place()
    const folder = new MarkedFolder(out, [source])
    for (const name of ['花名册é.xlsx', '花名册e\u0301.xlsx', '花名册É.XLSX']) folder.save(copy(name, name))
    expect(readdirSync(out)).toHaveLength(3)
  })

  it('never leave the folder, whatever a file is called', () => {
    const { out, source, inputText } = place()
    new MarkedFolder(out, [source]).save(copy('../花名册.xlsx'))
    expect(inputText()).toBe('input')
    expect(readdirSync(out)).toEqual(['花名册.xlsx'])
  })

  it.each([
    ['a link to the input', symlinkSync],
    ['another name of the input', linkSync],
  ])('are not written where %s stands', (_, link) => {
    const { input, out, source, inputText } = place()
    mkdirSync(out)
    link(input, join(out, '花名册.xlsx'))
    expect(new MarkedFolder(out, [source]).save(copy('花名册.xlsx'))).toEqual({ failed: cliZh.overInput() })
    expect(inputText()).toBe('input')
  })

  it('fail without a trace where a folder is in the way', () => {
    const { out, source } = place()
    mkdirSync(join(out, '花名册.xlsx', '里面'), { recursive: true })
    expect(new MarkedFolder(out, [source]).save(copy('花名册.xlsx'))).toEqual({ failed: cliZh.notSaved() })
    expect(readdirSync(out)).toEqual(['花名册.xlsx'])
  })

  it('whose names are too long say so, and others are still written', () => {
    const { out, source } = place()
    const folder = new MarkedFolder(out, [source])
    const long = `${'a'.repeat(250)}.xlsx`
    const second = `${'a'.repeat(250)}（2）.xlsx`
    expect(folder.save(copy(long))).toEqual({ path: join(out, long) })
    expect(folder.save(copy(long))).toEqual({ failed: cliZh.copyNameTooLong(second) })
    expect(folder.save(copy('花名册.xlsx'))).toEqual({ path: join(out, '花名册.xlsx') })
    expect(readdirSync(out)).toHaveLength(2)
  })

  it('are not written through a link that stands where a copy is begun', () => {
    const { input, out, source, inputText } = place()
    const folder = new MarkedFolder(out, [source])
    symlinkSync(input, join(out, `.${process.pid}.part`))
    expect(folder.save(copy('花名册.xlsx'))).toEqual({ path: join(out, '花名册.xlsx') })
    expect(inputText()).toBe('input')
    expect(readdirSync(out)).toEqual(['花名册.xlsx'])
  })

  it('that cannot even be begun say so', () => {
    const { out, source } = place()
    const folder = new MarkedFolder(out, [source])
    mkdirSync(join(out, `.${process.pid}.part`))
    expect(folder.save(copy('花名册.xlsx'))).toEqual({ failed: cliZh.notSaved() })
    rmSync(out, { recursive: true })
    expect(folder.save(copy('花名册.xlsx'))).toEqual({ failed: cliZh.notSaved() })
  })

  it('are kept from the folder of an input that is no longer there', () => {
    const { input, source } = place()
    rmSync(input)
    expect(() => new MarkedFolder(dirname(input), [source])).toThrow(UsageError)
  })
})
