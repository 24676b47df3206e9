import { Empty } from '../../../core/view/note.tsx'
import { ImportRow } from '../../import-progress.tsx'
import { type Import, importing } from '../../importing.ts'
import { PageHead } from '../common/page-head.tsx'

export const title = '本次导入'

function summary({ lines, stopped, passedOver, running }: Import): string {
  const count = (status: string) => lines.filter(({ outcome }) => outcome?.status === status).length
  const failed = lines.filter(({ failed }) => failed !== null).length
  const waiting = lines.filter(({ outcome, failed }) => outcome === null && failed === null).length
  const parts = [
    `共 ${lines.length} 个文件`,
    `读入 ${count('read')} 个`,
    `未能读取 ${count('unreadable') + failed} 个`,
    count('repeated') && `重复 ${count('repeated')} 个`,
    waiting && (running ? `等待 ${waiting} 个` : `没有读 ${waiting} 个`),
    stopped && '已停止',
    passedOver && `文件夹里另有 ${passedOver} 个不是表格的文件，没有读`,
  ]
  return `${parts.filter(Boolean).join('，')}。`
}

/** Every file of the last import and what became of it. */
export function Page() {
  const now = importing.value
  return (
    <>
      <PageHead title={title}>{now && summary(now)}</PageHead>
      {!now && <Empty title="这次打开后还没有导入文件">以前导入的都在“报送记录”里。</Empty>}
      {now && (
        <section class="panel importing">
          <table>
            <caption class="visually-hidden">文件和结果</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">文件</th>
                <th scope="col">情况</th>
                <th scope="col" class="num">
                  人数
                </th>
              </tr>
            </thead>
            <tbody>
              {now.lines.map((line, at) => (
                <ImportRow key={line.file} line={line} begun={now.running && at <= now.at} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
