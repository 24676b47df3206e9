import { type Ask, byWhen, type Said } from './counting.ts'
import { dayOf } from './days.ts'
import { isTeamsDoing } from './frames.ts'
import { subjectIn } from './holder.ts'
import { phrases, says } from './phrases.ts'
import type { Reading } from './readings.ts'
import { has, rowOf, type Token } from './scan.ts'
import { type Statement, sentenceOf } from './statement.ts'

const allTokens = (clauses: readonly Reading[]) => clauses.flatMap(({ tokens, notes }) => [...tokens, ...notes])

/** Served it without being said to be of it. */
const served = ({ left, right }: Statement) => has(left, 'r') || has(right, 'r')

/** 第一书记是州上派的: told of somebody who is that. */
const isOfOffice = ({ topic, answer, left, right }: Statement) =>
  topic === 'first-secretary' &&
  answer === null &&
  !has(left, 's') &&
  !has(right, 's') &&
  (right[0]?.mark === 'c' ||
    // 第一书记来我所, 第一书记帮扶的村.
    (!/[vgiIjtc]/.test(rowOf(left)) &&
      (right[0]?.mark === 'g' || /^帮扶的/.test(right.map(({ text }) => text).join('')))))

/** A deed that frees from defense: done, or being done; chosen for it or serving it is asked. */
export function deedSaid(statement: Statement, ask: Ask): Said {
  if (isTeamsDoing(statement)) return 'no'
  if (isOfOffice(statement) || (statement.topic === 'first-secretary' && has(statement.left, 'r'))) return 'no'
  if (served(statement)) return 'ask'
  if (!statement.framed && statement.when !== 'chosen') return 'no'
  if (statement.when === 'chosen' && (has(statement.left, 'x') || has(statement.right, 'y'))) return 'no'
  return byWhen(statement, ask)
}

/** 管委会 alone is also what parks are run by. */
export function monasterySaid(statement: Statement, ask: Ask): Said {
  const { token, left, right, answer } = statement
  const isPlain = /^管(?:委会|理委员会)$/.test(token.text)
  // 是否参加管委会：是.
  if (answer === 'yes' && (!isPlain || statement.before.some(({ text }) => /参加|工作|担任/.test(text))))
    return deedSaid(statement, ask)
  // 管委会（经开区）.
  const aside = statement.clauses[statement.index + 1]
  if (isPlain && aside?.clause.bracketed && /[区园]$/.test(aside.clause.text)) return 'no'
  // 到管委会办证, 管委会来访.
  if (isPlain && right.some(({ text }) => /^(?:办|来|领|开)/.test(text))) return 'no'
  if (isPlain && left.length === 0 && right.length === 0) return 'ask'
  if (isPlain && left.length > 0 && !left.some(({ mark }) => 'vgitTCM'.includes(mark))) return 'no'
  if (isPlain && left.length === 0 && right.length > 0 && !/工作|干部|期间/.test(right[0]!.text)) return 'no'
  return deedSaid(statement, ask)
}

const southern =
  /^(?:南疆|喀什|和田|阿克苏|克孜勒苏|克州|疏附|疏勒|英吉沙|泽普|莎车|叶城|麦盖提|岳普湖|伽师|巴楚|塔什库尔干|墨玉|皮山|洛浦|策勒|于田|民丰|温宿|库车|沙雅|新和|拜城|乌什|阿瓦提|柯坪|阿图什|阿克陶|阿合奇|乌恰)/
const general = /^(?:村|镇|乡|县|州|市|乡镇|农村|本地|当地|基层|某村|四地州|该县|该村|内地|新疆|自治区)$/

/** 尉犁县中心幼儿园, 在和静: a clause that only says where. */
const namesPlace = ({ tokens }: Reading) => /^(?:[Ltnc]*ip|[Ltnc]*p+u)[puotn]*$/.test(rowOf(tokens))

/** 二中, 第四中学; 第二中心幼儿园 is none. */
const numberedSchool = /[一二三四五六七八九十]中(?!心)/

/** Teaching in kindergartens of the four southern prefectures (附件4 note 1). */
export function preschoolSaid(statement: Statement, ask: Ask): Said {
  const said = deedSaid(statement, ask)
  if (said !== 'yes') return said
  const isPlace = ({ mark, text }: Token) => mark === 'p' && !general.test(text)
  const own = [...statement.left, ...statement.right].filter(isPlace)
  const { clauses, index, token } = statement
  const isSouthern =
    token.text.includes('南疆') ||
    (own.length > 0 ? own : allTokens(clauses)).some(({ mark, text }) => mark === 'p' && southern.test(text))
  if (!isSouthern) {
    const beside = [clauses[index - 1], clauses[index + 1]].flatMap((one) => (one && namesPlace(one) ? one.tokens : []))
    return [...own, ...beside].some(isPlace) ? 'no' : 'ask'
  }
  const words = `${statement.text}${statement.notes}`
  const isSchool =
    says(words, phrases.schools) || numberedSchool.test(words) || says(sentenceOf(statement), phrases.grades)
  return isSchool ? 'ask' : 'yes'
}

const lasting = new Set([
  '工作',
  '任职',
  '服务',
  '上班',
  '挂职',
  '驻点',
  '常驻',
  '常年驻',
  '派驻',
  '借调',
  '借',
  '工作地',
  '工作地点',
  '工作所在地',
  '调到',
  '任',
  '当',
  '驻',
  '干',
  '在岗',
  '担任',
  '在',
  '人在',
  '仍在',
  '现在',
  '位于',
  '就在',
  '挂职锻炼',
  '借调到',
  '交流到',
  '调去',
  '调往',
  '待了',
  '待过',
  '守',
  '守着',
  '值守',
  '待在',
  '人现在',
  '人还在',
  '人就在',
  '坐班',
  '蹲在',
  '守在',
  '留在',
  '派在',
  '岗位',
  '外派',
])
const at = new Set(['在', '于', '位于', '人在', '仍在', '现在', '就在', '人现在', '人还在', '人就在'])
const temporary = new Set(['派驻', '借调', '借', '挂职', '驻点', '服务', '借调到', '挂职锻炼', '派', '派到', '派往'])

/** Where the person works now: 在若羌县工作, 现借调且末县. */
/** 2012年调入博湖县, 现在库尔勒工作: later it says where else the person works. */
const isElsewhereNow = ({ clauses, index }: Statement) =>
  clauses.slice(index + 1).some(({ tokens }) => {
    const isPlace = ({ mark, topic, text }: Token) =>
      (mark === 'p' && topic === undefined && !general.test(text)) || (mark === 'u' && text.startsWith('本'))
    const moved = has(tokens, 'm') || tokens.some(({ mark, text }) => mark === 'g' && /^调/.test(text))
    const now = tokens.some(({ mark, text }) => 'ji'.includes(mark) && text.startsWith('现'))
    const works = now && tokens.some(({ mark, text }) => mark === 'S' || text === '工作')
    return (moved || works) && tokens.some(isPlace) && subjectIn(tokens) !== 'another'
  })

/** 先后在若羌、且末、库尔勒工作, 且末县工作经历, 在且末县参加工作: once, among others. */
function isStretch({ before, right }: Statement): boolean {
  const beside = [...before, ...right]
  const began = beside.some(({ text }, at) => text === '参加' && beside[at + 1]?.text === '工作')
  return (
    (began && !has(beside, 'j')) || beside.some(({ text }) => ['先后', '经历', '片区', '境内', '辖区'].includes(text))
  )
}

const supports = new Set(['支援', '对口支援', '援助'])

/** 支援若羌县一年: worked there for a time; whether it is work there is asked. */
function supportSaid({ before, right, when, times }: Statement): Said {
  // 我所支援若羌县检验所: the unit does.
  const isUnits = has(before, 'u') && !/[sgIB]/.test(rowOf(before))
  if (isUnits || /[kFafdH]/.test(rowOf([...before, ...right]))) return 'no'
  if (when === 'planned' || when === 'attempted' || when === 'chosen') return 'no'
  const lasts = times.open || (times.months !== null && times.months >= 1.5)
  return lasts ? 'ask' : 'no'
}

export function remoteSaid(statement: Statement): Said {
  const { before: left, right, when, times, notes } = statement
  // 是否在若羌工作：是; 是否去过若羌：是 tells of no work, 曾在若羌工作 of none today.
  if (statement.answer === 'yes')
    return /工作|任职|服务|上班|[挂驻]/.test(statement.text) && !/[曾原过]/.test(statement.text) ? 'yes' : 'no'
  const beside = [...left, ...right]
  if (beside.some(({ text }) => supports.has(text))) return supportSaid(statement)
  const others = beside.filter(
    ({ mark, text }) =>
      !(mark === 'y' && text === '服务') &&
      !(mark === 'f' && text === '要') &&
      // 任站长: what the person is there.
      !(mark === 'k' && /^(?:[站厂所局院班]长|主任)$/.test(text) && has(right, 'v')),
  )
  if (/[kFbyadf]/.test(rowOf(others).replace(/[SvuoG]n?[xbyM]+|b(?=[ou])/g, ''))) return 'no'
  if (isElsewhereNow(statement) || isStretch(statement)) return 'no'
  // 从且末到库尔勒: what one comes from.
  if (left.at(-1)?.mark === 'I') return 'no'
  // 若羌、且末的锅炉: things that are there.
  if (
    right.find(({ mark }) => mark !== 'l' && mark !== 'p')?.text === '的' &&
    !right.some(({ mark, text }) => mark === 'S' || text === '工作' || text === '岗位')
  )
    return 'no'
  // 到且末县上班后再没调离.
  if (has(right, 'S') && /没(?:有)?调离|没离开|未调离/.test(statement.text)) return 'yes'
  // 派到若羌钾盐厂，现常驻.
  const next = statement.clauses[statement.index + 1]?.tokens ?? []
  if (left.some(({ text }) => /^派[到往去]$/.test(text)) && /^j[n]*S/.test(rowOf(next))) return 'yes'
  // 服务且末县企业: whom one works for, not where.
  const stays = beside.filter(
    (token) => lasting.has(token.text) && !(token.text === '服务' && left.includes(token) && !has(left, 'j')),
  )
  if (stays.length === 0) return 'no'
  const unknown = beside.filter(({ mark }) => mark === 'x')
  const isOnlyAt = stays.every(({ text }) => at.has(text))
  if (unknown.length > (isOnlyAt ? 0 : 2) || unknown.some(({ text }) => text.length > 4)) return 'no'
  if (
    isOnlyAt &&
    !(has(left, 's') || has(left, 'j') || /人在|还在|仍在|现在|就在/.test(stays.map(({ text }) => text).join()))
  )
    return 'no'
  if (times.months !== null && times.months < 1.5) return 'no'
  if (when === 'past' || when === 'planned' || when === 'attempted' || when === 'chosen') return 'no'
  if (when === 'present' || has(left, 'j')) return 'yes'
  if (times.months !== null) return 'ask'
  if (when === 'since')
    return beside.some(({ text }) => temporary.has(text)) || !/起|至今/.test(notes + statement.text) ? 'ask' : 'yes'
  return 'yes'
}

/** Sent to help Xinjiang for a year or more, and not over (`materials/aid`). */
export function aidSaid(statement: Statement, ask: Ask): Said {
  if (served(statement)) return 'ask'
  if (!statement.framed) return 'no'
  const { when, clauses } = statement
  if (byWhen(statement, ask) === 'no') return 'no'
  const text = sentenceOf(statement)
  if (says(text, ['一年以上', '一年半期'])) return 'yes'
  const months = Math.max(0, ...clauses.map(({ times }) => times.months ?? 0))
  // 2022年3月援疆至今.
  const { times } = statement
  if (when === 'present' && times.begins.some(({ last }) => last + 10_000 <= dayOf(ask.asOf))) return 'yes'
  const ahead = clauses.some(({ times }) => times.ends.length > 0)
  return months >= 12 && (says(text, phrases.lasts) || ahead || when === 'present') ? 'yes' : 'ask'
}
