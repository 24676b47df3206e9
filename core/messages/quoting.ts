/** Of a long value only the beginning can be shown, so nothing beyond is looked at. */
const mostLookedAt = 2000

/** A value short enough to be shown, without what cannot be seen. */
export function short(value: string): string {
  const visible = value
    .slice(0, mostLookedAt)
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
  const characters = [...visible]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : visible
}

export const quote = (value: string) => `“${short(value)}”`
