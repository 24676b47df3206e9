import { commandEvent, requirementMatrix } from './frame.ts'
import type { Host } from './host.ts'

const dispatch = { richApi: 93, commandDone: 94 } as const
const internalError = 5001

/** Excel for Windows: the pane calls native methods on `window.external` instead of posting messages. */
export class DesktopBridge {
  readonly matrix: string
  readonly commandsDone: string[] = []
  private readonly host: Host
  private readonly callPage: (name: string, value: unknown) => void

  constructor(host: Host, callPage: (name: string, value: unknown) => void) {
    this.host = host
    this.callPage = callPage
    this.matrix = requirementMatrix(host.version)
    host.onEvents((events) => callPage('__hostEvents', events))
  }

  /** One native call: its number, which method, and its arguments as an array. Answers through the page. */
  async execute(call: number, id: number, params: unknown): Promise<void> {
    this.callPage('__hostAnswer', [call, await this.answer(id, params)])
  }

  private async answer(id: number, params: unknown): Promise<unknown> {
    if (id === dispatch.richApi) {
      const [parts] = params as [unknown[]]
      const outcome = await this.host.process(String(parts[4]), Number(parts[6] ?? 0))
      return outcome.ok ? [0, 200, [], outcome.body] : outcome.error
    }
    if (id === dispatch.commandDone) {
      this.commandsDone.push(String((params as unknown[])[0]))
      return [0]
    }
    this.host.missing.push({ member: `dispatch ${id}`, reason: 'not built' })
    return internalError
  }

  /** Presses a ribbon button whose action is a function of the add-in. */
  pressButton(functionName: string) {
    this.callPage('__hostCommand', [functionName, functionName, commandEvent(functionName)])
  }
}
