/// <reference types="office-js" />

export interface HostInfo {
  /** False in a plain browser, in Word and the like, and in an Excel below ExcelApi 1.10. */
  usable: boolean
  reason: 'ready' | 'not-excel' | 'too-old'
  /** Display language of Office: 'zh-CN', 'en-US' … */
  language: string
  /** Background of Office's own panes is dark; null where Office does not say. */
  dark: boolean | null
  /** Name of the workbook's file, '' before it was saved. */
  file: string
}

/** Waits until office.js knows its host. Without office.js, or outside Excel, it says so instead of waiting for ever. */
export async function startHost(): Promise<HostInfo> {
  if (typeof Office === 'undefined') return outside('not-excel')
  const info = await Office.onReady()
  if (info.host !== Office.HostType.Excel) return outside('not-excel')
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10'))
    return { ...inside(), usable: false, reason: 'too-old' }
  return inside()
}

function outside(reason: 'not-excel'): HostInfo {
  return { usable: false, reason, language: navigator.language, dark: null, file: '' }
}

function inside(): HostInfo {
  return {
    usable: true,
    reason: 'ready',
    language: Office.context.displayLanguage ?? navigator.language,
    dark: isDark(),
    file: fileName(),
  }
}

function isDark(): boolean | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? '')
  if (!match) return null
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number]
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}

/** The last part of the workbook's address. A web address is percent-encoded, a path of a disk is not. */
export function fileName(): string {
  const address = Office.context.document?.url ?? ''
  const name = address.split(/[\\/]/).pop() ?? ''
  if (!/^https?:/i.test(address)) return name
  try {
    return decodeURIComponent(name.split(/[?#]/)[0] ?? '')
  } catch {
    return name
  }
}
