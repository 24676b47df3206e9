import { headings } from '../../../core/index.ts'
import { CellChip } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { Said, Told } from '../../../core/view/told.tsx'
import { viewWords, words } from '../../language.ts'
import type { Comparison, Found, HandedIn, Pair } from './compare.ts'

const blank = (text: string) =>
  text === '' ? (
    <span class="is-blank">{viewWords.value.blank}</span>
  ) : (
    <span class="typed">
      <Told text={text} />
    </span>
  )

function Findings({ title, findings }: { title: string; findings: readonly Found[] }) {
  if (findings.length === 0) return null
  return (
    <div>
      <b class="small">{title}</b>
      <ul class="flat">
        {findings.map(({ rule, cell, severity, message }) => (
          <li key={`${rule} ${cell}`}>
            {cell && <CellChip cell={cell} severity={severity} />} <Said text={message} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Changed({ pair }: { pair: Pair }) {
  const { before, after, changes, mended, appeared } = pair
  const say = words.value.submissions
  const place = before.row === after.row ? viewWords.value.row(after.row) : say.moved(after.row, before.row)
  return (
    <li class="change">
      <h3>
        <Told text={after.name || say.noName} /> <small class="muted">{place}</small>
      </h3>
      {changes.length > 0 && (
        <dl class="facts">
          {changes.map(({ column, before, after }) => (
            <>
              <dt key={column}>{headings[column]}</dt>
              <dd>
                {blank(before)} → {blank(after)}
              </dd>
            </>
          ))}
        </dl>
      )}
      <Findings title={say.mended} findings={mended} />
      <Findings title={say.appeared} findings={appeared} />
    </li>
  )
}

function People({ title, rows }: { title: string; rows: readonly HandedIn[] }) {
  if (rows.length === 0) return null
  const say = words.value.submissions
  return (
    <section class="panel">
      <h2>{title}</h2>
      <ul class="flat">
        {rows.map(({ row, name, cells, findings }) => (
          <li key={row}>
            <b>
              <Told text={name || say.noName} />
            </b>{' '}
            <span class="muted">{viewWords.value.row(row)}</span> <Told text={cells.unit ?? ''} />{' '}
            {findings.length > 0 && <span class="muted">{say.findings(findings.length)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What changed from one submission to the next, row by row. */
export function Difference({ comparison }: { comparison: Comparison }) {
  const { added, gone, changed, same } = comparison
  const say = words.value.submissions
  if (added.length + gone.length + changed.length === 0) return <Empty tone="ok" title={say.unchanged(same)} />
  return (
    <div class="panels">
      <p>{say.sums(added.length, gone.length, changed.length, same)}</p>
      <People title={say.added(added.length)} rows={added} />
      <People title={say.gone(gone.length)} rows={gone} />
      {changed.length > 0 && (
        <section class="panel">
          <h2>{say.changed(changed.length)}</h2>
          <ul class="changes">
            {changed.map((pair) => (
              <Changed key={pair.after.row} pair={pair} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
