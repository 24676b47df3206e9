/// <reference types="office-js" />
import { sealPrefix } from '../../core/index.ts'
import type { Outcome } from './errors.ts'
import { run } from './run.ts'

/** Writes the seal's custom document properties; those of an earlier seal go. */
export function writeSeal(properties: Readonly<Record<string, string>>): Promise<Outcome<void>> {
  return run(async (context) => {
    const { custom } = context.workbook.properties
    custom.load('items/key')
    await context.sync()
    for (const property of custom.items) {
      if (property.key.startsWith(sealPrefix) && !(property.key in properties)) property.delete()
    }
    for (const [key, value] of Object.entries(properties)) custom.add(key, value)
    await context.sync()
  })
}

/** The custom document properties of the workbook, by name. */
export function readProperties(): Promise<Outcome<Record<string, string>>> {
  return run(async (context) => {
    const { custom } = context.workbook.properties
    custom.load('items/key,items/value')
    await context.sync()
    return Object.fromEntries(custom.items.map((property) => [property.key, String(property.value)]))
  })
}
