import { readWorkbook } from '../../../core/index.ts'
import type { ReadResult } from '../../../core/workbook/workbook.ts'
import type { WorkerScope } from '../../store/worker-source.ts'
import { type HandedBack, handBack, type Mended } from './hand-back.ts'

/** What the page asks: to read a file, or to write the mended one. */
export type CheckRequest = { kind: 'read'; file: string; bytes: Uint8Array } | { kind: 'hand-back'; mended: Mended }
export type CheckReply = { kind: 'read'; result: ReadResult } | { kind: 'hand-back'; result: HandedBack }

/** Runs in a worker of its own, so that a file that hangs can be ended without the page. */
export function runChecker(scope: WorkerScope) {
  scope.onmessage = async ({ data }: MessageEvent<CheckRequest>) => {
    const reply: CheckReply =
      data.kind === 'read'
        ? { kind: 'read', result: await readWorkbook(data.bytes, data.file) }
        : { kind: 'hand-back', result: await handBack(data.mended) }
    scope.postMessage(reply)
  }
}
