/** A day as a number: 2024-09-14 → 20240914. */
export const dayOf = (day: string) => Number(day.replaceAll('-', ''))
