import { Icon } from '../core/view/icon.tsx'
import { type Import, type ImportLine, importing, stopImport } from './importing.ts'
import { href } from './route.ts'

const recent = 5

const arrived = ({ outcome }: ImportLine) => outcome?.status === 'read'
const bad = ({ outcome, failed }: ImportLine) => failed !== null || outcome?.status === 'unreadable'

function situation({ errors, warnings, infos }: NonNullable<ImportLine['outcome']>): string {
  if (errors + warnings + infos === 0) return '没有问题'
  return [errors && `错误 ${errors}`, warnings && `警告 ${warnings}`, infos && `提示 ${infos}`]
    .filter(Boolean)
    .join('、')
}

/** One file: its sign, its name, what became of it, how many people. */
export function ImportRow({ line, begun }: { line: ImportLine; begun: boolean }) {
  const { file, outcome, failed } = line
  const reading = begun && outcome === null && failed === null
  const tone = bad(line) ? 'error' : outcome?.status === 'repeated' ? 'info' : outcome ? 'ok' : 'busy'
  return (
    <tr>
      <td class={`tone is-${tone}`}>
        <Icon name={tone === 'busy' ? 'file' : tone} />
      </td>
      <th scope="row">
        {file}
        {bad(line) && <p class="small tone is-error">{failed ?? outcome?.message}</p>}
      </th>
      <td class="muted">
        {reading && '正在读…'}
        {outcome?.status === 'repeated' && `与已有的“${outcome.message}”完全相同，没有重复计入`}
        {outcome?.status === 'read' &&
          [outcome.submission > 1 && `第 ${outcome.submission} 次报送`, situation(outcome)].filter(Boolean).join('；')}
      </td>
      <td class="num">{outcome?.status === 'read' && `${outcome.applicants} 人`}</td>
    </tr>
  )
}

function counts({ lines }: Import): string {
  const people = lines.reduce((sum, line) => sum + (arrived(line) ? line.outcome!.applicants : 0), 0)
  const unread = lines.filter(bad).length
  return `已读入 ${lines.filter(arrived).length} 个，${people} 人${unread ? `；未能读取 ${unread} 个` : ''}。`
}

/** While files are read: which, how far, and a way to stop. It goes when all is in. */
export function ImportProgress() {
  const now = importing.value
  if (!now?.running) return null
  const { lines, at, what } = now
  const doing = what === 'import' ? '正在读取' : '正在重新核验'
  const shown = lines.slice(Math.max(0, at - recent), at + 1).reverse()
  return (
    <section class="importing panel" aria-labelledby="importing">
      <div class="panel-head">
        <h2 id="importing">
          {doing}：第 {Math.min(at + 1, lines.length)} 个，共 {lines.length} 个
        </h2>
        {what === 'import' && (
          <button type="button" class="btn" onClick={stopImport}>
            停止
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: tests and old readers look for the attribute (contract §7) */}
      <progress role="progressbar" value={at} max={lines.length} aria-label={doing} />
      <p class="small muted">
        {counts(now)} {what === 'import' && '停止后已读入的保留。'} <a href={href('import')}>全部文件</a>
      </p>
      <table>
        <caption class="visually-hidden">最近的文件</caption>
        <tbody>
          {shown.map((line) => (
            <ImportRow key={line.file} line={line} begun />
          ))}
        </tbody>
      </table>
    </section>
  )
}
