/** The serial number of 1970-01-01 in the 1900 and in the 1904 system. */
const unixEpoch = { 1900: 25_569, 1904: 24_107 }
/** Before 1900-03-01 serials lie one day off, for Excel counts a 29 February 1900. */
const firstTrueSerial = 61

/** Days from 1970-01-01 to a day of the Gregorian calendar, which is counted in years that begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Serial number of a day; months 1–12, days 1–31. */
export function daySerial(year: number, month: number, day: number, date1904: boolean): number {
  const serial = daysSinceEpoch(year, month, day) + unixEpoch[date1904 ? 1904 : 1900]
  return date1904 || serial >= firstTrueSerial ? serial : serial - 1
}

/**
 * The serial number of a date written as ISO 8601 ('2024-09-14', '2024-09-14T18:00:00', '18:00:00'); null if it is
 * none. Time zones in the text are left out, as Excel does.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?(?:Z|[+-][\d:]{2,6})?$/.exec(text)
  if (!match || (match[1] === undefined && match[4] === undefined)) return null
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400
  if (match[1] === undefined) return time
  return daySerial(Number(match[1]), Number(match[2]), Number(match[3]), date1904) + time
}
