/** Anything that survives JSON. */
export type Answer = string | number | boolean | null | Answer[] | { [key: string]: Answer }

export interface Bench {
  context: Excel.RequestContext
  /** An empty sheet of the probe's own. */
  sheet: Excel.Worksheet
  /** 'done', or the code of the error that came of it. The work is synchronised. */
  outcome(work: () => void): Promise<string>
  /** Carries out the work and gives the events of the sheet that came of it, without ids. */
  events(work: () => void): Promise<Answer>
}

/** One assumption of the stand-in, as a question that a real Excel can answer. */
export interface Probe {
  name: string
  /** Lowest ExcelApi version it needs. */
  needs: string
  ask(bench: Bench): Promise<Answer>
}

/** What one Excel answered, as the page saves it. */
export interface SavedAnswers {
  /** 'Excel on the web', 'Excel for Windows 16.0.17000' … */
  asked: string
  version: string
  answers: { [probe: string]: Answer }
}

interface Library {
  Excel: typeof Excel
}

/** Waits until events that were to come have come. */
export type Wait = () => Promise<unknown>

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null
  return typeof code === 'string' ? code : String(error)
}

/** Puts every question that the version allows, each to a sheet that is removed again. */
export async function askAll(
  library: Library,
  probes: readonly Probe[],
  version: string,
  wait: Wait,
  report: (name: string) => void = () => undefined,
): Promise<{ [probe: string]: Answer }> {
  const answers: { [probe: string]: Answer } = {}
  for (const probe of probes) {
    if (!isAtLeast(version, probe.needs)) continue
    report(probe.name)
    answers[probe.name] = await asked(library, probe, wait)
  }
  return answers
}

async function asked({ Excel }: Library, probe: Probe, wait: Wait): Promise<Answer> {
  const name = `probe ${Math.abs(hash(probe.name))}`
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name)
      await context.sync()
      return probe.ask({
        context,
        sheet,
        outcome: async (work) => {
          try {
            work()
            await context.sync()
            return 'done'
          } catch (error) {
            return codeOf(error)
          }
        },
        events: (work) => heard(context, sheet, work, wait),
      })
    })
  } catch (error) {
    return { error: codeOf(error) }
  } finally {
    await Excel.run(async (context) => {
      const left = context.workbook.worksheets.getItemOrNullObject(name)
      left.load('name')
      await context.sync()
      if (left.isNullObject) return
      left.protection.unprotect()
      left.delete()
      await context.sync()
    })
  }
}

async function heard(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  work: () => void,
  wait: Wait,
): Promise<Answer> {
  const seen: Answer[] = []
  const changed = sheet.onChanged.add(async ({ address, changeType, source, details }) => {
    const { valueBefore = null, valueAfter = null } = details ?? {}
    seen.push({ event: 'changed', address, changeType, source, before: valueBefore, after: valueAfter })
  })
  const formatted = sheet.onFormatChanged.add(async ({ address }) => {
    seen.push({ event: 'format', address })
  })
  await context.sync()
  work()
  await context.sync()
  let before = -1
  while (seen.length !== before) {
    before = seen.length
    await wait()
  }
  changed.remove()
  formatted.remove()
  await context.sync()
  return seen
}

function isAtLeast(version: string, needs: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needs.split('.').map(Number)
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}

function hash(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)!) | 0
  return sum
}
