/** Queries and writes by the names of their files. */

const texts = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.sql$/g, ''), text]))

const queries = texts(import.meta.glob('./queries/*.sql', { query: '?raw', import: 'default', eager: true }))
const writes = texts(import.meta.glob('./writes/*.sql', { query: '?raw', import: 'default', eager: true }))

function find(kind: string, catalogue: ReadonlyMap<string, string>, name: string): string {
  const text = catalogue.get(name)
  if (text === undefined) throw new Error(`no ${kind} of the name ${name}`)
  return text
}

/** The text of queries/NAME.sql. */
export const queryText = (name: string) => find('query', queries, name)
/** The text of writes/NAME.sql. */
export const writeText = (name: string) => find('write', writes, name)
export const queryNames = () => [...queries.keys()]
export const writeNames = () => [...writes.keys()]
