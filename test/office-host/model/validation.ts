import type { Area } from '../../../core/roster/grid.ts'
import { intersection, sameArea, subtract } from '../book/areas.ts'
import { type Sheet, type ValidationState, withoutArea } from '../book/sheet.ts'
import { invalidArgument } from '../errors.ts'
import { HostObject, record } from './object.ts'
import type { Session } from './session.ts'

const kinds: Record<string, string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
}

/** Excel takes a list written out only up to this length; a longer one must stand in cells. */
const listLimit = 255

const none: Omit<ValidationState, 'areas'> = {
  type: 'None',
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
}

export class DataValidation extends HostObject {
  readonly className = 'DataValidation'
  private readonly sheet: Sheet
  private readonly areas: () => Area[]

  constructor(session: Session, sheet: Sheet, areas: () => Area[]) {
    super(session)
    this.sheet = sheet
    this.areas = areas
  }

  /** The validation all of the area has; 'MixedCriteria' or 'Inconsistent' have no common one. */
  private get common(): Omit<ValidationState, 'areas'> | null {
    const here = this.areas()
    const touching = this.sheet.validations.filter((own) => own.areas.some((a) => here.some((h) => intersection(a, h))))
    if (touching.length === 0) return none
    const only = touching.length === 1 ? touching[0]! : null
    return only && here.every((area) => covered(area, only.areas)) ? only : null
  }

  /** Cuts the area out of other validations and gives it its own, keeping what is not changed. */
  private change(change: Partial<ValidationState>) {
    this.session.book.guard(this.sheet)
    const before = this.common ?? none
    const here = this.areas()
    const same = this.sheet.validations.find(
      (own) => own.areas.length === here.length && own.areas.every((area, i) => sameArea(area, here[i]!)),
    )
    let rest = this.sheet.validations.filter((own) => own !== same)
    for (const area of here) rest = withoutArea(rest, area)
    this.sheet.validations = [...rest, { ...before, areas: here.map((area) => ({ ...area })), ...change }]
  }

  get Type(): string {
    return this.common?.type ?? 'Inconsistent'
  }

  get Rule(): unknown {
    return this.common?.rule ?? null
  }

  set Rule(value: unknown) {
    const rule = record(value)
    const given = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null)
    const type = given.length === 1 ? kinds[given[0]!] : undefined
    if (!type) throw invalidArgument()
    const { source } = type === 'List' ? record(rule.list) : { source: undefined }
    if (type === 'List') {
      if (typeof source !== 'string' || source === '') throw invalidArgument()
      if (!source.startsWith('=') && source.length > listLimit) throw invalidArgument()
    }
    this.change({ type, rule })
  }

  get Prompt(): unknown {
    return this.common?.prompt ?? null
  }

  set Prompt(value: unknown) {
    const prompt = record(value)
    if (String(prompt.title ?? '').length > 32 || String(prompt.message ?? '').length > 255) throw invalidArgument()
    this.change({ prompt })
  }

  get ErrorAlert(): unknown {
    return this.common?.errorAlert ?? null
  }

  set ErrorAlert(value: unknown) {
    const alert = record(value)
    if (String(alert.title ?? '').length > 32 || String(alert.message ?? '').length > 225) throw invalidArgument()
    this.change({ errorAlert: alert })
  }

  get IgnoreBlanks(): boolean | null {
    return this.common?.ignoreBlanks ?? null
  }

  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: value === true })
  }

  Clear() {
    this.session.book.guard(this.sheet)
    for (const area of this.areas()) this.sheet.dropValidations(area)
  }
}

function covered(area: Area, by: Area[]): boolean {
  let left = [area]
  for (const own of by) left = left.flatMap((part) => subtract(part, own))
  return left.length === 0
}
