import type { WorkerScope } from '../store/worker-source.ts'
import { makeFiles } from './make.ts'
import type { ExportReply, ExportRequest } from './protocol.ts'

/** Runs in a worker of its own, so that a paper of 10,000 people does not stop the page. */
export function runExporter(scope: WorkerScope) {
  const answer = async (request: ExportRequest): Promise<ExportReply> => {
    try {
      return { ok: true, ...(await makeFiles(request)) }
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) }
    }
  }
  scope.onmessage = async ({ data }: MessageEvent<ExportRequest>) => {
    const reply = await answer(data)
    scope.postMessage(reply, reply.ok ? reply.files.map(({ bytes }) => bytes.buffer) : [])
  }
}
