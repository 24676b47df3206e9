// Runs in the pane's page before any other script: the native object that office.js looks for on Windows. Calls go to
// `__execute`, which the test side provides; answers and events come back through `__hostAnswer` and `__hostEvents`.
;(() => {
  const settings = window.__excelForWindows
  if (!settings) return
  delete window.__excelForWindows
  const richApiMessage = 33
  const commandInvoked = 39
  const waiting = new Map()
  const listeners = new Map()
  const stored = new Map()
  let calls = 0

  /** Arrays come from Excel as COM arrays, which have to be unpacked. */
  const packed = (value) =>
    Array.isArray(value) ? Object.assign(value.map(packed), { toArray: () => value.map(packed) }) : value

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'pane-1',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => settings.locale,
    GetAppDataLocale: () => settings.locale,
    GetDocUrl: () => settings.documentUrl,
    GetAppCapabilities: () => (settings.readOnly ? 0 : 1),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'pane-1',
    GetSupportedMatrix: () => settings.matrix,
    GetHostFullVersion: () => '16.0.17000.10000',
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: settings.dark ? 0x262626 : 0xffffff,
        bodyForegroundColor: settings.dark ? 0xffffff : 0x262626,
        controlBackgroundColor: settings.dark ? 0x363636 : 0xf0f0f0,
        controlForegroundColor: settings.dark ? 0xffffff : 0x262626,
      }),
    GetSettings: () => ({
      Read: (keys, values) => {
        for (const [key, value] of stored) {
          keys.push(key)
          values.push(value)
        }
      },
      Write: (keys, values) => {
        stored.clear()
        keys.forEach((key, index) => {
          stored.set(key, values[index])
        })
      },
    }),
  }

  const external = {
    GetContext: () => context,
    Execute: (id, params, answered) => {
      calls++
      waiting.set(calls, answered)
      window.__execute(calls, id, params)
    },
    RegisterEvent: (id, _target, listener, done) => {
      listeners.set(id, listener)
      done(0)
    },
    UnregisterEvent: (id, _target, done) => {
      listeners.delete(id)
      done(0)
    },
  }
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true })

  window.__hostAnswer = (text) => {
    const [call, answer] = JSON.parse(text)
    const answered = waiting.get(call)
    waiting.delete(call)
    answered?.(packed(answer))
  }
  window.__hostEvents = (text) => {
    listeners.get(richApiMessage)?.(richApiMessage, packed(JSON.parse(text)))
  }
  window.__hostCommand = (text) => {
    listeners.get(commandInvoked)?.(commandInvoked, packed(JSON.parse(text)))
  }
})()
