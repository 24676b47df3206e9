import type { Policy } from '../policy/schema.ts'
import type { Topic } from '../policy/terms.ts'
import { denials, type Mark, words } from './lexicon.ts'
import { strangers, topicWords } from './topics.ts'

/** A word of a clause, with what it does there. */
export interface Token {
  mark: Mark
  text: string
  /** Place in the clause. */
  at: number
  /** Of a topic's word. */
  topic?: Topic
}

type Entry = Pick<Token, 'mark' | 'topic'>

/** Words by their first character, the longest first; which places are remote counties. */
export interface Lexicon {
  byFirst: ReadonlyMap<string, readonly (readonly [word: string, entry: Entry])[]>
  isRemote: (place: string) => boolean
}

class Builder {
  readonly byFirst = new Map<string, (readonly [word: string, entry: Entry])[]>()

  /** What is entered first stands where two are equally long. */
  enter(list: readonly string[], entry: Entry): void {
    for (const word of list) {
      const known = this.byFirst.get(word[0]!)
      if (known) known.push([word, entry])
      else this.byFirst.set(word[0]!, [[word, entry]])
    }
  }
}

const suffixed = (names: readonly string[]) =>
  names.map((name) => name.normalize('NFKC')).filter((name) => name.length > 1)

function lexiconFor({ counties, remoteCounties, vocabulary }: Policy): Lexicon {
  const builder = new Builder()
  builder.enter(strangers, { mark: 'x' })
  for (const [topic, list] of Object.entries(topicWords)) {
    const entry: Entry = { mark: 'T', topic: topic as Topic }
    builder.enter(list, entry)
    builder.enter(vocabulary.topics?.[topic as Topic] ?? [], entry)
  }
  builder.enter(denials, { mark: 'd' })
  for (const [mark, list] of Object.entries(words)) builder.enter(list, { mark: mark as Mark })
  for (const { name, aliases, townships } of counties)
    builder.enter(suffixed([name, ...aliases, ...townships]), { mark: 'p' })
  for (const entries of builder.byFirst.values()) entries.sort(([a], [b]) => b.length - a.length)
  return {
    byFirst: builder.byFirst,
    isRemote: (place) => remoteCounties.some((county) => place.startsWith(county)),
  }
}

const lexicons = new WeakMap<Policy, Lexicon>()

/** The words by which free text is read under a pack. */
export function lexiconOf(policy: Policy): Lexicon {
  const known = lexicons.get(policy)
  if (known) return known
  const lexicon = lexiconFor(policy)
  lexicons.set(policy, lexicon)
  return lexicon
}

const han = '[一二三四五六七八九十〇○零两百几半]'
const time = new RegExp(
  [
    '(?:19|20)\\d{2}[./-]?(?:1[0-2]|0?[1-9])?(?:[./-](?:3[01]|[12]\\d|0?[1-9]))?(?!\\d)(?:年度?|月|日|学年)?(?:(?:1[0-2]|0?[1-9])月(?:(?:3[01]|[12]\\d|0?[1-9])[日号])?份?)?(?:初(?![次定])|底|末|[上下]半年|[春夏秋冬](?:天|季)?)?',
    '\\d{2}\\.\\d{1,2}(?:\\.\\d{1,2})?(?!\\d)',
    '\\d{2}年(?:度)?(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?(?:初(?![次定])|底|末|[春夏秋冬](?:天|季)?(?:学期)?)?',
    `第?(?:\\d{1,3}(?:\\.\\d)?|${han}{1,4})个?多?(?:周年|学年|学期|年半|年多|年头|年|个月|月|天|周|星期|[日号])(?:整|余|多|半|份|初(?![次定])|底|末)?`,
    `[一二][〇○零九]${han}{2}年(?:${han}{1,3}月(?:${han}{1,3}日)?)?(?:初(?![次定])|底|末)?`,
    '(?:今|去|前|当|同)年(?:年底|年初|\\d{1,2}月(?:\\d{1,2}[日号])?(?:初(?![次定])|[底末份])?|(?:初(?![次定])|[底末])|[春夏秋冬]天?)?',
    '\\d{1,2}月(?:\\d{1,2}[日号])?(?:初(?![次定])|底|末|份|[上中下]旬)?',
    '上一?年度|本年度|年底|月底|上个?月|上礼拜|上周|上学期|年初|本月|这几年|近[三几]年',
    '[-–—~～]|至今|以来',
  ].join('|'),
  'y',
)
const number =
  /第?[\d.]{1,20}[%％次名家项篇件份台批人户个处位本]?|[A-Za-z][A-Za-z0-9]{0,20}|〔\d{1,6}〕\d{0,6}号?|第?[一二三四五六七八九十两几]{1,4}(?:批|轮|期|届|次|人|名|家|项|篇|件|份|台|批|户|个|级|位)|号/y
/** Names of units and places that no list has: what is unknown before a word that ends such a name. */
const unit =
  /^.{0,14}(?:公司|检测所|检验所|质检所|监管所|局|所|院|中心|厂|站|部|委|办|队|科|股|室|园|学校|大学|集团|企业|矿|井区)$/
const place = /^.{1,8}(?:县|市|州|地区|区|乡|镇|村|社区|街道|里)$/

/** Reads a clause as a row of tokens. */
export function scan(clause: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = []
  let unknown = 0
  const close = (end: number) => {
    if (end > unknown) tokens.push({ mark: 'x', text: clause.slice(unknown, end), at: unknown })
  }
  let at = 0
  while (at < clause.length) {
    const found =
      placeAt(clause, at, unknown === at ? tokens.at(-1) : undefined, lexicon) ?? tokenAt(clause, at, lexicon)
    if (!found) {
      at++
      continue
    }
    close(at)
    tokens.push(found)
    at += found.text.length
    unknown = at
  }
  close(clause.length)
  return topical(joined(tokens), lexicon)
}

const villages = /[\u4e00-\u9fa5]{1,8}?(?:县|乡|镇|村)(?![里级民委镇口])/y

/** Behind a word of going or another place: a name that ends as names of places do. */
function placeAt(clause: string, at: number, before: Token | undefined, { byFirst }: Lexicon): Token | null {
  if (!before || !'igp'.includes(before.mark)) return null
  villages.lastIndex = at
  const name = villages.exec(clause)?.[0]
  if (!name || name.length < 2) return null
  for (let inside = 0; inside < name.length; inside++)
    if (
      (byFirst.get(name[inside]!) ?? []).some(
        ([word, { mark }]) =>
          clause.startsWith(word, at + inside) &&
          // 我在且末县: a known place behind words of its own.
          (mark === 'p' ? inside > 0 && word.length > 1 : mark === 'T' || word.length > 1 || 'si'.includes(mark)),
      )
    )
      return null
  return { mark: 'p', text: name, at }
}

const kin = /^[父母妻夫兄弟姐妹](?=$|[是为系现已退、:在])/

/** Times and numbers, and what they can begin with. */
const figures = [...'0123456789一二三四五六七八九十〇○零两百几半第']
const counted = [
  [time, new Set([...figures, ...'今去前当同上近年本这七以至-–—~～'])],
  [number, new Set([...figures, ...'.〔号', ...'abcdefghijklmnopqrstuvwxyz', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])],
] as const

/** 五年内不得申报, 三年不能评: for how long somebody may not apply. */
const bar =
  /[一二两三五六1-6]年(?:之?内|里头?)?(?:均|都|也)?(?:不得|不能|不准|不许|不让|不予|不受理|没资格|无资格|禁止|限制|停止|暂停)(?:再次?|其|他|本人){0,2}(?:参加)?(?:申报|参评|评审|评职称|评|报名|报|职称)(?:相应|高一级)?(?:职称|材料)?(?:评审)?/y

function tokenAt(clause: string, at: number, { byFirst }: Lexicon): Token | null {
  if ('一二两三五六123456'.includes(clause[at]!)) {
    bar.lastIndex = at
    const found = bar.exec(clause)?.[0]
    if (found) return { mark: 'T', topic: 'barred', text: found, at }
  }
  if (at === 0 && kin.test(clause)) return { mark: 'k', text: clause[0]!, at }
  const known = byFirst.get(clause[at]!)?.find(([word]) => clause.startsWith(word, at))
  for (const [pattern, begins] of counted) {
    if (!begins.has(clause[at]!)) continue
    pattern.lastIndex = at
    const found = pattern.exec(clause)?.[0]
    if (found && found.length >= (known?.[0].length ?? 0))
      return { mark: pattern === time ? 't' : 'M', text: found, at }
  }
  return known ? { ...known[1], text: known[0], at } : null
}

/** What is unknown and ends as names of units or places end is such a name. */
function joined(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    const isName = last?.mark === 'x' && (token.mark === 'u' || token.mark === 'G' || token.mark === 'p')
    if (isName) out.splice(-1, 1, { mark: token.mark, text: last.text + token.text, at: last.at })
    else if (token.mark === 'x' && unit.test(token.text)) out.push({ ...token, mark: 'u' })
    else if (token.mark === 'x' && place.test(token.text)) out.push({ ...token, mark: 'p' })
    else out.push(token)
  }
  return out
}

const inland = /内地$|^内派$/
const provinces =
  /^(?:湖北|湖南|河北|河南|江苏|浙江|广东|山东|山西|四川|甘肃|陕西|上海|北京|天津|福建|安徽|江西|重庆|内蒙古|黑龙江|吉林|辽宁|贵州|云南|广西|海南|青海|宁夏)/

const postponing = new Set(['推迟', '延迟', '延后', '延期', '延长'])
const inquiries = new Set(['审查', '调查', '审查调查'])
const investigators = /^[\u4e00-\u9fa5]{0,6}(?:纪委|监委|纪委监委|检察院|纪检组|公安局|公安机关|司法机关)$/
/** 正接受县纪委审查: whoever asks stands between. */
const isInquiry = (before: readonly Token[], isLast: boolean) => {
  const done = before.findLastIndex(({ text }) => text === '接受' || text === '被')
  const whom = before.slice(done + 1).map(({ text }) => text)
  if (done >= 0) return investigators.test(whom.join(''))
  // 县纪委正在调查.
  const who = before.filter(({ mark, text }) => mark !== 'n' && text !== '正在')
  return isLast && before.length > who.length && investigators.test(who.map(({ text }) => text).join(''))
}

/** 调往市监局, 调出至县纪委: to an organ, and no word of where from. */
function isAway(tokens: readonly Token[], place: number): boolean {
  if (!/^调[往出]$/.test(tokens[place]!.text) || has(tokens.slice(0, place), 'I')) return false
  return (tokens[place]!.text === '调往' ? /^p*G/ : /^[ign]p*G/).test(rowOf(tokens.slice(place + 1)))
}

/** Places and words that are a topic's only beside others: a remote county, 服务管理 behind 内地, a word of moving. */
function topical(tokens: readonly Token[], { isRemote }: Lexicon): Token[] {
  let isInland = false
  const isStudy = tokens.some(({ text }) => /^(?:继续教育|继教|学时|公需课|公需科目|专业课)$/.test(text))
  return tokens.map((token, place) => {
    if (inland.test(token.text) || (token.mark === 'p' && provinces.test(token.text))) isInland = true
    if (token.text === '为' && place > 0 && 'snuoEtjfAPV'.includes(tokens[place - 1]!.mark))
      return { ...token, mark: 'c' }
    // 被单位派去: who sends changes nothing of who goes.
    if (token.text === '被' && tokens.slice(place + 1, place + 4).some(({ mark }) => mark === 'g'))
      return { ...token, mark: 'n' }
    // 受党内警告和政务记过处分.
    if (token.text === '和' && tokens[place - 1]?.mark === 'T' && tokens[place + 1]?.mark === 'T')
      return { ...token, mark: 'l' }
    // 与我院的合同已解除.
    if (token.text === '解除' && tokens.slice(0, place).some(({ text }) => /^(?:劳动|聘用)?(?:合同|关系)$/.test(text)))
      return { ...token, mark: 'T', topic: 'left-unit' }
    // 辞了我站的工作.
    if (token.text === '辞了' && tokens[place + 1]?.mark === 'u') return { ...token, mark: 'T', topic: 'left-unit' }
    // 推迟两年退休.
    if (postponing.has(token.text) && tokens[place + 1]?.mark === 't' && tokens[place + 2]?.text === '退休')
      return { ...token, mark: 'T', topic: 'postponed-retirement' }
    if (token.topic === 'retired' && postponing.has(tokens[place - 2]?.text ?? '') && tokens[place - 1]?.mark === 't')
      return { mark: 'o', text: token.text, at: token.at }
    if (token.text === '等' && place === 0) return { ...token, mark: 'f' }
    // 快七年了: nearly, not soon.
    if (token.text === '快' && tokens[place + 1]?.mark === 't') return { ...token, mark: 'n' }
    // 已办理退休手续: done.
    if (token.text === '办理' && /^已/.test(tokens[place - 1]?.text ?? '')) return { ...token, mark: 'n' }
    if (token.text === '→')
      return { ...token, ...(tokens[place - 1]?.mark === 'G' ? { mark: 'm', topic: 'transfer' } : { mark: 'l' }) }
    if (
      token.mark === 'y' &&
      inquiries.has(token.text) &&
      isInquiry(
        tokens.slice(0, place),
        place === tokens.length - 1 || (place === tokens.length - 2 && tokens[place + 1]!.mark === 's'),
      )
    )
      return { ...token, mark: 'T', topic: 'under-investigation' }
    if (token.text === '现在' && tokens[place + 1]?.mark === 'p') return { ...token, mark: 'i' }
    if (token.mark === 'p' && isRemote(token.text)) return { ...token, topic: 'remote-county' }
    if (isAway(tokens, place)) return { ...token, mark: 'T', topic: 'left-unit' }
    if (/^调(?:到|至|来|进|往)?$/.test(token.text)) return { ...token, topic: 'transfer' }
    if (isStudy && /^(?:予以)?免除?$/.test(token.text)) return { ...token, mark: 'T', topic: 'study-exempt' }
    if (token.mark === 'm') return { ...token, topic: 'transfer' }
    if (token.mark === 'Q') return isInland ? { ...token, mark: 'T', topic: 'inland-service' } : { ...token, mark: 'y' }
    return token
  })
}

/** The marks of tokens as one string, for a pattern. */
export const rowOf = (tokens: readonly Token[]) => tokens.map(({ mark }) => mark).join('')

/** Whether one of the tokens has a mark. */
export const has = (tokens: readonly Token[], mark: string) => tokens.some((token) => token.mark === mark)
