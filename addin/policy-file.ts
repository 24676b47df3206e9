/** Reads a policy pack; loaded where a person has one. */
export { parsePolicyText } from '../core/index.ts'
