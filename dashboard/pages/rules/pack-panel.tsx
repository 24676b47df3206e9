import { type Policy, windowNames } from '../../../core/index.ts'
import { stageZh } from '../../../core/messages/zh-CN.ts'
import { href } from '../../route.ts'
import { trackWord } from '../common/labels.ts'
import { longDay } from '../common/page-head.tsx'

/** The notice in force: what it is, its dates, its tariff, and every choice between readings it rests on. */
export function PackPanel({ policy }: { policy: Policy }) {
  return (
    <section class="panel" aria-labelledby="pack-heading">
      <div class="panel-head">
        <h2 id="pack-heading">现用政策包：{policy.year} 年度</h2>
        <a class="screen-only" href={href('policy')}>
          换用其他政策包
        </a>
      </div>
      <p>
        {policy.title} <span class="muted small">{policy.id}</span>
      </p>
      <dl class="facts">
        <dt>发文</dt>
        <dd>{policy.issuer}</dd>
        {windowNames.map((name) => {
          const { from, to, tentative } = policy.windows[name]
          return [
            <dt key={name}>{stageZh.windows[name]}</dt>,
            <dd key={`${name} days`}>
              {longDay(from)}至{longDay(to)}
              {tentative && `（${stageZh.tentative}）`}
            </dd>,
          ]
        })}
        <dt>收费</dt>
        <dd>{policy.fees.map(({ line, amount, track }) => `${line || trackWord(track)} ${amount} 元`).join('；')}</dd>
        <dt>年限算到</dt>
        <dd>{policy.referenceMonth}</dd>
        <dt>公示</dt>
        <dd>不少于 {policy.display.workingDays} 个工作日</dd>
      </dl>
      <details class="disclosure">
        <summary>通知没有写明、由我们理解的 {policy.assumptions.length} 处（都写在政策包里，可以改）</summary>
        <table>
          <caption class="visually-hidden">由我们理解的地方</caption>
          <thead>
            <tr>
              <th scope="col">政策包里的项</th>
              <th scope="col">为什么这样理解</th>
            </tr>
          </thead>
          <tbody>
            {policy.assumptions.map(({ path, why }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
