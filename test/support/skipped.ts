import type { Reporter, TestModule } from 'vitest/node'

/** How many tests were left out for each reason. */
export function countSkipped(reasons: Iterable<string | undefined>): string[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) {
    const words = reason ?? '其他原因'
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => `${words}：跳过 ${count} 项`)
}

function* reasonsOf(modules: readonly TestModule[]) {
  for (const module of modules)
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'skipped') yield result.note
    }
}

/** Ends a run with what was not tested because this machine lacks something. */
export class Skipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const line of countSkipped(reasonsOf(modules))) console.log(line)
  }
}
