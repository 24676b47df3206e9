import { isolated } from '../../core/view/isolated.ts'
import { say } from '../../core/view/toast.tsx'
import { download } from '../download.ts'
import { words } from '../language.ts'
import { whileBusy } from '../state.ts'
import { startWorker } from '../store/worker-source.ts'
import type { ExportReply, ExportRequest } from './protocol.ts'

const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Makes files in a worker that lives as long as the request. */
function make(request: ExportRequest): Promise<ExportReply> {
  return new Promise((answer) => {
    const worker = startWorker('export')
    const end = (reply: ExportReply) => {
      worker.terminate()
      answer(reply)
    }
    worker.onmessage = ({ data }: MessageEvent<ExportReply>) => end(data)
    worker.onerror = ({ message }) => end({ ok: false, message })
    worker.postMessage(request)
  })
}

/** Makes the files a request asks for and hands them to the person; says what went wrong. */
export async function handOut(request: ExportRequest): Promise<void> {
  const reply = await whileBusy(make(request))
  const { exports } = words.value
  if (!reply.ok) {
    say({ tone: 'error', text: exports.failed(reply.message) })
    return
  }
  for (const { name, bytes } of reply.files) download(name, bytes, typeOf(name))
  for (const { file, message } of reply.notMarked)
    say({ tone: 'warning', text: exports.notMarked(isolated(file), message) })
  if (reply.files.length > 0) say({ tone: 'ok', text: exports.done(reply.files.map(({ name }) => isolated(name))) })
}

export function typeOf(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
