import { cellRules } from './cell.ts'
import { dateRules } from './date.ts'
import { duplicateRules } from './duplicate.ts'
import { educationRules } from './education.ts'
import { eligibilityRules } from './eligibility.ts'
import { defenseRules, feeRules } from './fee.ts'
import { materialRules } from './materials.ts'
import { optionalRules } from './optional.ts'
import type { RuleCode } from './params.ts'
import { personRules } from './person.ts'
import { remarksRules } from './remarks.ts'
import { rosterRules } from './roster.ts'
import type { CellRule, RowRule, Rule } from './rule.ts'
import { serviceRules } from './service.ts'
import { titleRules } from './title.ts'

/** Version of the catalogue; it goes into the seal. Raised when a rule is added, dropped or judges otherwise. */
export const catalogueVersion = '2'

/** Every rule, in the order in which they run and in which findings of a cell stand (D5.6). */
export const catalogue: readonly Rule[] = [
  ...rosterRules,
  ...cellRules,
  ...personRules,
  ...dateRules,
  ...educationRules,
  ...serviceRules,
  ...titleRules,
  ...duplicateRules,
  ...optionalRules,
  ...materialRules,
  ...remarksRules,
  ...eligibilityRules,
  ...feeRules,
  ...defenseRules,
] as unknown as readonly Rule[]

const positions = new Map<RuleCode, number>(catalogue.map((rule, index) => [rule.code, index]))

/** Position of a rule in the catalogue. */
export function ruleIndex(code: RuleCode): number {
  return positions.get(code)!
}

export const indexedCellRules = catalogue.flatMap((rule, index) =>
  rule.scope === 'cell' ? [{ rule: rule as CellRule, index }] : [],
)
export const indexedRowRules = catalogue.flatMap((rule, index) =>
  rule.scope === 'row' ? [{ rule: rule as RowRule, index }] : [],
)
