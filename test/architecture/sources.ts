import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Import {
  /** As it is written, or the path in the project where it begins with a dot. */
  from: string
  /** Gone when types are: it cannot close a circle at run time. */
  isType: boolean
  /** What is taken by its name; '*' for all that there is. */
  taken: readonly string[]
}

export interface Source {
  /** Path in the project, with slashes. */
  path: string
  imports: Import[]
  /** The values it offers by a name of its own. What it only passes on is its `imports`' affair. */
  exports: readonly string[]
  /** Every name that is used as a value or a type and neither imported nor declared as a type here. */
  names: ReadonlySet<string>
  /** Members asked of anything: `x.getMonth`. */
  members: ReadonlySet<string>
  usesAny: boolean
}

export type Node = { type: string } & Record<string, unknown>
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Every node of a syntax tree, from above. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  else if (isNode(value)) {
    yield value
    for (const key of Object.keys(value)) yield* nodesIn(value[key])
  }
}

const text = (value: unknown): string | null => (isNode(value) && typeof value.value === 'string' ? value.value : null)

/** All that is taken from elsewhere is types, and something is taken. */
function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
}

const carriesSource = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
])

/** The names that an import or a passing on takes from where it leads. */
function takenBy(node: Node): string[] {
  if (node.type === 'ExportAllDeclaration' || node.type === 'ImportExpression') return ['*']
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return specifiers.map((one) => {
    const name = one.type === 'ExportSpecifier' ? one.local : one.imported
    return one.type === 'ImportDefaultSpecifier' ? 'default' : isNode(name) ? String(name.name ?? name.value) : '*'
  })
}

/** The names of values that a module declares and offers; types cost nothing and say what a function takes. */
function offeredBy(node: Node): string[] {
  if (node.type === 'ExportDefaultDeclaration') return ['default']
  if (node.type !== 'ExportNamedDeclaration' || isNode(node.source) || node.exportKind === 'type') return []
  const declared = isNode(node.declaration) ? node.declaration : null
  const declarators = Array.isArray(declared?.declarations) ? declared.declarations.filter(isNode) : []
  const ids = [declared?.id, ...declarators.map(({ id }) => id)].filter(isNode)
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return [
    ...ids.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
    ...specifiers.flatMap(({ exported }) => (isNode(exported) ? [String(exported.name)] : [])),
  ]
}

const isTypeDeclaration = ({ type }: Node) => type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration'

function read(path: string): Source {
  const { program, errors } = parseSync(path, readFileSync(join(root, path), 'utf8'))
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  const imports: Import[] = []
  const exports: string[] = []
  const names = new Set<string>()
  const own = new Set<string>()
  const members = new Set<string>()
  let usesAny = false
  for (const node of nodesIn(program)) {
    const from = carriesSource.has(node.type) ? text(node.source) : null
    if (from !== null) {
      const place = from.startsWith('.') ? posix.join(dirname(path), from) : from
      imports.push({ from: place.replace(/\?.*$/, ''), isType: isTypeOnly(node), taken: takenBy(node) })
    }
    exports.push(...offeredBy(node))
    if (node.type === 'Identifier' && typeof node.name === 'string') names.add(node.name)
    if (node.type === 'MemberExpression' && node.computed === false && isNode(node.property))
      members.add(String(node.property.name))
    if (node.type === 'TSAnyKeyword') usesAny = true
    const declared = node.type.startsWith('Import') ? node.local : isTypeDeclaration(node) ? node.id : null
    if (isNode(declared)) own.add(String(declared.name))
  }
  for (const name of own) names.delete(name)
  return { path, imports, exports, names, members, usesAny }
}

function filesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
}

/** Every TypeScript file of a folder. */
export function sourcesIn(folder: string): Source[] {
  return filesIn(folder).map(read)
}

/** A string, a template or a text of JSX that holds Chinese, and where it stands. */
export interface Sentence {
  path: string
  /** Counted from 1. */
  line: number
  text: string
}

const han = /\p{Script=Han}/u

/** What a node says to a person; null where it says nothing. Patterns and comments are no sentences. */
function saidBy(node: Node): string | null {
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  const { value } = node
  const isTemplate = node.type === 'TemplateElement' && typeof value === 'object' && value !== null && 'raw' in value
  return isTemplate ? String(value.raw) : null
}

/** Every inline sentence with Chinese in it under a folder. */
export function chineseIn(folder: string): Sentence[] {
  return filesIn(folder).flatMap((path) => {
    const source = readFileSync(join(root, path), 'utf8')
    return [...nodesIn(parseSync(path, source).program)].flatMap((node) => {
      const text = saidBy(node)
      if (text === null || !han.test(text)) return []
      return [{ path, line: source.slice(0, Number(node.start)).split('\n').length, text: text.trim().slice(0, 40) }]
    })
  })
}

/** A field that a page shows as it is, and where. */
export interface Bare {
  path: string
  /** Counted from 1. */
  line: number
  field: string
  /** child, or the name of the attribute. */
  how: string
}

/** Attributes that a person reads or hears. */
const readAttributes = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label'])
/** Pieces that bound and isolate what stands in these of their attributes. */
const holders = new Set(['Told', 'Said', 'Dialog', 'Note', 'Empty', 'PageHead', 'SelectFilter', 'FilterChip'])

const nameIn = (node: unknown): string => (isNode(node) ? String(node.name ?? '') : '')

/** The fields whose text an expression gives as it stands: `a.name`, `name || other`, `shown && name`, `x ? name : y`. */
function givenBare(node: unknown): string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'Identifier':
      return [nameIn(node)]
    case 'MemberExpression':
      return node.computed ? [] : [nameIn(node.property)]
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return givenBare(node.expression)
    case 'LogicalExpression':
      return node.operator === '&&' ? givenBare(node.right) : [...givenBare(node.left), ...givenBare(node.right)]
    case 'ConditionalExpression':
      return [...givenBare(node.consequent), ...givenBare(node.alternate)]
    case 'TemplateLiteral':
      return Array.isArray(node.expressions) ? node.expressions.flatMap(givenBare) : []
    default:
      return []
  }
}

/** The fields, of those named, that JSX under a folder shows without a piece that holds them. */
export function fieldsShownBare(folder: string, fields: ReadonlySet<string>): Bare[] {
  return filesIn(folder).flatMap((path) => {
    const source = readFileSync(join(root, path), 'utf8')
    const lineOf = (node: Node) => source.slice(0, Number(node.start)).split('\n').length
    const bare: Bare[] = []
    const take = (node: Node, expression: unknown, how: string) => {
      for (const field of givenBare(expression))
        if (fields.has(field)) bare.push({ path, line: lineOf(node), field, how })
    }
    for (const node of nodesIn(parseSync(path, source).program)) {
      if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') continue
      const opening = isNode(node.openingElement) ? node.openingElement : null
      const element = opening ? nameIn(opening.name) : ''
      if (holders.has(element)) continue
      for (const child of Array.isArray(node.children) ? node.children.filter(isNode) : [])
        if (child.type === 'JSXExpressionContainer') take(child, child.expression, 'child')
      for (const attribute of opening && Array.isArray(opening.attributes) ? opening.attributes.filter(isNode) : []) {
        const how = nameIn(attribute.name)
        if (readAttributes.has(how) && isNode(attribute.value)) take(attribute, attribute.value.expression, how)
      }
    }
    return bare
  })
}
