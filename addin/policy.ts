import type { Policy, PolicyResult } from '../core/index.ts'
import type { PolicyWords } from '../core/messages/policy.zh-CN.ts'

const storageName = 'roster-review.pane.policy'

/** Reads a policy pack from the text of its file; without `words` problems are told in Chinese. The schema is loaded only where somebody has a pack of their own. */
export async function readPolicy(text: string, words?: PolicyWords): Promise<PolicyResult> {
  const { parsePolicyText } = await import('./policy-file.ts')
  return parsePolicyText(text, words)
}

/** Keeps a policy for the next time; null forgets it. False where the browser keeps nothing. */
export function keepPolicy(policy: Policy | null): boolean {
  try {
    if (policy) localStorage.setItem(storageName, JSON.stringify(policy))
    else localStorage.removeItem(storageName)
    return true
  } catch {
    return false
  }
}

/** The policy kept last time; null if there is none, or it no longer fits the schema. */
export async function keptPolicy(): Promise<Policy | null> {
  try {
    const text = localStorage.getItem(storageName)
    const loaded = text === null ? null : await readPolicy(text)
    return loaded?.ok ? loaded.policy : null
  } catch {
    return null
  }
}
