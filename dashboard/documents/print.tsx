import { documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { isolated } from '../../core/view/isolated.ts'
import { Said } from '../../core/view/told.tsx'
import { PaperTable } from '../tables/paper-document.tsx'
import type { Block, FormCell, Paper, Run } from './paper.ts'

/** Papers as pages to be printed, from the same blocks the .docx is made of. */
export function PrintedPapers({ papers }: { papers: readonly Paper[] }) {
  return (
    <div class="papers">
      {papers.map((paper, index) => (
        <article lang="zh-CN" class="paper" key={`${index} ${paper.name}`} aria-label={isolated(paper.name)}>
          {paper.blocks.map((block, at) => (
            <PrintedBlock key={`${at} ${block.kind}`} block={block} />
          ))}
        </article>
      ))}
    </div>
  )
}

function PrintedBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <h2>
          {block.lines.map((line) => (
            <span key={line}>
              <Said text={line} />
            </span>
          ))}
        </h2>
      )
    case 'text':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'closing':
      return (
        <p class="closing">
          <Runs runs={block.runs} />
        </p>
      )
    case 'note':
      return (
        <div class="footnote">
          {block.lines.map((line, at) => (
            <p key={at}>
              <Runs runs={line} />
            </p>
          ))}
        </div>
      )
    case 'lines':
      return (
        <>
          {Array.from({ length: block.count }, (_, line) => (
            <div class="ruled" key={line} />
          ))}
        </>
      )
    case 'quote':
      return (
        <p class="quote">
          <Said text={block.text} />
        </p>
      )
    case 'form':
      return <Form {...block} />
    case 'table':
      return <PaperTable table={block.table} rows={block.rows} isOurs />
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) =>
        typeof run === 'string' ? (
          <Said key={index} text={run} />
        ) : 'hint' in run ? (
          <span class="hint" key={index}>
            {run.hint}
          </span>
        ) : (
          <span class="hand" key={index} style={{ width: `${run.blank / 2}em` }}>
            <span class="visually-hidden">{documentPaperZh.toFill}</span>
          </span>
        ),
      )}
    </>
  )
}

function Form({ caption, widths, rows }: Extract<Block, { kind: 'form' }>) {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return (
    <table class="form">
      <caption class="visually-hidden">{caption}</caption>
      <colgroup>
        {widths.map((width, column) => (
          <col key={column} style={{ width: `${((width / whole) * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ height, cells }, row) => (
          <tr key={row} style={{ height: `${height}mm` }}>
            {cells.map((cell, at) => (
              <FormBox key={at} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FormBox({ cell: { isHead, lines, across, down } }: { cell: FormCell }) {
  const said = lines.map(({ runs, at }, line) => (
    <div key={line} class={at}>
      <Runs runs={runs} />
    </div>
  ))
  const spans = { colSpan: across, rowSpan: down, class: `from-${lines[0]?.at ?? 'center'}` }
  return isHead ? <th {...spans}>{said}</th> : <td {...spans}>{said}</td>
}
