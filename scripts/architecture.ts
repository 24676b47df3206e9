// Draws the plans of docs/architecture.md from the imports of the code:  npm run architecture
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Plan, plans } from '../test/architecture/rooms.ts'

export const page = fileURLToPath(new URL('../docs/architecture.md', import.meta.url))

const node = (room: string) => room.replace(/\W/g, '-')

/** A plan as a picture that shows itself wherever Markdown is read. */
function picture({ rooms, arrows }: Plan): string {
  const lines = [
    ...rooms.map((room) => `  ${node(room)}["${room}"]`),
    ...arrows.map(([from, to]) => `  ${node(from)} --> ${node(to)}`),
  ]
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n')
}

/** The page with every picture between its two marks drawn anew. */
export function drawn(text: string): string {
  return text.replace(
    /(<!-- plan: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => {
      const plan = plans.get(name)
      if (!plan) throw new Error(`docs/architecture.md: no plan ${name}`)
      return `${open}${picture(plan)}\n${close}`
    },
  )
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(page, drawn(readFileSync(page, 'utf8')))
