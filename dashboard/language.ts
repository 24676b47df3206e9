import { computed, effect, signal } from '@preact/signals'
import { type Messages, messagesEn, messagesZh } from '../core/index.ts'
import { deskEn } from '../core/messages/desk.en.ts'
import { type DeskWords, deskZh } from '../core/messages/desk.zh-CN.ts'
import { annotateEn, materialsEn, noRuleEn, policyEn, problemsEn, stageEn, viewEn } from '../core/messages/en.ts'
import { packEn } from '../core/messages/pack.en.ts'
import { type FileWords, problemIn } from '../core/messages/retell.ts'
import {
  annotateZh,
  type MaterialWords,
  materialsZh,
  noRuleZh,
  type PolicyWords,
  policyZh,
  problemsZh,
  type StageWords,
  stageZh,
  type ViewWords,
  viewZh,
} from '../core/messages/zh-CN.ts'
import type { Trouble } from './store/trouble.ts'

export type LanguageTag = 'zh-CN' | 'en'

/** Every sentence of the page in one language. What is handed in on paper stays Chinese: see papers.zh-CN.ts. */
export interface Language {
  tag: LanguageTag
  desk: DeskWords
  view: ViewWords
  stage: StageWords
  /** Papers due from a person. */
  materials: MaterialWords
  /** The engine's sentences. */
  findings: Messages
  /** What reading and marking say of files. */
  problems: FileWords
  /** Why a policy pack is refused. */
  policy: PolicyWords
  /** Why no rule holds a clause of the notice, by the clause. */
  noRule: Readonly<Record<string, string>>
  /** What a pack says of the notice; as it stands there, where it is not known in this language. */
  pack: (text: string) => string
}

const languages: Readonly<Record<LanguageTag, Language>> = {
  'zh-CN': {
    tag: 'zh-CN',
    desk: deskZh,
    view: viewZh,
    stage: stageZh,
    materials: materialsZh,
    findings: messagesZh,
    problems: { ...problemsZh, ...annotateZh },
    policy: policyZh,
    noRule: noRuleZh,
    pack: (text) => text,
  },
  en: {
    tag: 'en',
    desk: deskEn,
    view: viewEn,
    stage: stageEn,
    materials: materialsEn,
    findings: messagesEn,
    problems: { ...problemsEn, ...annotateEn },
    policy: policyEn,
    noRule: noRuleEn,
    pack: (text) => packEn[text] ?? text,
  },
}

const storageName = 'roster-review.language'

/** What papers speak, whatever the page does. */
export const chinese: Language = languages['zh-CN']

export const language = signal<Language>(chinese)
/** For queries that tell findings: 1 where they are to be told in English. */
export const english = computed(() => (language.value.tag === 'en' ? 1 : null))
/** The page's own sentences. */
export const words = computed(() => language.value.desk)
/** The sentences of the pieces and of the notice's codes. */
export const viewWords = computed(() => language.value.view)
export const stageWords = computed(() => language.value.stage)

/** Chinese, unless the browser's first language is English. */
export function languageOf(first: string | undefined): LanguageTag {
  return /^en(?:-|$)/i.test(first ?? '') ? 'en' : 'zh-CN'
}

/** 2024-09-12 → 2024年9月12日 */
export const longDay = (day: string) =>
  words.value.head.day(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))

/** What a rule asks for, in a line. */
export function ruleTitle(code: string, { findings }: Language = language.value): string {
  const known = findings as Record<string, { summary: string } | undefined>
  return known[code]?.summary ?? code
}

/** Why a file could not be read; `message` is the Chinese sentence that is kept. */
export const problemText = (message: string): string => problemIn(language.value.problems, message)

/** What went wrong in the store or one of its workers. */
export const troubleText = ({ code, reason }: Trouble): string => words.value.store[code](reason)

function kept(): LanguageTag | null {
  try {
    const tag = localStorage.getItem(storageName)
    return tag === 'zh-CN' || tag === 'en' ? tag : null
  } catch {
    return null
  }
}

/** Speaks what was chosen last time, else by the browser; the document says which language it is in. */
export function restoreLanguage(): void {
  language.value = languages[kept() ?? languageOf(navigator.languages[0] ?? navigator.language)]
  effect(() => {
    document.documentElement.lang = language.value.tag
  })
}

/** Speaks a language from now on; where storage is refused, until the page is closed. */
export function chooseLanguage(tag: LanguageTag): void {
  language.value = languages[tag]
  try {
    localStorage.setItem(storageName, tag)
  } catch {
    return
  }
}
