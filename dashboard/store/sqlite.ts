import initSqlJs, { type SqlJsStatic } from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?packed'
import { unpack } from './unpack.ts'

/** SQLite itself; its program travels inside this one. */
export function loadSqlite(): Promise<SqlJsStatic> {
  return initSqlJs({ wasmBinary: unpack(wasm).buffer })
}
