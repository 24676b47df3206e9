import { invalidArgument } from '../errors.ts'
import type { Session } from './session.ts'

/**
 * A thing an add-in can hold. Its members on the wire are the class's own members that begin with a capital letter
 * (or `_` and one); everything else is out of reach. A getter that gives a HostObject is a navigation property.
 */
export abstract class HostObject {
  abstract readonly className: string
  protected readonly session: Session

  constructor(session: Session) {
    this.session = session
  }

  /** What instantiating it answers: an Id, a _ReferenceId, or nothing. */
  identity(): Record<string, unknown> {
    return {}
  }
}

export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): T[]

  GetCount(): number {
    return this.items().length
  }

  GetItemAt(...args: unknown[]): T {
    const item = this.items()[integer(args, 0)]
    if (!item) throw invalidArgument()
    return item
  }
}

const wireName = /^_?[A-Z][A-Za-z0-9_]*$/

/** The descriptor of a wire member, or null if the class has none of that name. */
export function wireMember(object: HostObject, name: string): PropertyDescriptor | null {
  if (!wireName.test(name)) return null
  for (
    let own = Object.getPrototypeOf(object);
    own !== null && own !== Object.prototype;
    own = Object.getPrototypeOf(own)
  ) {
    const found = Object.getOwnPropertyDescriptor(own, name)
    if (found) return found
  }
  return null
}

/** Names of all properties (not methods) an object shows on the wire. */
export function wireProperties(object: HostObject): string[] {
  const names = new Set<string>()
  for (
    let own = Object.getPrototypeOf(object);
    own !== null && own !== Object.prototype;
    own = Object.getPrototypeOf(own)
  ) {
    for (const name of Object.getOwnPropertyNames(own)) {
      if (wireName.test(name) && Object.getOwnPropertyDescriptor(own, name)?.get) names.add(name)
    }
  }
  return [...names]
}

export function text(args: unknown[], index: number): string {
  const value = args[index]
  if (typeof value !== 'string') throw invalidArgument()
  return value
}

export function optionalText(args: unknown[], index: number): string | undefined {
  const value = args[index]
  if (value === undefined || value === null) return undefined
  return text(args, index)
}

export function integer(args: unknown[], index: number): number {
  const value = args[index]
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument()
  return value
}

export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument()
  return value as Record<string, unknown>
}
