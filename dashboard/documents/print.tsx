import { documentPaperZh } from '../../core/messages/papers.zh-CN.ts'
import { PaperTable } from '../tables/paper-document.tsx'
import type { Block, Paper, Run } from './paper.ts'

/** Papers as pages to be printed, from the same blocks the .docx is made of. */
export function PrintedPapers({ papers }: { papers: readonly Paper[] }) {
  return (
    <div class="papers">
      {papers.map((paper, index) => (
        <article lang="zh-CN" class="paper" key={`${index} ${paper.name}`} aria-label={paper.name}>
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
      return <PaperTable table={block.table} rows={block.rows} />
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
            <span class="visually-hidden">{documentPaperZh.toFill}</span>
          </span>
        ),
      )}
    </>
  )
}
