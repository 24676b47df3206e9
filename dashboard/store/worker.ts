import type { Handing, Notice, Reply, Request, Requests } from './protocol.ts'
import { Session } from './session.ts'
import { loadSqlite } from './sqlite.ts'
import { reasonOf, troubleOf } from './trouble.ts'
import { Turns } from './turns.ts'
import type { WorkerScope } from './worker-source.ts'

type Post = (message: Reply | Notice) => void

/** Loads a file that was handed in; the page is told what became of it. */
function take(session: Session, { id, incoming, again }: Handing, post: Post) {
  try {
    post({ notice: 'handed', id, outcome: session.load(incoming, again) })
  } catch (error) {
    post({ notice: 'handed', id, outcome: troubleOf(error) })
  }
}

/** A reader hands in files over this port. */
function takeFrom(port: MessagePort, turns: Turns<Handing>) {
  port.onmessage = ({ data }: MessageEvent<Handing>) => turns.come(data.id, data)
  return null
}

function beginImport(session: Session, turns: Turns<Handing>, { files, at, first }: Requests['beginImport']['ask']) {
  turns.begin(first)
  return session.beginImport(files, at)
}

function answer(session: Session, turns: Turns<Handing>, request: Request): unknown {
  switch (request.name) {
    case 'open':
      return session.open(request.ask.takeOver)
    case 'query':
      return session.query(request.ask.name, request.ask.parameters)
    case 'write':
      return session.write(request.ask.name, request.ask.parameters)
    case 'beginImport':
      return beginImport(session, turns, request.ask)
    case 'connect':
      return takeFrom(request.ask.port, turns)
    case 'passOver':
      return turns.come(request.ask.id, null) ?? null
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
  const turns = session.then((opened) => new Turns<Handing>((handing) => take(opened, handing, post)))
  let turn: Promise<void> = Promise.resolve()
  scope.onmessage = ({ data: request }: MessageEvent<Request>) => {
    turn = turn.then(async () => {
      try {
        post({ id: request.id, ok: true, answer: await answer(await session, await turns, request) })
      } catch (error) {
        post({ id: request.id, ok: false, error: reasonOf(error) })
      }
    })
  }
}
