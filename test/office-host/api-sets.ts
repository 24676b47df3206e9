/** Which ExcelApi version each member needs: 'Range.getMergedAreasOrNullObject' → 1.13. */
export type ApiSets = Record<string, string>

/** Reads the table out of Microsoft's own type declarations (`[Api set: ExcelApi 1.13]` above each member). */
export function parseApiSets(declarations: string): ApiSets {
  const sets: ApiSets = {}
  const start = declarations.indexOf('declare namespace Excel {')
  const end = declarations.indexOf('\ndeclare namespace ', start + 1)
  const excel = declarations.slice(start, end < 0 ? undefined : end)
  for (const part of excel.split(/\n {4}class /).slice(1)) {
    const className = /^\w+/.exec(part)![0]
    const body = part.slice(0, part.search(/\n {4}\}/))
    for (const [, comment, member] of body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly )?(\w+)\s*[(:?]/g)) {
      const version = /\[Api set: (ExcelApi|ExcelApiOnline) ([\d.]+)/.exec(comment!)
      if (!version) continue
      const needed = version[1] === 'ExcelApi' ? version[2]! : 'online'
      const key = `${className}.${member}`
      if (sets[key] === undefined || isNewer(sets[key], needed)) sets[key] = needed
    }
  }
  return sets
}

/** Whether `a` is a later version than `b`; '1.10' is later than '1.9', what is only online is later than any. */
export function isNewer(a: string, b: string): boolean {
  if (a === 'online' || b === 'online') return a === 'online' && b !== 'online'
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number)
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number)
  return aMajor === bMajor ? aMinor > bMinor : aMajor > bMajor
}
