import { Empty } from '../../../core/view/note.tsx'
import { href } from '../../route.ts'
import { PageHead } from '../common/page-head.tsx'
import { type SubmissionLine, sealWords } from './line.ts'

function Line({ line, beside }: { line: SubmissionLine; beside: boolean }) {
  const { id, submission, file, receivedAt, people, seal, isCurrent } = line
  return (
    <tr class={isCurrent ? undefined : 'muted'}>
      <th scope="row">
        <a class="shown" href={href('submissions', {}, String(id))}>
          第 {submission} 次
        </a>
        {isCurrent ? (beside ? ' 并列' : ' 当前') : ''}
      </th>
      <td>{file}</td>
      <td>{receivedAt}</td>
      <td class="num">{people}</td>
      <td class="num">{line.eligible}</td>
      <td class="num">{line.unconfirmed}</td>
      <td class="num">{line.incomplete}</td>
      <td class="num">{line.ineligible}</td>
      <td class="num">{line.errors}</td>
      <td class="num">{line.warnings}</td>
      <td>{seal && sealWords[seal]}</td>
    </tr>
  )
}

const heads = ['报送', '文件', '收到', '人数', '可申报', '待确认', '需补正', '不可申报', '错误', '警告', '核验章']
const numeric = new Set(heads.slice(3, 10))

function Unit({ lines }: { lines: readonly SubmissionLine[] }) {
  const [{ supervisingUnit }] = lines as [SubmissionLine]
  const times = Math.max(...lines.map(({ submission }) => submission))
  const current = lines.filter(({ isCurrent }) => isCurrent === 1).length
  return (
    <section class="panel">
      <div class="scroll">
        <table>
          <caption>
            {supervisingUnit}{' '}
            <small>
              报送 {times} 次{current > 1 && `；有 ${current} 份并列计入，如是同一份的先后两次，请点开后合并`}
            </small>
          </caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head} class={numeric.has(head) ? 'num' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} beside={current > 1} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function byUnit(lines: readonly SubmissionLine[]): SubmissionLine[][] {
  const units = new Map<string, SubmissionLine[]>()
  for (const line of lines) units.set(line.unitKey, [...(units.get(line.unitKey) ?? []), line])
  return [...units.values()]
}

/** Every unit with all it has handed in. */
export function Units({ title, lines }: { title: string; lines: readonly SubmissionLine[] | null }) {
  const units = byUnit(lines ?? [])
  return (
    <>
      <PageHead title={title}>
        {units.length} 个主管单位，共报送 {lines?.length ?? 0} 份。同一单位再次报送时，前一份不再计入，但可以随时查看。
      </PageHead>
      {lines?.length === 0 && <Empty title="还没有收到花名册" />}
      <div class="panels">
        {units.map((lines) => (
          <Unit key={lines[0]!.unitKey} lines={lines} />
        ))}
      </div>
    </>
  )
}
