import { useTotals } from '../totals.ts'
import { DropMenu } from './drop-menu.tsx'
import { handOutPaper, type PaperName, paperNames } from './gather.ts'

const kinds = Object.keys(paperNames) as PaperName[]

/** 导出: every paper the office takes out. Without anyone in the store there is nothing to take out. */
export function ExportMenu() {
  const applicants = useTotals()?.applicants ?? 0
  const items = kinds.map((kind) => ({
    label: paperNames[kind],
    run: () => void handOutPaper(kind),
    disabled: applicants === 0,
  }))
  return <DropMenu label="导出" items={items} />
}
