// Writes dist/sbom.cdx.json, the bill of materials (CycloneDX) of all that is handed out:  npm run sbom
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Licence {
  license: { id: string } | { name: string }
}

interface Component {
  'bom-ref': string
  type: string
  name: string
  version: string
  /** `optional`: one of several for as many systems, of which a machine gets its own. */
  scope: 'required' | 'optional'
  description?: string
  purl: string
  hashes?: { alg: string; content: string }[]
  licenses?: (Licence | { expression: string })[]
}

interface Bill {
  $schema: string
  bomFormat: string
  specVersion: string
  version: number
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/** Licences that are no SPDX name in their packages' own words. */
const licencesByName: ReadonlyMap<string, string> = new Map([
  ['@microsoft/office-js', 'Microsoft Software License Terms (Office JavaScript API Library)'],
])

/** What npm knows of every package of the lock file; asked of nobody over the network. */
function wholeBill(): Bill {
  const include = ['prod', 'dev', 'optional', 'peer'].map((kind) => `--include=${kind}`)
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', ...include]
  const shell = process.platform === 'win32'
  return JSON.parse(execFileSync('npm', args, { cwd: root, shell, encoding: 'utf8', maxBuffer: 2 ** 26 }))
}

/** Everything that the given packages need, themselves among it. */
function needed(first: readonly string[], { dependencies }: Bill): Set<string> {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const found = new Set<string>()
  const waiting = [...first]
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const next = needs.get(ref)
    if (!next) throw new Error(`${ref} is not in the lock file`)
    if (found.has(ref)) continue
    found.add(ref)
    waiting.push(...next)
  }
  return found
}

function told({ 'bom-ref': ref, type, name, version, scope, purl, hashes, licenses }: Component): Component {
  const licence = licencesByName.get(name)
  return {
    'bom-ref': ref,
    type,
    name,
    version,
    scope,
    purl,
    ...(hashes && { hashes }),
    licenses: licence === undefined ? (licenses ?? []) : [{ license: { name: licence } }],
  }
}

/**
 * The bill of what is handed out, the same for the same lock file on every machine: without the time, a number of its
 * own, the folder or the version of npm. What is only for building and testing is not in it.
 */
export function bill(): Bill {
  const whole = wholeBill()
  const { name, version, license, description, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const ref = `${name}@${version}`
  const first = Object.entries(dependencies).map(([one, pinned]) => `${one}@${pinned}`)
  const refs = needed(first, whole)
  const byRef = (a: string, b: string) => (a < b ? -1 : 1)
  return {
    $schema: whole.$schema,
    bomFormat: whole.bomFormat,
    specVersion: whole.specVersion,
    version: 1,
    metadata: {
      component: {
        'bom-ref': ref,
        type: 'application',
        name,
        version,
        scope: 'required',
        description,
        purl: `pkg:npm/${ref}`,
        licenses: [{ license: { id: license } }],
      },
    },
    components: whole.components
      .filter((component) => refs.has(component['bom-ref']))
      .map(told)
      .sort((a, b) => byRef(a['bom-ref'], b['bom-ref'])),
    dependencies: [
      { ref, dependsOn: first.sort(byRef) },
      ...whole.dependencies
        .filter((one) => refs.has(one.ref))
        .map((one) => ({ ref: one.ref, dependsOn: [...one.dependsOn].sort(byRef) }))
        .sort((a, b) => byRef(a.ref, b.ref)),
    ],
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(`${root}dist`, { recursive: true })
  writeFileSync(`${root}dist/sbom.cdx.json`, `${JSON.stringify(bill(), null, 2)}\n`)
}
