/** A piece of free text that ends at a comma or a bracket. */
export interface Clause {
  /** NFKC, without white space and quotation marks. */
  text: string
  /** Times, lengths and states that stand beside it as clauses of their own: 2019年至2020年, 期满, 已返回. */
  notes: string
  /** It stands in a bracket behind a clause, or in the middle of one. */
  bracketed: boolean
}

export type Sentence = readonly Clause[]

const year = '(?:19|20)?\\d{2}年(?:初|底|末|中|前后|[春夏秋冬](?:天|季)?|[上下]半年|全年|度)?'
const han = '[一二三四五六七八九十〇零两百]'
const time = [
  `${year}`,
  `二[〇○零]${han}{2}年度?`,
  `一九${han}{2}年`,
  `\\d{4}(?:[./-]\\d{1,2}(?!\\d)){1,2}日?`,
  `(?<!\\d)\\d{2}\\.\\d{1,2}(?!\\d)`,
  '(?:19|20)\\d{2}(?!\\d)',
  `(?:\\d{1,2}|${han}{1,3})月(?:\\d{1,2}[日号]|初|底|中旬|上旬|下旬|份)?`,
  '(?:\\d{1,2}|[一二三]?十?[一二三四五六七八九十])[日号](?!楼)',
  `(?:\\d+(?:\\.\\d+)?|${han}{1,4}|半|多|几)个?(?:年半|年整|周年|学年|学期|年多|年头|年|个多月|月|天|周|星期)(?:整|余|多|期|点)?`,
  '[今去前明后当同]年|上个?月|本月|年初|年底|次年|上学期|下学期|去年底|前年',
  '至今|迄今|[-–—~～至到起止]|以来|开始|现在|目前|仍在|前后|左右|约|共|满|历时|为期|[援任聘]?(?:派)?期限?|任期|期间|(?:上岗|到岗|任职|服务|起止|工作)?时间|不满|余|秋到|夏|秋|春|冬',
  '期满|已期满|返回|已返回|已?返岗|已?回来了?|结束|已结束|调回|仍在村|已到期|任务',
]
const timeWord = new RegExp(`${time.join('|')}|[的、:了，,./]`, 'y')

/** A clause that is only a time, a length or a state. */
function isNote(text: string): boolean {
  if (text === '' || text.length > 40) return false
  timeWord.lastIndex = 0
  while (timeWord.lastIndex < text.length) if (!timeWord.test(text)) return false
  return true
}

/** What a form answers with; behind a word in brackets, or as the clause behind it. */
const answer = /^(?:是|有|对|√|✓|✔|☑|否|无|没有|未|没|×|✗|✘|×)?$/

const circled = /[①-⑳⑴-⒇⒈-⒛]/g
const quotes = /["'“”‘’「」『』]/g
const numbered = /(^|[^\d.〕])\(?\d{1,2}(?:[.．、)])(?=[^\d\s.])/g
const numberedHan = /(^|[。;\n])\s*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,2}、)/g

const plainDigits: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
}
/** The number of a clause before what is said by it: 七(一)驻村. */
const ofClause = /第?[一二三四五六七八九十]{1,2}[、条]?\([一二三四五六七八九十]{1,2}\)(?:第?\d{1,2}[项点条]?)?[:、]?/g
/** Two boxes of a form, of which one is ticked: 是□否☑. */
const ticked =
  /[:(]?(?:(是|有)[☑√✓✔][否无][□☐]|[是有][□☐](否|无)[☑√✓✔]|[☑√✓✔](是|有)[□☐][否无]|[□☐][是有][☑√✓✔](否|无))\)?/g

const offered = /([^/,，。;()\n:]{1,8})\/([^/,，。;()\n:]{1,8})\(([^()]{1,8})\)/g

/** Free text as sentences of clauses: 。；, a line break or a list number ends a sentence; ，, or a bracket a clause. */
export function sentencesOf(text: string): Sentence[] {
  const plain = text
    .replace(circled, '\n')
    .normalize('NFKC')
    .replace(/[【〔［]/g, (mark) => (mark === '〔' ? '〔' : '('))
    .replace(/】/g, ')')
    .replace(/[［[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/⏎/g, '\n')
    .replace(/[壹贰叁肆伍陆柒捌玖](?=个?[年月次批])/g, (digit) => plainDigits[digit]!)
    .replace(ticked, (_, ...chosen: (string | undefined)[]) => `:${chosen.slice(0, 4).find((one) => one)}`)
    .replace(quotes, '')
    // 退休/在职(在职): which of the two it is.
    .replace(offered, (whole, one: string, other: string, taken: string) =>
      taken === one || taken === other ? `${one}/${other}:${taken}` : whole,
    )
    .replace(ofClause, '')
    .replace(numberedHan, '$1\n')
    .replace(numbered, '$1\n')
  return plain
    .split(/[。;\n\r!]/)
    .map((sentence) => clausesOf(sentence.replace(/[\s\p{Cf}\p{Cc}]/gu, '').replace(/\?/g, ':')))
    .filter((sentence) => sentence.length > 0)
}

function clausesOf(sentence: string): Sentence {
  const clauses: Clause[] = []
  let current: Clause = { text: '', notes: '', bracketed: false }
  const inside: Clause[] = []
  let waiting = ''
  const close = () => {
    for (const piece of [current, ...inside]) {
      if (piece.text === '') {
        if (piece.notes !== '') waiting += `，${piece.notes}`
        continue
      }
      // A time behind a comma is said of what stands outside brackets.
      const last = clauses.findLast(({ bracketed }) => bracketed === piece.bracketed) ?? clauses.at(-1)
      if (isNote(piece.text)) {
        const note = `，${piece.text}${piece.notes}`
        if (last) last.notes += note
        else waiting += note
        continue
      }
      clauses.push({ ...piece, notes: waiting + piece.notes })
      waiting = ''
    }
    current = { text: '', notes: '', bracketed: false }
    inside.length = 0
  }
  for (let at = 0; at < sentence.length; at++) {
    const mark = sentence[at]!
    if (mark === ',' || mark === '，') close()
    else if (mark === '(') {
      const end = matching(sentence, at)
      const within = sentence.slice(at + 1, end)
      at = end
      if (answer.test(within)) {
        current.text += `:${within}`
        close()
      } else if (isNote(within)) current.notes += `，${within}`
      // What stands in brackets within a label is the label's: 身份类别（公务员、参公）：企业.
      else if (sentence[at + 1] !== ':')
        for (const part of within.split(/[,，()]/))
          if (isNote(part)) (inside.at(-1) ?? current).notes += `，${part}`
          else if (part !== '') inside.push({ text: part, notes: '', bracketed: true })
    } else if (mark !== ')') current.text += mark
  }
  close()
  if (waiting !== '' && clauses.length > 0) clauses.at(-1)!.notes += waiting
  return clauses
}

/** Where the bracket that opens at a place is closed; the end of the text where it is not. */
function matching(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}
