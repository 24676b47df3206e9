import { defaultPolicy } from '../../../core/policy/default.ts'
import type { Policy } from '../../../core/policy/schema.ts'
import type { ExemptionReason, Level, Track } from '../../../core/report/types.ts'

/** The notice in force. */
export function activePolicy(): Policy {
  return defaultPolicy
}

/** 七(一) for a reason of exemption. */
export function clauseOfReason(reason: ExemptionReason): string {
  return activePolicy().exemptions.find(({ code }) => code === reason)?.clause ?? '七'
}

/** The tariff line for a level and a track; undefined where the notice has none. */
export function tariffOf(level: Level | null, track: Track | null): Policy['fees'][number] | undefined {
  return activePolicy().fees.find((line) => line.level === level && line.track === track)
}
