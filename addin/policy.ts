import { type Policy, parsePolicy } from '../core/index.ts'

const storageName = 'roster-review.pane.policy'

export type LoadedPolicy =
  | { ok: true; policy: Policy }
  | { ok: false; problems: readonly { path: string; message: string }[] }

/** Reads a policy pack from the text of its file. */
export function loadPolicy(text: string): LoadedPolicy {
  try {
    return parsePolicy(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (thrown) {
    return {
      ok: false,
      problems: [{ path: 'JSON', message: thrown instanceof Error ? thrown.message : String(thrown) }],
    }
  }
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
export function keptPolicy(): Policy | null {
  try {
    const text = localStorage.getItem(storageName)
    const loaded = text === null ? null : loadPolicy(text)
    return loaded?.ok ? loaded.policy : null
  } catch {
    return null
  }
}
