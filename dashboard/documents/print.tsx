import type { Block, Paper, Run } from './paper.ts'

/** Papers as pages to be printed, from the same blocks the .docx is made of. */
export function PrintedPapers({ papers }: { papers: readonly Paper[] }) {
  return (
    <div class="papers">
      {papers.map((paper, index) => (
        <article class="paper" key={`${index} ${paper.name}`} aria-label={paper.name}>
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
            <span key={line}>{line}</span>
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
      return <p class="note">{block.text}</p>
    case 'lines':
      return (
        <>
          {Array.from({ length: block.count }, (_, line) => (
            <div class="ruled" key={line} />
          ))}
        </>
      )
    case 'table':
      return <PrintedTable block={block} />
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) =>
        typeof run === 'string' ? (
          run
        ) : (
          <span class="hand" key={index} style={{ width: `${run.blank / 2}em` }}>
            <span class="visually-hidden">（待填）</span>
          </span>
        ),
      )}
    </>
  )
}

function PrintedTable({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <caption class="visually-hidden">材料目录</caption>
      <colgroup>
        {block.widths.map((width, index) => (
          <col key={block.head[index]} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.head.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, index) => (
              <td key={block.head[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
