import { type ApiSets, isNewer } from './api-sets.ts'
import { eventTypes } from './book/events.ts'
import { apiNotFound, HostError, invalidArgument, invalidReference } from './errors.ts'
import { HostCollection, HostObject, record, wireMember, wireProperties } from './model/object.ts'
import type { Session } from './model/session.ts'
import { Workbook } from './model/workbook.ts'
import { registration, Worksheet, Worksheets } from './model/worksheet.ts'

interface ArgumentInfo {
  Arguments?: unknown[]
  ReferencedObjectPathIds?: unknown[]
}

export interface Action {
  Id: number
  ActionType: number
  Name: string
  ObjectPathId: number
  ArgumentInfo?: ArgumentInfo
  QueryInfo?: Query
  ObjectState?: unknown
}

interface ObjectPath {
  Id: number
  ObjectPathType: number
  Name: string
  ParentObjectPathId?: number
  ArgumentInfo?: ArgumentInfo
}

interface Query {
  Select?: string[]
  Expand?: string[]
  Top?: number
  Skip?: number
}

export interface Batch {
  Actions: Action[]
  ObjectPaths: Record<string, ObjectPath>
}

export interface Answer {
  Results: { ActionId: number; Value: unknown }[]
  TraceIds: number[]
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number }
}

/** A member that was asked for and could not be given. */
export interface Missing {
  member: string
  reason: 'not built' | 'above the version'
  needs?: string
}

export interface Rules {
  version: string
  sets: ApiSets
  missing: Missing[]
  /** Listens or stops listening for `${event type}:${target}`. */
  subscribe(key: string, on: boolean): void
  /** Called before each action; may throw to make the batch fail there. */
  before(action: Action): void
}

/** What an object path stands for: a host object, or Excel's null object. */
type Target = HostObject | null

/** Carries out one ProcessQuery body, action by action; after the first error the rest is left undone. */
export function execute(batch: Batch, session: Session, rules: Rules): Answer {
  const answer: Answer = { Results: [], TraceIds: [] }
  const run = new Run(batch, session, rules, answer)
  let index = 0
  try {
    for (const action of batch.Actions) {
      rules.before(action)
      run.act(action)
      index++
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    answer.Error = {
      Code: error.code,
      Message: error.message,
      Location: '',
      ActionIndex: index,
      HttpStatusCode: error.status,
    }
  } finally {
    session.endBatch()
  }
  return answer
}

class Run {
  private readonly resolved = new Map<number, Target>()
  private readonly batch: Batch
  private readonly session: Session
  private readonly rules: Rules
  private readonly answer: Answer

  constructor(batch: Batch, session: Session, rules: Rules, answer: Answer) {
    this.batch = batch
    this.session = session
    this.rules = rules
    this.answer = answer
  }

  act(action: Action) {
    switch (action.ActionType) {
      case 1:
        this.give(action, this.instantiated(this.resolve(action.ObjectPathId)))
        return
      case 2:
      case 7:
        this.give(action, this.queried(this.resolve(action.ObjectPathId), action.QueryInfo ?? {}))
        return
      case 3:
        this.give(action, this.called(action))
        return
      case 4:
        this.assign(action)
        return
      case 5:
        this.give(action, null)
        this.answer.TraceIds.push(action.Id)
        return
      case 9:
        this.update(this.resolve(action.ObjectPathId), record(action.ObjectState))
        return
      default:
        throw this.lacking(`action type ${action.ActionType}`)
    }
  }

  private give(action: Action, value: unknown) {
    this.answer.Results.push({ ActionId: action.Id, Value: value })
  }

  private instantiated(target: Target): unknown {
    return target?.identity() ?? null
  }

  private resolve(id: number): Target {
    const known = this.resolved.get(id)
    if (known !== undefined) return known
    const path = this.batch.ObjectPaths[String(id)]
    if (!path) throw invalidArgument()
    const target = this.follow(path)
    this.resolved.set(id, target)
    return target
  }

  private follow(path: ObjectPath): Target {
    switch (path.ObjectPathType) {
      case 1:
        return new Workbook(this.session)
      case 2:
        return this.service(path.Name)
      case 6:
        return this.session.find(path.Name)
      case 7:
        return null
      default:
        return this.child(path)
    }
  }

  /** Objects of the client library's own making, apart from the workbook. */
  private service(name: string): HostObject {
    if (name === 'Microsoft.InternalService.AddinInternalService') return new AddinInternalService(this.session)
    if (name === 'Microsoft.Telemetry.TelemetryService') return new TelemetryService(this.session)
    throw this.lacking(name)
  }

  private child(path: ObjectPath): Target {
    const parent = this.resolve(path.ParentObjectPathId ?? 0)
    if (parent === null) return null
    const found =
      path.ObjectPathType === 4
        ? this.read(parent, path.Name)
        : this.invoke(parent, path.ObjectPathType === 5 ? 'GetItem' : path.Name, this.args(path.ArgumentInfo))
    if (found === null || found instanceof HostObject) return found
    throw this.lacking(`${parent.className}.${path.Name}`)
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    return this.dereferenced(info?.Arguments ?? [], info?.ReferencedObjectPathIds) as unknown[]
  }

  /** Puts the objects in place of the ids by which arguments name them. */
  private dereferenced(value: unknown, ids: unknown): unknown {
    if (typeof ids === 'number' && ids !== 0) return this.resolve(ids)
    if (Array.isArray(value)) {
      return value.map((item, index) => this.dereferenced(item, Array.isArray(ids) ? ids[index] : 0))
    }
    if (typeof value !== 'object' || value === null) return value
    const id: unknown = Reflect.get(value, '_ObjectPathId')
    if (typeof id === 'number') return this.resolve(id)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.dereferenced(item, 0)]))
  }

  private called(action: Action): unknown {
    const target = this.resolve(action.ObjectPathId)
    if (target === null) return null
    const wanted = registration(action.Name)
    if (wanted && (target instanceof Worksheet || target instanceof Worksheets)) {
      const place = target instanceof Worksheet ? target.Id : 'Workbook'
      this.rules.subscribe(`${eventTypes[wanted.event]}:${place}`, wanted.on)
      return null
    }
    const value = this.invoke(target, action.Name, this.args(action.ArgumentInfo))
    return value instanceof HostObject ? value.identity() : (value ?? null)
  }

  private invoke(target: HostObject, name: string, args: unknown[]): unknown {
    const member = wireMember(target, name)
    if (!member || typeof member.value !== 'function') throw this.lacking(`${target.className}.${name}`)
    this.allowed(target, name)
    const answer: unknown = Reflect.apply(member.value, target, args)
    return answer
  }

  private read(target: HostObject, name: string): unknown {
    const member = wireMember(target, name)
    if (!member?.get) throw this.lacking(`${target.className}.${name}`)
    this.allowed(target, name)
    return Reflect.get(target, name)
  }

  private assign(action: Action) {
    const target = this.resolve(action.ObjectPathId)
    if (target === null) throw invalidReference()
    this.set(target, action.Name, this.args(action.ArgumentInfo)[0])
  }

  private set(target: HostObject, name: string, value: unknown) {
    const member = wireMember(target, name)
    if (!member?.set) throw this.lacking(`${target.className}.${name}`)
    this.allowed(target, name)
    Reflect.set(target, name, value)
  }

  private update(target: Target, state: Record<string, unknown>) {
    if (target === null) throw invalidReference()
    for (const [key, value] of Object.entries(state)) {
      const name = capital(key)
      const part: unknown = wireMember(target, name)?.get ? this.read(target, name) : undefined
      if (part instanceof HostObject) this.update(part, record(value))
      else this.set(target, name, value)
    }
  }

  /** Members above the host's version are not there, as in an older Excel. */
  private allowed(target: HostObject, name: string) {
    const member = `${target.className}.${name[0]!.toLowerCase()}${name.slice(1)}`
    const needs = this.rules.sets[member]
    if (needs === undefined || !isNewer(needs, this.rules.version)) return
    this.rules.missing.push({ member, reason: 'above the version', needs })
    throw apiNotFound(member)
  }

  private lacking(member: string): HostError {
    this.rules.missing.push({ member, reason: 'not built' })
    return apiNotFound(member)
  }

  private queried(target: Target, query: Query): unknown {
    if (target === null) return null
    const wanted = tree([...(query.Select ?? []), ...(query.Expand ?? [])])
    if (!(target instanceof HostCollection)) return this.described(target, wanted)
    const skip = query.Skip ?? 0
    const items = (target.items() as HostObject[]).slice(skip, query.Top === undefined ? undefined : skip + query.Top)
    return { ...this.ofCollection(target, wanted), _Items: items.map((item) => this.described(item, wanted)) }
  }

  /** Properties of the collection itself that were asked for by name, such as `count`. */
  private ofCollection(target: HostObject, wanted: Wanted): Record<string, unknown> {
    const own: Record<string, unknown> = {}
    for (const name of wanted.keys()) if (wireMember(target, name)?.get) own[name] = this.read(target, name)
    return own
  }

  private described(target: HostObject, wanted: Wanted): Record<string, unknown> {
    const answer: Record<string, unknown> = { ...target.identity() }
    if (wanted.has('$none')) return answer
    const all = wanted.size === 0 || wanted.has('*') || wanted.has('$all')
    for (const name of all ? this.scalars(target) : []) answer[name] = this.read(target, name)
    for (const [name, below] of wanted) {
      if (name === '*' || name === '$all') continue
      const value = this.read(target, name)
      answer[name] =
        value instanceof HostCollection
          ? { _Items: (value.items() as HostObject[]).map((item) => this.described(item, below)) }
          : value instanceof HostObject
            ? this.described(value, below)
            : value
    }
    return answer
  }

  /** What a load without names fetches: every plain property this version has. */
  private scalars(target: HostObject): string[] {
    return wireProperties(target).filter((name) => {
      const needs = this.rules.sets[`${target.className}.${name[0]!.toLowerCase()}${name.slice(1)}`]
      if (name.startsWith('_') || (needs !== undefined && isNewer(needs, this.rules.version))) return false
      return isScalar(target, name)
    })
  }
}

/** A navigation property that does not apply (the rule of another kind of format) is no plain property either. */
function isScalar(target: HostObject, name: string): boolean {
  try {
    return !(Reflect.get(target, name) instanceof HostObject)
  } catch (error) {
    if (error instanceof HostError) return false
    throw error
  }
}

type Wanted = Map<string, Wanted>

/** ['values', 'format/fill/color', 'items/name'] as a tree of wire names; 'items' only says "of each". */
function tree(paths: string[]): Wanted {
  const root: Wanted = new Map()
  for (const path of paths) {
    let at = root
    for (const segment of path.split('/')) {
      if (segment === '' || segment === 'items') continue
      const name = /^[$*]/.test(segment) ? segment : capital(segment)
      const next: Wanted = at.get(name) ?? new Map()
      at.set(name, next)
      at = next
    }
  }
  return root
}

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1)

/** Says that the add-in's commands may be called; the client sends it when it is ready. */
class AddinInternalService extends HostObject {
  readonly className = 'AddinInternalService'

  NotifyActionHandlerReady() {
    return null
  }
}

/** Takes what the client library tells Microsoft on Windows, and drops it. */
class TelemetryService extends HostObject {
  readonly className = 'TelemetryService'

  SendTelemetryEvent() {
    return null
  }

  SendCustomerContent() {
    return null
  }
}
