import { DropMenu } from '../drop-menu.tsx'
import { words } from '../language.ts'
import { useTotals } from '../totals.ts'
import { handOutPaper, type PaperName } from './gather.ts'

/** The papers in the order of the menu. */
const kinds: readonly PaperName[] = [
  'roster',
  'exemptions',
  'defense',
  'fees',
  'overview',
  'statistics',
  'anonymous',
  'problems',
  'findings',
]

/** 导出: every paper the office takes out. Without anyone in the store there is nothing to take out. */
export function ExportMenu() {
  const applicants = useTotals()?.applicants ?? 0
  const { menu, papers } = words.value.exports
  const items = kinds.map((kind) => ({
    label: papers[kind],
    run: () => void handOutPaper(kind),
    disabled: applicants === 0,
  }))
  return <DropMenu label={menu} items={items} />
}
