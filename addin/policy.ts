import { type Policy, parsePolicyText } from '../core/index.ts'

const storageName = 'roster-review.pane.policy'

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
export function keptPolicy(): Policy | null {
  try {
    const text = localStorage.getItem(storageName)
    const loaded = text === null ? null : parsePolicyText(text)
    return loaded?.ok ? loaded.policy : null
  } catch {
    return null
  }
}
