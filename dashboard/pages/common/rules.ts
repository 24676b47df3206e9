/** What a rule says, in a line. */
export function ruleTitle(rule: string): string {
  return rule
}
