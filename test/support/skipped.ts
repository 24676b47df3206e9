import type { Reporter, TestModule } from 'vitest/node'

/** How many tests were left out for each reason. */
function counted(reasons: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${reason}：跳过 ${count} 项`)
}

/** Tests passed over by a filter of the command line have no reason to tell. */
function* reasonsOf(modules: readonly TestModule[]) {
  for (const module of modules)
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'skipped' && result.note) yield result.note
    }
}

/** Ends a run with what was not tested because this machine lacks something. */
export class Skipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const line of counted(reasonsOf(modules))) console.log(line)
  }
}
