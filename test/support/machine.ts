import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestContext } from 'vitest'

/** Where a command is that this machine may have: the first of the names found, or undefined. */
function command(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const beside = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** The folder of public workbooks; it does not come with the project. */
export const corpusFolder = `${process.env.ROSTER_SHARED ?? beside}/corpus`

/** LibreOffice: the second writer, and the judge of what others can open. */
export const libreOffice = command('soffice', 'libreoffice')

/** A user that no folder of another lets in; to root every folder is open. */
export const otherUser = process.getuid?.() === 0 ? 65534 : process.getuid?.()

/** Whether that user can run what stands here. */
function canBeOther(): boolean {
  if (otherUser === undefined) return false
  const probe = fileURLToPath(import.meta.url)
  return spawnSync('cat', [probe], { uid: otherUser, stdio: 'ignore' }).status === 0
}

/** What some tests need beside Node and a browser, whether it is here, and what the last lines of a run call its absence. */
const extras = {
  libreOffice: { here: libreOffice !== undefined, absent: '未装 LibreOffice' },
  poppler: { here: command('pdftotext') !== undefined, absent: '未装 poppler' },
  xmllint: { here: command('xmllint') !== undefined, absent: '未装 xmllint' },
  script: { here: command('script') !== undefined, absent: '未装 script（util-linux）' },
  mkfifo: { here: command('mkfifo') !== undefined, absent: '未装 mkfifo（coreutils）' },
  otherUser: { here: canBeOther(), absent: '换不成没有权限的用户' },
  corpus: { here: existsSync(`${corpusFolder}/MANIFEST.json`), absent: '没有外来样本（ROSTER_SHARED 指明其文件夹）' },
} as const

export type Extra = keyof typeof extras

export const isHere = (extra: Extra): boolean => extras[extra].here

/** Skips the test where the machine lacks something; skipped.ts counts for what. */
export function needs(extra: Extra, context: TestContext): void {
  context.skip(!isHere(extra), extras[extra].absent)
}
