import type { ExemptionReason, Level, Policy, Track } from '../../../core/index.ts'
import { activePolicy as inForce } from '../../active-policy.ts'

/** The notice in force; a component that asks is drawn anew when another is taken up. */
export const activePolicy = (): Policy => inForce.value

/** 七(一) for a reason of exemption. */
export function clauseOfReason(reason: ExemptionReason): string {
  return activePolicy().exemptions.find(({ code }) => code === reason)?.clause ?? '七'
}

/** The tariff line for a level and a track; undefined where the notice has none. */
export function tariffOf(level: Level | null, track: Track | null): Policy['fees'][number] | undefined {
  return activePolicy().fees.find((line) => line.level === level && line.track === track)
}
