import type { Action, Batch } from './executor.ts'

/** One request of the add-in, as counted. */
export interface BatchRecord {
  /** Names of its actions: 'Values', 'GetRange', 'load values,text'. */
  actions: string[]
  requestBytes: number
  responseBytes: number
  /** Not only the client library's own housekeeping. */
  ours: boolean
  error: string | null
}

/** What was sent since the last `reset()`. */
export class Stats {
  batches: BatchRecord[] = []
  events = 0
  eventBytes = 0

  reset() {
    this.batches = []
    this.events = 0
    this.eventBytes = 0
  }

  /** Requests the add-in itself asked for with `sync`. */
  get syncs(): number {
    return this.batches.filter((batch) => batch.ours).length
  }

  /** All bytes both ways, events and the library's tidying up too. */
  get bytes(): number {
    return this.batches.reduce((sum, batch) => sum + batch.requestBytes + batch.responseBytes, this.eventBytes)
  }
}

const encoder = new TextEncoder()

/** Bytes of a text in UTF-8, as it goes over the wire. */
export const bytesOf = (text: string) => encoder.encode(text).length

/** Calls of the client library that no add-in makes. */
const librarysOwn = ['NotifyActionHandlerReady', 'SendTelemetryEvent', 'SendCustomerContent']
const housekeeping = new Set(['_KeepReference', '_RemoveReference', '_ValidateArraySize', ...librarysOwn])

/** Whether a request is more than the client library tidying up after itself. */
export function isOurs(batch: Batch): boolean {
  if (batch.Actions.every((action) => action.ActionType === 1)) return batch.Actions.length > 0
  return batch.Actions.some(isOurAction)
}

/** What the library sends of its own accord, which no add-in can help. */
export const isLibrarysOwn = (batch: Batch) => {
  const calls = batch.Actions.filter((action) => action.ActionType !== 1)
  return calls.length > 0 && calls.every((action) => librarysOwn.includes(action.Name))
}

/** Whether a request may change the workbook: it sets something, or calls more than a question. */
export const mayChange = (batch: Batch) =>
  batch.Actions.some(({ ActionType, Name }) => {
    if (ActionType === 4 || ActionType === 9) return true
    return ActionType === 3 && !housekeeping.has(Name) && !/^(Get|_Register|_Unregister|Select|Activate)/.test(Name)
  }) || Object.values(batch.ObjectPaths).some(({ Name }) => Name === 'Add' || Name === 'Insert')

export const isOurAction = (action: Action) =>
  action.ActionType !== 1 && !(action.ActionType === 3 && housekeeping.has(action.Name))

export function described(action: Batch['Actions'][number]): string | null {
  if (action.ActionType === 1) return null
  if (action.ActionType === 2) return `load ${action.QueryInfo?.Select?.join(',') ?? ''}`
  return action.Name
}
