/** Characters of a cell that a finding or a report carries, as Excel counts them (UTF-16 units). */
export const mostShown = 500

/** The beginning of a text that is longer than `most` UTF-16 units, with … behind it; no character is cut in two. */
export function excerpt(text: string, most = mostShown): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  const isHalf = last >= 0xd800 && last <= 0xdbff
  return `${text.slice(0, isHalf ? most - 1 : most)}…`
}

/** Parameters of a sentence, the texts in them no longer than what is shown of a cell. */
export function excerpts<Params extends object>(params: Params): Params {
  let bounded: Params | null = null
  for (const key of Object.keys(params) as (keyof Params)[]) {
    const value: unknown = params[key]
    if (typeof value !== 'string' || value.length <= mostShown) continue
    bounded ??= { ...params }
    bounded[key] = excerpt(value) as Params[keyof Params]
  }
  return bounded ?? params
}
