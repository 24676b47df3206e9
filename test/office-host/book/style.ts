/**
 * How a cell looks, flat: 'Font.Bold' → true, 'Borders.EdgeTop.Style' → 'Continuous'. A key that is absent has the
 * default below. Styles are never changed in place, so that copies of rows may share them.
 */
export type StyleValue = string | number | boolean | null
export type Style = Readonly<Record<string, StyleValue>>

const defaults: Style = {
  'Fill.Color': '#FFFFFF',
  'Fill.Pattern': 'None',
  'Fill.PatternColor': '#000000',
  'Fill.TintAndShade': 0,
  'Fill.PatternTintAndShade': 0,
  'Font.Name': '宋体',
  'Font.Size': 11,
  'Font.Color': '#000000',
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Underline': 'None',
  'Font.Strikethrough': false,
  'Font.Subscript': false,
  'Font.Superscript': false,
  'Font.TintAndShade': 0,
  WrapText: false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Center',
  IndentLevel: 0,
  ShrinkToFit: false,
  TextOrientation: 0,
  ReadingOrder: 'Context',
  AutoIndent: false,
  'Protection.Locked': true,
  'Protection.FormulaHidden': false,
}

const borderDefaults: Style = { Style: 'None', Weight: 'Thin', Color: '#000000', TintAndShade: 0 }

export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const
export type BorderSide = (typeof borderSides)[number]

export function styleValue(style: Style | undefined, key: string): StyleValue {
  const own = style?.[key]
  if (own !== undefined) return own
  const border = /^Borders\.\w+\.(\w+)$/.exec(key)
  return (border ? borderDefaults[border[1]!] : defaults[key]) ?? null
}

/** '#ff0000', 'red' as Excel gives colours back: upper case with a hash. Names are kept as they are. */
export function colour(value: unknown): string {
  const text = String(value)
  return /^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace('#', '').toUpperCase()}` : text
}
