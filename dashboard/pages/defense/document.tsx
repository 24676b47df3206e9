import { documentSubject } from '../common/document.tsx'
import { longDay } from '../common/page-head.tsx'
import { PeopleDocument } from '../common/people-document.tsx'
import { activePolicy } from '../common/policy.ts'
import type { DefensePerson } from './people.ts'
import { scoreText } from './scores.ts'

interface DefenseDocumentProps {
  people: readonly DefensePerson[]
  scored: boolean
}

function result({ took, score }: DefensePerson, scored: boolean): string {
  if (took === false) return '缺席'
  return scored && score !== null ? scoreText(score) : ''
}

/** The list for the day of the defense; a score not entered is a blank to write in. */
export function DefenseDocument({ people, scored }: DefenseDocumentProps) {
  const { from, to, tentative } = activePolicy().windows.defense
  const when = `答辩时间：${tentative ? '拟' : ''}${longDay(from)}至${longDay(to)}`
  return (
    <PeopleDocument
      caption="答辩人员名单"
      title={[documentSubject(), '职称评审答辩人员名单']}
      scope={[when, `共 ${people.length} 人`, scored ? '量化赋分' : '不量化赋分']}
      people={people}
      columns={[
        { heading: ['专业'], class: 'w-title', cell: ({ specialty }) => specialty ?? '' },
        { heading: [scored ? '成绩' : '签到'], class: 'w-title', cell: (person) => result(person, scored) },
      ]}
    />
  )
}
