import { noRuleZh, zhCN } from '../messages/zh-CN.ts'
import type { Severity } from '../report/types.ts'
import type { ColumnKey } from '../roster/columns.ts'
import { catalogue } from './catalogue.ts'
import type { RuleCode } from './params.ts'
import type { Example } from './rule.ts'

/** A rule as people read of it: in the rulebook, on the rules page, in other programs. */
export interface RuleInfo {
  code: RuleCode
  severity: Severity
  /** Where it depends on the row, what else it may be. */
  otherSeverity: Severity | null
  clause: string
  /** One sentence in Chinese. */
  summary: string
  /** Rests on a reading that the policy pack marks as an assumption. */
  assumption: boolean
  columns: readonly ColumnKey[]
  examples: { breaks: readonly Example[]; looks: readonly Example[] }
}

/** The catalogue of rules, in the order in which they run. */
export const rules: readonly RuleInfo[] = catalogue.map((rule) => ({
  code: rule.code,
  severity: rule.severity,
  otherSeverity: rule.otherSeverity ?? null,
  clause: rule.clause,
  summary: zhCN[rule.code].summary,
  assumption: rule.assumption ?? false,
  columns: rule.columns,
  examples: rule.examples,
}))

/** What a rule asks for, in a line: the heading of its findings where they are grouped. */
export function ruleTitle(code: string): string {
  return code in zhCN ? zhCN[code as RuleCode].summary : code
}

/** Clauses of the notice that no rule of the roster can hold, each with the reason. */
export const clausesWithoutRule = noRuleZh
