import type { Handing, Keeping, Notice, Reply, Request, Requests } from './protocol.ts'
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
    case 'file':
      return session.file(request.ask.workbookId)
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
    case 'keep':
      return session.keep()
    case 'copy':
      return session.copy()
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
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const done = turn.then(work)
    // One that fails is told to who asked; the next has its turn all the same.
    turn = done.catch(() => {})
    return done
  }
  const tell = (keeping: Keeping) => post({ notice: 'keeping', keeping })
  const session = loadSqlite().then((sqlite) => new Session(sqlite, { tell, inTurn }))
  const turns = session.then((opened) => new Turns<Handing>((handing) => take(opened, handing, post)))
  scope.onmessage = ({ data: request }: MessageEvent<Request>) => {
    void inTurn(async () => {
      try {
        post({ id: request.id, ok: true, answer: await answer(await session, await turns, request) })
      } catch (error) {
        post({ id: request.id, ok: false, error: reasonOf(error) })
      }
    })
  }
}
