// Writes docs/rulebook.md from the catalogue of rules and the policy pack:  npm run rulebook
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  clausesWithoutRule,
  defaultPolicy,
  headings,
  openReview,
  type Policy,
  type RuleInfo,
  rules,
} from '../core/index.ts'
import { deskZh } from '../core/messages/desk.zh-CN.ts'
import type { Finding } from '../core/report/types.ts'
import { exampleWorkbook } from '../core/rules/example.ts'
import type { Example } from '../core/rules/rule.ts'
import { exampleText } from '../dashboard/pages/rules/example-text.ts'
import { countTable } from '../dashboard/tables/rules.tsx'

const severityNames = { error: '错误', warning: '警告', info: '提示' } as const

/** Which of the pack's readings a rule rests on: the rule itself only says that it does. */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  'cell/blank': ['clauses.四(二)', 'remarksBlank'],
  'display/too-short': ['display.firstDayCounts', 'calendar.regionalHolidays'],
  'eligibility/retirement-age': ['retirement.femaleYears', 'retirement.reform'],
  'eligibility/outside-field': ['specialties'],
  'eligibility/penalty': ['penaltyEffects'],
  'eligibility/barred': ['counts.barred', 'counts.under-investigation'],
  'eligibility/qualification': ['referenceMonth', 'routes.'],
  'eligibility/continuing-education': ['continuingEducation.junior'],
  'eligibility/initial-full-time': ['clauses.八(三)'],
  'defense/below-county-reading': ['exemptions.below-county'],
  'defense/township-enterprise': ['exemptions.below-county'],
  'remarks/ask': ['exemptions.below-county'],
  'eligibility/outside-prefecture': ['counties'],
}

/** The pack's assumptions behind a rule. */
export function assumptionsOf(rule: Pick<RuleInfo, 'code'>, policy: Policy): Policy['assumptions'] {
  const paths = restsOn[rule.code] ?? []
  return policy.assumptions.filter(({ path }) =>
    paths.some((one) => (one.endsWith('.') ? path.startsWith(one) : path === one)),
  )
}

/** What the engine says of an example under a rule; null where it says nothing. */
export function saidOf(code: string, example: Example): Finding | null {
  const sanctions = example.sanctions ? { sanctions: example.sanctions } : {}
  return (
    openReview(exampleWorkbook(example), defaultPolicy, sanctions)
      .allFindings()
      .find(({ rule }) => rule === code) ?? null
  )
}

/** Keeps a cell's text in one cell of a table, whatever it holds. */
const inTable = (text: string) => text.replace(/[|\\]/g, '\\$&').replace(/\s+/g, ' ')
/** A text in which no character means anything but itself. */
const plain = (text: string) => text.replace(/[\\*_<>[\]#|]/g, '\\$&').replace(/[\r\n]+/g, ' ')

function severityText({ severity, otherSeverity }: RuleInfo): string {
  return otherSeverity === null
    ? severityNames[severity]
    : `${severityNames[severity]}，有的情形是${severityNames[otherSeverity]}`
}

function ruleSection(rule: RuleInfo): string {
  const [first] = rule.examples.breaks
  const said = first ? saidOf(rule.code, first) : null
  const fix = said?.fix ? `；可改为“${plain(said.fix.value)}”${said.fix.safe ? '' : '（须本人确认）'}` : ''
  const readings = assumptionsOf(rule, defaultPolicy)
  return [
    `### \`${rule.code}\``,
    '',
    plain(rule.summary),
    '',
    `- 级别：${severityText(rule)}`,
    `- 依据：${rule.clause}`,
    ...(rule.columns.length > 0 ? [`- 栏目：${rule.columns.map((column) => headings[column]).join('；')}`] : []),
    ...(said ? [`- 提示语：${plain(said.message)}${fix}`] : []),
    ...rule.examples.breaks.map((example) => `- 违反：${plain(exampleText(example))}`),
    ...rule.examples.looks.map((example) => `- 不违反：${plain(exampleText(example))}`),
    ...readings.map(({ path, why }) => `- **我们的理解**（\`${path}\`）：${plain(why)}`),
    '',
  ].join('\n')
}

const codesUnder = (clause: string) =>
  rules
    .filter((rule) => rule.clause === clause)
    .map(({ code }) => `\`${code}\``)
    .join('、')

function clauseTable({ clauses, bases }: Policy): string {
  const row = (id: string, heading: string, summary: string, last: string) =>
    `| ${[id, heading, summary, last].map(inTable).join(' | ')} |`
  return [
    '| 条款 | 标题 | 摘要 | 规则，或没有规则的原因 |',
    '|---|---|---|---|',
    ...clauses.map(({ id, heading, summary }) =>
      row(id, heading, summary, codesUnder(id) || (clausesWithoutRule[id] ?? '')),
    ),
    '',
    '通知以外的依据：',
    '',
    '| 依据 | 名称 | 摘要 | 规则 |',
    '|---|---|---|---|',
    ...bases.map(({ id, title, summary }) => row(id, title, summary, codesUnder(id) || '用作申报通道的依据')),
  ].join('\n')
}

function assumptionTable(policy: Policy): string {
  const resting = (path: string) =>
    rules
      .filter((rule) => assumptionsOf(rule, policy).some((one) => one.path === path))
      .map(({ code }) => `\`${code}\``)
      .join('、')
  return [
    '| 政策包的项目 | 为什么这样理解 | 用到它的规则 |',
    '|---|---|---|',
    ...policy.assumptions.map(({ path, why }) => `| \`${path}\` | ${inTable(why)} | ${resting(path) || '多条规则'} |`),
  ].join('\n')
}

/** What of free text counts, topic by topic, as the pack has it. */
function countsTable({ counts }: Policy): string {
  const { columns } = countTable({ desk: deskZh, pack: (text) => text })
  const line = (cells: readonly string[]) => `| ${cells.map(inTable).join(' | ')} |`
  return [
    line(columns.map(({ heading }) => heading)),
    `|${'---|'.repeat(columns.length)}`,
    ...counts.map((count) => line(columns.map(({ value }) => String(value(count, 0))))),
  ].join('\n')
}

/** The rulebook as Markdown: every rule with what it says and its examples, and the notice clause by clause. */
export function rulebook(): string {
  return `# 核验规则

<!-- 由 npm run rulebook 生成，请勿手改。 -->

依据《${defaultPolicy.title}》（政策包 \`${defaultPolicy.id}\`），共 ${rules.length} 条规则。规则按执行顺序排列；例子只写与填写无误的一行不同的地方，提示语是程序对第一个例子说的话。

## 条款与规则

${clauseTable(defaultPolicy)}

## 通知没有写明、由我们理解的地方

都写在政策包里，可以改。

${assumptionTable(defaultPolicy)}

## 文字里什么算数

${deskZh.rules.counts.lead}

${countsTable(defaultPolicy)}

## 规则

${rules.map(ruleSection).join('\n')}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(fileURLToPath(new URL('../docs/rulebook.md', import.meta.url)), rulebook())
}
