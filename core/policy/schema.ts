import * as z from 'zod/mini'
import { exemptionReasons } from '../report/types.ts'
import { allColumns } from '../roster/columns.ts'
import { isClock, isDay, isDayOrRange, isMonth } from './day.ts'
import {
  branches,
  documentIds,
  exclusionCodes,
  levels,
  materialConditions,
  materialDetails,
  routeTitles,
  targetTitles,
  topics,
  tracks,
  unitNatures,
  whens,
} from './terms.ts'

export * from './terms.ts'

/**
 * The shape of a policy pack: one JSON file, one notice (D1.1). Only shapes stand here; what must agree between
 * fields is in consistency.ts, and the sentences a person reads are in messages/zh-CN.ts.
 */

const longestText = 2000
const longestList = 2000

/** Codes of our own checks; messages/zh-CN.ts has a sentence for each. */
export type ShapeCode =
  | 'text'
  | 'day'
  | 'month'
  | 'clock'
  | 'day-or-range'
  | 'whole'
  | 'letters'
  | 'letters-twice'
  | 'no-names'

const is = (code: ShapeCode, test: (value: string) => boolean) => z.refine<string>(test, { params: { code } })
const text = z.string().check(
  is('text', (value) => value.trim() !== ''),
  z.maxLength(longestText),
)
const list = <Item extends z.core.SomeType>(item: Item, min = 0) =>
  z.array(item).check(z.minLength(min), z.maxLength(longestList))
const whole = (min: number, max: number) =>
  z.number().check(
    z.refine((value: number) => Number.isInteger(value), {
      params: { code: 'whole' satisfies ShapeCode },
      abort: true,
    }),
    z.minimum(min),
    z.maximum(max),
  )
const day = z.string().check(is('day', isDay))
const month = z.string().check(is('month', isMonth))
const clock = z.string().check(is('clock', isClock))
const dayOrRange = z.string().check(is('day-or-range', isDayOrRange))
const yearNumber = whole(2000, 2100)
const spanOfYears = z.number().check(z.minimum(0), z.maximum(60))

/** Spellings by what they mean; every meaning may be left out. */
const spellings = <Meaning extends string>(meanings: readonly Meaning[]) => {
  const entries = meanings.map((meaning) => [meaning, z.exactOptional(list(text))] as const)
  return z.strictObject(Object.fromEntries(entries) as Record<Meaning, (typeof entries)[number][1]>)
}

const windowSchema = z.strictObject({
  from: day,
  to: day,
  /** The notice calls the days planned, not fixed. */
  tentative: z.exactOptional(z.boolean()),
  fromTime: z.exactOptional(clock),
  toTime: z.exactOptional(clock),
})

const routeSchema = z.strictObject({
  id: text,
  target: list(z.enum(targetTitles), 1),
  tracks: list(z.enum(tracks), 1),
  branches: list(z.enum(branches), 1),
  current: list(z.enum(routeTitles), 1),
  /** Whole years since the current title was gained, at the reference month. */
  yearsInTitle: z.exactOptional(spanOfYears),
  /** Years of professional work. */
  serviceYears: z.exactOptional(spanOfYears),
  /** The same, where the degree was gained after starting work. */
  serviceYearsLateDegree: z.exactOptional(spanOfYears),
  privateEnterprise: z.exactOptional(z.literal(true)),
  belowCounty: z.exactOptional(z.literal(true)),
  /** confirm: it fits, but the office must say so. */
  strength: z.enum(['pass', 'confirm']),
  /** Id of a basis or a clause. */
  basis: text,
  /** Why this route is our reading and not the letter of a document. */
  assumption: z.exactOptional(text),
})

const materialSchema = z.strictObject({
  /** Number in the notice's list of papers, or a clause where it is asked for elsewhere. */
  number: z.union([whole(1, 99), text]),
  title: text,
  clause: text,
  /** paper: goes into the paper bag. online: uploaded to the platform. */
  channel: z.enum(['paper', 'online']),
  /** null: the notice names no number. */
  copies: z.nullable(whole(1, 20)),
  form: z.exactOptional(z.enum(['original', 'copy'])),
  when: z.exactOptional(list(z.enum(materialConditions), 1)),
  /** Only those who have such a thing hand it in. */
  ifAny: z.exactOptional(z.literal(true)),
  detail: z.exactOptional(z.enum(materialDetails)),
  /** Ids of the attachments that are its forms. */
  documents: z.exactOptional(list(z.enum(documentIds), 1)),
  /** What must be seen on it, each in a few words. */
  checks: z.exactOptional(list(text, 1)),
  /** Ids of the statements that must stand on it. */
  statements: z.exactOptional(list(text, 1)),
  /** What a clerk must watch, in a sentence. */
  note: z.exactOptional(text),
})

/** Words the notice wants on a paper in just this form. */
const statementSchema = z.strictObject({
  id: text,
  /** On which paper and in which place, and who writes it. */
  where: text,
  /** As the notice has them, without a full stop. */
  words: text,
  /** What is looked at when the papers come in, in a few words. */
  check: text,
  byHand: z.exactOptional(z.literal(true)),
  clause: text,
})

const levelYears = z.strictObject({
  /** 公需科目 */
  general: list(yearNumber, 1),
  /** 专业科目 */
  professional: list(yearNumber, 1),
})

export const policySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  title: text,
  /** The committee's office, which issued the notice. */
  issuer: text,
  /** Where the papers are delivered. */
  authority: text,
  /** Where in its house, and whom to call. */
  contact: z.exactOptional(z.strictObject({ place: text, telephones: list(text, 1) })),
  year: yearNumber,
  /** Series of titles, as it stands before 系列: 工程. */
  series: text,
  /** Specialty, as it stands before 专业: 质量技术监督. */
  field: text,
  /** Words of specialties: the notice's own, and those that committees of their own review. */
  specialties: z.exactOptional(z.strictObject({ own: list(text, 1), others: list(text) })),
  clauses: list(z.strictObject({ id: text, heading: text, summary: text }), 1),
  bases: list(z.strictObject({ id: text, title: text, summary: text })),
  windows: z.strictObject({ online: windowSchema, paper: windowSchema, payment: windowSchema, defense: windowSchema }),
  levels: list(z.strictObject({ level: z.enum(levels), name: text, titles: list(z.enum(targetTitles), 1) }), 1),
  /** Of what free text says of a person, what counts: at which times yes, at which it is asked, at any other no. */
  counts: list(
    z.strictObject({
      topic: z.enum(topics),
      clause: text,
      yes: list(z.enum(whens)),
      ask: list(z.enum(whens)),
      /** What else is asked, whatever its time: a phrase that ends in 的. */
      asks: z.exactOptional(text),
      /** What else decides, in a sentence. */
      note: z.exactOptional(text),
    }),
  ),
  /** Months that a penalty has effect, by the word that names it; the first that fits, the last for a kind unsaid. */
  penaltyEffects: list(
    z.strictObject({ word: text, party: z.exactOptional(z.literal(true)), months: whole(1, 120) }),
    1,
  ),
  exclusions: list(z.strictObject({ code: z.enum(exclusionCodes), who: text, clause: text })),
  /** Years in title and of service are counted to the end of this month. */
  referenceMonth: month,
  routes: list(routeSchema, 1),
  fees: list(
    z.strictObject({
      level: z.enum(levels),
      track: z.enum(tracks),
      /** Yuan a person. */
      amount: whole(0, 100_000),
      line: text,
      clause: text,
    }),
  ),
  exemptions: list(
    z.strictObject({ code: z.enum(exemptionReasons), clause: text, summary: text, note: z.exactOptional(text) }),
  ),
  /** Short names, as they stand in a unit's name. */
  remoteCounties: list(text),
  continuingEducation: z.strictObject({ junior: levelYears, mid: levelYears }),
  assessmentYears: list(yearNumber),
  display: z.strictObject({ workingDays: whole(1, 60), firstDayCounts: z.boolean() }),
  submissionLimit: whole(1, 99),
  /** Characters of the personal summary. */
  summaryLength: whole(1, 100_000),
  retirement: z.strictObject({
    maleYears: whole(30, 90),
    femaleYears: whole(30, 90),
    reform: z.nullable(
      z.strictObject({
        from: month,
        /** A month is added for every started span of this many months. */
        monthsPerStep: whole(1, 24),
        maleCap: whole(0, 120),
        femaleCap: whole(0, 120),
      }),
    ),
  }),
  remarksBlank: z.enum(['warning', 'error']),
  plausibleAge: z.strictObject({ min: whole(0, 120), max: whole(0, 120) }),
  prefecture: z.strictObject({ code: text, name: text, aliases: list(text), direct: text }),
  counties: list(z.strictObject({ code: text, name: text, aliases: list(text), townships: list(text) }), 1),
  calendar: z.strictObject({
    /** Days off beside the national ones: a day or `from..to`. */
    regionalHolidays: list(dayOrRange),
    /** Days worked in spite of the national calendar. */
    workingDays: list(dayOrRange),
    /** Years whose national days stand in these two lists as well, for years the built-in calendar does not know. */
    completeYears: z.exactOptional(list(yearNumber)),
  }),
  penalties: z.strictObject({ unitYears: whole(0, 50), personYears: whole(0, 50), clause: text }),
  statements: z.exactOptional(list(statementSchema)),
  /** Tracks for which a clause lists the papers by itself: the others in the bag are to be asked about. */
  ownLists: z.exactOptional(list(z.strictObject({ track: z.enum(tracks), clause: text }))),
  materials: list(materialSchema, 1),
  documents: list(z.strictObject({ id: z.enum(documentIds), attachment: text, title: text, clause: text })),
  /** Spellings read beside the built-in ones. */
  vocabulary: z.strictObject({
    headings: spellings(allColumns),
    education: spellings(branches),
    titles: spellings(targetTitles),
    unitNatures: spellings(unitNatures),
    topics: z.exactOptional(spellings(topics)),
  }),
  /** Choices between readings, by the field that holds them. */
  assumptions: list(z.strictObject({ path: text, why: text })),
})

export type Policy = z.infer<typeof policySchema>
export type Window = Policy['windows']['online']
export type WindowName = keyof Policy['windows']
export type Route = Policy['routes'][number]
export type Tariff = Policy['fees'][number]
export type Material = Policy['materials'][number]
export type County = Policy['counties'][number]
