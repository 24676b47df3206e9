import { unzipSync } from 'fflate'
import { attribute, child, parseXml, type XmlNode } from '../../core/workbook/package/xml-tree.ts'

/** What must come before what among the children of a part's root (ECMA-376 part 1, annex A). */
const order: Record<string, readonly string[]> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
      ' ',
    ),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
}

/** Attributes that index a section of the style table. */
const indexes = { fontId: 'fonts', fillId: 'fills', borderId: 'borders' } as const

/**
 * Everything in a package that breaks the Open XML rules one can check without the schemas: types and targets of parts,
 * relationships that lead nowhere, the order of elements, counts, indexes into the style table, sheet names and ids,
 * areas of conditional formats. An empty list is a sound package.
 */
export function openXmlFaults(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  const faults: string[] = []
  const trees = new Map<string, XmlNode>()
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const tree = parseXml(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content))
    if (tree) trees.set(name, tree)
    else faults.push(`${name}: not well-formed`)
  }
  faults.push(...contentTypeFaults(parts, trees), ...relationshipFaults(parts, trees))
  for (const [name, tree] of trees) faults.push(...orderFaults(name, tree), ...countFaults(name, tree))
  return [...faults, ...workbookFaults(trees), ...styleFaults(trees)]
}

function contentTypeFaults(parts: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, XmlNode>): string[] {
  const types = trees.get('[Content_Types].xml')
  if (!types) return ['[Content_Types].xml: missing']
  const extensions = new Set(
    types.children.filter((one) => one.local === 'Default').map((one) => attribute(one, 'Extension')?.toLowerCase()),
  )
  const overrides = types.children
    .filter((one) => one.local === 'Override')
    .map((one) => decodeURI(attribute(one, 'PartName') ?? '').toLowerCase())
  const names = new Set([...parts.keys()].map((name) => `/${name}`.toLowerCase()))
  return [
    ...overrides.filter((name) => !names.has(name)).map((name) => `content type for ${name}, which is not there`),
    ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `two content types for ${name}`),
    ...[...names].flatMap((name) => {
      const known = overrides.includes(name) || extensions.has(name.slice(name.lastIndexOf('.') + 1))
      return known || name === '/[content_types].xml' ? [] : [`no content type for ${name}`]
    }),
  ]
}

function relationshipFaults(parts: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, XmlNode>): string[] {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()))
  return [...trees].flatMap(([name, tree]) => {
    if (!name.endsWith('.rels')) return []
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const ids = tree.children.map((one) => attribute(one, 'Id'))
    const dangling = tree.children.flatMap((one) => {
      const target = attribute(one, 'Target') ?? ''
      if (attribute(one, 'TargetMode') === 'External' || target.startsWith('#')) return []
      const part = new URL(target, `file:///${folder}`).pathname.slice(1)
      return names.has(decodeURI(part).toLowerCase()) ? [] : [`${name}: target ${target} is not there`]
    })
    return [...dangling, ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: two of id ${id}`)]
  })
}

function orderFaults(name: string, tree: XmlNode): string[] {
  const known = order[tree.local]
  if (!known) return []
  const places = tree.children.map((one) => known.indexOf(one.local)).filter((place) => place >= 0)
  return places.some((place, at) => at > 0 && place < places[at - 1]!) ? [`${name}: elements out of order`] : []
}

function countFaults(name: string, tree: XmlNode): string[] {
  const counted = ['mergeCells', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs', 'dataValidations']
  return tree.children.flatMap((one) => {
    const count = attribute(one, 'count')
    if (!counted.includes(one.local) || count === undefined || Number(count) === one.children.length) return []
    return [`${name}: ${one.local} says ${count} and has ${one.children.length}`]
  })
}

function workbookFaults(trees: ReadonlyMap<string, XmlNode>): string[] {
  const book = [...trees.values()].find((tree) => tree.local === 'workbook')
  if (!book) return ['no workbook part']
  const sheets = child(book, 'sheets')?.children ?? []
  const names = sheets.map((sheet) => (attribute(sheet, 'name') ?? '').toLowerCase())
  const ids = sheets.map((sheet) => attribute(sheet, 'sheetId'))
  const defined = (child(book, 'definedNames')?.children ?? []).map(
    (one) => `${attribute(one, 'name')?.toLowerCase()} ${attribute(one, 'localSheetId') ?? ''}`,
  )
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `two sheets ${name}`),
    ...names
      .filter((name) => name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name))
      .map((name) => `sheet ${name}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two sheets of id ${id}`),
    ...defined.filter((name, at) => defined.indexOf(name) !== at).map((name) => `two defined names ${name}`),
  ]
}

function styleFaults(trees: ReadonlyMap<string, XmlNode>): string[] {
  const styles = [...trees.values()].find((tree) => tree.local === 'styleSheet')
  const size = (section: string) => (styles && child(styles, section)?.children.length) ?? 0
  const faults = (styles && child(styles, 'cellXfs')?.children) ?? []
  const broken = faults.flatMap((format, at) =>
    Object.entries(indexes).flatMap(([name, section]) =>
      Number(attribute(format, name) ?? 0) < Math.max(1, size(section))
        ? []
        : [`cell format ${at}: no such ${section}`],
    ),
  )
  for (const [name, tree] of trees) {
    if (tree.local !== 'worksheet') continue
    visit(tree, (node) => {
      if (node.local === 'c' && Number(attribute(node, 's') ?? 0) >= Math.max(1, size('cellXfs'))) {
        broken.push(`${name}: cell ${attribute(node, 'r')} has no such format`)
      }
      const differential = node.local === 'cfRule' ? attribute(node, 'dxfId') : undefined
      if (differential !== undefined && Number(differential) >= size('dxfs')) {
        broken.push(`${name}: conditional format ${differential} has no such look`)
      }
      const areas = node.local === 'conditionalFormatting' ? attribute(node, 'sqref') : undefined
      if (areas !== undefined && !/^([A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?)( [A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?)*$/.test(areas)) {
        broken.push(`${name}: areas ${areas.slice(0, 40)}`)
      }
    })
  }
  return broken
}

function visit(node: XmlNode, see: (node: XmlNode) => void): void {
  see(node)
  for (const inner of node.children) visit(inner, see)
}
