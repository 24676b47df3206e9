import {
  defaultPolicy,
  openReview,
  type Policy,
  type Problem,
  parsePolicyText,
  readWorkbook,
} from '../../core/index.ts'
import { problemsZh } from '../../core/messages/zh-CN.ts'
import { recallFor } from './columns.ts'
import { type FileSource, flatten, refused } from './flatten.ts'
import { digestOf } from './pieces.ts'
import type { Handing, Incoming, Judgement, ReaderPort, ReaderReply, ReaderRequest } from './protocol.ts'
import { reasonOf, troubleOf } from './trouble.ts'
import type { WorkerScope } from './worker-source.ts'

let known: { text: string; policy: Policy } | null = null

/** The pack a judgement names. The store keeps only packs that were found valid. */
function policyOf({ policy: text }: Judgement): Policy {
  if (text === null) return defaultPolicy
  if (known?.text !== text) {
    const parsed = parsePolicyText(text)
    if (!parsed.ok) throw new Error(`policy pack: ${parsed.problems[0]?.path}`)
    known = { text, policy: parsed.policy }
  }
  return known.policy
}

function withoutPassword(source: FileSource, decrypted: Uint8Array | undefined): FileSource {
  if (!decrypted) return source
  const bytes = new Uint8Array(decrypted)
  return { ...source, bytes, bytesDigest: digestOf(bytes) }
}

async function judge({ file, name, judgement, refuse, passwords }: ReaderRequest): Promise<Incoming> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const digest = digestOf(bytes)
  const source = { file: name, digest, bytes, bytesDigest: digest }
  const policy = policyOf(judgement)
  if (refuse) return refused(source, refuse, policy)
  const read = await readWorkbook(bytes, name, { passwords })
  if (!read.ok) return { ...refused(source, read.problem, policy), isLocked: read.isLocked }
  const stated = recallFor(read.workbook, policy, judgement.columns)
  const review = openReview(read.workbook, policy, {
    ...{ file: name, sanctions: judgement.sanctions },
    ...(stated && { stated }),
  })
  // What was opened with a password is kept without it, so that it can be judged anew and handed back.
  return flatten(withoutPassword(source, read.decrypted), read.workbook.format, review, policy, stated)
}

/** A file that breaks the reader is one that cannot be read. What is kept of it is Chinese, like all that is kept. */
const broken = (error: unknown): Problem => ({
  code: 'corrupt',
  message: problemsZh.broken(reasonOf(error)),
})

async function judgeOrRefuse(request: ReaderRequest): Promise<Incoming> {
  try {
    return await judge(request)
  } catch (error) {
    return judge({ ...request, refuse: request.refuse ?? broken(error) })
  }
}

/** Runs in a reader's worker: reads and judges one file after the other and hands each to the store. */
export function runReader(scope: WorkerScope) {
  const post = (reply: ReaderReply) => scope.postMessage(reply)
  let store: MessagePort | undefined

  const read = async (request: ReaderRequest) => {
    const { id, again } = request
    try {
      const incoming = await judgeOrRefuse(request)
      const handing: Handing = { id, incoming, again }
      store?.postMessage(handing, [incoming.bytes.buffer])
      post({ id, step: 'handed' })
    } catch (error) {
      post({ id, step: 'failed', trouble: troubleOf(error) })
    }
  }
  scope.onmessage = ({ data }: MessageEvent<ReaderPort | ReaderRequest>) => {
    if ('port' in data) store = data.port
    else void read(data)
  }
}
