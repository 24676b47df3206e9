import { signal } from '@preact/signals'
import { defaultPolicy } from '../core/policy/default.ts'
import { parsePolicy } from '../core/policy/parse.ts'
import type { Policy } from '../core/policy/schema.ts'
import { ask } from './state.ts'

/** The notice in force. */
export const activePolicy = signal<Policy>(defaultPolicy)

/** Takes up the pack the store says is active. One that no longer fits leaves the built-in one in force. */
export async function readActivePolicy(): Promise<void> {
  const { rows } = await ask('query', { name: 'active-pack', parameters: {} })
  const text = rows[0]?.[0]
  const parsed = typeof text === 'string' ? parsePolicy(JSON.parse(text)) : null
  activePolicy.value = parsed?.ok ? parsed.policy : defaultPolicy
}
