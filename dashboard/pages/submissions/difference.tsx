import { headings } from '../../../core/index.ts'
import { CellChip } from '../../../core/view/marks.tsx'
import { Empty } from '../../../core/view/note.tsx'
import type { Comparison, Found, HandedIn, Pair } from './compare.ts'

const blank = (text: string) => (text === '' ? <span class="is-blank">空</span> : <span class="typed">{text}</span>)

function Findings({ title, findings }: { title: string; findings: readonly Found[] }) {
  if (findings.length === 0) return null
  return (
    <div>
      <b class="small">{title}</b>
      <ul class="flat">
        {findings.map(({ rule, cell, severity, message }) => (
          <li key={`${rule} ${cell}`}>
            {cell && <CellChip cell={cell} severity={severity} />} {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Changed({ pair }: { pair: Pair }) {
  const { before, after, changes, mended, appeared } = pair
  const moved = before.row === after.row ? '' : `，原第 ${before.row} 行`
  return (
    <li class="change">
      <h3>
        {after.name || '（无姓名）'}{' '}
        <small class="muted">
          第 {after.row} 行{moved}
        </small>
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
      <Findings title="已改正" findings={mended} />
      <Findings title="新出现" findings={appeared} />
    </li>
  )
}

function People({ title, rows }: { title: string; rows: readonly HandedIn[] }) {
  if (rows.length === 0) return null
  return (
    <section class="panel">
      <h2>
        {title} {rows.length} 人
      </h2>
      <ul class="flat">
        {rows.map(({ row, name, cells, findings }) => (
          <li key={row}>
            <b>{name || '（无姓名）'}</b> <span class="muted">第 {row} 行</span> {cells.unit}{' '}
            {findings.length > 0 && <span class="muted">{findings.length} 个问题</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What changed from one submission to the next, row by row. */
export function Difference({ comparison }: { comparison: Comparison }) {
  const { added, gone, changed, same } = comparison
  if (added.length + gone.length + changed.length === 0)
    return <Empty tone="ok" title={`与上一次完全相同：${same} 人没有变化`} />
  return (
    <div class="panels">
      <p>
        新增 {added.length} 人，减少 {gone.length} 人，改动 {changed.length} 人，没有变化 {same} 人。
      </p>
      <People title="新增" rows={added} />
      <People title="减少" rows={gone} />
      {changed.length > 0 && (
        <section class="panel">
          <h2>改动 {changed.length} 人</h2>
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
