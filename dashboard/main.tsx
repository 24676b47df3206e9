import './styles.ts'
import { runExporter } from './export/worker.ts'
import { runChecker } from './pages/self-check/worker.ts'
import { startPage } from './shell.tsx'
import { runReader } from './store/reader.ts'
import { runSqlWorker } from './store/sql-runner.ts'
import { runStore } from './store/worker.ts'
import type { WorkerScope } from './store/worker-source.ts'

/** This program runs as the page and, under the name of a role, as each of its workers (store/worker-source.ts). */
const roles: Record<string, (scope: WorkerScope) => void> = {
  store: runStore,
  reader: runReader,
  sql: runSqlWorker,
  export: runExporter,
  check: runChecker,
}

if ('document' in globalThis) startPage()
else {
  const scope = globalThis as unknown as WorkerScope
  roles[scope.name]?.(scope)
}
