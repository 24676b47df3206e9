import { nameKey } from '../../../core/index.ts'
import type { DeskWords } from '../../../core/messages/desk.zh-CN.ts'
import { words } from '../../language.ts'
import type { Read } from '../common/cells.ts'
import { readScore } from './scores.ts'

/** Scores pasted from a spreadsheet: each line is read by itself, and each that is refused says why. */

export interface Candidate {
  person: string
  name: string
  unit: string
  supervisingUnit: string
}

export interface PastedScore {
  candidate: Candidate
  /** null: did not come. */
  hundredths: number | null
  took: boolean
}

const absentWords = new Set(['缺席', '缺考', '未到', '未参加', '弃权'])

/** A heading line has a name's heading and no score. */
const isHeading = (cells: readonly string[]) => cells.some((cell) => nameKey(cell) === '姓名')

function byName(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const names = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = nameKey(candidate.name)
    const others = names.get(key) ?? []
    if (!others.some(({ person }) => person === candidate.person)) names.set(key, [...others, candidate])
  }
  return names
}

/** Of people with one name, the one whose unit stands in the line too. */
function narrow(found: readonly Candidate[], cells: readonly string[]): readonly Candidate[] {
  if (found.length < 2) return found
  const keys = new Set(cells.map(nameKey))
  return found.filter(({ unit, supervisingUnit }) => keys.has(nameKey(unit)) || keys.has(nameKey(supervisingUnit)))
}

const scoreHeading = /成绩|得分|分数|平均分/

/** The cell under a heading that says score; without one, the last that looks like one. */
function scoreCell(cells: readonly string[], nameAt: number, scoreAt: number): string | null {
  if (scoreAt >= 0) return cells[scoreAt]?.trim() || null
  for (let at = cells.length - 1; at > nameAt; at--) {
    const cell = cells[at]!.trim()
    if (absentWords.has(cell) || /^[-\d０-９]/.test(cell)) return cell
  }
  return null
}

/** Reads lines of cells; headings and empty lines are passed over. Lines count from 1. */
export function readPasted(
  rows: readonly (readonly string[])[],
  candidates: readonly Candidate[],
  say: DeskWords['defense'] = words.value.defense,
): Read<PastedScore>[] {
  const { nobody, sameName, twice, noScore } = say.paste
  const names = byName(candidates)
  const taken = new Set<string>()
  const scoreAt = rows.find(isHeading)?.findIndex((cell) => scoreHeading.test(cell)) ?? -1
  return rows.flatMap((cells, index): Read<PastedScore>[] => {
    const line = index + 1
    const text = cells.join(' ').trim()
    if (text === '' || isHeading(cells)) return []
    const refuse = (message: string): Read<PastedScore>[] => [{ ok: false, line, text, message }]
    const nameAt = cells.findIndex((cell) => names.has(nameKey(cell)))
    if (nameAt < 0) return refuse(nobody)
    const found = narrow(names.get(nameKey(cells[nameAt]!))!, cells)
    if (found.length !== 1) return refuse(sameName)
    const candidate = found[0]!
    if (taken.has(candidate.person)) return refuse(twice)
    const cell = scoreCell(cells, nameAt, scoreAt)
    if (cell === null) return refuse(noScore)
    taken.add(candidate.person)
    if (absentWords.has(cell)) return [{ ok: true, line, candidate, hundredths: null, took: false }]
    const score = readScore(cell, say)
    if (!score.ok) return refuse(score.message)
    return [{ ok: true, line, candidate, hundredths: score.hundredths, took: true }]
  })
}
