import { useCallback } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { write } from '../../state.ts'
import { PasteDialog } from '../common/paste-dialog.tsx'
import { type PastedScore, readPasted } from './pasted.ts'
import type { DefensePerson } from './people.ts'
import { scoreText } from './scores.ts'

interface PasteScoresProps {
  open: boolean
  people: readonly DefensePerson[]
  onClose: () => void
}

const entryOf = ({ candidate, hundredths, took }: PastedScore) => ({
  person: candidate.person,
  score: hundredths === null ? null : hundredths / 100,
  took: Number(took),
  enteredAt: instant(),
})

/** Scores of many people at once, from a spreadsheet. */
export function PasteScores({ open, people, onClose }: PasteScoresProps) {
  const read = useCallback((rows: string[][]) => readPasted(rows, people), [people])
  return (
    <PasteDialog
      open={open}
      title="粘贴成绩"
      label="从电子表格复制“姓名、成绩”两列粘贴到这里；有同名的，再带上“工作单位”；没有来的写“缺席”"
      example={'王建国\t86.5\n古丽娜尔·阿不都热合曼\t缺席'}
      read={read}
      headings={['姓名', '工作单位', '成绩']}
      cells={({ candidate, hundredths }) => [
        candidate.name,
        candidate.unit,
        hundredths === null ? '缺席' : scoreText(hundredths),
      ]}
      confirm={(good) => `录入 ${good.length} 人`}
      keep={(good) => write('score-save', good.map(entryOf))}
      kept={(count) => `录入了 ${count} 人的成绩`}
      onClose={onClose}
    />
  )
}
