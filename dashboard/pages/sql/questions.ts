export interface Question {
  title: string
  text: string
}

const texts = import.meta.glob<string>('./questions/*.sql', { query: '?raw', import: 'default', eager: true })

/** Ready questions: the first line of each file is its title. */
export const questions: readonly Question[] = Object.keys(texts)
  .sort()
  .map((path) => {
    const [first, ...rest] = texts[path]!.trim().split('\n')
    return { title: first!.replace(/^-- /, ''), text: rest.join('\n') }
  })
