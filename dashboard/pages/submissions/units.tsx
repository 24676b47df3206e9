import { isolated } from '../../../core/view/isolated.ts'
import { Empty } from '../../../core/view/note.tsx'
import { Said } from '../../../core/view/told.tsx'
import { language, words } from '../../language.ts'
import { FileTable, ShortTable } from '../../tables/data-table.tsx'
import {
  type ShownSubmission,
  type SubmissionLine,
  submissionTable,
  unitSubmissionTable,
} from '../../tables/submissions.tsx'
import { PageHead } from '../common/page-head.tsx'

function Unit({ lines }: { lines: readonly ShownSubmission[] }) {
  return (
    <section class="panel">
      <div class="scroll">
        <ShortTable
          table={unitSubmissionTable(language.value, lines)}
          rows={lines}
          keyOf={({ id }) => id}
          rowClass={({ isCurrent }) => (isCurrent ? undefined : 'muted')}
          taken={false}
        />
      </div>
    </section>
  )
}

function byUnit(lines: readonly SubmissionLine[]): ShownSubmission[][] {
  const units = new Map<string, SubmissionLine[]>()
  for (const line of lines) units.set(line.unitKey, [...(units.get(line.unitKey) ?? []), line])
  return [...units.values()].map((own) => {
    const beside = own.filter(({ isCurrent }) => isCurrent === 1).length > 1
    return own.map((line) => ({ ...line, beside }))
  })
}

/** Every unit with all it has handed in. */
export function Units({ lines }: { lines: readonly SubmissionLine[] | null }) {
  const filled = (lines ?? []).filter(({ isBlank }) => isBlank === 0)
  const blank = (lines ?? []).filter(({ isBlank }) => isBlank !== 0).map(({ file }) => file)
  const units = byUnit(filled)
  const { pages, submissions } = words.value
  return (
    <>
      <PageHead title={pages.submissions}>{submissions.count(units.length, filled.length)}</PageHead>
      {lines?.length === 0 && <Empty title={submissions.none} />}
      {blank.length > 0 && (
        <p class="small muted">
          <Said text={submissions.blank(blank.map(isolated))} />
        </p>
      )}
      <div class="panels">
        {units.map((own) => (
          <Unit key={own[0]!.unitKey} lines={own} />
        ))}
      </div>
      <FileTable table={submissionTable(language.value)} rows={units.flat()} />
    </>
  )
}
