import { type PolicyResult, parsePolicyText } from '../../../core/index.ts'
import { judgeAnew } from '../../importing.ts'
import { language } from '../../language.ts'
import { write } from '../../state.ts'

/** Looks at a pack's file; nothing is taken up yet. What is wrong with it is told in the page's language. */
export async function checkPack(file: File): Promise<PolicyResult> {
  return parsePolicyText(await file.text(), language.value.policy)
}

/** Keeps a pack that was found valid, puts it in force and judges every roster by it. */
export async function takeUp(result: PolicyResult): Promise<void> {
  if (!result.ok) return
  const { id, title, year } = result.policy
  await write('policy-add', [{ id, title, year, pack: JSON.stringify(result.policy) }])
  await choose(id)
}

/** Puts a kept pack in force, or with null the built-in one, and judges every roster by it. */
export async function choose(id: string | null): Promise<void> {
  if (id === null) await write('policy-built-in', [{}])
  else await write('policy-choose', [{ id }])
  await judgeAnew()
}
