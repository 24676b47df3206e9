import { existsSync, readdirSync } from 'node:fs'

/** Every page of the dashboard that has an address of its own; a person's page needs a person. */
export const pages = readdirSync('dashboard/pages').filter(
  (name) => name !== 'person' && existsSync(`dashboard/pages/${name}/page.tsx`),
)
