import initSqlJs, { type SqlJsStatic } from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?gzipped'

/** Opens what scripts/gzipped.ts packed. A loop: `Uint8Array.from` with a function takes ten times as long. */
function unpack(text: string): Promise<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}

/** SQLite itself; its program travels inside this one. */
export async function loadSqlite(): Promise<SqlJsStatic> {
  return initSqlJs({ wasmBinary: await unpack(wasm) })
}
