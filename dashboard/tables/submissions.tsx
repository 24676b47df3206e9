import type { SealStatus, Verdict } from '../../core/index.ts'
import type { Language } from '../language.ts'
import { href } from '../route.ts'
import type { Column, Table } from './table.ts'

/** A line of queries/submissions.sql: one roster that was read. */
export interface SubmissionLine extends Record<Verdict, number> {
  id: number
  unitKey: string
  supervisingUnit: string
  file: string
  receivedAt: string
  /** Which submission of its unit, from 1. */
  submission: number
  previousId: number | null
  isCurrent: number
  seal: SealStatus | null
  sheet: string
  format: string
  /** Bytes. */
  size: number
  /** 1: the office said which column is which. */
  columnsStated: number
  /** Columns whose reading is not certain. */
  columnsUncertain: number
  people: number
  /** 1: nobody has filled it in, neither people nor unit. */
  isBlank: number
  errors: number
  warnings: number
  infos: number
}

/** A submission; `beside`: its unit has several rosters that count. */
export interface ShownSubmission extends SubmissionLine {
  beside: boolean
}

const verdicts: readonly Verdict[] = ['eligible', 'unconfirmed', 'incomplete', 'ineligible']

function standing({ isCurrent, beside }: ShownSubmission, { desk }: Language): string {
  const { current, beside: sideBySide } = desk.submissions.standing
  return isCurrent ? (beside ? sideBySide : current) : ''
}

function countColumns({ desk, view }: Language): Column<ShownSubmission>[] {
  const { submissions, table } = desk
  return [
    { key: 'people', heading: table.people, form: 'count', value: ({ people }) => people },
    ...verdicts.map(
      (verdict): Column<ShownSubmission> => ({
        key: verdict,
        heading: view.verdict[verdict],
        form: 'count',
        value: (line) => line[verdict],
      }),
    ),
    { key: 'errors', heading: submissions.errors, form: 'count', value: ({ errors }) => errors },
    { key: 'warnings', heading: submissions.warnings, form: 'count', value: ({ warnings }) => warnings },
  ]
}

function columnsOf(language: Language): Column<ShownSubmission>[] {
  const { submissions, table } = language.desk
  return [
    { key: 'unit', heading: table.supervisingUnit, on: ['file'], value: ({ supervisingUnit }) => supervisingUnit },
    {
      key: 'submission',
      heading: submissions.submission,
      heads: true,
      value: (line) => `${submissions.time(line.submission)} ${standing(line, language)}`.trim(),
      show: (line) => (
        <>
          <a class="shown" href={href('submissions', {}, String(line.id))}>
            {submissions.time(line.submission)}
          </a>{' '}
          {standing(line, language)}
        </>
      ),
    },
    { key: 'file', heading: submissions.file, value: ({ file }) => file },
    { key: 'received', heading: submissions.received, value: ({ receivedAt }) => receivedAt },
    ...countColumns(language),
    {
      key: 'seal',
      heading: submissions.seal,
      value: ({ seal }) => seal && submissions.sealStatus[seal],
    },
  ]
}

/** What one unit has handed in; the page shows a table a unit. */
export function unitSubmissionTable(language: Language, lines: readonly ShownSubmission[]): Table<ShownSubmission> {
  const times = Math.max(...lines.map(({ submission }) => submission))
  const current = lines.filter(({ isCurrent }) => isCurrent === 1).length
  return {
    caption: lines[0]?.supervisingUnit ?? '',
    isNamed: true,
    remark: language.desk.submissions.unit(times, current),
    columns: columnsOf(language),
  }
}

/** All that every unit has handed in, as one table for a file. */
export function submissionTable(language: Language): Table<ShownSubmission> {
  return { caption: language.desk.submissions.all, columns: columnsOf(language) }
}
