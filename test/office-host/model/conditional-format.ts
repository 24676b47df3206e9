import type { Area } from '../../../core/roster/grid.ts'
import { intersection } from '../book/areas.ts'
import type { ConditionalFormatState, Sheet } from '../book/sheet.ts'
import { colour } from '../book/style.ts'
import { HostError, invalidArgument, itemNotFound } from '../errors.ts'
import { HostCollection, HostObject, integer, record, text } from './object.ts'
import type { Range, RangeAreas } from './range.ts'
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

interface Settings {
  read(key: string): unknown
  /** undefined takes the setting away. */
  write(key: string, value: unknown): void
}

class CustomFormat extends HostObject {
  readonly className = 'CustomConditionalFormat'
  private readonly settings: Settings

  constructor(session: Session, settings: Settings) {
    super(session)
    this.settings = settings
  }

  get Rule() {
    return new Rule(this.session, this.settings)
  }

  get Format() {
    return new FormatOfRule(this.session, this.settings)
  }
}

class Rule extends HostObject {
  readonly className = 'ConditionalFormatRule'
  private readonly settings: Settings

  constructor(session: Session, settings: Settings) {
    super(session)
    this.settings = settings
  }

  get Formula(): unknown {
    return this.settings.read('Rule.Formula') ?? ''
  }

  set Formula(value: unknown) {
    const formula = text([value], 0)
    this.settings.write('Rule.Formula', formula.startsWith('=') ? formula : `=${formula}`)
  }

  get FormulaLocal(): unknown {
    return this.Formula
  }

  set FormulaLocal(value: unknown) {
    this.Formula = value
  }
}

class RuledFormat extends HostObject {
  readonly className: string
  private readonly settings: Settings

  constructor(session: Session, settings: Settings, className: string) {
    super(session)
    this.settings = settings
    this.className = className
  }

  get Rule(): unknown {
    return this.settings.read('Rule') ?? null
  }

  set Rule(value: unknown) {
    this.settings.write('Rule', record(value))
  }

  get Format() {
    return new FormatOfRule(this.session, this.settings)
  }
}

class FormatOfRule extends HostObject {
  readonly className = 'ConditionalRangeFormat'
  private readonly settings: Settings

  constructor(session: Session, settings: Settings) {
    super(session)
    this.settings = settings
  }

  get NumberFormat(): unknown {
    return this.settings.read('Format.NumberFormat') ?? null
  }

  set NumberFormat(value: unknown) {
    this.settings.write('Format.NumberFormat', value)
  }

  get Fill() {
    return new RuleFill(this.session, this.settings)
  }

  get Font() {
    return new RuleFont(this.session, this.settings)
  }

  get Borders() {
    return new RuleBorders(this.session, this.settings)
  }
}

class RuleFill extends HostObject {
  readonly className = 'ConditionalRangeFill'
  private readonly settings: Settings

  constructor(session: Session, settings: Settings) {
    super(session)
    this.settings = settings
  }

  get Color(): unknown {
    return this.settings.read('Format.Fill.Color') ?? ''
  }

  set Color(value: unknown) {
    this.settings.write('Format.Fill.Color', colour(value))
  }

  Clear() {
    this.settings.write('Format.Fill.Color', undefined)
  }
}

class RuleFont extends HostObject {
  readonly className = 'ConditionalRangeFont'
  private readonly settings: Settings

  constructor(session: Session, settings: Settings) {
    super(session)
    this.settings = settings
  }

  private read(key: string): unknown {
    return this.settings.read(`Format.Font.${key}`) ?? null
  }

  get Color(): unknown {
    return this.read('Color') ?? ''
  }

  set Color(value: unknown) {
    this.settings.write('Format.Font.Color', colour(value))
  }

  get Bold(): unknown {
    return this.read('Bold')
  }

  set Bold(value: unknown) {
    this.settings.write('Format.Font.Bold', value)
  }

  get Italic(): unknown {
    return this.read('Italic')
  }

  set Italic(value: unknown) {
    this.settings.write('Format.Font.Italic', value)
  }

  get Underline(): unknown {
    return this.read('Underline')
  }

  set Underline(value: unknown) {
    this.settings.write('Format.Font.Underline', value)
  }

  get Strikethrough(): unknown {
    return this.read('Strikethrough')
  }

  set Strikethrough(value: unknown) {
    this.settings.write('Format.Font.Strikethrough', value)
  }

  Clear() {
    for (const key of ['Color', 'Bold', 'Italic', 'Underline', 'Strikethrough']) {
      this.settings.write(`Format.Font.${key}`, undefined)
    }
  }
}

const ruleSides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const

class RuleBorders extends HostCollection<RuleBorder> {
  readonly className = 'ConditionalRangeBorderCollection'
  private readonly settings: Settings

  constructor(session: Session, settings: Settings) {
    super(session)
    this.settings = settings
  }

  items(): RuleBorder[] {
    return ruleSides.map((side) => this.side(side))
  }

  private side(side: string): RuleBorder {
    return new RuleBorder(this.session, this.settings, side)
  }

  get Count(): number {
    return ruleSides.length
  }

  get Top() {
    return this.side('EdgeTop')
  }

  get Bottom() {
    return this.side('EdgeBottom')
  }

  get Left() {
    return this.side('EdgeLeft')
  }

  get Right() {
    return this.side('EdgeRight')
  }

  GetItem(...args: unknown[]): RuleBorder {
    const side = ruleSides.find((known) => known === text(args, 0))
    if (!side) throw invalidArgument()
    return this.side(side)
  }
}

class RuleBorder extends HostObject {
  readonly className = 'ConditionalRangeBorder'
  private readonly settings: Settings
  private readonly side: string

  constructor(session: Session, settings: Settings, side: string) {
    super(session)
    this.settings = settings
    this.side = side
  }

  get SideIndex(): string {
    return this.side
  }

  get Style(): unknown {
    return this.settings.read(`Format.Borders.${this.side}.Style`) ?? 'None'
  }

  set Style(value: unknown) {
    this.settings.write(`Format.Borders.${this.side}.Style`, value)
  }

  get Color(): unknown {
    return this.settings.read(`Format.Borders.${this.side}.Color`) ?? ''
  }

  set Color(value: unknown) {
    this.settings.write(`Format.Borders.${this.side}.Color`, colour(value))
  }
}
