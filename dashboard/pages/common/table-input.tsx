import { useRef } from 'preact/hooks'
import { readWorkbook } from '../../../core/index.ts'
import { isolated } from '../../../core/view/isolated.ts'
import { problemText, words } from '../../language.ts'

interface TableInputProps {
  label: string
  /** What a line looks like. */
  example: string
  value: string
  onChange: (text: string) => void
  /** A file that could not be read, in a sentence. */
  onProblem: (message: string) => void
}

/** A field to paste a part of a spreadsheet into, or to fill from a workbook's first sheet. */
export function TableInput({ label, example, value, onChange, onProblem }: TableInputProps) {
  const file = useRef<HTMLInputElement>(null)
  const read = async (chosen: File) => {
    const result = await readWorkbook(new Uint8Array(await chosen.arrayBuffer()), chosen.name)
    if (!result.ok)
      return onProblem(words.value.common.fileProblem(isolated(chosen.name), problemText(result.problem.message)))
    const sheet = result.workbook.sheets.find(({ hidden }) => !hidden)
    const lines = sheet?.texts.map((row) => row.join('\t')) ?? []
    onChange(lines.join('\n'))
  }
  return (
    <div class="flow">
      <label>
        {label}
        <textarea
          class="field"
          rows={8}
          value={value}
          placeholder={example}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <p>
        <button type="button" class="btn is-small" onClick={() => file.current?.click()}>
          {words.value.common.fromFile}
        </button>
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          accept=".xlsx,.xlsm,.xls,.csv"
          aria-label={words.value.common.chooseFile}
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (chosen) void read(chosen)
          }}
        />
      </p>
    </div>
  )
}
