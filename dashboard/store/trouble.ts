import type { DeskWords } from '../../core/messages/desk.zh-CN.ts'
import { Damaged, Silent } from './storage.ts'

/** What went wrong, as the workers tell it: they do not know the page's language, the page has the sentences. */
export interface Trouble {
  code: keyof DeskWords['store']
  /** What the browser or SQLite says of it; '' where the code says all. */
  reason: string
}

export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

export const trouble = (code: Trouble['code'], error: unknown = ''): Trouble => ({ code, reason: reasonOf(error) })

/** Carries a trouble out of the depths of a worker. */
export class Troubled extends Error {
  readonly trouble: Trouble

  constructor(code: Trouble['code']) {
    super(code)
    this.trouble = trouble(code)
  }
}

/** The trouble an error is; of one nobody foresaw only its own words are known. */
export const troubleOf = (error: unknown): Trouble =>
  error instanceof Troubled ? error.trouble : trouble('other', error)

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

/** The browser did not store something, or did not give back what it stored. */
export function notStored(error: unknown): Trouble {
  if (isFull(error)) return trouble('full')
  if (error instanceof Silent) return trouble('silent')
  return error instanceof Damaged ? trouble('damaged-kept') : trouble('refused', error)
}
