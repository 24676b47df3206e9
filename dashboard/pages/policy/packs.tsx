import { useState } from 'preact/hooks'
import { defaultPolicy, type PolicyResult } from '../../../core/index.ts'
import { Note } from '../../../core/view/note.tsx'
import { activePolicy } from '../../active-policy.ts'
import { download } from '../../download.ts'
import { write } from '../../state.ts'
import { useQuery } from '../../store/use-query.ts'
import { checkPack, choose, takeUp } from './choose.ts'

interface PackLine {
  id: string
  title: string
  year: number
  active: number
}

function Checked({ name, result, onDone }: { name: string; result: PolicyResult; onDone: () => void }) {
  if (!result.ok)
    return (
      <Note tone="error" title={`“${name}”有 ${result.problems.length} 处要改，没有启用`}>
        <table>
          <caption class="visually-hidden">政策包中的错误</caption>
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">怎么改</th>
            </tr>
          </thead>
          <tbody>
            {result.problems.map(({ path, message }) => (
              <tr key={`${path} ${message}`}>
                <td>
                  <code>{path || '整个文件'}</code>
                </td>
                <td class="wraps">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Note>
    )
  const { policy } = result
  const { online } = policy.windows
  return (
    <Note tone="ok" title={`“${name}”检查通过`}>
      <p>
        {policy.title}（{policy.year} 年度，网上申报 {online.from} 至 {online.to}
        ）。启用后，已有的花名册将按它重新核验。
      </p>
      <p class="tools">
        <button
          type="button"
          class="btn is-primary"
          onClick={() => {
            onDone()
            void takeUp(result)
          }}
        >
          启用并重新核验
        </button>
        <button type="button" class="btn" onClick={onDone}>
          不启用
        </button>
      </p>
    </Note>
  )
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The packs there are, the one in force, and a way to load another. */
export function Packs() {
  const kept = useQuery<PackLine>('policies').rows ?? []
  const [checked, setChecked] = useState<{ name: string; result: PolicyResult } | null>(null)
  const builtIn = kept.every(({ active }) => !active)
  const { id, title, year } = defaultPolicy
  const lines: (PackLine & { own: boolean })[] = [
    { id, title, year, active: Number(builtIn), own: false },
    ...kept.map((line) => ({ ...line, own: true })),
  ]
  return (
    <section class="panel flow">
      <table>
        <caption>政策包</caption>
        <thead>
          <tr>
            <th scope="col">通知</th>
            <th scope="col">年度</th>
            <th scope="col">编号</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, year, active, own }) => (
            <tr key={`${own} ${id}`}>
              <th scope="row" class="wraps">
                {title}
              </th>
              <td>{year}</td>
              <td>
                {id}
                {!own && '（内置）'}
              </td>
              <td>
                {active ? (
                  '正在使用'
                ) : (
                  <span class="tools">
                    <button type="button" class="btn is-small" onClick={() => void choose(own ? id : null)}>
                      改用
                    </button>
                    {own && (
                      <button
                        type="button"
                        class="btn is-small is-quiet"
                        onClick={() => void write('policy-remove', [{ id }])}
                      >
                        删除
                      </button>
                    )}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {checked && <Checked {...checked} onDone={() => setChecked(null)} />}
      <p class="tools screen-only">
        <label class="btn">
          载入另一份政策包…
          <input
            class="visually-hidden"
            type="file"
            accept=".json"
            data-testid="policy"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file) setChecked({ name: file.name, result: await checkPack(file) })
            }}
          />
        </label>
        <button
          type="button"
          class="btn"
          onClick={() => download(`${activePolicy.value.id}.json`, json(activePolicy.value), 'application/json')}
        >
          下载正在使用的政策包
        </button>
      </p>
      <p class="small muted">来年：下载政策包，改好日期、收费和名单，再载入。程序不用改。</p>
    </section>
  )
}
