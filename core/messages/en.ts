import type { Outside } from '../assess/facts.ts'
import { type MaterialDue, type MaterialFigures, usualConditions } from '../policy/materials.ts'
import type { MaterialCondition, Route, Topic } from '../policy/schema.ts'
import type { StageLine } from '../policy/stage.ts'
import type { Level, Track } from '../report/types.ts'
import { headings, type RosterColumn } from '../roster/columns.ts'
import type { NoMonth } from '../roster/month.ts'
import type { RuleParams } from '../rules/params.ts'
import { quote } from './quoting.ts'
import { capital, plural, windows } from './wording.en.ts'
import type { AnnotateWords, MaterialWords, Messages, noRuleZh, ProblemWords, StageWords, ViewWords } from './zh-CN.ts'

export { policyEn } from './policy.en.ts'

// Headings, titles and answers stay in Chinese between quotation marks: they are what stands, or must stand, in the sheet.

const branchNames: Record<Route['branches'][number], string> = {
  doctor: 'doctorate',
  master: "master's degree",
  'second-bachelor': "second bachelor's degree",
  bachelor: "bachelor's degree",
  associate: 'three-year college',
  secondary: 'secondary vocational school',
}
const levelNames: Record<Level, string> = { junior: 'junior', mid: 'mid-level' }
const trackNames: Record<Track, string> = { review: 'review', initial: 'initial confirmation', conferral: 'conferral' }
const grades: Record<Route['target'][number], string> = {
  技术员: 'technician (“技术员”)',
  助理工程师: 'assistant engineer (“助理工程师”)',
  工程师: 'engineer (“工程师”)',
}

const quoted = (column: keyof typeof headings) => `“${headings[column]}”`

/** bachelor's degree; doctorate or master's degree; three-year college or above */
function branchesOf({ branches }: Route): string {
  return branches.length > 2
    ? `${branchNames[branches.at(-1)!]} or above`
    : branches.map((branch) => branchNames[branch]).join(' or ')
}

/** bachelor's degree + assistant engineer (“助理工程师”) for 4 years */
function routeName(route: Route): string {
  const way = route.tracks.includes('review') ? '' : `${route.tracks.map((track) => trackNames[track]).join(' or ')}: `
  const parts = [`${way}${branchesOf(route)}`]
  if (!route.current.includes('none')) {
    const titles = route.current.flatMap((title) => (title === 'none' ? [] : [grades[title]])).join(' or ')
    parts.push(route.yearsInTitle === undefined ? titles : `${titles} for ${plural(route.yearsInTitle, 'year')}`)
  }
  if (route.serviceYears !== undefined) {
    const late = route.serviceYearsLateDegree
    const after = late === undefined ? '' : ` (${late} where the degree was gained after starting work)`
    parts.push(`${plural(route.serviceYears, 'year')} of professional work${after}`)
  }
  if (route.privateEnterprise) parts.push('private enterprise')
  if (route.belowCounty) parts.push('unit below county level')
  return parts.join(' + ')
}

function span(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [...(years > 0 ? [plural(years, 'year')] : []), ...(rest > 0 ? [plural(rest, 'month')] : [])].join(' and ')
}

function shortfall(nearest: RuleParams['eligibility/qualification']['nearest']): string {
  if (!nearest) return 'no route is open to this education, current title and unit'
  const route = `the route ${routeName(nearest.route)}`
  switch (nearest.of) {
    case 'title':
      return `${route} still wants ${span(nearest.months)} in the current title, counted to the end of ${nearest.until}`
    case 'service':
      return `${route} still wants ${span(nearest.months)} of professional work`
    case 'current':
      return `${route} begins with a title that has to be gained first`
  }
}

const rowList = (rows: readonly number[], count: number) =>
  count > rows.length
    ? `rows ${rows.join(', ')} and ${count - rows.length} more`
    : `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`

const toFill: Record<RosterColumn, string> = {
  sequence: 'number the rows from 1 without a gap',
  unit: 'give the full legal name of the unit',
  unitNature: 'give the kind of unit, such as “事业单位”, “国有企业” or “民营企业”',
  name: 'give the full name, as on the identity card',
  sex: 'enter “男” or “女”',
  ethnicity: 'give the full name, such as “汉族” or “维吾尔族”',
  birth: 'give year and month of birth, such as 1985.06',
  education: 'give the highest education, such as “大学本科” or “大专”',
  graduation: 'give month of graduation, school and major',
  serviceYears: 'give the years of professional work, such as 12',
  currentTitle: 'give the current title, or “无” if there is none',
  currentTitleDate: 'give the month in which the title was gained, or “无” if there is no title',
  targetTitle: 'enter “工程师”, “助理工程师” or “技术员”',
  continuingEducation: 'enter “是”, “否” or “免”',
  remarks: 'say exactly what it is, or “无” if there is nothing',
}

/** Of a unit whose name leaves it open. */
const belowCounty =
  "The unit's name does not tell whether it is a unit below county level: if it is in a township or subdistrict, add the full name of that; if not, the office confirms that it gives no exemption"

/** Why a unit in a township is not counted as below the county. */
const outsideUnits: Readonly<Record<Outside, string>> = {
  enterprise: 'an enterprise is no unit below county level',
  cooperative: 'a cooperative is treated as an enterprise and no unit below county level',
  'private-non-enterprise': 'a private non-enterprise is treated as an enterprise and no unit below county level',
  freelance: 'a freelancer works in no unit below county level',
}

/** Of what free text leaves open: whether what, and what to write. */
const noMonth: Readonly<Record<NoMonth, (text: string) => string>> = {
  month: (text) => `“${text}” has no such month: months are 1 to 12; check it`,
  day: (text) => `“${text}” has no such day: check it; year and month are enough, like 1985.06`,
  late: (text) => `The year of “${text}” is too late, it has not come yet: check it`,
  early: (text) => `The year of “${text}” is too early: check it`,
}

const asks: Readonly<Record<Topic, readonly [whether: string, what: string]>> = {
  'civil-servant': [
    'this person is a civil servant now',
    'the standing now, and when he or she moved from the civil service to this unit',
  ],
  'civil-service-managed': [
    'this person is managed by the Civil Servants Law now',
    'the standing now, and when he or she moved from such a unit to this one',
  ],
  retired: ['this person has retired', 'that he or she has not, or when'],
  'postponed-retirement': ['a later retirement was approved', 'by whom, and until when'],
  'left-unit': ['this person has left the unit', 'which unit was left and where he or she works now'],
  penalty: ['a penalty still runs', 'its kind and date and until when it has effect, or that it has ended'],
  barred: ['this person is still kept from applying', 'from when to when, or that it is over'],
  'under-investigation': ['an investigation still runs', 'what came of it'],
  'assessment-failed': [
    'this was in one of the years asked for',
    'the year and the grade; without a grade, why, as “新入职”',
  ],
  'village-work': ['this person took part in the village work', 'when, or that he or she did not'],
  'monastery-management': ['this person served in a monastery committee', 'when, or that he or she did not'],
  'southern-preschool-teaching': [
    'this was preschool teaching in the southern prefectures',
    'the county, the kindergarten and when, or that it was no preschool teaching',
  ],
  'inland-service': ['this person took part in the service inland', 'when, or that he or she did not'],
  'first-secretary': ['this person was a first secretary', 'when, or that he or she was not'],
  'remote-county': ['this person works in Qiemo or Ruoqiang now', 'from when to when'],
  aid: ['the aid lasts a year or more', 'from when to when'],
  transfer: ['this person came from an organ', 'from where'],
  freelance: ['this person is a freelancer', 'whether there is a unit'],
  track: ['this is review, initial title or conferral', 'the kind of application'],
  'claim-exempt': ['no defense is asked for', '“申请免答辩” or “参加答辩”'],
  'study-exempt': ['continuing education was remitted', '“免学”, or the hours'],
  'staff-status': ['this person is on the staff', 'the kind of post'],
}

/** Every sentence of the engine in English, for an Office that shows English. */
export const en: Messages = {
  'roster/missing-column': {
    summary: 'The 15 columns of “附件8” must all be there',
    message: ({ column, from }) =>
      `The column ${quoted(column)} is missing${from === null ? '' : ` in the table from row ${from} on`}: add it as in “附件8”`,
  },
  'roster/duplicate-column': {
    summary: 'Each column stands once',
    message: ({ column, at, read }) =>
      `There is more than one column ${quoted(column)}: column ${read} was read, ${at} was not; delete the one too many`,
  },
  'roster/unknown-column': {
    summary: 'Columns beside those of “附件8” are not read',
    message: ({ text, at }) =>
      `Column ${at}, “${text}”, is not one of “附件8” and was not read; if it is meant to be one, give it its own heading`,
  },
  'roster/heading-guessed': {
    summary: 'Headings are those of “附件8”, so that each column is known',
    message: ({ column, text, at }) =>
      `Column ${at} ${text === '' ? 'has no heading' : `has the heading ${quote(text)}, which is not known`}; by what it holds it is ${quoted(column)} and was read as that: check it, and change the heading to ${quoted(column)}`,
  },
  'roster/columns-differ': {
    summary: 'Tables on one sheet have their columns in the same order',
    message: ({ column, row, at, before }) =>
      `The table from row ${row} on has its columns in another order than the one above (${quoted(column)} in column ${at}, above in ${before}); the rows below were read by the header in row ${row}: check them, and better put the tables into one order`,
  },
  'roster/year': {
    summary: 'The year in the title is the year of the notice',
    message: ({ year, expected }) =>
      `The title says ${year}, but this notice is for ${expected}: use the roster of ${expected}`,
  },
  'roster/supervising-unit': {
    summary: 'The supervising unit is named above the table',
    message: ({ line }) =>
      line
        ? 'Nothing stands after “主管单位”: give the full name of the supervising unit'
        : 'There is no line “主管单位（盖章）：”: add it above the header, with the full name of the supervising unit',
  },
  'roster/empty': {
    summary: 'A roster holds applicants',
    message: () => 'There are no applicants: fill them in from the row below the header',
  },
  'roster/merged-cells': {
    summary: 'Cells of applicants are not merged',
    message: ({ area }) =>
      `${area} is merged: one cell cannot hold several people or several columns; unmerge it and fill in each cell`,
  },
  'roster/hidden-rows': {
    summary: 'Rows of applicants are neither hidden nor filtered out',
    message: ({ rows, first }) =>
      `${plural(rows, 'row')} of applicants ${rows === 1 ? 'is' : 'are'} hidden or filtered out (from row ${first} on): show them, clear the filter and check them before handing in`,
  },
  'roster/hidden-columns': {
    summary: 'Columns of the roster are not hidden',
    message: ({ columns }) => `Hidden: column ${columns.join(', ')}. Show every column and check it before handing in`,
  },
  'roster/other-sheets': {
    summary: 'A workbook holds one roster',
    message: ({ sheet, applicants, hidden, read }) =>
      `The ${hidden ? 'hidden ' : ''}sheet “${sheet}” holds a roster too (${plural(applicants, 'applicant')}) and was not read; only “${read}” was. Put them on one sheet, or save it as a file of its own`,
  },
  'cell/blank': {
    summary: 'No cell stays blank; where there is nothing to say, enter “无”',
    message: ({ column, allowsNone }) =>
      column === 'remarks'
        ? '“备注” must not be blank: enter “无” if there is nothing to say'
        : column === 'unit' && allowsNone
          ? `${quoted('unit')} must not be blank: enter “无” if there is no unit`
          : `${quoted(column)} must not be blank: ${toFill[column]}`,
  },
  'cell/none-not-allowed': {
    summary: '“无” is no answer where one is needed',
    message: ({ column }) =>
      `${quoted(column)} cannot be “无”: ${toFill[column]}${column === 'unit' ? '; a freelancer without a unit enters “自由职业” as the kind of unit' : ''}`,
  },
  'cell/vague': {
    summary: 'No vague words, such as “不详”, “待补”, “同上” or “约”',
    message: ({ column, word }) => `${quoted(column)} is vague (“${word}”): ${toFill[column]}`,
  },
  'cell/spaces': {
    summary: 'No stray spaces and no invisible characters',
    message: ({ where }) =>
      where === 'invisible'
        ? 'There are invisible characters, which break searching and comparing: delete them'
        : where === 'name'
          ? 'There is a space inside the name: delete it; parts of a name are separated by “·”'
          : 'There are stray spaces before or after the text: delete them',
  },
  'cell/width': {
    summary: 'Digits and letters are half-width',
    message: () => 'There are full-width digits, letters or signs: make them half-width',
  },
  'cell/error-value': {
    summary: 'No cell shows a formula error',
    message: ({ text }) => `The formula fails and shows ${text}: enter what belongs here instead`,
  },
  'sequence/order': {
    summary: 'Numbers run from 1 without a gap',
    message: ({ expected, fault }) => {
      const wrong = {
        blank: 'There is no number',
        text: 'This is not a number',
        other: 'The numbers do not follow on',
      }
      return `${wrong[fault]}: this should be ${expected}`
    },
  },
  'name/characters': {
    summary: 'A name has 2 to 50 characters of writing, its parts separated by “·”',
    message: ({ fault, text }) =>
      fault === 'character'
        ? `The name holds “${text}”: write the name alone, as on the identity card`
        : fault === 'one'
          ? 'The name is one character: write it in full, as on the identity card'
          : 'The name has more than 50 characters: check it against the identity card',
  },
  'name/separator': {
    summary: 'Parts of a name are separated by “·” (U+00B7)',
    message: ({ separator }) => `The parts of the name are separated by “${separator}”: use “·”`,
  },
  'sex/unknown': {
    summary: 'Sex is “男” or “女”',
    message: () => 'Enter “男” (male) or “女” (female)',
  },
  'ethnicity/unknown': {
    summary: 'Ethnicity is one of the 56, by its full name',
    message: ({ candidates, outside }) =>
      outside
        ? 'This is not one of the 56 ethnic groups: compare with the identity card; the office has to confirm it'
        : candidates.length > 0
          ? `This may be ${candidates.map((name) => `“${name}”`).join(' or ')}: write the full name`
          : 'This is not the name of one of the 56 ethnic groups: write the full name, as on the identity card',
  },
  'ethnicity/short': {
    summary: 'Ethnicity is written in full',
    message: ({ name }) => `Write the full name “${name}”`,
  },
  'date/unreadable': {
    summary: 'Months are written like 1985.06',
    message: ({ column, text, why }) =>
      why !== null
        ? noMonth[why](text)
        : column === 'graduation'
          ? `“${text}” is no real month: correct it, for example to 2008.07`
          : `“${text}” does not tell year and month: write four digits of the year and two of the month, like 1985.06${column === 'currentTitleDate' ? '; enter “无” if there is no current title' : ''}`,
  },
  'date/ambiguous': {
    summary: 'The month has two digits: 1985.1 may be January or October',
    message: ({ year }) =>
      `This may be January or October, as Excel drops the last 0 of October: write ${year}.01 or ${year}.10, as text`,
  },
  'date/format': {
    summary: 'Months are written YYYY.MM throughout',
    message: ({ standard, dateCell, day }) =>
      dateCell
        ? `This is a date cell that does not show year and month: format it as text and write ${standard}`
        : day
          ? `Year and month are enough: write ${standard}`
          : `Write ${standard}, as everywhere`,
  },
  'date/future': {
    summary: 'No month lies after the day of checking',
    message: ({ column, asOf }) => `The month in ${quoted(column)} lies after ${asOf}: check it`,
  },
  'date/order': {
    summary: 'No title before 16 years of age, no graduation before 14',
    message: ({ column, birth, years }) =>
      `Born in ${birth}, this person was not yet ${years} ${column === 'graduation' ? 'on graduating' : 'on gaining the current title'}: check both months`,
  },
  'birth/implausible': {
    summary: 'Age is between 16 and 80',
    message: ({ old, limit, asOf }) =>
      `On ${asOf} this person is ${old ? 'over' : 'under'} ${limit} years old: check the month of birth`,
  },
  'education/unknown': {
    summary: 'The highest education can be understood; leaving early or still studying is none',
    message: ({ word }) =>
      word
        ? `“${word}” is no education gained: enter the highest for which there is a diploma`
        : 'This education was not understood: write “博士研究生”, “硕士研究生”, “大学本科”, “大专”, “中专” or the like',
  },
  'education/ask': {
    summary: '“研究生” needs the degree, “双学位” and “技校” their kind, and “党校” a confirmation',
    message: ({ ask }) =>
      ask === 'degree'
        ? 'The degree behind “研究生” was not understood: write “硕士研究生” or “博士研究生”; without a degree it is for the office to confirm'
        : ask === 'double'
          ? 'Say whether the double degree is a “第二学士学位” or an “辅修双学位”'
          : ask === 'class'
            ? 'Say which class of the technical school it was: “中级工班”, “高级工班”, “预备技师班” or “技师班”'
            : 'Whether a diploma of a Party school counts is for the office to confirm: attach it',
  },
  'education/studying': {
    summary: 'A degree still studied for is not the highest education',
    message: ({ studying, held }) =>
      `“${studying}” is not finished, and the row is judged by what was gained: enter “${held}”`,
  },
  'education/disagrees': {
    summary: 'The education under graduation is the highest education',
    message: ({ named }) =>
      `${quoted('graduation')} says “${named}”, which is not the highest education given: check both`,
  },
  'graduation/incomplete': {
    summary: 'Graduation names month, school and major',
    message: ({ lacks }) => {
      const words = { year: 'the month of graduation', school: 'the school', major: 'the major' }
      return `It does not name ${lacks.map((lack) => words[lack]).join(', ')}: complete it, like “2008.07 新疆大学 测控技术与仪器”`
    },
  },
  'service/not-a-number': {
    summary: 'Years of work are a number of years',
    message: () => 'This does not tell how many years: enter the number alone, such as 12',
  },
  'service/implausible': {
    summary: 'Years of work are between 0 and 50 and begin at 16 years of age at the earliest',
    message: ({ fault, most }) =>
      fault === 'negative'
        ? 'Years of work cannot be negative: correct them'
        : fault === 'long'
          ? `This is more than ${most} years of work: check it`
          : `By the month of birth there are at most ${most} years since the age of 16: check both`,
  },
  'service/shorter-than-title': {
    summary: 'Years of work are no fewer than the years in the current title',
    message: ({ sinceTitle }) =>
      `The current title was gained ${plural(sinceTitle, 'year')} ago, yet the years of work are fewer: check both`,
  },
  'title/unknown': {
    summary: 'A title is a professional title, not a post',
    message: ({ column }) =>
      column === 'targetTitle'
        ? 'The title applied for was not understood: enter “工程师”, “助理工程师” or “技术员”'
        : 'This is no professional title: enter the title already gained, or “无” if there is none',
  },
  'title/ask': {
    summary: '“初级” must say whether assistant engineer or technician is meant',
    message: ({ target }) =>
      target
        ? 'Say whether “助理工程师” or “技术员” is applied for'
        : 'Say whether it is “助理工程师” or “技术员”; until then it is taken for “助理工程师”',
  },
  'application-type/unknown': {
    summary: 'The kind of application is “评审”, “初次确定” or “授予”',
    message: () => 'Enter “评审”, “初次确定” or “授予”; any other kind is for the office to confirm',
  },
  'title/date-mismatch': {
    summary: 'Current title and the month it was gained go together',
    message: ({ titled }) =>
      titled
        ? 'There is a current title, yet its month is “无”: give the month it was gained, such as 2019.07'
        : 'The current title is “无”, so its month is “无” too; if there is a title, give it',
  },
  'unitNature/unknown': {
    summary: 'The kind of unit can be understood and is one kind',
    message: ({ both }) =>
      both
        ? 'Two kinds of unit are given: give one, such as “全额拨款事业单位”'
        : 'This kind of unit was not understood: write “事业单位”, “国有企业”, “民营企业”, “自由职业” or the like',
  },
  'continuing-education/unknown': {
    summary: 'Continuing education is “是”, “否” or “免”',
    message: () => 'Enter “是” (done), “否” (not done) or “免” (exempt)',
  },
  'duplicate/person': {
    summary: 'Each person stands once',
    message: ({ rows, count, same, files }) => {
      const more = files && count > files.length ? ` and ${count - files.length} more` : ''
      const where = files ? `${files.map((file) => `“${file}”`).join(', ')}${more}` : rowList(rows, count)
      return same === 'number'
        ? `The ID number is that of ${where}, yet the names differ: check the ID number`
        : same === 'id'
          ? `The ID number is that of ${where}: each person stands once, delete the other`
          : same === 'unit'
            ? `This is the person of ${where} (same name, sex, month of birth and unit): delete one of them`
            : `Name, sex and month of birth are those of ${where}: check whether it is the same person and, if so, delete one`
    },
  },
  'duplicate/name': {
    summary: 'The same name with another month of birth is worth a look',
    message: ({ rows, count }) =>
      `The name is also that of ${rowList(rows, count)}, with another month of birth: check whether it is the same person`,
  },
  'id-number/invalid': {
    summary: 'An ID number has 18 characters, the right check digit, and is text',
    message: ({ fault }) =>
      fault === 'number'
        ? 'The ID number was stored as a number and has lost its last digits: format the cell as text and type it again'
        : fault === 'length'
          ? 'An ID number is 17 digits and a digit or X: check it'
          : fault === 'region'
            ? 'The first two digits of the ID number are no province: check it'
            : fault === 'date'
              ? 'The day of birth in the ID number does not exist: check it'
              : 'The check digit of the ID number is wrong: look for a mistyped digit',
  },
  'id-number/disagrees': {
    summary: 'The ID number agrees with month of birth and sex',
    message: ({ birth, sex }) =>
      `By the ID number ${[...(birth ? [`the month of birth is ${birth}`] : []), ...(sex ? [`the sex is “${sex}”`] : [])].join(' and ')}, which the row does not say: check them`,
  },
  'display/too-short': {
    summary: 'The unit displays the application for at least 5 working days',
    message: ({ days, needed, backwards }) =>
      backwards
        ? 'The display ends before it begins: check both days'
        : `The display lasts ${plural(days, 'working day')}, fewer than ${needed}: make it longer`,
  },
  'display/late': {
    summary: 'The display ends before online applications close',
    message: ({ end }) =>
      `The display ends after ${end}, when online applications close: check whether its result can be uploaded in time`,
  },
  'cell/unreadable': {
    summary: 'The added columns hold numbers or days',
    message: ({ column }) =>
      column === 'fee' || column === 'submissions'
        ? `${quoted(column)} is not a number and was not read: enter the number alone`
        : `${quoted(column)} is not a day and was not read: write it like 2024-09-02`,
  },
  'unit/county-differs': {
    summary: 'Unit and supervising unit are in the same county',
    message: ({ county, supervising }) =>
      `The unit is in “${county}”, the supervising unit in “${supervising}”: check whether it is the one to hand this in`,
  },
  'materials/transfer': {
    summary: 'Who came from a government organ attaches appointment papers and a record of posts',
    message: () => 'Moved here from a government organ: upload the appointment papers and the record of posts',
  },
  'materials/freelance': {
    summary: 'Freelancers attach the statement on political conduct',
    message: () =>
      'Freelance: attach the form of “附件7”; the county office of human resources or an agency checks, displays and recommends',
  },
  'materials/aid': {
    summary: 'Who is in Xinjiang on an aid mission attaches the consent of the sending unit',
    message: () =>
      'On an aid mission of a year or more that still lasts: upload the proof that the sending unit consents',
  },
  'eligibility/civil-servant': {
    summary: 'Civil servants may not take part',
    message: ({ column }) =>
      `Civil servants may not apply; ${column === 'unitNature' ? 'if the kind of unit is wrong, correct it' : 'who is one no longer says in the remarks when he or she moved from the civil service to this unit'}`,
  },
  'eligibility/civil-service-managed': {
    summary: 'Staff of units managed by the Civil Servants Law may not take part',
    message: ({ column }) =>
      `Staff of units managed by the Civil Servants Law may not apply; ${column === 'unitNature' ? 'if the kind of unit is wrong, correct it' : 'who left such a unit says in the remarks when he or she moved from there'}`,
  },
  'eligibility/administrative-organ': {
    summary: 'For staff of administrative organs the status has to be checked',
    message: () =>
      'The unit is an administrative organ: make sure that this person is no civil servant and give the status in the remarks, such as “事业编制”',
  },
  'eligibility/retired': {
    summary: 'Retired people may not take part',
    message: ({ word }) => `It says “${word}”: retired people may not apply; if not retired, put it more clearly`,
  },
  'eligibility/retirement-age': {
    summary: 'Who reaches retirement age before applications close has to be checked',
    message: ({ month }) =>
      `By the month of birth, retirement age is reached in ${month}: check that this person is in service; an approved later retirement belongs in the remarks, as “经批准延迟退休”`,
  },
  'eligibility/outside-prefecture': {
    summary: 'The unit is within the prefecture',
    message: ({ place, prefecture }) =>
      `The unit's name begins with “${place}”, which is outside “${prefecture}”: check the unit, and where it is a branch within the prefecture, name the branch; who is on an aid mission says so in the remarks, as “援疆期一年以上，正在援疆”`,
  },
  'eligibility/target-senior': {
    summary: 'This committee reviews junior and mid-level titles only',
    message: ({ text }) => `“${text}” is neither junior nor mid-level: apply to the committee in charge of it`,
  },
  'eligibility/target-series': {
    summary: 'This committee reviews engineering titles only',
    message: ({ text }) => `“${text}” is no engineering title: apply to the committee in charge of it`,
  },
  'eligibility/target-not-higher': {
    summary: 'The title applied for is above the current one',
    message: ({ target, current }) =>
      `The current title is already “${current}”, so “${target}” is no step up: check both columns`,
  },
  'eligibility/series-conversion': {
    summary: 'A current title of another series needs a confirmation',
    message: ({ text }) =>
      `“${text}” is a title of another series: whether it can be converted is for the office to confirm`,
  },
  'eligibility/professional-qualification': {
    summary: 'A professional qualification as current title needs a confirmation',
    message: ({ text }) =>
      `“${text}” is a professional qualification: whether it stands for a title is for the office to confirm; attach the certificate`,
  },
  'eligibility/outside-field': {
    summary: 'The specialty applied for belongs to this committee',
    message: ({ specialty, field }) =>
      `The specialty applied for, “${specialty}”, does not belong to “${field}”: apply to the committee in charge of it, or correct it`,
  },
  'eligibility/left-unit': {
    summary: 'Who applies has to be in the service of the unit',
    message: ({ word }) =>
      `The remarks say “${word}”: who has left the unit cannot apply through it; who is still there says in the remarks where he or she works now`,
  },
  'eligibility/penalty': {
    summary: 'After a penalty, its period has to be checked',
    message: ({ word }) =>
      /开除(?!党籍)/.test(word)
        ? `The remarks say “${word}”: a dismissal has no term that ends, and who is dismissed is employed no more; check whether this person may still apply, or write whom it is about`
        : `The remarks say “${word}”: nobody may apply while a penalty runs; check whether it has ended, and if so write “影响期已满” in the remarks`,
  },
  'eligibility/barred': {
    summary: 'Who is kept from applying, or under investigation, has to be checked',
    message: ({ word, investigated }) =>
      investigated
        ? `The remarks say “${word}”: the office has to decide; if it has been settled, say so in the remarks`
        : `The remarks say “${word}”: nobody may apply until that is over; if it is, write from when to when in the remarks`,
  },
  'eligibility/assessment': {
    summary: 'The yearly assessments have to be passed',
    message: ({ word, years }) =>
      `The remarks say “${word}”: a year of ${years.join(', ')} without a pass does not count; the office has to check; a wrong year is to be corrected`,
  },
  'eligibility/skilled-worker': {
    summary: 'Skilled workers apply by the bridging rules, after confirmation',
    message: ({ grade, years, target }) =>
      years === null
        ? `No route begins at “${grade}”: check the current title`
        : `By the bridging rules, “${grade}” may apply for up to “${target}” after ${plural(years, 'year')} of skilled work; the office has to confirm it`,
  },
  'eligibility/qualification': {
    summary: 'Education, years in title and years of work satisfy a route',
    message: ({ nearest, confirm }) =>
      confirm
        ? `The route ${routeName(confirm)} has to be confirmed by the office: attach proof${nearest && nearest.months > 0 ? `; ${shortfall(nearest)}` : ''}`
        : `Not yet qualified: ${shortfall(nearest)}. Check it`,
  },
  'eligibility/continuing-education': {
    summary: 'Continuing education was done for the years asked for, or there is ground for exemption',
    message: ({ answer, warned, level, general, professional }) => {
      const due =
        level === null
          ? 'certificates of the general and of the professional course are needed'
          : `a ${levelNames[level]} title needs certificates of the general course for ${general} and of the professional course for ${professional}`
      if (answer === 'exempt')
        return 'It says “免” and gives no ground for it (work in a village, monastery management, preschool teaching in southern Xinjiang): add it in the remarks and attach “附件4”'
      return warned
        ? `Continuing education was not done: ${due}. Whether this may be waived for a first application is for the office to confirm`
        : `Continuing education was not done: ${due}. Do it first, then apply`
    },
  },
  'eligibility/initial-full-time': {
    summary: 'Initial confirmation is for full-time graduates only',
    message: () => 'Initial confirmation is for full-time graduates only: with part-time education, apply for review',
  },
  'eligibility/initial-already-titled': {
    summary: 'Who has a title cannot have one confirmed for the first time',
    message: ({ title }) =>
      `There is a title already (“${title}”), so this cannot be an initial confirmation: apply for review`,
  },
  'eligibility/submissions': {
    summary: 'No more than 3 submissions',
    message: ({ count, limit }) =>
      `${plural(count, 'submission')} are more than ${limit}: no further one is accepted this year`,
  },
  'eligibility/sanctioned': {
    summary: 'Who was sanctioned may not apply until the term ends',
    message: ({ until, years }) =>
      `On the list of those who may not apply before ${until} (a person who cheated is barred for ${years} years): check it`,
  },
  'fee/track-unclear': {
    summary: 'Review, initial confirmation or conferral must be plain to see',
    message: ({ column, current }) =>
      `${current === 'none' ? 'Without a current title' : 'As the current title was not understood'} it is unclear whether this is review, initial confirmation or conferral, so the fee is open: write “评审”, “初次确定” or “授予” ${column === 'applicationType' ? 'in this cell' : 'in the remarks'}${current === 'none' ? '' : ', or correct the current title'}`,
  },
  'fee/no-tariff': {
    summary: 'There is a tariff for the level and the kind of application',
    message: ({ level, track }) =>
      `The notice has no tariff for ${trackNames[track]} at ${levelNames[level]} level: ask the office`,
  },
  'fee/mismatch': {
    summary: 'The fee is that of the tariff',
    message: ({ fee, due }) => `It says ${fee} yuan, but ${due} yuan are due by the tariff: correct it`,
  },
  'defense/claim-unsupported': {
    summary: 'A claim to be exempt from defense fits a case of the notice',
    message: () =>
      'Exemption from defense is claimed, but no case of the notice is seen to fit: say on what ground; who fits none must defend, so take the claim out',
  },
  'defense/below-county-reading': {
    summary: '“县级以下基层单位” is read as townships, subdistricts, villages, communities and what belongs to them',
    message: () =>
      'By its name the unit counts as below county level, hence exempt from defense: the office has to confirm it',
  },
  'defense/township-enterprise': {
    summary:
      'An enterprise, a cooperative, a private non-enterprise or a freelancer in a township is no unit below county level',
    message: ({ township, unit }) =>
      `The unit's name holds “${township}”, but ${outsideUnits[unit]}, so the committee decides on exemption`,
  },
  'remarks/ask': {
    summary: 'What the words leave open is asked',
    message: ({ topic, column, words }) => {
      if (topic === 'below-county') return belowCounty
      return column === 'unitNature' && (topic === 'civil-servant' || topic === 'civil-service-managed')
        ? `The kind of unit, “${words}”, does not fit the transfer told in the remarks: correct it`
        : `“${words}” does not tell whether ${asks[topic][0]}: write ${asks[topic][1]}`
    },
  },
}

/** Why no rule of the roster holds a clause of the notice, in English. */
export const noRuleEn: typeof noRuleZh = {
  三: 'The calendar serves the reminders and the reckoning of the display; no cell of the roster stands for it',
  '四(一)': 'Online application is made on the platform; the roster does not show it',
  '五(一)': 'Applicants answer for the truth of their papers, which have to be looked at',
  '五(一)1':
    'Identity card and photograph have to be looked at; where the roster carries the number it is checked apart',
  '五(一)2': 'Proof of social insurance has to be looked at; it stands in the list of papers',
  '五(一)3': 'Certificates of education and degree have to be looked at; they stand in the list of papers',
  '五(一)5': 'The career is filled in on the platform',
  '五(一)6': 'Achievements are filled in on the platform',
  '五(一)8': 'Publications have to be looked at; they stand in the list of papers',
  '五(一)9': 'The notice asks for nothing',
  '五(一)10':
    'Village work and other favours are held by the rules on exemption from defense and from continuing education',
  '五(一)12': 'The summary of work is filled in on the platform',
  '五(一)13': 'Proof of the display has to be looked at; it stands in the list of papers',
  '五(一)14': 'Names are covered on the platform; the anonymous list for the review comes from the dashboard',
  '五(三)': 'Recommendations have to be looked at; a template makes the document',
  '五(五)': 'The review form is made on the platform',
  '五(六)': 'The papers stand in the list of papers',
  '七(二)': 'Exemption at junior level is a finding of fact and no mistake in filling in',
  '八(五)': 'Asks for publicity and organisation; nothing in the roster stands for it',
  '八(四)': 'The unit hands in for all; the supervising unit above the table is checked by “附件8”',
  附件1: 'A template makes the notice of display',
  附件2: 'A template makes the result of the display',
  附件3: 'A template makes the recommendation',
  附件4: 'The application to be free of continuing education has to be looked at; “免” without a ground is pointed out',
  附件5: 'A template makes the pledge of truthfulness',
  附件6: 'A template makes the letter of responsibility',
  附件7: 'The form for freelancers has to be looked at; it stands in the list of papers',
}

/** The words of the pieces that both pages show (core/view), in English. */
export const viewEn: ViewWords = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  withSeverity: { error: 'with errors', warning: 'with warnings', info: 'with notes', none: 'without findings' },
  verdict: {
    eligible: 'Eligible',
    unconfirmed: 'To be confirmed',
    incomplete: 'Incomplete',
    ineligible: 'Not eligible',
  },
  level: { junior: 'Junior', mid: 'Mid-level' },
  track: { review: 'Review', initial: 'Initial', conferral: 'Conferral' },
  tariff: (_line, level, track) => `${trackNames[track]}, ${levelNames[level]}`,
  defense: { required: 'Must defend', exempt: 'Exempt from defense' },
  exemption: {
    'village-work': 'Village work (访惠聚)',
    'monastery-management': 'Monastery management',
    'southern-preschool-teaching': 'Preschool teaching in southern Xinjiang',
    'inland-service': 'Inland service',
    'first-secretary': 'First secretary of a village',
    'remote-county': 'Works in Qiemo or Ruoqiang',
    'below-county': 'Works in a unit below county level',
    junior: 'Applies for a junior title',
  },
  education: {
    doctor: 'Doctor',
    master: 'Master',
    'second-bachelor': 'Second bachelor',
    bachelor: 'Bachelor',
    associate: 'Junior college',
    secondary: 'Secondary',
    'senior-high-or-below': 'Senior high or below',
  },
  unitNature: {
    administrative: 'Government organ',
    'civil-service-managed': 'Run as the civil service',
    'public-institution': 'Public institution',
    'state-enterprise': 'State enterprise',
    'private-enterprise': 'Private enterprise',
    enterprise: 'Other enterprise',
    'social-organisation': 'Social organisation',
    freelance: 'Freelance',
  },
  unknown: 'Not recognised',
  undetermined: 'Undetermined',
  none: 'None',
  noFindings: 'Nothing found',
  clauseOf: (clause: string) => `Notice ${clause}`,
  checked: (rows: number, findings: number) => `${rows} rows checked, ${findings} findings`,
  fill: (value: string) => `Fill in “${value}”`,
  changeTo: (value: string) => `Change to “${value}”`,
  clear: 'Clear',
  fixAt: (label: string, cell: string) => `${label} ${cell}`,
  ask: '…',
  wholeRoster: 'Roster',
  blank: 'blank',
  row: (row: number) => `Row ${row}`,
  group: { rule: 'By rule', sheet: 'In sheet order', label: 'Order' },
  only: 'Show',
  findFinding: 'Find a name, cell or text',
  shownOf: (shown: number, all: number) => `${shown} shown of ${all}`,
  noMatch: 'No problem fits these filters',
  clearFilters: 'Clear filters',
  leftOffPaper: (characters: number) => `… (${characters} more characters are not printed; the roster has them all)`,
  notPrinted: (count: number) => `${count} more lines are not loaded and not printed; use the print button of the page`,
  theme: { auto: 'As the system', light: 'Light', dark: 'Dark', label: 'Theme' },
  close: 'Close',
  cancel: 'Cancel',
  remove: (label: string) => `Remove filter: ${label}`,
  all: 'All',
  rowsOf: (shown: number, all: number) => `${shown} of ${all} rows`,
  loading: 'Loading',
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const unsure = ' (the holidays of that year are not known yet: reckoned by weekends, please check)'

function day(text: string): string {
  return `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1]}`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const planned = (tentative: boolean) => (tentative ? ' (planned)' : '')

function line(said: StageLine): string {
  switch (said.code) {
    case 'ends-in':
      return `${capital(windows[said.window])} closes in ${days(said.days)}${planned(said.tentative)}`
    case 'last-day':
      return said.toTime === null
        ? `Today is the last day of ${windows[said.window]}`
        : `Today is the last day of ${windows[said.window]}, until ${said.toTime}`
    case 'starts-in':
      return said.days === 0
        ? `${capital(windows[said.window])} opens today${planned(said.tentative)}`
        : `${capital(windows[said.window])} opens in ${days(said.days)}${planned(said.tentative)}`
    case 'over':
      return `All stages of ${said.year} are over`
    case 'display-start':
      return said.daysLeft === 0
        ? `Today is the last day on which a display of ${said.workingDays} working days can begin${said.certain ? '' : unsure}`
        : `A display of ${said.workingDays} working days must begin by ${day(said.day)}${said.certain ? '' : unsure}`
    case 'display-too-late':
      return `A display begun now falls short of ${said.workingDays} working days; it had to begin by ${day(said.day)}${said.certain ? '' : unsure}`
  }
}

export const stageEn: StageWords = {
  windows: {
    online: capital(windows.online),
    paper: capital(windows.paper),
    payment: capital(windows.payment),
    defense: capital(windows.defense),
  },
  states: { before: 'Not open yet', open: 'Open', after: 'Closed' },
  tentative: 'planned',
  day,
  period: (from, to) => (from === to ? day(from) : `${day(from)} – ${day(to)}`),
  line,
  displayEnd: (workingDays, to, certain) =>
    `${workingDays} working days are complete on ${day(to)} at the earliest${certain ? '' : unsure}`,
  noDay: 'Enter a day, for example 2024-09-10',
}

/** What a file turned out to be, by the Chinese name the readers know it under. */
const kindsOfFile: Readonly<Record<string, string>> = {
  'Word 文档': 'a Word document',
  演示文稿: 'a presentation',
  'ZIP 压缩包': 'a ZIP archive',
  'OLE 复合文件': 'an OLE compound file',
  'PNG 图片': 'a PNG image',
  'JPEG 图片': 'a JPEG image',
  'GIF 图片': 'a GIF image',
  'TIFF 图片': 'a TIFF image',
  'RAR 压缩包': 'a RAR archive',
  '7z 压缩包': 'a 7z archive',
  'gzip 压缩包': 'a gzip archive',
  'RTF 文档': 'an RTF document',
  'SYLK 文件': 'a SYLK file',
  数据库: 'a database',
  未知的二进制文件: 'a binary file of an unknown kind',
  'MHTML 单个文件网页': 'an MHTML page',
  'XML 文件': 'an XML file',
}

/** “姓名”“性别” → “姓名”, “性别”. */
const apart = (names: string) => names.replaceAll('”“', '”, “')
const partName = (part: string) => part.replace(/^工作表“(.*)”$/s, 'sheet “$1”')

/** Why a file could not be read, and what to do about it, in English. */
export const problemsEn: ProblemWords = {
  encryptedXlsx: () => 'The file is encrypted: open it in Excel, remove “Encrypt with Password” and save it again.',
  wrongPassword: () =>
    'The file is encrypted and no password that was given opens it: check the password, or remove “用密码进行加密” in Excel and save it again.',
  encryptedXls: () =>
    'The file is protected by a password (to open it, or to protect the workbook), and that of an old .xls cannot be opened here: open it in Excel and save it as .xlsx (a password to open may stay and is asked for), or remove the password and save it again.',
  encryptedOds: () =>
    'The file is protected by a password, and that of an .ods cannot be opened here: open it in its own program and save it as .xlsx (a password to open may stay and is asked for), or remove the password and save it again.',
  damagedEncrypted: () =>
    'The file is damaged: the password is right, but what it opens is not what was encrypted. Copy or download it again; if that does not help, open and repair it in Excel and save it again.',
  damagedZip: () =>
    'The file is damaged (the archive is incomplete): copy or download it again, then save it as .xlsx from Excel.',
  damagedPart: (part) =>
    `The file is damaged (${partName(part)} cannot be read): open and repair it in Excel, then save it as .xlsx.`,
  damagedXls: () => 'The file is damaged and its sheets cannot be read: open and repair it in Excel, save it as .xlsx.',
  unsafeXml: () =>
    'The file holds definitions no workbook has (a DTD) and was not read, to be safe: open it in Excel and save it as .xlsx.',
  notAWorkbook: (kind) =>
    `This is not a workbook (${kindsOfFile[kind] ?? kind}): hand in an Excel roster (.xlsx, .xls or .csv).`,
  unknownKind: () => 'This is no workbook we know: open it in Excel and save it as .xlsx.',
  tooLargeFile: (mebibytes) =>
    `The file is over ${mebibytes} MB: remove pictures, attachments and other sheets, keep the roster only and save again.`,
  tooLargeUnpacked: (mebibytes) =>
    `The file unpacks to more than ${mebibytes} MB: copy the roster into a new workbook, filled rows only, and save it as .xlsx.`,
  tooLargePart: (mebibytes) =>
    `A sheet of the file unpacks to more than ${mebibytes} MB: copy the roster into a new workbook, filled rows only, and save it as .xlsx.`,
  tooManyRows: (rows) =>
    `More than ${rows} rows hold something: keep the roster only, remove other data and save again.`,
  tooWide: () =>
    'The sheet covers too large an area: copy the roster into a new workbook, filled rows and columns only, and save it as .xlsx.',
  emptyFile: () => 'The file is empty (0 bytes): copy or download it again.',
  emptyWorkbook: () => 'Nothing is filled in: make sure that this is the roster you filled in.',
  noRoster: () =>
    'No roster was found: no sheet has a header with 姓名 and at least 8 of the headings. Check that this is the right file.',
  fewHeadings: (row, found, missing) =>
    `No roster was found: row ${row} is most like a header and has ${apart(found)}, but not ${apart(missing)}. Check its headings against “附件8” (“姓名” and at least 8 in all), or check that this is the right file.`,
  headerWithoutName: (row, sheet) =>
    `No roster was found: by the header that was said (row ${row}), the sheet “${sheet}” has no “姓名” that is known. Check which row holds the header, or say which column is “姓名”.`,
  namesUnsaid: (sheet) =>
    `No roster was found: it was not said which column is “姓名”, and none is known on the sheet “${sheet}”. Say which column it is, or check that this is the right file.`,
  sheetWithoutRoster: (sheet) =>
    `No roster was found: the sheet “${sheet}” that was said has no header with “姓名” and at least 8 of the headings. Check the name of the sheet, or say in which row the header is and which column is which.`,
  rosterElsewhere: (sheet, others) =>
    `No roster was found: no header is known on the sheet “${sheet}” that was said; sheets with a roster are ${apart(others)}. Check the name of the sheet, or say in which row the header is and which column is which.`,
  hiddenRoster: () =>
    'The roster stands on a hidden sheet and was not read: show that sheet in Excel and save the file again.',
  tooMuchWork: () =>
    'Reading this file takes far more time than its size asks for and was stopped: copy the roster into a new workbook, filled rows and columns only, and save it as .xlsx.',
  tooMuchMemory: () =>
    'Reading this file takes too much memory and was stopped: copy the roster into a new workbook, filled rows and columns only, and save it as .xlsx; a roster of very many people should be several files.',
  tooMuchToTell: () =>
    'There is too much to say of this file and it was not read: mend the mistakes that come again and again, or make several files of the roster, and save them as .xlsx.',
  tooManyMerges: (most) =>
    `There are more than ${most} merged areas: copy the roster into a new workbook, unmerge the cells and save it as .xlsx.`,
  tooOld: () =>
    'The workbook is of Excel 4.0 or older and is no longer read: open it in Excel, save it as .xlsx, hand that in.',
  gaveUp: () =>
    'Reading took more than a minute and was given up: open the file in Excel, remove other sheets and empty rows, save it as .xlsx and add it again.',
  crashed: () => 'The program broke off while reading this file: open it in Excel, save it as .xlsx and add it again.',
  broken: (reason) => `Reading this file failed (${reason}): open it in Excel, save it as .xlsx and add it again.`,
}

export const annotateEn: AnnotateWords = {
  converted: (file) =>
    `This file was made from “${file}”: its format cannot be marked in place, so only the texts, numbers and dates shown on its sheets, the merged cells and the hidden rows and columns are kept here; the original is unchanged.`,
  signed: () =>
    'The original carries a digital signature; with the marks added it is no longer valid. The original is unaffected.',
  unfit: () =>
    'The inside of this file does not follow the format, so it cannot be marked in place: open it in Excel, save it as .xlsx and try again.',
}

const conditions: Record<MaterialCondition, string> = {
  junior: 'applicants for a junior title',
  mid: 'applicants for a mid-level title',
  review: 'applicants for review',
  initial: 'applicants for initial confirmation',
  conferral: 'applicants for conferral',
  'not-initial': 'applicants for anything but initial confirmation',
  titled: 'holders of a title',
  'outside-title': 'holders of a title from outside Xinjiang',
  enterprise: 'staff of enterprises',
  'not-enterprise': 'staff of other units than enterprises',
  'public-body': 'staff of government organs and public institutions',
  'social-organisation': 'staff of private non-enterprise units and social organisations',
  freelance: 'freelancers',
  'not-freelance': 'staff of a unit',
  transfer: 'staff transferred from a government organ',
  aid: 'aid workers in Xinjiang',
  'continuing-education-due': 'those who owe continuing education',
  'continuing-education-exempt': 'those exempt from continuing education',
}

const said = (held: readonly MaterialCondition[]) => held.map((condition) => conditions[condition]).join(', ')

/** [2020, 2021, 2022] → '2020–2022'; [2020, 2022] → '2020, 2022'. */
function yearsText(years: readonly number[]): string {
  const sorted = [...years].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const unbroken = sorted.length > 2 && last - first === sorted.length - 1
  return unbroken ? `${first}–${last}` : sorted.join(', ')
}

function figuresText(figures: MaterialFigures): string {
  switch (figures.kind) {
    case 'assessment':
      return yearsText(figures.years)
    case 'display':
      return `displayed for at least ${figures.workingDays} working days`
    case 'continuing-education':
      return figures.levels
        .map(({ level, general, professional }) => {
          const years = `general courses ${yearsText(general)}, professional courses ${yearsText(professional)}`
          return figures.levels.length > 1 ? `${levelNames[level]}: ${years}` : years
        })
        .join('; ')
  }
}

/** 1 original; '' where the notice names no number and no form. */
function copiesText({ material: { form, copies } }: MaterialDue): string {
  if (copies === null) return form ?? ''
  const [one, many] = form === 'original' ? ['original', 'originals'] : ['copy', 'copies']
  return `${copies} ${copies === 1 ? one : many}`
}

/** The words of the papers due from a person, in English; the papers themselves are called as the notice calls them. */
export const materialsEn: MaterialWords = {
  conditions,
  certainty: { due: 'due', check: 'to be checked', 'if-any': 'if there is one' },
  channels: { paper: 'On paper', online: 'Uploaded' },
  copies: copiesText,
  remark: ({ material, figures }) => [figures && figuresText(figures), material.note].filter((part) => part).join('; '),
  why: ({ conditions: held, certainty, unlistedIn }) => {
    const unlisted = unlistedIn === null ? '' : 'not among the papers that the notice lists for this track'
    const untold = certainty === 'check' && held.length > 0 ? `the roster does not tell; due from ${said(held)}` : ''
    if (certainty === 'check') return [unlisted, untold].filter((part) => part).join('; ')
    const special = said(held.filter((condition) => !usualConditions.includes(condition)))
    return special && `due from ${special}`
  },
}
