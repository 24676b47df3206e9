import { zhCN } from '../../../core/messages/zh-CN.ts'

const words: Readonly<Record<string, { summary: string }>> = zhCN

/** What a rule asks for, in a line; a code this program does not know (a session of another version) stands for itself. */
export function ruleTitle(rule: string): string {
  return words[rule]?.summary ?? rule
}
