import { useCallback } from 'preact/hooks'
import { instant } from '../../../core/index.ts'
import { words } from '../../language.ts'
import { write } from '../../state.ts'
import type { DefensePerson } from '../../tables/defense.tsx'
import { PasteDialog } from '../common/paste-dialog.tsx'
import { type PastedScore, readPasted } from './pasted.ts'
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
  const { table, defense } = words.value
  const { paste, absent, score } = defense
  const read = useCallback((rows: string[][]) => readPasted(rows, people, defense), [people, defense])
  return (
    <PasteDialog
      open={open}
      title={paste.title}
      label={paste.label}
      example={paste.example}
      read={read}
      headings={[table.name, table.unit, score]}
      cells={({ candidate, hundredths }) => [
        candidate.name,
        candidate.unit,
        hundredths === null ? absent : scoreText(hundredths),
      ]}
      confirm={(good) => paste.confirm(good.length)}
      keep={(good) => write('score-save', good.map(entryOf))}
      kept={paste.kept}
      onClose={onClose}
    />
  )
}
