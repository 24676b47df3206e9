import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Dialog } from '../../../core/view/dialog.tsx'
import { say } from '../../../core/view/toast.tsx'
import { Said, Told } from '../../../core/view/told.tsx'
import { viewWords, words } from '../../language.ts'
import { cellsOf, type Read } from './cells.ts'
import { TableInput } from './table-input.tsx'

export interface PasteDialogProps<Good> {
  open: boolean
  title: string
  /** What to paste, and an example of it. */
  label: string
  example: string
  read: (rows: string[][]) => Read<Good>[]
  /** Headings beside the number of the line; the first stands over what is refused too. */
  headings: readonly string[]
  /** What was understood, a cell a heading. */
  cells: (good: Good) => readonly ComponentChildren[]
  /** What the button that keeps them says. */
  confirm: (good: readonly Good[]) => string
  keep: (good: readonly Good[]) => Promise<void>
  /** What is said afterwards. */
  kept: (count: number) => string
  onClose: () => void
}

/**
 * Lines from a spreadsheet: each is shown as understood, or with why it was refused, before anything is
 * kept. Its table is a look at what was pasted and no list of the page: a refused line takes its whole row.
 */
export function PasteDialog<Good>(props: PasteDialogProps<Good>) {
  const { common } = words.value
  const { open, title, label, example, read, headings, cells, confirm, keep, kept, onClose } = props
  const [text, setText] = useState('')
  const lines = useMemo(() => read(cellsOf(text)), [read, text])
  const good = lines.filter((line): line is Extract<Read<Good>, { ok: true }> => line.ok)
  const bad = lines.filter((line) => !line.ok)
  const close = () => {
    setText('')
    onClose()
  }
  const save = async () => {
    await keep(good)
    const done = kept(good.length)
    say({ tone: 'ok', text: bad.length > 0 ? common.keptBut(done, bad.length) : done })
    close()
  }
  return (
    <Dialog
      open={open}
      wide
      title={title}
      onClose={close}
      buttons={
        <>
          <button type="button" class="btn" onClick={close}>
            {viewWords.value.cancel}
          </button>
          <button type="button" class="btn is-primary" disabled={good.length === 0} onClick={save}>
            {confirm(good)}
          </button>
        </>
      }
    >
      <TableInput
        label={label}
        example={example}
        value={text}
        onChange={setText}
        onProblem={(message) => say({ tone: 'error', text: message })}
      />
      {lines.length > 0 && (
        <div class="scroll">
          <table>
            <caption class="visually-hidden">{common.pasted}</caption>
            <thead>
              <tr>
                <th scope="col">{common.line}</th>
                {headings.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bad.map((line) => (
                <tr key={line.line}>
                  <td>{line.line}</td>
                  <td colSpan={headings.length}>
                    {!line.ok && <Told text={line.text} />}
                    {!line.ok && (
                      <span class="field-error">
                        <Said text={line.message} />
                      </span>
                    )}
                  </td>
                </tr>
              ))}
              {good.map((line) => (
                <tr key={line.line}>
                  <td>{line.line}</td>
                  {cells(line).map((cell, at) => (
                    <td key={headings[at]}>{typeof cell === 'string' ? <Told text={cell} /> : cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  )
}
