/** A value short enough to be shown, without what cannot be seen. */
export function short(value: string): string {
  const visible = value.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim()
  const characters = [...visible]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : visible
}

export const quote = (value: string) => `“${short(value)}”`
