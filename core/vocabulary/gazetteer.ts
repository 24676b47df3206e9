import type { Policy } from '../policy/schema.ts'
import { alsoCalled, divisions, provinces } from './divisions.ts'
import { ethnicGroups } from './ethnicity.ts'
import { normalise } from './text.ts'
import * as words from './unit-words.ts'

/** A spelling and what it means; longest first, so that the first that fits is the longest. */
type Spellings = readonly (readonly [spelling: string, meaning: string])[]

export interface Gazetteer {
  regions: readonly string[]
  prefectures: readonly string[]
  /** Names of the prefecture that tell it only in front: 巴音郭楞, 自治州. */
  frontPrefectures: readonly string[]
  counties: Spellings
  remote: ReadonlySet<string>
  townships: Spellings
  /** First characters of all these names: where none of them stands no place begins. */
  firsts: ReadonlySet<string>
  /** Names of townships less 乡, 镇, 街道. */
  stems: ReadonlySet<string>
  /** Names of the prefecture and its counties: never outside. */
  own: ReadonlySet<string>
  /** The province's code, two digits. */
  province: string
}

const byLength = (a: string, b: string) => b.length - a.length
const longestFirst = (spellings: Spellings): Spellings => [...spellings].sort(([a], [b]) => byLength(a, b))

/** 迎宾街道片区 is met as 迎宾街道, 乌什塔拉回族民族乡 also as 乌什塔拉乡. */
function shortForms(township: string): string[] {
  const plain = township.replace(/片区$/, '')
  return [plain, plain.replace('回族', ''), plain.replace('民族', ''), plain.replace(/回族|民族/g, '')]
}

/** Names by which a province is called; 自治区 alone is the one in which the prefecture lies. */
function regionsOf(code: string): string[] {
  const own = provinces.find(([province]) => province === code)
  if (!own) return []
  return [own[1], own[2], ...(own[1].endsWith('自治区') ? ['自治区', `${own[2]}自治区`] : [])].sort(byLength)
}

/** A prefecture's name less 自治州 and the group it is named after, and 自治州 alone. */
function frontForms(prefecture: string): string[] {
  const stem = prefecture.replace(/自治州$/, '')
  return stem === prefecture ? [] : [withoutGroups(stem), '自治州']
}

const gazetteers = new WeakMap<Policy, Gazetteer>()

export function gazetteerOf(policy: Policy): Gazetteer {
  const known = gazetteers.get(policy)
  if (known) return known
  const { counties, prefecture } = policy
  const named = counties.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((word) => [normalise(word), name] as const),
  )
  const townships = counties.flatMap(({ townships }) =>
    townships.flatMap((township) =>
      [...new Set(shortForms(township))].map((word) => [normalise(word), township] as const),
    ),
  )
  const prefectures = [prefecture.name, ...prefecture.aliases].map(normalise)
  const province = prefecture.code.slice(0, 2)
  const gazetteer: Gazetteer = {
    regions: regionsOf(province),
    prefectures: prefectures.sort(byLength),
    frontPrefectures: [...prefectures, ...frontForms(normalise(prefecture.name))].sort(byLength),
    counties: longestFirst(named),
    remote: new Set(named.filter(([word]) => policy.remoteCounties.includes(word)).map(([, county]) => county)),
    townships: longestFirst(townships),
    firsts: new Set([...prefectures, ...[...named, ...townships].map(([word]) => word)].map((word) => word[0]!)),
    stems: new Set(townships.map(([word]) => word.replace(/(?:民族)?乡$|镇$|街道$/, ''))),
    own: new Set([...prefectures, ...named.map(([word]) => word)]),
    province,
  }
  gazetteers.set(policy, gazetteer)
  return gazetteer
}

/** Groups as they stand in 自治州, 自治县: 回族, and of the longer names 哈萨克, 蒙古, 锡伯 without 族. */
const groupsBehind = ethnicGroups.flatMap((group) => (group.length > 2 ? [group, group.slice(0, -1)] : [group]))

/** 昌吉回族自治州 is also called 昌吉州. */
function withoutGroups(stem: string): string {
  const group = groupsBehind.find((word) => stem.endsWith(word) && stem.length > word.length)
  return group ? withoutGroups(stem.slice(0, -group.length)) : stem
}

/** Names of places of the whole country by their length, so that one can be looked up at a place of a text. */
let places: ReadonlyMap<number, ReadonlySet<string>> | null = null

function nationalPlaces(): ReadonlyMap<number, ReadonlySet<string>> {
  if (places) return places
  const found = new Map<number, Set<string>>()
  const add = (name: string) => {
    const list = found.get(name.length) ?? new Set<string>()
    found.set(name.length, list.add(name))
  }
  for (const [suffix, stems] of Object.entries(divisions))
    for (const stem of stems.trim().split(/\s+/)) {
      add(stem + suffix)
      const short = suffix.startsWith('自治') ? withoutGroups(stem) : stem
      if (short !== stem && short.length > 1) add(short + suffix.slice(-1))
    }
  for (const name of alsoCalled) add(name)
  places = new Map([...found].sort(([a], [b]) => b - a))
  return places
}

/** 兵团 and its divisions (第二师, 农二师, 二师, but not 师范, 师傅). */
const corps =
  /(?:新疆)?(?:生产建设)?兵团(?:第[一二三四五六七八九十\d]{1,3}师)?|[第农]?[一二三四五六七八九十\d]{1,3}师(?![范傅生])/y

/** The place outside the prefecture that begins at `at`, by its full name; '' where none does. */
export function outsideAt(name: string, at: number, { own, province }: Gazetteer): string {
  corps.lastIndex = at
  const found = corps.exec(name)
  if (found) return found[0]
  const far = provinces.find(([code, full]) => code !== province && name.startsWith(full, at))
  if (far) return far[1]
  for (const [length, list] of nationalPlaces()) {
    const word = name.slice(at, at + length)
    if (!list.has(word) || own.has(word)) continue
    // 巴州区域 is not 巴州区.
    if (word.endsWith('区') && /^[域块间段]/.test(name.slice(at + length, at + length + 1))) continue
    return word
  }
  return ''
}

export const spelledAt = (spellings: readonly string[], name: string, at: number): string =>
  spellings.find((word) => name.startsWith(word, at)) ?? ''

/** A road, square, produce or breed that is called after what stands before it. */
function isNamedAfter(rest: string): boolean {
  return (
    words.namedAfter.some((word) => rest.startsWith(word)) && !words.notNamedAfter.some((word) => rest.startsWith(word))
  )
}

interface Found {
  meaning: string
  /** Where the name goes on behind it. */
  end: number
}

/** The county that begins at `at`; a short form only where it is not part of another name. */
export function countyAt(name: string, at: number, { counties }: Gazetteer): Found | null {
  const found = counties.find(([word]) => name.startsWith(word, at))
  if (!found) return null
  const [word, meaning] = found
  const end = at + word.length
  return !/[市县]$/.test(word) && isNamedAfter(name.slice(end, end + 4)) ? null : { meaning, end }
}

/** The township that begins at `at`, by its full name: not 塔里木乡村旅游, not 天山街道路. */
export function townshipAt(name: string, at: number, { townships }: Gazetteer): Found | null {
  const found = townships.find(([word]) => name.startsWith(word, at))
  if (!found) return null
  const [word, meaning] = found
  const end = at + word.length
  const rest = name.slice(end, end + 2)
  if (word.endsWith('乡') && /^村(?![委民级镇])/.test(rest)) return null
  if (word.endsWith('街道') && rest.startsWith('路')) return null
  return { meaning, end }
}

/** A place elsewhere by its full or its short name: 乌鲁木齐, 成都市, 四川. */
export function isElsewhere(place: string): boolean {
  if (words.farSeats.includes(place)) return true
  if (provinces.some(([, full, short]) => place === full || place === short)) return true
  const spelled = ['', ...Object.keys(divisions)].map((suffix) => place + suffix)
  return spelled.some((word) => nationalPlaces().get(word.length)?.has(word))
}
