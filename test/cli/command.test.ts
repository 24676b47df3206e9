import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy, openReview, type RunReport, readWorkbook, rosterColumns } from '../../core/index.ts'
import { needs } from '../support/machine.ts'
import { check, command, newFolder, project, run, writeRoster } from './command.ts'

const folder = newFolder(afterAll)
const rosters = join(folder, '花名册 （全部）😀')
const faultless = join(rosters, '且末县.xlsx')
const faulty = join(rosters, '若羌县（有误） 😀.xlsx')
const damaged = join(folder, '坏的.xlsx')

beforeAll(async () => {
  mkdirSync(rosters)
  await writeRoster(rosters, '且末县.xlsx', { rows: [{ name: '李秀兰', birth: '1990.02' }] })
  await writeRoster(rosters, '若羌县（有误） 😀.xlsx', {
    rows: [{ ethnicity: '维族' }, { name: '赵新民', sex: 'M' }, { name: '李秀兰', birth: '1990.02' }],
  })
  writeFileSync(damaged, readFileSync(faultless).subarray(0, 900))
})

describe('npm run check', () => {
  it('C4.11 opens an encrypted workbook with a password of the file, and marks a copy that has none', async () => {
    const encrypted = join(project, 'test/fixtures/encrypted/agile.xlsx')
    const passwords = join(folder, '密码.txt')
    const marked = join(folder, '已标注-密码')
    writeFileSync(passwords, '123456\n巴州2024!\n')
    const ran = await check(['--json', '--password-file', passwords, '--annotate', marked, encrypted])
    expect((JSON.parse(ran.stdout) as RunReport).workbooks).toMatchObject([
      { status: 'read', sheet: expect.anything() },
    ])
    expect(ran.stderr).toContain('标注的副本没有密码')
    expect((await readWorkbook(new Uint8Array(readFileSync(join(marked, 'agile.xlsx'))), 'x')).ok).toBe(true)
    const without = await check(['--json', encrypted])
    expect(without.code).toBe(2)
    expect((JSON.parse(without.stdout) as RunReport).workbooks).toMatchObject([{ problem: { code: 'encrypted' } }])
  })

  it('C4.10 reads a roster by what --columns says of it, and a sheet that is not there is no roster', async () => {
    const odd = Object.fromEntries(rosterColumns.map((column, index) => [column, `第${index}项`]))
    const path = await writeRoster(folder, '无栏目.xlsx', { rows: [{}], sheet: { renamed: odd } })
    const columns = Object.fromEntries(rosterColumns.map((column, index) => [column, 'ABCDEFGHIJKLMNO'[index]]))
    const checked = async (name: string, stated: object) => {
      const said = join(folder, name)
      writeFileSync(said, JSON.stringify({ '无栏目.xlsx': stated }))
      const ran = await check(['--json', '--columns', said, path])
      return { code: ran.code, ...(JSON.parse(ran.stdout) as RunReport).workbooks[0]! }
    }
    const [read, lost, below, beside] = await Promise.all([
      checked('栏目.json', { columns }),
      checked('错表.json', { columns, sheet: '没有' }),
      checked('错行.json', { columns, headerRow: 900 }),
      checked('错列.json', { columns: { ...columns, sex: 'XFD' } }),
    ])
    expect(read).toMatchObject({ code: 0, status: 'read', assessments: [{ verdict: 'eligible' }] })
    expect(lost).toMatchObject({
      code: 2,
      problem: { code: 'no-roster', message: expect.stringContaining('没有名为“没有”的工作表') },
    })
    expect(below.problem?.message).toMatch(/^工作表“.+”只到第 \d 行，没有第 900 行：请核对/)
    expect(beside.problem?.message).toMatch(/^工作表“.+”只到 O 列，“性别”不会在 XFD 列：请核对/)
  })

  it('C4.2 writes the JSON of the run and nothing else, the same in every time zone', async () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns']
    const runs = await Promise.all(zones.map((TZ) => check(['--json', rosters], { TZ })))
    for (const { code, stdout, stderr } of runs) {
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
      expect(stdout).toBe(runs[0]!.stdout)
    }
    const report: RunReport = JSON.parse(runs[0]!.stdout)
    expect(Object.keys(report)).toEqual(['policy', 'asOf', 'workbooks', 'findings'])
    expect(report.findings).toMatchObject([
      { rule: 'duplicate/person', file: '且末县.xlsx', others: [{ file: '若羌县（有误） 😀.xlsx', row: 6 }] },
      { rule: 'duplicate/person', file: '若羌县（有误） 😀.xlsx', others: [{ file: '且末县.xlsx', row: 4 }] },
    ])
    for (const workbook of report.workbooks) {
      const read = await readWorkbook(new Uint8Array(readFileSync(join(rosters, workbook.file))), workbook.file)
      expect(read.ok && openReview(read.workbook, defaultPolicy).report()).toEqual(workbook)
    }
  })

  it('C4.3 ends with 0 where nothing is wrong, and says so without colours', async () => {
    const { code, stdout, stderr } = await check([faultless])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('检查了 1 行，发现 0 个问题')
    expect(stdout).not.toContain('\u001b')
  })

  it('C4.3 ends with 2 where a file cannot be read, and still reports the others', async () => {
    const { code, stdout } = await check(['--json', damaged, faultless, '--', damaged])
    const report: RunReport = JSON.parse(stdout)
    expect(code).toBe(2)
    expect(report.workbooks.map(({ file, status }) => [file, status])).toEqual([
      ['坏的.xlsx', 'unreadable'],
      ['且末县.xlsx', 'read'],
    ])
  })

  it('C4.4 ends with 2 after a wrong call, with a sentence and nothing done', async () => {
    const out = join(folder, '不该有')
    const { code, stdout, stderr } = await check(['--annotate', out, faultless, join(folder, '没有.xlsx')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^找不到“.*没有\.xlsx”，\S+\n$/)
    expect(readdirSync(folder)).not.toContain('不该有')
  })

  it('bears it that nobody reads on', async () => {
    const child = spawn(process.execPath, [...command, faulty, faultless], { cwd: project, stdio: 'pipe' })
    child.stdout.destroy()
    const said = text(child.stderr)
    const [code] = await once(child, 'close')
    expect({ code, said: await said }).toEqual({ code: 1, said: '' })
  })

  it('C4.2 colours a terminal, and not with NO_COLOR', async (context) => {
    needs('script', context)
    const words = [process.execPath, ...command, faulty].map((word) => `'${word}'`).join(' ')
    const [coloured, plain] = await Promise.all([
      run('script', ['-qec', words, '/dev/null'], { NO_COLOR: '' }),
      run('script', ['-qec', words, '/dev/null'], { NO_COLOR: '1' }),
    ])
    expect(coloured.stdout).toContain('\u001b[31m错误')
    expect(plain.stdout).toContain('错误')
    expect(plain.stdout).not.toContain('\u001b')
  })

  it('keeps marked copies in a folder of their own and its inputs as they were', async () => {
    const before = readdirSync(rosters).map((name) => [name, readFileSync(join(rosters, name)).toString('base64')])
    const out = join(folder, '标注 副本')
    const { code, stdout, stderr } = await check(['--json', '--annotate', out, rosters, damaged])
    expect(code).toBe(2)
    expect(JSON.parse(stdout).workbooks).toHaveLength(3)
    expect(stderr).toContain('已写出标注文件')
    expect(readdirSync(out).sort()).toEqual(readdirSync(rosters).sort())
    expect(readdirSync(rosters).map((name) => [name, readFileSync(join(rosters, name)).toString('base64')])).toEqual(
      before,
    )
    const marked = await readWorkbook(new Uint8Array(readFileSync(join(out, '若羌县（有误） 😀.xlsx'))), 'x.xlsx')
    expect(marked.ok && marked.workbook.sheets.map(({ name }) => name)).toEqual(['花名册', '核验报告'])
  })

  it('C4.6 will not mark over its input, not even through a link', async () => {
    const link = join(folder, '链接')
    symlinkSync(rosters, link)
    const { code, stdout, stderr } = await check(['--annotate', link, rosters])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('请换一个文件夹')
  })
})
