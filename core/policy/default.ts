import pack from './packs/bayingol-quality-2024.json' with { type: 'json' }
import type { Policy } from './schema.ts'

/** The notice of 2024. It is not parsed at start-up: test/policy/pack.test.ts proves that it is a valid pack. */
export const defaultPolicy: Policy = pack as Policy
