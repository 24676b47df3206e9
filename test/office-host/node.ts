import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import { type ApiSets, isNewer, parseApiSets } from './api-sets.ts'
import { Host, type HostOptions, officeErrors } from './host.ts'

const require = createRequire(import.meta.url)
const office = (name: string) => require.resolve(`@microsoft/office-js/dist/${name}`)

let sets: ApiSets | null = null

/** Which ExcelApi version each member needs, from Microsoft's own declarations. */
export function apiSets(): ApiSets {
  sets ??= parseApiSets(readFileSync(office('office.d.ts'), 'utf8'))
  return sets
}

export function createHost(options: HostOptions = {}): Host {
  return new Host(apiSets(), options)
}

/** The client library's own globals, as the pane sees them. */
export interface Client {
  Excel: typeof Excel
  OfficeExtension: typeof OfficeExtension
}

interface Checked {
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } }
}

let script: vm.Script | null = null

/**
 * The real client library in this process, joined to a host by the native bridge: no browser, no frame. Each call
 * gives a library of its own in a context of its own.
 */
export function connect(host: Host): Client {
  script ??= new vm.Script(readFileSync(office('excel-win32-16.01.js'), 'utf8'), { filename: 'excel-win32-16.01.js' })
  const bridge = nativeBridge(host)
  const { window, supported } = surroundings(host.version, bridge)
  script.runInContext(vm.createContext(window))
  const client = window as unknown as Client & Checked
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
  window.Office = { context: { requirements: { isSetSupported: supported } } }
  return client
}

interface BridgeMessage {
  id: number
  type: number
  flags: number
  message: { url: string; body: unknown }
}

const requestMessage = 1
const responseMessage = 2
const eventMessage = 3

interface Bridge {
  onMessageFromHost: (message: string) => void
  sendMessageToHost(message: string): void
}

function nativeBridge(host: Host): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeMessage
      if (request.type !== requestMessage) return
      void host.process(JSON.stringify(request.message.body), request.flags).then((outcome) => {
        const message = outcome.ok
          ? { statusCode: 200, headers: {}, body: JSON.parse(outcome.body) as unknown }
          : { statusCode: 500, headers: {}, body: { error: refusal(outcome.error) } }
        bridge.onMessageFromHost(JSON.stringify({ id: request.id, type: responseMessage, message }))
      })
    },
  }
  host.onEvents((entries) => {
    bridge.onMessageFromHost(JSON.stringify({ type: eventMessage, message: { entries } }))
  })
  return bridge
}

/** The bridge has no error numbers: there Excel gives the code that the library makes of them elsewhere. */
function refusal(error: number): { code: string; message: string } {
  const codes: Record<number, string> = {
    [officeErrors.invalidApiCallInContext]: 'InvalidOperationInCellEditMode',
    [officeErrors.lostSession]: 'InvalidOrTimedOutSession',
    [officeErrors.tooBusy]: 'ActivityLimitReached',
    [officeErrors.requestTooLarge]: 'RequestPayloadSizeLimitExceeded',
    [officeErrors.responseTooLarge]: 'ResponsePayloadSizeLimitExceeded',
    [officeErrors.noCapability]: 'AccessDenied',
  }
  return { code: codes[error] ?? 'GeneralException', message: `Office error ${error}` }
}

/** The little of a browser that the library looks for when it starts. */
function surroundings(version: string, bridge: Bridge) {
  const nothing = () => undefined
  const element = () => ({ setAttribute: nothing, appendChild: nothing, addEventListener: nothing, style: {} })
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing, key: () => null, length: 0 }
  const supported = (set: string, wanted: string | number = '1.1') =>
    set === 'ExcelApi' ? !isNewer(String(wanted), version) : set === 'DelayForCellEdit'
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    document: { getElementsByTagName: () => [element()], createElement: element, addEventListener: nothing },
    navigator: { userAgent: 'Node' },
    location: { href: 'https://addin.test/', search: '', hash: '', protocol: 'https:', origin: 'https://addin.test' },
    name: '',
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    external: {},
    setTimeout,
    clearTimeout,
    console,
  }
  window.window = window
  return { window, supported }
}
