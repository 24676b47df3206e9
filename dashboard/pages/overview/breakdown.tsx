import { Bar } from '../../../core/view/bar.tsx'
import { Numeral, share } from '../../../core/view/number.tsx'
import { type CountLine, nameOf } from './groups.ts'

interface BreakdownProps {
  title: string
  lines: readonly CountLine[]
  /** Address of the people of a line. */
  linkOf: (line: CountLine) => string
  /** Lines beyond this many are one line 其他. */
  most?: number
}

interface Shown {
  name: string
  people: number
  link: string | null
  rest: boolean
}

/** The small ones together, so that the sum still agrees; those that could not be told stay a line of their own. */
function shorten(lines: readonly CountLine[], linkOf: (line: CountLine) => string, most: number): Shown[] {
  const known = lines.filter(({ value }) => value !== null)
  const shown = (line: CountLine): Shown => ({
    name: nameOf(line),
    people: line.people,
    link: linkOf(line),
    rest: line.value === null,
  })
  const first = known.length > most ? known.slice(0, most - 1) : known
  const others = known.slice(first.length)
  const people = others.reduce((sum, line) => sum + line.people, 0)
  const together = { name: `其他 ${others.length} 种`, people, link: null, rest: true }
  return [
    ...first.map(shown),
    ...(others.length ? [together] : []),
    ...lines.filter(({ value }) => value === null).map(shown),
  ]
}

/** One thing counted: name, bar, people, share. Every number leads to its people. */
export function Breakdown({ title, lines, linkOf, most = 9 }: BreakdownProps) {
  const all = lines.reduce((sum, line) => sum + line.people, 0)
  const longest = Math.max(...lines.map((line) => line.people), 0)
  return (
    <table class="bars">
      <caption>{title}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{title}</th>
          <td />
          <th scope="col">人数</th>
          <th scope="col">占比</th>
        </tr>
      </thead>
      <tbody>
        {shorten(lines, linkOf, most).map(({ name, people, link, rest }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Bar value={people} most={longest} {...(rest ? { tone: 'c-rest' } : {})} />
            </td>
            <td class="num">
              {link ? (
                <a href={link}>
                  <Numeral value={people} />
                </a>
              ) : (
                <Numeral value={people} />
              )}
            </td>
            <td class="num">{share(people, all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
