import type { ExportPerson } from '../export/person.ts'
import type { Paper } from './paper.ts'
import { type DocumentOptions, isAskedOf, oneFor, type PaperKind, paperFor, saysLevel } from './papers.ts'
import { documentPerson } from './person.ts'

/** A unit's papers of one kind, and what whoever prints them must know of them. Names are in the roster's order. */
export interface UnitPapers {
  papers: readonly Paper[]
  /** Those who may not apply: without papers, or with them where they were asked for. */
  ineligible: readonly string[]
  /** Those in whose papers the level is left to be written in. */
  levelUnknown: readonly string[]
  /** Those who stand in more than one row and get one set. */
  twice: readonly string[]
}

const namesOf = (people: readonly ExportPerson[]) => [...new Set(people.map(({ name }) => name))]

/** Somebody in two rows is one person where the birth tells them from a namesake; the row that may apply is kept. */
function onePerPerson(people: readonly ExportPerson[]): ExportPerson[] {
  const kept = new Map<string | number, ExportPerson>()
  for (const one of people) {
    const who = one.typed.birth?.trim() ? one.person : one.id
    if (!kept.has(who) || kept.get(who)!.verdict === 'ineligible') kept.set(who, one)
  }
  return [...kept.values()]
}

/**
 * The papers of a unit's people of whom they are asked: one each, one for each of the units they work in, or one for all
 * of them (五(五), 附件6).
 *
 * @param withIneligible also for those who may not apply
 */
export function papersOfUnit(
  kind: PaperKind,
  people: readonly ExportPerson[],
  options: DocumentOptions,
  withIneligible: boolean,
): UnitPapers {
  const asked = people.filter((person) => isAskedOf(kind, documentPerson(person, options.policy), options.policy))
  const each = onePerPerson(asked)
  const meant = withIneligible ? each : each.filter(({ verdict }) => verdict !== 'ineligible')
  const one = oneFor(kind)
  const papers = one === 'person' ? meant : [...new Map(meant.map((person) => [person[one], person])).values()]
  return {
    papers: papers.map((person) => paperFor(kind, documentPerson(person, options.policy), options)),
    ineligible: one === 'person' ? namesOf(each.filter(({ verdict }) => verdict === 'ineligible')) : [],
    levelUnknown: saysLevel(kind) ? namesOf(meant.filter(({ level }) => level === null)) : [],
    twice: one === 'person' ? namesOf(asked.filter((person) => !each.includes(person))) : [],
  }
}
