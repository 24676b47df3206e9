import { activePolicy } from '../common/policy.ts'
import type { DefensePerson } from './people.ts'
import { type Mean, meanFor, scoreText, specialtyKey } from './scores.ts'

interface MeansProps {
  people: readonly DefensePerson[]
  means: ReadonlyMap<string, Mean>
}

/** What a group without a named specialty is called. */
export const specialtyName = (specialty: string | null) =>
  specialtyKey(specialty) || `${activePolicy().field}（未另填专业）`

/** The mean of each specialty, how many it is made of, and how many are still to be entered. */
export function Means({ people, means }: MeansProps) {
  const persons = [...new Map(people.map((one) => [one.person, one])).values()]
  const specialties = [...new Set(people.map(({ specialty }) => specialtyKey(specialty)))]
  if (specialties.length === 0) return null
  return (
    <section class="panel figures">
      <table>
        <caption>各专业平均分 {persons.length < people.length && <small>同一人在几处出现的只计一次</small>}</caption>
        <thead>
          <tr>
            <th scope="col">专业</th>
            <th scope="col" class="num">
              须答辩
            </th>
            <th scope="col" class="num">
              有成绩
            </th>
            <th scope="col" class="num">
              缺席
            </th>
            <th scope="col" class="num">
              未录入
            </th>
            <th scope="col" class="num">
              平均分
            </th>
          </tr>
        </thead>
        <tbody>
          {specialties.map((key) => {
            const group = persons.filter(({ specialty }) => specialtyKey(specialty) === key)
            const mean = meanFor(means, key)
            return (
              <tr key={key}>
                <th scope="row">{specialtyName(key)}</th>
                <td class="num">{group.length}</td>
                <td class="num">{mean.of}</td>
                <td class="num">{group.filter(({ took }) => took === false).length}</td>
                <td class="num">{group.filter(({ took }) => took === null).length}</td>
                <td class="num">
                  {mean.hundredths === null ? <span class="muted">待定</span> : <b>{scoreText(mean.hundredths)}</b>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
