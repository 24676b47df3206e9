import type { Envelope, Host } from './host.ts'

/** One postMessage between the pane's frame and Excel, as Office's client library writes it. */
interface Message {
  _messageType: number
  _actionName: string
  _actionType?: number
  _conversationId: string
  _correlationId: number | string
  _data: unknown
}

export interface FrameOptions {
  conversation: string
  pane: string
  locale: string
  /** The workbook's own address. */
  documentUrl: string
}

export const defaultFrame: FrameOptions = {
  conversation: 'CONV',
  pane: 'pane-1',
  locale: 'zh-CN',
  documentUrl: 'https://example.test/花名册.xlsx',
}

const requestType = 0
const [invoke, register, unregister] = [0, 1, 2]
const [forCalling, forEvent] = [0, 1]
const [excel, taskPane, openedByPerson] = [16, 1, 1]
const [readOnlyMode, readWriteMode] = [0, 1]

const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandDone: 94 } as const
const internalError = 5001
/** Events a pane may register for in the frame; all others of the workbook come inside `richApiMessage`. */
const events = new Set(['richApiMessage', 'appCommandInvoked'])

/**
 * The parent's side of the conversation with a pane in an iframe: takes each message of the pane's window and sends
 * answers and events back to it. Knows nothing of windows, so that it works across a bridge too.
 */
export class Frame {
  /** Settings of Office's older API, as [name, JSON]. */
  readonly settings = new Map<string, string>()
  /** Ids of ribbon commands the add-in said it was done with. */
  readonly commandsDone: string[] = []
  private readonly host: Host
  private readonly send: (message: string) => void
  private readonly options: FrameOptions
  private readonly listening = new Set<string>()

  constructor(host: Host, send: (message: string) => void, options: FrameOptions = defaultFrame) {
    this.host = host
    this.send = send
    this.options = options
    host.onEvents((events) => this.deliver(events))
  }

  async receive(text: unknown): Promise<void> {
    const message = readMessage(text)
    if (!message || message._messageType !== requestType) return
    const action = message._actionName
    if (message._actionType === register) this.listen(action)
    if (message._actionType === unregister) this.listening.delete(action)
    if (message._actionType !== invoke) return this.answer(message, 0, { Version: 1, Error: 0 })
    if (action === 'ContextActivationManager_getAppContextAsync') return this.answer(message, 0, this.context())
    if (action === 'ContextActivationManager_notifyHost') return this.answer(message, 0, null)
    if (action === 'executeMethod') return this.dispatched(message)
    this.host.missing.push({ member: `frame ${action}`, reason: 'not built' })
    this.answer(message, internalError, null)
  }

  private listen(action: string) {
    if (!events.has(action)) this.host.missing.push({ member: `event ${action}`, reason: 'not built' })
    this.listening.add(action)
  }

  private answer(request: Message, error: number, data: unknown) {
    this.send(
      JSON.stringify({
        _messageType: 1,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _data: data,
        _errorCode: error,
        _responseType: forCalling,
        _serializerVersion: 1,
      }),
    )
  }

  private context() {
    const { pane, locale, documentUrl } = this.options
    return {
      _id: pane,
      _appName: excel,
      _appVersion: '16.00',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: documentUrl,
      _clientMode: this.host.book.readOnly ? readOnlyMode : readWriteMode,
      _settings: [...this.settings],
      _reason: openedByPerson,
      _osfControlType: taskPane,
      _eToken: '',
      _correlationId: '00000000-0000-4000-8000-000000000000',
      _appInstanceId: pane,
      _requirementMatrix: requirementMatrix(this.host.version),
      _hostFullVersion: '16.0.17000.10000',
      _appDomains: [],
      _wacHostEnvironment: '0',
      _isFromWacAutomation: false,
    }
  }

  private async dispatched(message: Message): Promise<void> {
    const data = (message._data ?? {}) as Record<string, unknown>
    const { DispatchId } = (data.DdaMethod ?? {}) as { DispatchId?: number }
    if (DispatchId === dispatch.richApi) {
      const parts = (data.ArrayData ?? []) as unknown[]
      const outcome = await this.host.process(String(parts[4]), Number(parts[6] ?? 0))
      if (!outcome.ok) return this.answer(message, 0, { Version: 1, Error: outcome.error })
      return this.answer(message, 0, { Version: 1, Error: 0, Data: [200, [], outcome.body] })
    }
    if (DispatchId === dispatch.loadSettings) {
      return this.answer(message, 0, { Version: 1, Error: 0, Properties: [...this.settings] })
    }
    if (DispatchId === dispatch.saveSettings) {
      const { Properties } = (data.DdaSettingsMethod ?? {}) as { Properties?: [string, string][] }
      this.settings.clear()
      for (const [key, value] of Properties ?? []) this.settings.set(key, value)
      return this.answer(message, 0, { Version: 1, Error: 0 })
    }
    if (DispatchId === dispatch.commandDone) {
      this.commandsDone.push(String(data[0]))
      return this.answer(message, 0, { Version: 1, Error: 0 })
    }
    this.host.missing.push({ member: `dispatch ${DispatchId}`, reason: 'not built' })
    this.answer(message, 0, { Version: 1, Error: internalError })
  }

  private deliver(events: Envelope[]) {
    this.sendEvent('richApiMessage', { ArrayData: events })
  }

  /** Presses a ribbon button whose action is a function of the add-in. */
  pressButton(functionName: string) {
    this.sendEvent('appCommandInvoked', { 0: functionName, 1: functionName, 2: commandEvent(functionName) })
  }

  private sendEvent(action: string, data: unknown) {
    if (!this.listening.has(action)) return
    this.send(
      JSON.stringify({
        _messageType: 1,
        _actionName: action,
        _conversationId: this.options.conversation,
        _correlationId: -1,
        _data: data,
        _errorCode: 0,
        _responseType: forEvent,
        _serializerVersion: 1,
      }),
    )
  }
}

/** What a ribbon button tells the function it calls. */
export const commandEvent = (control: string) => JSON.stringify({ source: { id: control } })

/** Versions are strings in the host's own matrix: as a number 1.10 would be 1.1. */
export function requirementMatrix(version: string): string {
  return JSON.stringify({ ExcelApi: version, DelayForCellEdit: '1.1', DialogApi: '1.1', RibbonApi: '1.1' })
}

/** What the client reads about the host, from the window's name and the page's address. */
export function hostInfo(flavour: 'web' | 'desktop', locale: string, conversation = defaultFrame.conversation): string {
  return flavour === 'web' ? `Excel$Web$16.00$${locale}$${conversation}$$$0` : `Excel$Win32$16.01$${locale}$$$$0`
}

/** The iframe's name, to be set before it enters the document. */
export function frameName(options: FrameOptions, parentOrigin: string): string {
  return JSON.stringify({
    baseFrameName: 'f',
    hostInfo: hostInfo('web', options.locale, options.conversation),
    xdmInfo: `${options.conversation}|${options.pane}|${parentOrigin}`,
    serializerVersion: 1,
  })
}

function readMessage(text: unknown): Message | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null && '_messageType' in message ? (message as Message) : null
  } catch {
    // Not ours: other scripts post messages too.
    return null
  }
}
