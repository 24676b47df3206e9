import { useState } from 'preact/hooks'
import type { Finding, Severity } from '../../../core/index.ts'
import { viewZh } from '../../../core/messages/zh-CN.ts'
import { Dialog } from '../../../core/view/dialog.tsx'
import { FindingItem } from '../../../core/view/finding.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { CellChip } from '../../../core/view/marks.tsx'
import { canUndo, findings, mend, report, safeFixes, selected, undo } from './check.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

const go = ({ cell, row }: Finding) => {
  if (cell !== null) selected.value = cell
  else if (row !== null) selected.value = `A${row}`
}

const fix = ({ cell, fix: offered }: Finding) => {
  if (cell !== null && offered) {
    mend([{ cell, text: offered.value }])
    selected.value = cell
  }
}

/** Everything found, gravest first; a finding leads to its cell, a fix writes it, one button takes the last step back. */
export function FindingsPanel() {
  const all = findings.value
  const fixes = safeFixes.value
  const [asking, setAsking] = useState(false)
  const names = new Map(report.value?.assessments.map(({ row, name }) => [row, name]))
  return (
    <aside class="panel check-side" aria-label="问题">
      <div class="panel-head">
        <h2>问题 {all.length}</h2>
        <span class="screen-only">
          <button type="button" class="btn is-small" disabled={!canUndo.value} onClick={undo}>
            撤销
          </button>
          {fixes.length > 0 && (
            <button type="button" class="btn is-small" onClick={() => setAsking(true)}>
              修复 {fixes.length} 处安全项…
            </button>
          )}
        </span>
      </div>
      {all.length === 0 && (
        <p class="check-clean">
          <Icon name="ok" /> 检查了 {report.value?.totals.applicants ?? 0} 行，0 个问题
        </p>
      )}
      {severities.map((severity) => (
        <Group key={severity} severity={severity} all={all} names={names} />
      ))}
      {asking && <FixAll onClose={() => setAsking(false)} />}
    </aside>
  )
}

interface GroupProps {
  severity: Severity
  all: readonly Finding[]
  names: ReadonlyMap<number, string>
}

function Group({ severity, all, names }: GroupProps) {
  const own = all.filter((finding) => finding.severity === severity)
  if (own.length === 0) return null
  return (
    <section class={`group is-${severity}`}>
      <h3 class="group-head">
        <Icon name={severity} /> {viewZh.severity[severity]} {own.length}
      </h3>
      <ul>
        {own.map((finding) => (
          <li key={`${finding.rule} ${finding.cell ?? finding.row} ${finding.column}`}>
            <FindingItem
              finding={finding}
              name={finding.row === null ? '' : (names.get(finding.row) ?? '')}
              current={finding.cell !== null && finding.cell === selected.value}
              onGo={go}
              onFix={fix}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What all safe fixes would write, cell by cell, before they are written; undone as one step. */
function FixAll({ onClose }: { onClose: () => void }) {
  const fixes = safeFixes.value
  const write = () => {
    mend(fixes)
    onClose()
  }
  return (
    <Dialog
      open
      title={`修复 ${fixes.length} 处安全项`}
      onClose={onClose}
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            取消
          </button>
          <button type="button" class="btn is-primary" onClick={write}>
            全部修复
          </button>
        </>
      }
    >
      <p>只改空格、全半角、日期写法等不会改变意思的地方，之后可以一次撤销。</p>
      <div class="fix-list">
        <table>
          <caption class="visually-hidden">修复前后对照</caption>
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col">现在</th>
              <th scope="col">改为</th>
            </tr>
          </thead>
          <tbody>
            {fixes.map(({ cell, finding, text }) => (
              <tr key={cell}>
                <td>
                  <CellChip cell={cell} severity={finding.severity} />
                </td>
                <td>{finding.value === '' ? `（${viewZh.blank}）` : finding.value}</td>
                <td>{text === '' ? `（${viewZh.blank}）` : text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
