import type { UnitNature } from '../policy/schema.ts'
import { normalise } from './text.ts'

export function isEnterprise(nature: UnitNature | null): boolean {
  return nature === 'state-enterprise' || nature === 'private-enterprise' || nature === 'enterprise'
}

/** 民办非企业: a nature of its own among the social organisations, which elsewhere are read as one. */
export function isPrivateNonEnterprise(text: string): boolean {
  return /民办非企业|民非|社会服务机构/.test(normalise(text))
}

/** 合作社, in its nature or its name: read as an enterprise, and a thing of its own. */
export function isCooperative(text: string): boolean {
  return normalise(text).includes('合作社')
}

/** 参照公务员法管理, in the ways it is written. */
const managedWords = '参公|参照《?(?:中华人民共和国)?(?:国家)?公务员|参照管理|参管'
const managed = new RegExp(managedWords)
const managedDenied = new RegExp(`(?:没有|不是|[非不未])[^年月]{0,6}(?:${managedWords})`)

/** Reads 单位性质; 'both' where it says two things (行政事业单位), null where it is not understood. */
export function readUnitNature(text: string): UnitNature | 'both' | null {
  const word = normalise(text).replace(/企业化(?:管理|运作|运营)?/g, '')
  const said = new Set<UnitNature>()
  if (managed.test(word)) said.add(managedDenied.test(word) ? 'public-institution' : 'civil-service-managed')
  if (/自由职业/.test(word)) said.add('freelance')
  if (/民办非企业|民非|社会团体|社会组织|社团|协会|学会|社会服务机构|基金会/.test(word)) said.add('social-organisation')
  const rest = word.replace(/民办非企业(?:单位)?/g, '').replace(managedDenied, '')
  if (/事业|全额|差额|自收自支|公益(?:[一二12]|I{1,2})类/.test(rest)) said.add('public-institution')
  if (/机关|行政/.test(rest)) said.add('administrative')
  const owned = /国有|国企|央企|国资|全民所有/.test(rest) && !said.has('public-institution')
  const held = /民营|私营|私有|民企|私企|个体|非公(?!务)/.test(rest)
  if (owned) said.add('state-enterprise')
  if (held) said.add('private-enterprise')
  if (!owned && !held && /企业|公司|合资|外资|独资|股份|集体|合作社/.test(rest)) said.add('enterprise')
  // 参公 is a way to run an organ or an institution, not a second nature beside it.
  if (said.has('civil-service-managed')) return 'civil-service-managed'
  const [only] = said
  return said.size > 1 ? 'both' : (only ?? null)
}
