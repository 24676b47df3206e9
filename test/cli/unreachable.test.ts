import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunReport, unreadableReport } from '../../core/index.ts'
import { cliZh } from '../../core/messages/cli.zh-CN.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { needs, otherUser } from '../support/machine.ts'
import { check, command, newFolder, project, run, writeRoster } from './command.ts'

const folder = newFolder(afterAll)
let roster = ''

beforeAll(async () => {
  roster = await writeRoster(folder, '好.xlsx', { rows: [{}] })
})

/** A folder with one good roster in it. */
function withGood(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  copyFileSync(roster, join(path, '好.xlsx'))
  return path
}

/** What a run tells of each file, after what holds of every such run: exit 2, the keys of the report, no other output. */
function lines({ code, stdout, stderr }: Awaited<ReturnType<typeof check>>) {
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
  const { workbooks }: RunReport = JSON.parse(stdout)
  for (const workbook of workbooks) {
    if (workbook.problem) expect(workbook).toEqual(unreadableReport(workbook.file, workbook.problem))
  }
  return workbooks.map(({ file, problem }) => [file, problem?.code ?? 'read', problem?.message ?? ''])
}

const good = ['好.xlsx', 'read', '']

describe('C4.12 what cannot be reached is a line of the report, and the others are read', () => {
  it('links that loop, in a folder and by name', async () => {
    const path = withGood('绕圈')
    symlinkSync('乙.xlsx', join(path, '甲.xlsx'))
    symlinkSync('甲.xlsx', join(path, '乙.xlsx'))
    const [a, b] = ['甲.xlsx', '乙.xlsx'].map((file) => [file, 'corrupt', cliZh.loopingLink()])
    expect(lines(await check(['--json', path]))).toEqual([b, good, a])
    expect(lines(await check(['--json', join(path, '甲.xlsx'), roster]))).toEqual([a, good])
  })

  it('a link to what is no longer there, in a folder and by name', async () => {
    const path = withGood('断链')
    symlinkSync('没有.xlsx', join(path, '断.xlsx'))
    const line = ['断.xlsx', 'corrupt', cliZh.gone()]
    expect(lines(await check(['--json', path]))).toEqual([good, line])
    expect(lines(await check(['--json', join(path, '断.xlsx'), roster]))).toEqual([line, good])
  })

  it('a pipe, a socket and a device, in a folder, behind a link and by name', async (context) => {
    needs('mkfifo', context)
    const path = withGood('管道')
    execFileSync('mkfifo', [join(path, 'a.xlsx')])
    symlinkSync('/dev/zero', join(path, 'b.xlsx'))
    const server = createServer().listen(join(path, 'c.xlsx'))
    await once(server, 'listening')
    const named = (file: string) => [file, 'not-a-workbook', cliZh.notAFile()]
    expect(lines(await check(['--json', path]))).toEqual([...['a.xlsx', 'b.xlsx', 'c.xlsx'].map(named), good])
    const direct = await check(['--json', join(path, 'a.xlsx'), '/dev/zero', roster])
    expect(lines(direct)).toEqual([named('a.xlsx'), named('zero'), good])
    server.close()
  })

  it('a file of the system that says it is empty and never ends', async (context) => {
    context.skip(process.platform !== 'linux', '只有 Linux 有 /proc')
    const path = withGood('无底')
    symlinkSync('/proc/self/pagemap', join(path, 'a.xlsx'))
    expect(lines(await check(['--json', path]))).toEqual([['a.xlsx', 'empty', problemsZh.emptyFile()], good])
  })

  it('names that are not UTF-8, each told apart, in a folder and by name', async (context) => {
    context.skip(process.platform !== 'linux', '别的系统不许有这样的文件名')
    const path = withGood('乱码')
    const place = (bytes: number[]) =>
      Buffer.concat([Buffer.from(`${path}/`), Buffer.from(bytes), Buffer.from('.xlsx')])
    for (const bytes of [
      [0xb1, 0xed],
      [0xb1, 0xee],
    ])
      copyFileSync(roster, place(bytes))
    const line = (file: string) => [file, 'corrupt', cliZh.nameNotUtf8()]
    const listed = lines(await check(['--json', path]))
    expect(listed).toEqual([line('\\xB1\\xED.xlsx'), line('\\xB1\\xEE.xlsx'), good])
    // Node passes strings on as UTF-8: only a shell can hand over such a name.
    const words = [process.execPath, ...command, '--json'].map((word) => `'${word}'`).join(' ')
    const direct = await run('sh', ['-c', `${words} '${path}'/"$(printf '\\261\\355')".xlsx '${roster}'`])
    expect(lines(direct)).toEqual([line('\ufffd\ufffd.xlsx'), good])
  })

  it('names and paths that are too long', async () => {
    const line = (file: string) => [file, 'corrupt', cliZh.pathTooLong()]
    const name = `${'a'.repeat(300)}.xlsx`
    const deep = `${folder}/${'a/'.repeat(3000)}b.xlsx`
    expect(lines(await check(['--json', join(folder, name), deep, roster]))).toEqual([line(name), line('b.xlsx'), good])
  })

  it('folders and files that may not be read', async (context) => {
    needs('otherUser', context)
    const path = withGood('不许看')
    writeFileSync(join(path, '不许读.xlsx'), 'x', { mode: 0 })
    mkdirSync(join(folder, '锁着'), { mode: 0 })
    symlinkSync(join(folder, '锁着/里面.xlsx'), join(path, '链.xlsx'))
    chmodSync(folder, 0o755)
    const line = (file: string) => [file, 'corrupt', cliZh.denied()]
    const args = [...command, '--json', join(folder, '锁着'), join(folder, '锁着/a.xlsx'), path]
    const ran = await run(process.execPath, args, {}, { uid: otherUser! })
    expect(lines(ran)).toEqual([line('锁着'), line('a.xlsx'), line('不许读.xlsx'), good, line('链.xlsx')])
  })

  it('a file that goes, and one that a pipe takes the place of, between listing and reading', async (context) => {
    needs('mkfifo', context)
    const path = withGood('消失')
    for (const name of ['去.xlsx', '换.xlsx']) copyFileSync(roster, join(path, name))
    const passwords = join(folder, '密码')
    execFileSync('mkfifo', [passwords])
    const out = join(folder, '消失的标注')
    // Files are listed before the passwords are read, and read after: whoever writes the passwords stands in between.
    const args = [...command, '--json', '--annotate', out, '--password-file', passwords, path]
    const child = spawn(process.execPath, args, { cwd: project, stdio: 'pipe' })
    const said = [text(child.stdout), text(child.stderr)] as const
    const ended = once(child, 'close')
    const writing = await open(passwords, 'w')
    for (const name of ['去.xlsx', '换.xlsx']) rmSync(join(path, name))
    execFileSync('mkfifo', [join(path, '换.xlsx')])
    await writing.writeFile('x\n')
    await writing.close()
    const [code] = await ended
    const [stdout, stderr] = await Promise.all(said)
    expect(stderr).toBe(`${cliZh.annotated(join(out, '好.xlsx'))}\n`)
    expect(lines({ code, stdout, stderr: '' })).toEqual([
      ['去.xlsx', 'corrupt', cliZh.gone()],
      good,
      ['换.xlsx', 'not-a-workbook', cliZh.notAFile()],
    ])
    expect(readdirSync(out)).toEqual(['好.xlsx'])
  })

  it('the report for people has a line for each, and counts them', async () => {
    const path = withGood('给人看')
    symlinkSync('没有.xlsx', join(path, '断\u001b[31m.xlsx'))
    const { code, stdout } = await check([path])
    expect(code).toBe(2)
    expect(stdout).toContain(`断\ufffd[31m.xlsx\n  ${cliZh.unreadable(cliZh.gone())}\n`)
    expect(stdout).toContain(cliZh.total(2, 1, 1))
  })
})

describe('C4.13 where the output goes', () => {
  it('nobody reads on: the run ends quietly, however much there is to say', async () => {
    const path = withGood('许多')
    for (let count = 0; count < 30; count++) copyFileSync(roster, join(path, `${count}.xlsx`))
    const words = [process.execPath, ...command, '--json'].map((word) => `'${word}'`).join(' ')
    const ended = join(folder, 'ended')
    const { stdout, stderr } = await run('sh', ['-c', `{ ${words} '${path}'; echo $? >'${ended}'; } | head -1`])
    expect({ code: readFileSync(ended, 'utf8'), stdout, stderr }).toEqual({ code: '1\n', stdout: '{\n', stderr: '' })
  })

  it('nothing can be written: that is said, and no success is', async (context) => {
    context.skip(process.platform !== 'linux', '只有 Linux 有 /dev/full')
    const words = [process.execPath, ...command].map((word) => `'${word}'`).join(' ')
    for (const option of ['', '--json']) {
      const ran = await run('sh', ['-c', `${words} ${option} '${roster}' >/dev/full`])
      expect(ran).toEqual({ code: 2, stdout: '', stderr: `${cliZh.notPrinted()}\n` })
    }
  })
})
