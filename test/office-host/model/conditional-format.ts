import type { Area } from '../../../core/roster/grid.ts'
import { intersection } from '../book/areas.ts'
import type { ConditionalFormatState, Sheet } from '../book/sheet.ts'
import { HostError, invalidArgument, itemNotFound } from '../errors.ts'
import { CustomFormat, RuledFormat, type Settings } from './conditional-looks.ts'
import { HostCollection, HostObject, integer, text } from './object.ts'
import type { Range } from './range.ts'
import type { RangeAreas } from './range-areas.ts'
import type { Session } from './session.ts'

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const

/** The conditional formats that touch an area, first priority first. */
export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  readonly className = 'ConditionalFormatCollection'
  private readonly sheet: Sheet
  private readonly areas: () => Area[]

  constructor(session: Session, sheet: Sheet, areas: () => Area[]) {
    super(session)
    this.sheet = sheet
    this.areas = areas
  }

  items(): ConditionalFormat[] {
    const here = this.areas()
    return this.sheet.conditionalFormats
      .filter((format) => format.areas.some((area) => here.some((own) => intersection(own, area))))
      .sort((a, b) => a.priority - b.priority)
      .map((format) => new ConditionalFormat(this.session, this.sheet, format.id))
  }

  /** A new format goes before all others, as Excel puts it. */
  Add(...args: unknown[]): ConditionalFormat {
    const type = types.find((known) => known === text(args, 0))
    if (!type) throw invalidArgument()
    this.session.book.guard(this.sheet, 'allowFormatCells')
    const id = this.session.book.nextId()
    const format: ConditionalFormatState = {
      id,
      type: type === 'PresetCriteria' ? 'PresetCriteria' : type,
      areas: this.areas().map((area) => ({ ...area })),
      priority: 0,
      stopIfTrue: false,
      settings: {},
    }
    this.sheet.conditionalFormats = [
      format,
      ...this.sheet.conditionalFormats.map((other) => ({ ...other, priority: other.priority + 1 })),
    ]
    return new ConditionalFormat(this.session, this.sheet, id)
  }

  GetItem(...args: unknown[]): ConditionalFormat {
    const found = this.GetItemOrNullObject(...args)
    if (!found) throw itemNotFound()
    return found
  }

  GetItemOrNullObject(...args: unknown[]): ConditionalFormat | null {
    const id = text(args, 0)
    return this.items().find((format) => format.Id === id) ?? null
  }

  ClearAll() {
    this.session.book.guard(this.sheet, 'allowFormatCells')
    for (const area of this.areas()) this.sheet.dropFormats(area)
  }
}

export class ConditionalFormat extends HostObject {
  readonly className = 'ConditionalFormat'
  private readonly sheet: Sheet
  private readonly id: string

  constructor(session: Session, sheet: Sheet, id: string) {
    super(session)
    this.sheet = sheet
    this.id = id
  }

  override identity() {
    return { Id: this.id }
  }

  private get state(): ConditionalFormatState {
    const found = this.sheet.conditionalFormats.find((format) => format.id === this.id)
    if (!found) throw itemNotFound()
    return found
  }

  private replace(change: Partial<ConditionalFormatState>) {
    this.session.book.guard(this.sheet, 'allowFormatCells')
    const next = { ...this.state, ...change }
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.map((own) => (own.id === this.id ? next : own))
  }

  get Id(): string {
    return this.id
  }

  get Type(): string {
    return this.state.type
  }

  get Priority(): number {
    return this.state.priority
  }

  set Priority(value: unknown) {
    const priority = integer([value], 0)
    const others = this.sheet.conditionalFormats
      .filter((own) => own.id !== this.id)
      .sort((a, b) => a.priority - b.priority)
    const place = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length)
    others.splice(place, 0, this.state)
    this.session.book.guard(this.sheet, 'allowFormatCells')
    this.sheet.conditionalFormats = others.map((own, index) => ({ ...own, priority: index }))
  }

  get StopIfTrue(): boolean {
    return this.state.stopIfTrue
  }

  set StopIfTrue(value: unknown) {
    this.replace({ stopIfTrue: value === true })
  }

  private part<T extends HostObject>(type: string, make: (settings: Settings) => T): T | null {
    if (this.state.type !== type) return null
    return make({
      read: (key) => this.state.settings[key],
      write: (key, value) => {
        const { [key]: _, ...rest } = this.state.settings
        this.replace({ settings: value === undefined ? rest : { ...rest, [key]: value } })
      },
    })
  }

  private needed<T extends HostObject>(part: T | null): T {
    if (!part) throw new HostError('InvalidOperation', 'The conditional format is of another type.')
    return part
  }

  get CustomOrNullObject(): CustomFormat | null {
    return this.part('Custom', (settings) => new CustomFormat(this.session, settings))
  }

  get Custom(): CustomFormat {
    return this.needed(this.CustomOrNullObject)
  }

  get CellValueOrNullObject(): RuledFormat | null {
    return this.part('CellValue', (settings) => new RuledFormat(this.session, settings, 'CellValueConditionalFormat'))
  }

  get CellValue(): RuledFormat {
    return this.needed(this.CellValueOrNullObject)
  }

  get TextComparisonOrNullObject(): RuledFormat | null {
    return this.part('ContainsText', (settings) => new RuledFormat(this.session, settings, 'TextConditionalFormat'))
  }

  get TextComparison(): RuledFormat {
    return this.needed(this.TextComparisonOrNullObject)
  }

  get PresetOrNullObject(): RuledFormat | null {
    return this.part(
      'PresetCriteria',
      (settings) => new RuledFormat(this.session, settings, 'PresetCriteriaConditionalFormat'),
    )
  }

  get Preset(): RuledFormat {
    return this.needed(this.PresetOrNullObject)
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject()
    if (!range) throw new HostError('InvalidOperation', 'The conditional format applies to several areas.')
    return range
  }

  /** Null when it applies to more than one area. */
  GetRangeOrNullObject(): Range | null {
    const { areas } = this.state
    return areas.length === 1 ? this.session.range(this.sheet, areas[0]!) : null
  }

  GetRanges(): RangeAreas {
    return this.session.areas(this.sheet, this.state.areas)
  }

  Delete() {
    this.session.book.guard(this.sheet, 'allowFormatCells')
    void this.state
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((own) => own.id !== this.id)
  }
}
