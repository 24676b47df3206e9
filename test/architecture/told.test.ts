import { describe, expect, it } from 'vitest'
import { fieldsShownBare } from './sources.ts'

/** Fields in which a text of a file, or of whoever pasted one, comes to a page. */
const ofFiles = new Set([
  ...['file', 'name', 'unit', 'sheet', 'sheets', 'supervisingUnit', 'message', 'value', 'text', 'typed', 'samples'],
  ...['specialty', 'targetTitle', 'applicationType', 'remarks', 'ethnicity', 'before', 'after', 'scope', 'problem'],
])

/** Where one of these names means something else, by place and field, each with the reason. */
const ours: Readonly<Record<string, string>> = {
  'core/view/told.tsx text': 'the piece itself',
  'core/view/counters.tsx unit': 'what a figure counts',
  'core/view/finding-list.tsx text': 'the title of a rule',
  'core/view/marks.tsx text': 'a clause of the notice',
  'dashboard/drop-menu.tsx text': 'an entry of a menu',
  'dashboard/banners.tsx text': 'a sentence of ours',
  'dashboard/tables/fees.tsx value': 'a number',
  'dashboard/pages/common/password-form.tsx problem': 'a sentence of ours',
  'dashboard/pages/duplicates/page.tsx scope': 'the name of a filter',
  'dashboard/pages/overview/start.tsx samples': 'a button',
  'dashboard/pages/rules/page.tsx text': 'an example of the catalogue',
  'dashboard/pages/self-check/page.tsx text': 'a sentence of ours',
  'dashboard/pages/submissions/submission.tsx text': 'a sentence of ours',
  'addin/views/fix-dialog.tsx after': 'a heading',
  'addin/views/top.tsx text': 'what the checking is at',
}

const found = ['core/view', 'dashboard', 'addin'].flatMap((folder) => fieldsShownBare(folder, ofFiles))
const keyOf = ({ path, field }: { path: string; field: string }) => `${path} ${field}`

describe('C7.8 what comes from a file', () => {
  it('stands in <Told>, <Said> or isolated(): no page shows a field of it bare', () => {
    const wrong = found.filter((one) => ours[keyOf(one)] === undefined)
    expect(wrong.map(({ path, line, field, how }) => `${path}:${line} ${how} ${field}`)).toEqual([])
  })

  it('no reason outlives what it was given for', () => {
    const needed = new Set(found.map(keyOf))
    expect(Object.keys(ours).filter((key) => !needed.has(key))).toEqual([])
  })
})
