import { openReview, type Policy, type ReadResult, readWorkbook } from '../../../core/index.ts'
import type { ReadSeal } from '../../export/seal-panel.tsx'
import type { WorkerScope } from '../../store/worker-source.ts'
import { type HandedBack, handBack, type Mended } from './hand-back.ts'

/** What the page asks: to read a file, to write the mended one, or what a file's seal says. */
export type CheckRequest =
  | { kind: 'read'; file: string; bytes: Uint8Array }
  | { kind: 'hand-back'; mended: Mended }
  | { kind: 'seal'; file: string; bytes: Uint8Array; policy: Policy }
export type CheckReply =
  | { kind: 'read'; result: ReadResult }
  | { kind: 'hand-back'; result: HandedBack }
  | { kind: 'seal'; result: ReadSeal | null }

async function answer(request: CheckRequest): Promise<CheckReply> {
  switch (request.kind) {
    case 'read':
      return { kind: 'read', result: await readWorkbook(request.bytes, request.file) }
    case 'hand-back':
      return { kind: 'hand-back', result: await handBack(request.mended) }
    case 'seal':
      return { kind: 'seal', result: await sealOf(request.bytes, request.file, request.policy) }
  }
}

async function sealOf(bytes: Uint8Array, file: string, policy: Policy): Promise<ReadSeal | null> {
  const read = await readWorkbook(bytes, file)
  if (!read.ok) return null
  const review = openReview(read.workbook, policy, { file })
  const reading = review.seal()
  return reading && { reading, places: review.applicants().map(({ row, name }) => ({ row: row + 1, name })) }
}

/** Runs in a worker of its own, so that a file that hangs can be ended without the page. */
export function runChecker(scope: WorkerScope) {
  scope.onmessage = async ({ data }: MessageEvent<CheckRequest>) => scope.postMessage(await answer(data))
}
