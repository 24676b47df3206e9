import type { ComponentChildren } from 'preact'
import { Document, type DocumentProps } from './document.tsx'

/** Who a line of an office's list is about. */
export interface ListedPerson {
  id: number
  name: string
  sex: string | null
  unit: string
  /** As typed. */
  targetTitle: string | null
}

interface MoreColumn<Person> {
  /** Lines of the heading. */
  heading: readonly string[]
  class: string
  cell: (person: Person) => ComponentChildren
}

interface PeopleDocumentProps<Person> extends Omit<DocumentProps, 'children'> {
  caption: string
  people: readonly Person[]
  /** What stands right of number, name, sex, unit and title. */
  columns: readonly MoreColumn<Person>[]
}

const lines = (heading: readonly string[]) =>
  heading.flatMap((line, at) => (at > 0 ? [<br key={line} />, line] : [line]))

/** A numbered list of people as an office stamps it. */
export function PeopleDocument<Person extends ListedPerson>(props: PeopleDocumentProps<Person>) {
  const { caption, people, columns, ...document } = props
  return (
    <Document {...document}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="w-no">
              序号
            </th>
            <th scope="col" class="w-name">
              姓名
            </th>
            <th scope="col" class="w-no">
              性别
            </th>
            <th scope="col">工作单位</th>
            <th scope="col" class="w-title">
              {lines(['拟晋升专业', '技术职务'])}
            </th>
            {columns.map((column) => (
              <th scope="col" class={column.class} key={column.heading[0]}>
                {lines(column.heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, at) => (
            <tr key={person.id}>
              <td>{at + 1}</td>
              <td>{person.name}</td>
              <td>{person.sex ?? ''}</td>
              <td class="start">{person.unit}</td>
              <td>{person.targetTitle ?? ''}</td>
              {columns.map((column) => (
                <td class={column.class === 'w-reason' ? 'start' : undefined} key={column.heading[0]}>
                  {column.cell(person)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Document>
  )
}
