import { usePrinting } from '../../../core/view/printing.ts'

interface GroupsTableProps {
  caption: string
  headings: readonly string[]
  /** A line a group, a value a heading. */
  lines: readonly (readonly (string | number)[])[]
}

/** The groups as a table for 导出表格, which takes tables as they go to the printer; paper shows the groups themselves. */
export function GroupsTable({ caption, headings, lines }: GroupsTableProps) {
  if (!usePrinting() || lines.length === 0) return null
  return (
    <table class="visually-hidden">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.join('\t')}>
            {line.map((value, at) => (
              <td key={headings[at]} class={typeof value === 'number' ? 'num' : undefined}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
