import { signal } from '@preact/signals'
import { defaultPolicy, type Policy, parsePolicyText } from '../core/index.ts'
import { ask } from './state.ts'

/** The notice in force. */
export const activePolicy = signal<Policy>(defaultPolicy)

/** The text the pack in force was read from; null: the built-in one. */
let text: string | null = null

/** Takes up the pack the store says is active. One that no longer fits leaves the built-in one in force. */
export async function readActivePolicy(): Promise<void> {
  const { rows } = await ask('query', { name: 'active-pack', parameters: {} })
  const now = (rows[0]?.[0] as string | undefined) ?? null
  if (now === text) return
  text = now
  const parsed = now === null ? null : parsePolicyText(now)
  activePolicy.value = parsed?.ok ? parsed.policy : defaultPolicy
}
