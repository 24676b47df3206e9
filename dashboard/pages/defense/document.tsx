import { Document, documentSubject } from '../common/document.tsx'
import { longDay } from '../common/page-head.tsx'
import { activePolicy } from '../common/policy.ts'
import type { DefensePerson } from './people.ts'
import { scoreText } from './scores.ts'

interface DefenseDocumentProps {
  people: readonly DefensePerson[]
  scored: boolean
}

/** The list for the day of the defense; a score not entered is a blank to write in. */
export function DefenseDocument({ people, scored }: DefenseDocumentProps) {
  const { from, to, tentative } = activePolicy().windows.defense
  const when = `答辩时间：${tentative ? '拟' : ''}${longDay(from)}至${longDay(to)}`
  return (
    <Document
      title={[documentSubject(), '职称评审答辩人员名单']}
      scope={[when, `共 ${people.length} 人`, scored ? '量化赋分' : '不量化赋分']}
    >
      <table>
        <caption class="visually-hidden">答辩人员名单</caption>
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
              拟晋升专业
              <br />
              技术职务
            </th>
            <th scope="col" class="w-title">
              专业
            </th>
            <th scope="col" class="w-title">
              {scored ? '成绩' : '签到'}
            </th>
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
              <td>{person.specialty ?? ''}</td>
              <td>{person.took === false ? '缺席' : scored && person.score !== null ? scoreText(person.score) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Document>
  )
}
