import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { isNode, nodesIn } from '../architecture/sources.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Clause {
  id: string
  text: string
}

export interface Text {
  path: string
  text: string
}

const read = (path: string): Text => ({ path, text: readFileSync(join(root, path), 'utf8') })

/** Files below a folder, or the folder itself where it is a file. */
function filesOf(place: string): string[] {
  if (statSync(join(root, place)).isFile()) return [place]
  return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile())
}

const spoken = /\.(?:tsx?|mjs|sql|css|md)$/
export const spec = filesOf('docs/spec').map(read)

/** All that may cite a clause or a document. */
export const texts: readonly Text[] = [
  'core',
  'addin',
  'dashboard',
  'test',
  'scripts',
  'docs',
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
]
  .flatMap(filesOf)
  .filter((path) => spoken.test(path))
  .map(read)

const statement = /^- \*\*([A-Z]\d{1,2}\.\d{1,2})\*\* ((?:.|\n(?!- |\n|#))+)/gm

/** The numbered statements of a document of the spec. */
export function clausesOf({ text }: Text): Clause[] {
  return [...text.matchAll(statement)].map(([, id, said]) => ({ id: id!, text: said!.replace(/\s+/g, ' ').trim() }))
}

/** Clauses that a text names. Each letter is a document's: domain, contract, seal, session file. */
export function citationsIn(text: string): string[] {
  return text.match(/\b[DCSF]\d{1,2}\.\d{1,2}\b(?![.\d])/g) ?? []
}

/** Documents that a text names by file or by section. */
export function documentsIn(text: string): string[] {
  return text.match(/[\w.-]*\s?§\s?\d[\d.]*|\b[\w-]+\.md\b/g) ?? []
}

export const isDocumentHere = (name: string) => documents.has(basename(name))
const documents = new Set(texts.map(({ path }) => basename(path)).filter((name) => name.endsWith('.md')))
// Too long to be searched; the last is Microsoft's own, which the build puts beside office.js.
for (const name of ['CHANGELOG.md', 'THIRD-PARTY-NOTICES.md', 'office-js-LICENSE.md']) documents.add(name)

/** The name at the root of what is called: `it` in `it.runIf(…).each(…)(…)`. */
function calledName(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Identifier') return String(node.name)
  return calledName(
    node.type === 'MemberExpression' ? node.object : node.type === 'CallExpression' ? node.callee : null,
  )
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null
  const pieces = node.quasis.map((piece: { value?: { cooked?: string } }) => piece.value?.cooked ?? '')
  return pieces.join('…')
}

/** Titles of a test file: of its tests and of the groups they stand in. */
export function titlesOf({ path, text }: Text): string[] {
  const { program } = parseSync(path, text)
  return [...nodesIn(program)].flatMap((node) => {
    if (node.type !== 'CallExpression' || !/^(?:it|test|describe)$/.test(calledName(node.callee) ?? '')) return []
    const title = Array.isArray(node.arguments) ? textOf(node.arguments[0]) : null
    return title === null ? [] : [title]
  })
}

export const titles = texts.filter(({ path }) => /^test\/.*\.test\.tsx?$/.test(path)).flatMap(titlesOf)
