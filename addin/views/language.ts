import { computed } from '@preact/signals'
import { paneEn } from '../../core/messages/pane.en.ts'
import { type PaneWords, paneZh } from '../../core/messages/pane.zh-CN.ts'
import { stageEn } from '../../core/messages/stage.en.ts'
import { stageZh } from '../../core/messages/stage.zh-CN.ts'
import { viewEn } from '../../core/messages/view.en.ts'
import { viewZh } from '../../core/messages/view.zh-CN.ts'
import { host } from '../state.ts'

/** Chinese unless Office speaks something that is not Chinese. */
export const english = computed(() => !(host.value?.language ?? 'zh-CN').toLowerCase().startsWith('zh'))

/** The pane's words in Office's language. */
export const words = computed<PaneWords>(() => (english.value ? paneEn : paneZh))
export const viewWords = computed(() => (english.value ? viewEn : viewZh))
export const stageWords = computed(() => (english.value ? stageEn : stageZh))
