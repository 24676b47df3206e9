import type { WindowName } from '../policy/schema.ts'

/** The notice's windows of time, by name. */
export const windows: Record<WindowName, string> = {
  online: 'online application',
  paper: 'delivery of papers',
  payment: 'payment',
  defense: 'defense',
}

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
