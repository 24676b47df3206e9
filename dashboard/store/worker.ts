import type { Handing, Notice, Reply, Request } from './protocol.ts'
import { Session } from './session.ts'
import { loadSqlite } from './sqlite.ts'
import type { WorkerScope } from './worker-source.ts'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

type Post = (message: Reply | Notice) => void

/** A reader hands in files over this port; the page is told what became of each. */
function takeFrom(port: MessagePort, session: Session, post: Post) {
  port.onmessage = ({ data: { id, incoming, again } }: MessageEvent<Handing>) => {
    try {
      post({ notice: 'handed', id, outcome: session.load(incoming, again) })
    } catch (error) {
      post({ notice: 'handed', id, outcome: reasonOf(error) })
    }
  }
  return null
}

function answer(session: Session, request: Request, post: Post): unknown {
  switch (request.name) {
    case 'open':
      return session.open(request.ask.takeOver)
    case 'query':
      return session.query(request.ask.name, request.ask.parameters)
    case 'write':
      return session.write(request.ask.name, request.ask.parameters)
    case 'beginImport':
      return session.beginImport(request.ask.files, request.ask.at)
    case 'connect':
      return takeFrom(request.ask.port, session, post)
    case 'endImport':
      return session.endImport()
    case 'save':
      return session.save()
    case 'openSession':
      return session.openSession(request.ask.bytes)
    case 'clear':
      return session.clear()
  }
}

/** Runs in the store's worker: one request after the other, in the order they came. */
export function runStore(scope: WorkerScope) {
  const post: Post = (message) => scope.postMessage(message)
  const session = loadSqlite().then((sqlite) => new Session(sqlite, (keeping) => post({ notice: 'keeping', keeping })))
  let turn: Promise<void> = Promise.resolve()
  scope.onmessage = ({ data: request }: MessageEvent<Request>) => {
    turn = turn.then(async () => {
      try {
        post({ id: request.id, ok: true, answer: await answer(await session, request, post) })
      } catch (error) {
        post({ id: request.id, ok: false, error: reasonOf(error) })
      }
    })
  }
}
