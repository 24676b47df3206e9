import { type OptionalColumn, type Policy, rosterTemplate } from '../core/index.ts'
import { addTemplate } from './excel/template.ts'

/** Adds an empty roster for a notice; loaded when somebody asks for one. */
export function addRoster(policy: Policy, optional: readonly OptionalColumn[], rows: number) {
  return addTemplate(rosterTemplate(policy, optional, rows))
}
