import type { ExportPerson } from '../export/person.ts'
import { materialFacts } from '../pages/person/person.ts'
import type { DocumentPerson } from './papers.ts'

/** What the documents need of a person the store knows. */
export function documentPerson(person: ExportPerson): DocumentPerson {
  const { typed } = person
  const facts = materialFacts(
    { ...person, exemptions: JSON.stringify(person.exemptions) },
    typed,
    person.materials.map((rule) => ({ rule })),
  )
  return {
    name: person.name,
    sex: typed.sex ?? '',
    ethnicity: typed.ethnicity ?? '',
    idNumber: typed.idNumber ?? '',
    currentTitle: typed.currentTitle ?? '',
    level: person.level,
    unit: person.unit,
    supervisingUnit: person.supervisingUnit,
    displayFrom: typed.displayFrom ?? '',
    displayTo: typed.displayTo ?? '',
    facts,
  }
}
