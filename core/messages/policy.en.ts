import { headings } from '../roster/columns.ts'
import type { JsonWords, MistakeWords, Place, PolicyWords, ShapeProblem } from './policy.zh-CN.ts'
import { quote } from './quoting.ts'
import { capital, plural, windows } from './wording.en.ts'

const fields: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'title',
  issuer: 'issuing office',
  authority: 'receiving office',
  year: 'year',
  series: 'series',
  field: 'specialty',
  clauses: 'clauses',
  heading: 'heading',
  summary: 'summary',
  bases: 'other bases',
  windows: 'calendar',
  online: 'online application',
  paper: 'papers',
  payment: 'payment',
  defense: 'defense',
  from: 'from',
  to: 'to',
  tentative: 'planned',
  fromTime: 'opening hour',
  toTime: 'closing hour',
  levels: 'levels',
  level: 'level',
  name: 'name',
  titles: 'titles',
  specialties: 'specialties',
  own: 'specialties of the notice',
  others: 'specialties of other committees',
  counts: 'what counts of free text',
  topic: 'topic',
  yes: 'counts',
  ask: 'is asked',
  asks: 'is asked besides',
  penaltyEffects: 'how long penalties run',
  word: 'word',
  party: 'of the party',
  months: 'months',
  topics: 'words of the topics',
  exclusions: 'who may not apply',
  code: 'code',
  who: 'who',
  clause: 'clause',
  referenceMonth: 'month to which years are counted',
  routes: 'routes',
  target: 'target title',
  tracks: 'tracks',
  branches: 'education',
  current: 'current title',
  yearsInTitle: 'years in the title',
  serviceYears: 'years of professional work',
  serviceYearsLateDegree: 'years of work with a later degree',
  privateEnterprise: 'private enterprises only',
  belowCounty: 'units below county level only',
  strength: 'strength',
  basis: 'basis',
  assumption: 'ground of the assumption',
  fees: 'fees',
  track: 'track',
  amount: 'amount',
  line: 'tariff line',
  exemptions: 'exemptions from defense',
  note: 'note',
  remoteCounties: 'counties exempt from defense',
  continuingEducation: 'years of continuing education',
  junior: 'junior',
  mid: 'mid-level',
  general: 'general courses',
  professional: 'professional courses',
  assessmentYears: 'years of appraisal',
  display: 'display in the unit',
  workingDays: 'working days',
  firstDayCounts: 'first day counts',
  submissionLimit: 'limit of submissions',
  summaryLength: 'length of the summary',
  retirement: 'age of retirement',
  maleYears: 'men',
  femaleYears: 'women',
  reform: 'later retirement',
  monthsPerStep: 'months a step',
  maleCap: 'most months for men',
  femaleCap: 'most months for women',
  remarksBlank: 'blank remarks',
  plausibleAge: 'plausible age',
  min: 'least',
  max: 'most',
  prefecture: 'prefecture',
  aliases: 'short names',
  direct: 'name of the prefecture’s own units',
  counties: 'counties',
  townships: 'townships and subdistricts',
  calendar: 'days off and days worked',
  regionalHolidays: 'days off',
  completeYears: 'years whose days off are all listed',
  penalties: 'penalties',
  unitYears: 'years for units',
  personYears: 'years for people',
  materials: 'papers asked for',
  number: 'number',
  channel: 'way of handing in',
  copies: 'copies',
  form: 'original or copy',
  when: 'conditions',
  ifAny: 'only if there is one',
  detail: 'figures beside it',
  contact: 'contact',
  place: 'place',
  telephones: 'telephones',
  statements: 'set wordings',
  where: 'where it stands',
  words: 'wording',
  check: 'what to look at',
  checks: 'what to look at',
  byHand: 'by hand',
  ownLists: 'tracks with papers of their own',
  documents: 'attachments',
  attachment: 'attachment',
  vocabulary: 'further spellings',
  headings: 'headings',
  education: 'education',
  unitNatures: 'kinds of unit',
  assumptions: 'readings',
  path: 'entry',
  why: 'why',
}

const types: Readonly<Record<string, string>> = {
  string: 'text (in double quotes)',
  number: 'a number (without quotes)',
  int: 'a whole number (without quotes)',
  boolean: 'true or false (without quotes)',
  array: 'a list (in square brackets)',
  object: 'a group of entries (in braces)',
  record: 'a group of entries (in braces)',
}

function tooSmall(of: string, limit: number): string {
  if (of === 'array') return `it needs at least ${plural(limit, 'item')}`
  return of === 'string' ? `it needs at least ${plural(limit, 'character')}` : `it may not be below ${limit}`
}

function tooBig(of: string, limit: number): string {
  if (of === 'array') return `it may have at most ${plural(limit, 'item')}`
  return of === 'string' ? `it may have at most ${plural(limit, 'character')}` : `it may not be above ${limit}`
}

function shape(problem: ShapeProblem): string {
  switch (problem.code) {
    case 'missing':
      return 'this entry is missing; please add it'
    case 'unknown-key':
      return `there is no entry ${quote(problem.key)}; check the spelling or remove it`
    case 'type':
      return `it should be ${types[problem.expected] ?? problem.expected}`
    case 'choice':
      return problem.values.length === 1
        ? `it can only be ${problem.values[0]}; remove the entry where it does not hold`
        : `it should be one of ${problem.values.join(', ')}; now it is ${quote(problem.value)}`
    case 'small':
      return tooSmall(problem.of, problem.limit)
    case 'big':
      return tooBig(problem.of, problem.limit)
    case 'id':
      return `only small letters, digits and hyphens, at most 64 of them; now it is ${quote(problem.value)}`
    case 'text':
      return 'it may not be empty; please fill it in'
    case 'day':
      return `it should be a day that exists, like 2024-09-14; now it is ${quote(problem.value)}`
    case 'month':
      return `it should be a month like 2024-12; now it is ${quote(problem.value)}`
    case 'clock':
      return `it should be an hour like 18:00; now it is ${quote(problem.value)}`
    case 'day-or-range':
      return `it should be 2025-03-29 or 2025-03-29..2025-03-31; now it is ${quote(problem.value)}`
    case 'whole':
      return `it should be a whole number; now it is ${quote(problem.value)}`
    case 'letters':
      return `it should be the letters of a column, such as D, from A to XFD; now it is ${quote(problem.value)}`
    case 'letters-twice':
      return 'two headings are said to stand in one column'
    case 'no-names':
      return 'it may not be null: without names no roster can be read; say which column holds them'
    case 'other':
      return 'it is not written as it should be; compare with the pack as it was'
  }
}

const mistakes: MistakeWords = {
  'window-reversed': ({ from, to }) => `it ends on ${to}, before it begins on ${from}`,
  'window-times-reversed': ({ fromTime, toTime }) => `it closes at ${toTime}, not after it opens at ${fromTime}`,
  'window-out-of-turn': ({ from, earlier, earlierFrom }) =>
    `${from} is before ${earlierFrom}, the first day of ${windows[earlier]}, which comes first; check the order`,
  'year-differs': ({ year, value }) => `${value} does not fit ${year}, the year of the pack`,
  'year-late': ({ year, value }) => `${value} is after ${year}, the year of the pack`,
  repeated: ({ value }) => `${quote(value)} stands twice and may stand only once`,
  'unknown-clause': ({ id }) => `the clause ${quote(id)} is not in clauses`,
  'unknown-basis': ({ id }) => `the basis ${quote(id)} is in neither bases nor clauses`,
  'route-not-higher': ({ target, current }) => `the current title ${quote(current)} is not below ${quote(target)}`,
  'route-years-without-title': () => 'where the current titles hold none, no years in a title can be asked for',
  'route-late-degree': () => 'serviceYears has to be given too and may not be greater',
  'assumption-unlisted': ({ path }) => `a ground is given, so ${quote(path)} has to stand in assumptions`,
  'assumption-dangling': ({ path }) => `there is no ${quote(path)} in the pack`,
  'title-without-level': ({ title }) => `the title ${quote(title)} is not in levels`,
  'title-without-route': ({ title }) =>
    `no route leads to the title ${quote(title)}: whoever applies for it would be found unfit`,
  'unknown-level': ({ level }) => `the level ${quote(level)} is not in levels`,
  'unknown-county': ({ name }) => `${quote(name)} is no name or short name of a county in counties`,
  'direct-is-county': ({ name }) => `${quote(name)} is the name of a county too`,
  'unknown-document': ({ id }) => `the attachment ${quote(id)} is not in documents`,
  'unknown-statement': ({ id }) => `the wording ${quote(id)} is not in statements`,
  'ages-reversed': ({ min, max }) => `the greatest age, ${max}, is not above the least, ${min}`,
  'day-both': ({ day }) => `${day} is listed both as a day off and as a day worked`,
  'range-too-long': ({ range }) => `${range} is longer than 60 days; please check`,
  'calendar-year-empty': ({ year }) => `all days off of ${year} are said to be listed, but none is`,
  'spelling-twice': ({ spelling, first, second }) =>
    first === second
      ? `${quote(spelling)} stands twice`
      : `${quote(spelling)} is put both under ${quote(first)} and under ${quote(second)}; it can stand under one only`,
}

type Names = Readonly<Record<string, string>>

function placeText(names: Names, { part, name }: Place): string {
  if (typeof part === 'number') return name === null ? `item ${part + 1}` : `item ${part + 1} (${quote(name)})`
  return Object.hasOwn(names, part) ? names[part]! : quote(part)
}

const atIn =
  (names: readonly Names[], whole: string): JsonWords['at'] =>
  (places, sentence) => {
    const way = places.map((place, step) => placeText(names[Math.min(step, names.length - 1)]!, place)).join(' › ')
    return places.length === 0 ? `${whole}: ${sentence}` : `${capital(way)}: ${sentence}`
  }

const json: Pick<JsonWords, 'more' | 'notJson'> = {
  more: (count) => `${plural(count, 'further mistake')} not listed; please mend these first`,
  notJson: (line) =>
    line === null
      ? 'This is no valid JSON: check that quotes, commas and brackets match'
      : `This is no valid JSON: check the quotes, commas and brackets near line ${line}`,
}

const saidOfColumns: readonly Names[] = [
  {},
  { sheet: 'sheet', unit: 'supervising unit', headerRow: 'row of the header', columns: 'columns' },
  Object.fromEntries(Object.entries(headings).map(([column, heading]) => [column, quote(heading)])),
]

const columns: JsonWords = {
  ...json,
  at: atIn(saidOfColumns, 'What is said of columns'),
  shape: (problem) =>
    problem.code === 'other'
      ? 'it is not written as it should be; write it like { "roster.xlsx": { "columns": { "name": "D" } } }'
      : shape(problem),
  tooLong: 'The file is too large to say which column is which; make sure that it is the right one',
}

/** What is said in English to the person who edits a policy pack. */
export const policyEn: PolicyWords = {
  ...json,
  fields,
  at: atIn([fields], 'Policy pack'),
  shape,
  mistakes,
  tooLong: 'The file is too large for a policy pack; make sure that it is the right one',
  columns,
}
