import type { ComponentChildren } from 'preact'
import { activePolicy } from './policy.ts'

export interface DocumentProps {
  /** Lines of the title. */
  title: readonly string[]
  /** Scope, number, day: at the left, in the middle, at the right. */
  scope: readonly [string, string, string]
  children: ComponentChildren
  legend?: string | undefined
  wide?: boolean | undefined
  signers?: readonly string[]
}

const usualSigners = ['制表人', '审核人', '负责人']

/** A list as an office stamps it; shown on paper only. What is written by hand stays an empty line. */
export function Document({ title, scope, children, legend, wide, signers = usualSigners }: DocumentProps) {
  const policy = activePolicy()
  return (
    <article class={wide ? 'document print-only is-wide' : 'document print-only'}>
      <h2>
        {title.map((line, at) => (
          <span key={line}>
            {at > 0 && <br />}
            {line}
          </span>
        ))}
      </h2>
      <p class="scope">
        {scope.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {children}
      {legend && <p class="legend">{legend}</p>}
      <footer>
        <p class="signatures">
          {signers.map((signer) => (
            <span key={signer}>
              {signer}：<span class="hand" />
            </span>
          ))}
        </p>
        <p class="seal">
          {policy.issuer}（盖章）
          <br />
          年　　月　　日
        </p>
      </footer>
    </article>
  )
}

/** 2024年度自治州工程系列质量技术监督专业 */
export function documentSubject(): string {
  const { year, series, field } = activePolicy()
  return `${year}年度自治州${series}系列${field}专业`
}
