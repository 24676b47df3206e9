import { en, stageEn, viewEn } from '../../core/messages/en.ts'
import { paneEn } from '../../core/messages/pane.en.ts'
import { policyEn } from '../../core/messages/policy.en.ts'
import type { Language } from './language.ts'

/** Loaded only where Office does not speak Chinese. */
export const english: Language = {
  tag: 'en',
  pane: paneEn,
  view: viewEn,
  stage: stageEn,
  findings: en,
  policy: policyEn,
}
