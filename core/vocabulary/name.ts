import { normalise } from './text.ts'

/** The separator between the parts of a name (民委发〔2016〕33号). */
export const separator = '·'

/** What people write where the separator should stand. */
const wrong = '•‧∙⋅・･．.。｡․﹒⸱⸳᛫●'

const separators = new RegExp(`[${separator}${wrong}]`, 'g')
/** One of them between two letters, with the spaces around it. */
export const wrongSeparatorsInName = new RegExp(`(?<=\\p{L})\\s*[${wrong}]\\s*(?=\\p{L})`, 'gu')
export const anySeparator = new RegExp(`[${separator}${wrong}]`)
/** Any of them with the single space before and after it. */
export const spacedSeparators = new RegExp(` ?([${separator}${wrong}]) ?`, 'g')

/** A name as it is compared: its letters alone, for spaces and separators are written in every way and left out (D10.1). */
export function nameKey(name: string): string {
  return normalise(name).replace(separators, '')
}
