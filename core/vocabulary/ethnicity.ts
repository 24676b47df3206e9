import { normalise } from './text.ts'

/** The 56 groups of GB/T 3304 in the order of their codes, each with the spellings that mean no other group. */
const groups: readonly [name: string, ...aliases: string[]][] = [
  ['汉族', '汉'],
  ['蒙古族', '蒙', '蒙古', '蒙族'],
  ['回族', '回'],
  ['藏族', '藏'],
  ['维吾尔族', '维', '维族', '维吾尔', '维吾尓族', '維吾爾族'],
  ['苗族', '苗'],
  ['彝族', '彝', '夷族'],
  ['壮族', '壮', '僮族'],
  ['布依族', '布依'],
  ['朝鲜族', '朝', '朝鲜', '鲜族'],
  ['满族', '满'],
  ['侗族', '侗'],
  ['瑶族', '瑶'],
  ['白族', '白'],
  ['土家族', '土家'],
  ['哈尼族', '哈尼'],
  ['哈萨克族', '哈族', '哈萨克', '哈薩克族'],
  ['傣族', '傣'],
  ['黎族', '黎'],
  ['傈僳族', '傈僳', '傈傈族', '僳僳族'],
  ['佤族', '佤'],
  ['畲族', '畲', '畬族'],
  ['高山族', '高山'],
  ['拉祜族', '拉祜'],
  ['水族', '水'],
  ['东乡族', '东乡', '东乡回'],
  ['纳西族', '纳西'],
  ['景颇族', '景颇'],
  ['柯尔克孜族', '柯', '柯族', '柯尔克孜', '克尔克孜族'],
  ['土族'],
  ['达斡尔族', '达斡尔', '达翰尔族', '达幹尔族'],
  ['仫佬族', '仫佬'],
  ['羌族', '羌'],
  ['布朗族', '布朗'],
  ['撒拉族', '撒拉'],
  ['毛南族', '毛南', '毛难族'],
  ['仡佬族', '仡佬'],
  ['锡伯族', '锡', '锡伯'],
  ['阿昌族', '阿昌'],
  ['普米族', '普米'],
  ['塔吉克族', '塔吉克'],
  ['怒族', '怒'],
  ['乌孜别克族', '乌孜别克', '乌兹别克', '乌兹别克族'],
  ['俄罗斯族', '俄', '俄罗斯'],
  ['鄂温克族', '鄂温克'],
  ['德昂族', '德昂', '崩龙族'],
  ['保安族', '保安'],
  ['裕固族', '裕固'],
  ['京族', '京'],
  ['塔塔尔族', '塔塔尔'],
  ['独龙族', '独龙'],
  ['鄂伦春族', '鄂伦春'],
  ['赫哲族', '赫哲'],
  ['门巴族', '门巴'],
  ['珞巴族', '珞巴'],
  ['基诺族', '基诺'],
]

/** One character that several groups share: asked, never mended (D4.9). */
const ambiguous: Record<string, readonly string[]> = {
  哈: ['哈萨克族', '哈尼族', '赫哲族'],
  塔: ['塔吉克族', '塔塔尔族'],
  土: ['土族', '土家族'],
  达: ['达斡尔族'],
}

/** Codes 97 and 98 of GB/T 3304: people who belong to none of the 56. */
const outside = /^(?:其他|其它|外国血统|外籍|穿青人|.*未识别民族|.*未识别|外国血统中国籍人士|亻革家人|僜人|夏尔巴人)$/

export type Ethnicity =
  | { kind: 'full'; name: string }
  | { kind: 'alias'; name: string }
  | { kind: 'ambiguous'; candidates: readonly string[] }
  | { kind: 'outside' }

/** Names of the 56 groups, in the order of their codes. */
export const ethnicGroups: readonly string[] = groups.map(([name]) => name)

const byText = new Map<string, Ethnicity>()
for (const [name, ...aliases] of groups) {
  for (const alias of aliases) byText.set(alias, { kind: 'alias', name })
  byText.set(name, { kind: 'full', name })
}
for (const [alias, candidates] of Object.entries(ambiguous)) byText.set(alias, { kind: 'ambiguous', candidates })

/** Reads an ethnic group (GB/T 3304); null if it is none. */
export function readEthnicity(text: string): Ethnicity | null {
  const word = normalise(text)
  return byText.get(word) ?? (outside.test(word) ? { kind: 'outside' } : null)
}
