import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { exampleWorkbook } from '../../core/rules/example.ts'
import type { Example } from '../../core/rules/rule.ts'
import { convertedWorkbook } from '../../core/workbook/mark/convert.ts'

export const project = fileURLToPath(new URL('../..', import.meta.url))
/** The command line, as `npm run check` calls it. */
export const command = ['--import', 'tsx', join(project, 'core/cli/main.ts')]

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a program to its end; with `uid` as that user. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { uid }: { uid?: number } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid !== undefined && { uid, gid: uid }),
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

export const check = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [...command, ...args], env)

/** A folder that goes when the test ends; with `afterAll`, when the file of tests does. */
export function newFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'roster-review-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes an example as an .xlsx and returns its path. */
export async function writeRoster(folder: string, name: string, example: Example): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, (await convertedWorkbook(exampleWorkbook(example))).bytes)
  return path
}
