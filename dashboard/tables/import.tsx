import type { ComponentChildren } from 'preact'
import { Icon } from '../../core/view/icon.tsx'
import { Said, Told } from '../../core/view/told.tsx'
import type { ImportLine } from '../importing.ts'
import { type Language, problemText, troubleText } from '../language.ts'
import type { Table } from './table.ts'

/** A file of an import; `begun`: its turn has come. */
export interface ShownLine {
  line: ImportLine
  begun: boolean
}

/** It is not in the store, for whatever reason. */
export const isBad = ({ outcome, failed }: ImportLine) => failed !== null || outcome?.status === 'unreadable'

/** Why a file is not in the store; null where it is, or where nothing is known yet. */
function refusal({ outcome, failed }: ImportLine): string | null {
  if (failed) return troubleText(failed)
  return outcome?.status === 'unreadable' ? problemText(outcome.message ?? '') : null
}

function situation({ line: { outcome, failed }, begun }: ShownLine, { desk }: Language): string {
  const { reading, repeated, read } = desk.importing
  if (outcome === null) return begun && failed === null ? reading : ''
  if (outcome.status === 'repeated') return repeated(outcome.message ?? '')
  const { submission, errors, warnings, infos } = outcome
  return outcome.status === 'read' ? read(submission, errors, warnings, infos) : ''
}

function toneOf(line: ImportLine): 'error' | 'info' | 'ok' | 'busy' {
  if (isBad(line)) return 'error'
  if (line.outcome === null) return 'busy'
  return line.outcome.status === 'repeated' ? 'info' : 'ok'
}

function Sign({ line }: { line: ImportLine }) {
  const tone = toneOf(line)
  return (
    <span class={`tone is-${tone}`}>
      <Icon name={tone === 'busy' ? 'file' : tone} />
    </span>
  )
}

function Name({ line }: { line: ImportLine }) {
  const why = refusal(line)
  return (
    <>
      <Told text={line.file} />
      {why !== null && (
        <p class="small tone is-error">
          <Said text={why} />
        </p>
      )}
    </>
  )
}

const peopleIn = ({ outcome }: ImportLine) => (outcome?.status === 'read' ? outcome.applicants : null)

/**
 * Files on their way in, and what became of them.
 *
 * @param more what can be done about a file, on the screen
 */
export function importTable(
  language: Language,
  caption: string,
  more?: (line: ImportLine) => ComponentChildren,
): Table<ShownLine> {
  const { importing, table } = language.desk
  return {
    caption,
    columns: [
      {
        key: 'sign',
        heading: '',
        on: ['screen', 'print'],
        value: () => null,
        show: ({ line }) => <Sign line={line} />,
      },
      {
        key: 'file',
        heading: importing.file,
        heads: true,
        value: ({ line }) => line.file,
        show: ({ line }) => <Name line={line} />,
      },
      {
        key: 'situation',
        heading: importing.situation,
        class: 'muted',
        value: (shown) => refusal(shown.line) ?? situation(shown, language),
        show: (shown) => (
          <>
            <Said text={situation(shown, language)} />
            {more?.(shown.line)}
          </>
        ),
      },
      {
        key: 'people',
        heading: table.people,
        form: 'count',
        value: ({ line }) => peopleIn(line),
        show: ({ line }) => {
          const people = peopleIn(line)
          return people === null ? null : importing.people(people)
        },
      },
    ],
  }
}
