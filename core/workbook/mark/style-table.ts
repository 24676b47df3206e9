import { attribute, child, placeAfter, type Splice, type XmlNode } from '../package/xml-tree.ts'
import { type Look, type StyleName, styles } from '../write/styles.ts'

/** Order of the sections of a style table (ECMA-376 CT_Stylesheet). */
const sections = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']
/** Number formats every program knows by number; ours need no others. */
const formatNumbers: Record<string, number> = { '@': 49, '0': 1, '0.00': 2, '#,##0': 3, General: 0 }

/**
 * Adds to the shared style table of a workbook what our marks and our sheet need. What stands there already in the same
 * words is used again, so that a second marking adds nothing.
 */
export class StyleTable {
  private readonly xml: string
  private readonly root: XmlNode
  private readonly added = new Map<string, string[]>()

  constructor(xml: string, root: XmlNode) {
    this.xml = xml
    this.root = root
  }

  /** Prefix of the table's elements, with its colon, or ''. */
  get prefix(): string {
    return this.root.prefix
  }

  /** Index of a differential format, given as XML. */
  differential(xml: string): number {
    return this.index('dxfs', xml)
  }

  /** Index of one of our own looks among the cell formats. */
  cell(name: StyleName): number {
    const look = styles[name]
    const font = this.index('fonts', this.font(look.font))
    const border = look.framed ? this.index('borders', this.frame()) : 0
    return this.index('cellXfs', this.cellFormat(look, font, border))
  }

  /** Index of the cell format `index` with the number format Text; all else of it is kept. */
  asText(index: number): number {
    const format = child(this.root, 'cellXfs')?.children[index]
    if (!format) return index
    if (attribute(format, 'numFmtId') === String(formatNumbers['@'])) return index
    const opening = this.xml.slice(format.start, format.openEnd)
    const kept = opening.replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    const asText = kept.replace(format.name, `${format.name} numFmtId="49" applyNumberFormat="1"`)
    return this.index('cellXfs', asText + this.xml.slice(format.openEnd, format.end))
  }

  /** The changes that put everything asked for into the table. */
  changes(): Splice[] {
    return [...this.added].flatMap(([section, items]) => {
      if (items.length === 0) return []
      const node = child(this.root, section)
      return node ? this.grown(node, items) : [this.opened(section, items)]
    })
  }

  private index(section: string, xml: string): number {
    const present = (child(this.root, section)?.children ?? []).map((node) => this.xml.slice(node.start, node.end))
    const isNew = child(this.root, section) === undefined
    const added = this.added.get(section) ?? (isNew ? this.first(section) : [])
    this.added.set(section, added)
    const known = [...present, ...added].indexOf(xml)
    if (known >= 0) return known
    added.push(xml)
    return present.length + added.length - 1
  }

  /** The first item of a section that was missing: what cells without a format go on to look like. */
  private first(section: string): string[] {
    if (section === 'fonts') return [this.element('font', '', this.element('sz', ' val="11"'))]
    if (section === 'borders') return [this.element('border', '')]
    return section === 'cellXfs' ? [this.element('xf', ' numFmtId="0" fontId="0" fillId="0" borderId="0"')] : []
  }

  /** Puts the items at a section's end and keeps its count true. */
  private grown(node: XmlNode, items: readonly string[]): Splice[] {
    const inner = items.join('')
    const count = node.children.length + items.length
    const opening = this.xml.slice(node.start, node.openEnd)
    const counted = attribute(node, 'count') === undefined ? opening : withCount(opening, count)
    if (node.closeStart < node.end) {
      return [
        { start: node.start, end: node.openEnd, text: counted },
        { start: node.closeStart, end: node.closeStart, text: inner },
      ]
    }
    const opened = `${counted.replace(/\/>$/, '').trimEnd()}>`
    return [{ start: node.start, end: node.end, text: `${opened}${inner}</${node.name}>` }]
  }

  private opened(section: string, items: readonly string[]): Splice {
    const place = placeAfter(this.root, sections.slice(0, sections.indexOf(section)))
    const text = this.element(section, ` count="${items.length}"`, items.join(''))
    return { start: place, end: place, text }
  }

  private element(name: string, attributes: string, inner = ''): string {
    const opening = `<${this.prefix}${name}${attributes}`
    return inner === '' ? `${opening}/>` : `${opening}>${inner}</${this.prefix}${name}>`
  }

  private font(font: Look['font']): string {
    return this.element(
      'font',
      '',
      [
        font.bold ? this.element('b', '') : '',
        font.underline ? this.element('u', '') : '',
        this.element('sz', ` val="${font.size}"`),
        this.element('color', ` rgb="FF${font.colour ?? '000000'}"`),
        this.element('name', ` val="${font.name}"`),
        this.element('family', ' val="3"'),
        this.element('charset', ' val="134"'),
      ].join(''),
    )
  }

  private frame(): string {
    const colour = this.element('color', ' rgb="FF000000"')
    const sides = ['left', 'right', 'top', 'bottom'].map((side) => this.element(side, ' style="thin"', colour))
    return this.element('border', '', sides.join('') + this.element('diagonal', ''))
  }

  private cellFormat({ horizontal, vertical, wraps, format = 'General' }: Look, font: number, border: number): string {
    const alignment = this.element(
      'alignment',
      `${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="${vertical}"${wraps ? ' wrapText="1"' : ''}`,
    )
    return this.element(
      'xf',
      ` numFmtId="${formatNumbers[format] ?? 0}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"`,
      alignment,
    )
  }
}

/** The opening tag with another count; everything else in it stays as written. */
function withCount(opening: string, count: number): string {
  return opening.replace(/(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${count}"`)
}

/** A style table with what every workbook must have, for a package that came without one. */
export function newStyleTable(namespace: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}
