import type { Policy } from '../policy/schema.ts'
import { normalise } from './text.ts'

/** Where a unit is, as far as its name tells. */
export interface Place {
  /** The name as it is compared. */
  name: string
  /** A county of the prefecture, the pack's word for units of the prefecture itself (州直), or null. */
  county: string | null
  /** The name has a county that the notice calls remote (七(一): 且末, 若羌). */
  remote: boolean
  /** The township whose full name the unit's name holds. */
  township: string | null
  /** A township, or words that only a body below the county bears: 乡镇政府, 街道办, 村委会, 社区, 市场监管所. */
  belowCounty: boolean
  /** 公司, 厂 or 集团 stands in the name. */
  company: boolean
}

const lowBody = /[乡镇](?:人民)?政府|街道办|村委会|村民委员会|居委会|社区|市场监督管理所|市场监管所|工商所/

/** 迎宾街道片区 is met as 迎宾街道, 乌什塔拉回族民族乡 also as 乌什塔拉乡. */
function shortForms(township: string): string[] {
  const plain = township.replace(/片区$/, '')
  return [plain, plain.replace('回族', ''), plain.replace('民族', ''), plain.replace(/回族|民族/g, '')]
}

interface Gazetteer {
  counties: readonly (readonly [spelling: string, county: string])[]
  townships: readonly (readonly [spelling: string, township: string])[]
}

const gazetteers = new WeakMap<Policy, Gazetteer>()

function gazetteerOf(policy: Policy): Gazetteer {
  const known = gazetteers.get(policy)
  if (known) return known
  const counties = policy.counties.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((spelling) => [normalise(spelling), name] as const),
  )
  const townships = policy.counties.flatMap((county) =>
    county.townships.flatMap((township) =>
      [...new Set(shortForms(township))].map((spelling) => [normalise(spelling), township] as const),
    ),
  )
  const gazetteer = { counties, townships }
  gazetteers.set(policy, gazetteer)
  return gazetteer
}

/** The county whose name comes first; of two at one place the longer. */
function firstCounty(name: string, { counties }: Gazetteer): string | null {
  let best: { at: number; length: number; county: string } | null = null
  for (const [spelling, county] of counties) {
    const at = name.indexOf(spelling)
    if (at < 0) continue
    if (!best || at < best.at || (at === best.at && spelling.length > best.length))
      best = { at, length: spelling.length, county }
  }
  return best?.county ?? null
}

/** Reads a unit's name (D4.20 county, D7.3 below the county). */
export function readPlace(text: string, policy: Policy): Place {
  const name = normalise(text)
  const gazetteer = gazetteerOf(policy)
  const { prefecture } = policy
  const direct = [prefecture.name, ...prefecture.aliases].some((spelling) => name.includes(spelling))
  const township = gazetteer.townships.find(([spelling]) => name.includes(spelling))?.[1] ?? null
  return {
    name,
    county: firstCounty(name, gazetteer) ?? (direct ? prefecture.direct : null),
    remote: policy.remoteCounties.some((county) => name.includes(county)),
    township,
    belowCounty: township !== null || lowBody.test(name),
    company: /公司|厂|集团/.test(name),
  }
}
