import type { CellValue } from '../../../core/roster/grid.ts'
import { invalidArgument, itemNotFound } from '../errors.ts'
import { HostCollection, HostObject, text } from './object.ts'
import type { Session } from './session.ts'

/** A custom property's text is cut by Excel at this length. */
export const propertyLimit = 255

/** A key-value store of the workbook: where it lives, and what its entries are called on the wire. */
interface Store {
  entries: Map<string, unknown>
  collection: string
  item: string
  /** How Excel finds a key: custom properties without regard to case, settings exactly. */
  sameKey(a: string, b: string): boolean
  fit(value: unknown): unknown
}

export function customProperties(session: Session): KeyValues {
  return new KeyValues(session, {
    entries: session.book.custom as Map<string, unknown>,
    collection: 'CustomPropertyCollection',
    item: 'CustomProperty',
    sameKey: (a, b) => a.toLowerCase() === b.toLowerCase(),
    fit: (value) => {
      if (typeof value === 'string') return value.slice(0, propertyLimit)
      if (typeof value === 'number' || typeof value === 'boolean') return value as CellValue
      throw invalidArgument()
    },
  })
}

export function settings(session: Session): KeyValues {
  return new KeyValues(session, {
    entries: session.book.settings,
    collection: 'SettingCollection',
    item: 'Setting',
    sameKey: (a, b) => a === b,
    fit: (value) => value,
  })
}

export function worksheetProperties(session: Session, entries: Map<string, string>): KeyValues {
  return new KeyValues(session, {
    entries,
    collection: 'WorksheetCustomPropertyCollection',
    item: 'WorksheetCustomProperty',
    sameKey: (a, b) => a.toLowerCase() === b.toLowerCase(),
    fit: (value) => text([value], 0),
  })
}

class KeyValues extends HostCollection<KeyValue> {
  readonly className: string
  private readonly store: Store

  constructor(session: Session, store: Store) {
    super(session)
    this.store = store
    this.className = store.collection
  }

  items(): KeyValue[] {
    return [...this.store.entries.keys()].map((key) => new KeyValue(this.session, this.store, key))
  }

  Add(...args: unknown[]): KeyValue {
    const key = text(args, 0)
    if (key === '' || key.length > propertyLimit) throw invalidArgument()
    this.session.book.requireWritable()
    const known = this.found(key) ?? key
    this.store.entries.set(known, this.store.fit(args[1]))
    return new KeyValue(this.session, this.store, known)
  }

  private found(key: string): string | null {
    return [...this.store.entries.keys()].find((own) => this.store.sameKey(own, key)) ?? null
  }

  GetItem(...args: unknown[]): KeyValue {
    const found = this.GetItemOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetItemOrNullObject(...args: unknown[]): KeyValue | null {
    const key = this.found(text(args, 0))
    return key === null ? null : new KeyValue(this.session, this.store, key)
  }

  DeleteAll() {
    this.session.book.requireWritable()
    this.store.entries.clear()
  }
}

class KeyValue extends HostObject {
  readonly className: string
  private readonly store: Store
  private readonly key: string

  constructor(session: Session, store: Store, key: string) {
    super(session)
    this.store = store
    this.key = key
    this.className = store.item
  }

  get Key(): string {
    return this.key
  }

  get _Id(): string {
    return this.key
  }

  get Value(): unknown {
    if (!this.store.entries.has(this.key)) throw itemNotFound()
    return this.store.entries.get(this.key)
  }

  set Value(value: unknown) {
    this.session.book.requireWritable()
    this.store.entries.set(this.key, this.store.fit(value))
  }

  get Type(): string {
    const { Value } = this
    return typeof Value === 'number' ? 'Number' : typeof Value === 'boolean' ? 'Boolean' : 'String'
  }

  Delete() {
    this.session.book.requireWritable()
    if (!this.store.entries.delete(this.key)) throw itemNotFound()
  }
}

/** Title, author and the other properties every document has. */
export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties'

  get Custom() {
    return customProperties(this.session)
  }

  private read(key: string): unknown {
    return this.session.book.builtIn[key]
  }

  private write(key: string, value: unknown) {
    this.session.book.requireWritable()
    this.session.book.builtIn[key] = text([value], 0)
  }

  get Title() {
    return this.read('Title')
  }

  set Title(value: unknown) {
    this.write('Title', value)
  }

  get Subject() {
    return this.read('Subject')
  }

  set Subject(value: unknown) {
    this.write('Subject', value)
  }

  get Author() {
    return this.read('Author')
  }

  set Author(value: unknown) {
    this.write('Author', value)
  }

  get Keywords() {
    return this.read('Keywords')
  }

  set Keywords(value: unknown) {
    this.write('Keywords', value)
  }

  get Comments() {
    return this.read('Comments')
  }

  set Comments(value: unknown) {
    this.write('Comments', value)
  }

  get Category() {
    return this.read('Category')
  }

  set Category(value: unknown) {
    this.write('Category', value)
  }

  get Manager() {
    return this.read('Manager')
  }

  set Manager(value: unknown) {
    this.write('Manager', value)
  }

  get Company() {
    return this.read('Company')
  }

  set Company(value: unknown) {
    this.write('Company', value)
  }

  get LastAuthor() {
    return this.read('LastAuthor')
  }

  get RevisionNumber() {
    return this.read('RevisionNumber')
  }

  get CreationDate() {
    return this.read('CreationDate')
  }
}
