import { readFileSync } from 'node:fs'

/** A line of a table: the cell as typed, and how it is to be read. */
export interface Labelled {
  /** The column in square brackets before the text; '' where there is none. */
  column: string
  text: string
  reading: string
}

/** Lines of test/labelled/NAME.tsv; what is in kept-aside is never looked at while reading is mended. */
export function labelled(name: string): Labelled[] {
  const lines = readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [cell = '', reading = ''] = line.split('\t')
      const [, column = '', text = ''] = /^(?:\[([^\]]+)\] ?)?(.*)$/.exec(cell)!
      return { column, text, reading }
    })
}
