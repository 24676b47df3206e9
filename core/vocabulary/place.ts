import type { Policy } from '../policy/schema.ts'
import { countyAt, type Gazetteer, gazetteerOf, isElsewhere, outsideAt, spelledAt, townshipAt } from './gazetteer.ts'
import { simplified } from './script.ts'
import { normalise } from './text.ts'
import * as words from './unit-words.ts'

/**
 * A unit's name is read as `[region] [prefecture] [county] [township] body [branch]`: places count from the front, and
 * behind a body that is complete, and nowhere else. A name that only holds a place (a road, produce, a brand) says
 * nothing of where the unit is.
 */

/** Whether a unit stands below the county, as far as its name tells; `ask`: it may, and nothing in the name says so. */
export type Below = 'yes' | 'no' | 'ask'

/** Where a unit is, as far as its name tells. */
export interface Place {
  /** The name as it is compared. */
  name: string
  /** A county of the prefecture, the pack's word for units of the prefecture itself (州直), or null. */
  county: string | null
  /** The county is one that the notice calls remote (七(一): 且末, 若羌). */
  remote: boolean
  /** The township in whose place the unit or its branch stands. */
  township: string | null
  /** By the name alone: an enterprise or a freelancer never is (七(一)). */
  below: Below
  /** Words of an enterprise stand in the name. */
  company: boolean
  /** The place outside the prefecture with which the name begins, where none of the prefecture is read. */
  outside: string | null
}

/** What stands in front of the body. */
interface Front {
  prefecture: boolean
  county: string | null
  township: string | null
  outside: string | null
  /** Where the body begins. */
  end: number
}

/** Words for a project, which is named after where it is and is no branch. */
const project = /项目(?:部|经理部|办|组|$)/
const brackets = '()[]{}【】〔〕「」·-'

function readFront(name: string, gazetteer: Gazetteer): Front {
  const front: Front = { prefecture: false, county: null, township: null, outside: null, end: 0 }
  while (front.end < name.length) {
    const at = front.end
    if (brackets.includes(name[at]!)) {
      front.end++
      continue
    }
    const far = front.prefecture ? '' : outsideAt(name, at, gazetteer)
    const county = countyAt(name, at, gazetteer)
    const township = townshipAt(name, at, gazetteer)
    const near = township ? '' : spelledAt(gazetteer.frontPrefectures, name, at)
    const length = Math.max(near.length, county ? county.end - at : 0)
    if (far.length > length) {
      front.outside ??= far
      front.end += far.length
      continue
    }
    if (front.outside) break
    if (county) front.county = county.meaning
    if (township) front.township = township.meaning
    if (county || township) {
      const end = Math.max(county?.end ?? 0, township?.end ?? 0)
      front.end = end
      if (!township) {
        const next = townshipAt(name, end, gazetteer)
        front.township = next?.meaning ?? null
        front.end = next?.end ?? end
      }
      break
    }
    if (near) front.prefecture = true
    const skipped = near || spelledAt(gazetteer.regions, name, at) || spelledAt(words.statewide, name, at)
    if (skipped === '') break
    front.end += skipped.length
  }
  return front
}

const endsBody = (name: string, end: number) => words.bodies.some((word) => name.endsWith(word, end))

interface Branch {
  county: string | null
  prefecture: boolean
  township: string | null
  /** A township to which a body is sent: 驻上户镇工作站. */
  sentTo: string | null
}

/** Places behind a body that is complete, in a bracket, or right before the word for a branch. */
function readBranch(name: string, from: number, gazetteer: Gazetteer): Branch {
  const branch: Branch = { county: null, prefecture: false, township: null, sentTo: null }
  const projectAt = name.search(project)
  let open = false
  for (let at = from; at < name.length; at++) {
    if (!gazetteer.firsts.has(name[at]!)) {
      open = false
      continue
    }
    const sent = name[at - 1] === '驻'
    open ||= brackets.includes(name[at - 1] ?? '') || (at > from && endsBody(name, at))
    const county = countyAt(name, at, gazetteer)
    const near = county ? '' : spelledAt(gazetteer.prefectures, name, at)
    const end = county?.end ?? at + near.length
    const isPlace: boolean = open || (end > at && words.branches.some((word) => name.startsWith(word, end)))
    const township = isPlace || sent ? townshipAt(name, county ? end : at, gazetteer) : null
    if (sent && township) branch.sentTo ??= township.meaning
    else if (isPlace && township) branch.township ??= township.meaning
    if (isPlace && !sent && projectAt < end) {
      if (county) branch.county ??= county.meaning
      if (near) branch.prefecture = true
    }
    // Behind the prefecture's name the place may go on.
    open = isPlace && near !== ''
    if (end > at) at = end - 1
  }
  return branch
}

/** 驻X办事处, 驻X办: the unit is in X, which is then the rest of its name. */
const seatPattern = /驻([^驻村]{1,12}?)(?:人民政府)?(?:办事处|联络处|联络站|代表处|办公室|办)$/

/** The seat of a unit that is named after where it is, null elsewhere; undefined where no seat is named. */
function seatOf(name: string, gazetteer: Gazetteer, direct: string): string | null | undefined {
  const seat = seatPattern.exec(name)?.[1]
  if (seat === undefined) return undefined
  const county = gazetteer.counties.find(([word]) => [seat, `${seat}市`, `${seat}县`].includes(word))
  if (county) return county[1]
  if (gazetteer.prefectures.includes(seat)) return direct
  return isElsewhere(seat) ? null : undefined
}

const endsWithAny = (text: string, list: readonly string[]) => list.some((word) => text.endsWith(word))
const holdsAny = (text: string, list: readonly string[]) => list.some((word) => text.includes(word))

/** A market supervision station in a usual short form, or by the name of its township alone behind its office. */
function isMarketStation(body: string, { stems, townships }: Gazetteer): boolean {
  if (endsWithAny(body, words.marketStations)) return true
  const office = words.marketOffices.find((word) => body.includes(word))
  const own = office ? body.slice(body.lastIndexOf(office) + office.length) : body
  const isOfTownship = (place: string) => stems.has(place) || townships.some(([word]) => word === place)
  const short = words.shortStations.find((word) => own.endsWith(word))
  if (short === undefined) return office !== undefined && own.endsWith('所') && isOfTownship(own.slice(0, -1))
  const place = own.slice(0, -short.length)
  return isOfTownship(place) || (office !== undefined && place !== '' && !holdsAny(place, words.stationFields))
}

/** Whether the body itself is one that is only found below the county. */
function belowByBody(body: string, gazetteer: Gazetteer): Below {
  if (/街道办(?!公(?!室))|街道(?:党工委|人大工委|纪工委)|(?:乡|(?<!乡)镇)(?:人民)?政府/.test(body)) return 'yes'
  const room = words.committeeRooms.find((word) => body.endsWith(word)) ?? ''
  const committee = body.slice(0, body.length - room.length)
  if (endsWithAny(committee, words.committees) || body.endsWith('社区')) return 'yes'
  if (body.endsWith('村') && body.length > 2 && !endsWithAny(body, words.noVillages)) return 'yes'
  if (isMarketStation(body, gazetteer)) return 'yes'
  const community = body.lastIndexOf('社区')
  return community >= 0 && endsWithAny(body.slice(community + 2), words.communityServices) ? 'ask' : 'no'
}

/** The characters that are meant, where others are written. */
function asMeant(text: string): string {
  let name = simplified(text)
  for (const [written, meant] of words.miswritten) name = name.replaceAll(written, meant)
  return name
}

/** Reads a unit's name (D4.20 county, D7.3 below the county). */
export function readPlace(text: string, policy: Policy): Place {
  const name = asMeant(normalise(text))
  const gazetteer = gazetteerOf(policy)
  const { direct } = policy.prefecture
  const front = readFront(name, gazetteer)
  const branch = readBranch(name, front.end, gazetteer)
  const seat = seatOf(name, gazetteer, direct)
  const named = front.county ?? branch.county ?? (front.prefecture || branch.prefecture ? direct : null)
  const county = seat === undefined ? named : seat
  const outside = county === null ? front.outside : null
  const township = outside ? null : (front.township ?? branch.township)
  const body = name.slice(front.end).replace(/[()[\]{}]/g, '')
  return {
    name,
    county,
    remote: county !== null && gazetteer.remote.has(county),
    township,
    below: outside ? 'no' : township ? 'yes' : branch.sentTo ? 'ask' : belowByBody(body, gazetteer),
    company: holdsAny(name, words.enterprises) || endsWithAny(body, words.shops),
    outside,
  }
}
