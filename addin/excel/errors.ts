import type { PaneTrouble } from '../../core/messages/pane.zh-CN.ts'
/** What kept Excel from doing what was asked: each has a sentence that says what to do. */
export type TroubleCode = PaneTrouble

export interface Trouble {
  code: TroubleCode
  /** What Excel itself said, for someone who is asked for help; '' if nothing. */
  detail: string
  /** Cells concerned, as A1 addresses. */
  cells?: readonly string[]
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (code: TroubleCode, detail = '', cells?: readonly string[]): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble: cells ? { code, detail, cells } : { code, detail },
})

const codes: Record<string, TroubleCode> = {
  InvalidOperationInCellEditMode: 'editing',
  CellEditMode: 'editing',
  AccessDenied: 'protected',
  SheetProtected: 'protected',
  ProtectedRange: 'protected',
  NonEditableRange: 'protected',
  ReadOnly: 'read-only',
  FileReadOnly: 'read-only',
  Conflict: 'conflict',
  EditConflict: 'conflict',
  MergeConflict: 'conflict',
  CoauthConflict: 'conflict',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  InvalidBinding: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  CellCountLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  NotImplemented: 'unsupported',
  ItemAlreadyExists: 'exists',
  ServiceNotAvailable: 'busy',
  ActivityLimitReached: 'busy',
  Timeout: 'busy',
  RequestAborted: 'busy',
  HostRestartNeeded: 'busy',
  ConnectionFailure: 'busy',
  BadRequest: 'busy',
  InactiveWorkbook: 'busy',
  PowerQueryRefreshResourceChallenge: 'busy',
  Unauthenticated: 'busy',
}

/** Troubles that may pass by themselves: reading is tried again. */
export function mayPass(code: TroubleCode): boolean {
  return code === 'editing' || code === 'busy' || code === 'no-answer' || code === 'conflict' || code === 'unknown'
}

/** Puts whatever was thrown into one of our codes; what Excel said is kept as the detail. */
export function troubleOf(thrown: unknown): Trouble {
  if (typeof thrown !== 'object' || thrown === null) return { code: 'unknown', detail: String(thrown) }
  const { code, message } = thrown as { code?: unknown; message?: unknown }
  const said = [code, message].filter((part) => typeof part === 'string' && part !== '').join('：')
  return { code: (typeof code === 'string' ? codes[code] : undefined) ?? 'unknown', detail: said }
}
