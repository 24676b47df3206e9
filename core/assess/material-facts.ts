import type { MaterialFacts } from '../policy/materials.ts'
import { type Policy, unitNatures } from '../policy/schema.ts'
import type { Assessment } from '../report/types.ts'
import { readCell } from '../roster/cell.ts'
import type { ColumnKey } from '../roster/columns.ts'

/** What is known of a person whose papers are asked for, fresh from a review or out of a store. */
export interface MaterialSource extends Pick<Assessment, 'level' | 'track' | 'exemptions'> {
  /** The nature of the unit, as read; null where it was not understood. */
  unitNature: string | null
  /** A cell as displayed; '' where it is blank or its column missing. */
  text(column: ColumnKey): string
  /** Codes of the rules that found something in the row. */
  rules: Iterable<string>
}

/** What decides which papers are due. */
export function materialFacts(source: MaterialSource, policy: Policy): MaterialFacts {
  const { level, track, exemptions } = source
  const read = <Column extends 'currentTitle' | 'continuingEducation'>(column: Column) => {
    const text = source.text(column)
    const cell = readCell(
      column,
      { value: text, text, format: '' },
      { policy, date1904: false, asOf: policy.windows.online.to },
    )
    return cell.blank ? null : cell.reading
  }
  const title = read('currentTitle')
  const rules = new Set(source.rules)
  return {
    level,
    track,
    // Where two are named neither is known.
    unitNature: unitNatures.find((nature) => nature === source.unitNature) ?? null,
    titled: title === null ? null : title.kind !== 'none',
    outsideTitle: null,
    transfer: rules.has('materials/transfer'),
    aid: rules.has('materials/aid'),
    continuingEducation: read('continuingEducation'),
    exemptions,
  }
}
