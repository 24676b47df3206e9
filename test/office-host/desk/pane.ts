import { DesktopBridge } from '../desktop.ts'
import { hostInfo } from '../frame.ts'
import type { Host } from '../host.ts'

/** What the pane's own page finds at its parent before it loads office.js; see desktop-shim.js. */
export interface StandIn {
  settings: { locale: string; matrix: string; documentUrl: string; readOnly: boolean; dark: boolean }
  execute(call: number, id: number, params: unknown): void
}

declare global {
  interface Window {
    excelStandIn?: StandIn
  }
}

/**
 * Puts the pane into an iframe and speaks to it as Excel for Windows does. That way needs no certificate: office.js asks
 * for https only of Excel on the web.
 */
export function openPane(host: Host, place: HTMLElement, path: string, locale: string, answered: () => void): void {
  const frame = document.createElement('iframe')
  frame.title = '花名册核验'
  const bridge = new DesktopBridge(host, (name, value) => {
    const call: unknown = frame.contentWindow && Reflect.get(frame.contentWindow, name)
    if (typeof call === 'function') Reflect.apply(call, null, [JSON.stringify(value)])
  })
  window.excelStandIn = {
    settings: {
      locale,
      matrix: bridge.matrix,
      documentUrl: `C:\\花名册\\${host.book.name}`,
      readOnly: host.book.readOnly,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
    },
    execute: (call, id, params) => void bridge.execute(call, id, params).then(answered),
  }
  const url = new URL(path, location.origin)
  frame.src = `${url.pathname}${url.search || '?'}${url.search ? '&' : ''}_host_Info=${encodeURIComponent(hostInfo('desktop', locale))}`
  place.replaceChildren(frame)
}
