// Prints ratios, all of one run on this machine:  npm run bench            every part
//                                                 npm run bench -- live    one part
import { readdirSync } from 'node:fs'
import type { Part } from './part.ts'

/** Parts stand in files of their own beside this one; each exports them as `parts`. */
async function allParts(): Promise<Part[]> {
  const parts: Part[] = []
  for (const name of readdirSync(new URL('.', import.meta.url)).sort()) {
    if (!name.endsWith('.ts') || name === 'bench.ts') continue
    const module: { parts?: readonly Part[] } = await import(new URL(name, import.meta.url).href)
    parts.push(...(module.parts ?? []))
  }
  return parts
}

const parts = await allParts()
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n${part.title} (${part.name})`)
  for (const { name, value, aim, met } of await part.run()) {
    const held = aim === undefined ? '' : `   aim ${aim}${met ? '' : '   MISSED'}`
    console.log(`  ${name.padEnd(44)} ${value.padStart(10)}${held}`)
  }
}
