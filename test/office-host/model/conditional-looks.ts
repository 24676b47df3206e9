import { colour } from '../book/style.ts'
import { invalidArgument } from '../errors.ts'
import { HostCollection, HostObject, record, text } from './object.ts'
import type { Session } from './session.ts'

/** Where a conditional format keeps its rule and looks. */
export interface Settings {
  read(key: string): unknown
  /** undefined takes the setting away. */
  write(key: string, value: unknown): void
}

export class CustomFormat extends HostObject {
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

export class RuledFormat extends HostObject {
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
