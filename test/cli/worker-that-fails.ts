// A reading process that does to each file what the file's name says.
import { budget } from '../../core/cli/budget.ts'
import type { Order } from '../../core/cli/job.ts'
import { Watch } from '../../core/cli/watch.ts'
import { emptyTotals } from '../../core/index.ts'

let filesRead = 0
const watch = new Watch(budget.readerMebibytes)
process.on('message', (order: Order) => {
  if (!('job' in order)) return
  const { file } = order.job
  if (file === 'hangs') watch.start(0.2)
  while (file === 'hangs');
  for (const held: Uint8Array[] = []; file === 'hoards'; ) held.push(new Uint8Array(8 << 20).fill(1))
  for (const held: object[] = []; file === 'heaps'; ) held.push({})
  if (file === 'crashes') process.exit(9)
  if (file === 'crashes after others' && filesRead > 0) process.exit(9)
  if (file === 'tells and crashes') process.send!({ told: new TextEncoder().encode('half') }, () => process.exit(9))
  else if (file === 'fault') process.send!({ fault: 'x is not a function' })
  else {
    filesRead++
    process.send!({ told: new TextEncoder().encode(JSON.stringify({ pid: process.pid, filesRead })) })
    process.send!({ result: { report: { file, status: 'read', totals: emptyTotals() }, annotated: null } })
  }
})
