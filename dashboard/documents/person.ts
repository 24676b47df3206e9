import { materialFacts, type Policy } from '../../core/index.ts'
import type { ExportPerson } from '../export/person.ts'
import type { DocumentPerson } from './papers.ts'

/** What the documents need of a person the store knows. */
export function documentPerson(person: ExportPerson, policy: Policy): DocumentPerson {
  const { typed } = person
  const facts = materialFacts(
    { ...person, exemptions: [...person.exemptions], text: (column) => typed[column] ?? '', rules: person.materials },
    policy,
  )
  return {
    name: person.name,
    sex: typed.sex ?? '',
    ethnicity: typed.ethnicity ?? '',
    idNumber: typed.idNumber ?? '',
    birth: typed.birth ?? '',
    education: typed.education ?? '',
    graduation: typed.graduation ?? '',
    targetTitle: typed.targetTitle ?? '',
    currentTitle: typed.currentTitle ?? '',
    level: person.level,
    unit: person.unit,
    supervisingUnit: person.supervisingUnit,
    displayFrom: typed.displayFrom ?? '',
    displayTo: typed.displayTo ?? '',
    facts,
  }
}
