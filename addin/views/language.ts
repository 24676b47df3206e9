import { computed, signal } from '@preact/signals'
import { type Messages, messagesZh } from '../../core/index.ts'
import { narrowStage, type PaneWords, paneZh } from '../../core/messages/pane.zh-CN.ts'
import type { PolicyWords } from '../../core/messages/policy.zh-CN.ts'
import { type StageWords, type ViewWords, viewZh } from '../../core/messages/zh-CN.ts'

/** Every sentence of the pane in one language. */
export interface Language {
  tag: 'zh-CN' | 'en'
  pane: PaneWords
  view: ViewWords
  stage: StageWords
  /** The engine's sentences. */
  findings: Messages
  /** Why a policy pack is refused; undefined: in Chinese, whose words come with the reader of packs. */
  policy?: PolicyWords
}

const language = signal<Language>({
  tag: 'zh-CN',
  pane: paneZh,
  view: viewZh,
  stage: narrowStage,
  findings: messagesZh,
})

/** Speaks Office's language from now on: Chinese, unless Office speaks something that is not. */
export async function speak(displayLanguage: string): Promise<void> {
  if (displayLanguage.toLowerCase().startsWith('zh')) return
  const { english } = await import('./english.ts')
  language.value = english
}

export const tag = computed(() => language.value.tag)
export const words = computed(() => language.value.pane)
export const viewWords = computed(() => language.value.view)
export const stageWords = computed(() => language.value.stage)
export const policyWords = computed(() => language.value.policy)
export const findingWords = computed(() => language.value.findings)

/** What a rule asks for, in a line: the heading of its findings. */
export function ruleTitle(code: string): string {
  const known = findingWords.value as Record<string, { summary: string } | undefined>
  return known[code]?.summary ?? code
}
