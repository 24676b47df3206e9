import type { Handed, Handing, Notice, Reply, Request } from './protocol.ts'
import { Session } from './session.ts'
import { loadSqlite } from './sqlite.ts'
import type { WorkerScope } from './worker-source.ts'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A reader hands in files over this port; each is answered when it is loaded. */
function takeFrom(port: MessagePort, session: Session) {
  port.onmessage = ({ data: { id, incoming } }: MessageEvent<Handing>) => {
    let answer: Handed
    try {
      answer = { id, outcome: session.load(incoming) }
    } catch (error) {
      answer = { id, error: reasonOf(error) }
    }
    port.postMessage(answer)
  }
}

function answer(session: Session, request: Request): unknown {
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
      return takeFrom(request.ask.port, session)
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
  const post = (message: Reply | Notice) => scope.postMessage(message)
  const session = loadSqlite().then((sqlite) => new Session(sqlite, (keeping) => post({ notice: 'keeping', keeping })))
  let turn: Promise<void> = Promise.resolve()
  scope.onmessage = ({ data: request }: MessageEvent<Request>) => {
    turn = turn.then(async () => {
      try {
        post({ id: request.id, ok: true, answer: await answer(await session, request) })
      } catch (error) {
        post({ id: request.id, ok: false, error: reasonOf(error) })
      }
    })
  }
}
