import type { Clause } from './clauses.ts'
import { lexicon, type Topic } from './topics.ts'

/** A word of a topic where it stands. */
export interface Mention {
  topic: Topic
  word: string
  clause: Clause
  /** What stands before and behind it in its clause. */
  before: string
  after: string
}

// ── Holder ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const kinWords =
  '爱人|配偶|丈夫|老公|妻子|老婆|媳妇|父母|父亲|母亲|[我他她]?[爸妈爹娘]|先[父母]|岳[父母]|公公|婆婆|儿子|女儿|子女|孩子|长[子女]|次[子女]|哥哥?|弟弟|姐夫|姐姐?|妹妹|嫂子?|[表堂][哥弟姐妹]|其[父母妻夫弟兄子女姐妹]|家属|亲属|家庭成员|社会关系|(?:同科室|同组|同批|同单位|所里|科里)的?(?:同事|两个同事|[^，,]{0,4}人|小[^，,]|老[^，,]|[王李张刘赵]姐)?|同事|领导|主任|科长|[老马]?师傅|师父|导师|徒弟|学生|朋友|同学|战友|部门经理|法人|所长|[小老][王李张刘赵吴马孙周陈]'
const kin = new RegExp(`(?:${kinWords})(?!弟|公司|生活|评语)|(?<=^|[、:；])[父母妻夫兄弟姐妹](?=[^子弟妹女母妻兄姐民科职]|$)`, 'g')
/** With, for, from somebody: a companion or an object, not the subject. */
const companion = /(?:与|和|同|跟着?|随|陪同?|替|给|为|帮|代|照顾|接替?|顶替?|向|师从|嫁|找|看|由|[^自]从|协助|带|对|离开)(?:本?[科局所院]的?|退休的?|援疆的?)?$/
const self = /本人|(?<!其)我(?![局院所厂站队州区县]|单位|公司|中心|爱人|老[公婆]|[父母爸妈哥姐弟妹儿女妻夫师姑叔舅]|朋友|同学|科室|们)|该同志|该员|申报人|自己/

/** Whom a clause is about: the person, another, or as the clause before it. */
export type Subject = 'person' | 'another' | 'same'

export function subjectOf(text: string): Subject {
  let subject: Subject = 'same'
  let from = 0
  for (const match of text.matchAll(kin)) {
    const before = text.slice(from, match.index)
    if (self.test(before)) {
      // My colleague and I: the person is the subject, whoever is there with them.
      if (companion.test(before) || !/^(?:的|其|之|与|和)?$/.test(before.slice(before.search(self) + 2))) return 'person'
    }
    if (companion.test(text.slice(0, match.index))) continue
    subject = 'another'
    from = match.index + match[0].length
  }
  if (self.test(text.slice(from))) return 'person'
  if (subject === 'same' && /^(?:[我本该]?(?:单位|局|所|院|公司|中心|厂|站))/.test(text)) return 'person'
  return subject
}

const personNoun = '教师|老师|教授|高级工程师|工程师|职工|工人|干部|专家|医生|技术员(?!，|$)|师傅|父亲|母亲|爱人|家属|同事|领导|老科长|的?老科长'
const ofSomebody = new RegExp(`^(?:的|前的|审批)?(?:[马赵王李张刘]?(?:${personNoun}))`)

/** The word only says what somebody else is: 退休教师, 援疆专家. */
export const qualifiesAnother = (topic: Topic, before: string, after: string) =>
  /^[^，,]{0,10}(?:家属|家庭)/.test(after) ||
  /^(?:是|为|叫)[\u4e00-\u9fa5]{2,3}$/.test(after) ||
  (lexicon[topic].family === 'status' || topic === 'aid') &&
  ofSomebody.test(after) && !/(?:系|是|为|属|^|来的|河北|第[一二三四五六七八九十]+批|本人|优秀|正在)$/.test(before.slice(-6))

const duty = /(?:负责|承担|从事|管理?|办理|协助|参与|组织(?!部|批准|决定|安排|同意)|服务(?!期)|统计|审核|撰写|编写|整理|聘请|经?核对|论文|课题|收集|编制|贯彻|传达)(?:[^，,]{0,14}(?<!管理的|于))$/
const behindDuty = /^(?:人员|职工|员工|干部|者)?(?:的)?(?:档案|案件|手续|台账|材料|经费|待遇|业务|管理|服务|工作|名单|目录|考试|培训|录用|医疗|金|费|年龄|前(?!科)|中心|总结|期间核查)/

/** The thing somebody works with, or a name: no status of anybody. */
export function isAnotherThing(topic: Topic, before: string, after: string): boolean {
  const { family } = lexicon[topic]
  if (topic === 'postponed-retirement' || topic === 'transfer') return false
  if (/^和[^，]{0,8}(?:混|一起)|^(?:了)?\d+人|^差不多|^一样/.test(after)) return true
  if (family === 'deed' || family === 'request') return false
  if (topic === 'retired' && /^(?:年龄|金|费|前(?!$)|职工|人员(?:[^，]{0,12})(?:管理|服务|档案|同名|台账|设备|\d名))/.test(after)) return true
  if (duty.test(before) && !/(?:本人|我)(?:系|是|为)?$|已(?:于.{0,12})?(?:办理?|履行)$|经.{0,12}批准$/.test(before)) return true
  return family === 'status' && behindDuty.test(topic === 'civil-service-managed' ? after.replace(/^管理(?:人员)?/, '') : after) && !/^手续|^工作/.test(after)
}

// ── Polarity ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const notDenials = /不仅|不但|不光|不只|不单|不得不|不少|不止|不论|不管|不同(?!意)|不久|不断|不锈|不动产|不合格|不称职|不定|不低于|不超过|不足|不满|无论|无偿|无损|无线|无人机|无机|无锡|未来|未婚|未成年|非常|非公(?!务)|非遗|非标|非金属|没收|是否|能否|否则|不慎|不服|不再担任.{0,6}后|未届|不予受理/g
const doubles = /并非(?:没有|没|未|不|从未|未曾)|不是(?:没有|没|未|不)|没有不|无不(?:系|是)?|没少|并非未/g
const denial = /从未|从没|从来没|未曾|不曾|尚未|还没有?|没有|没|并未|均未|都不|都没|并不|不是|不属于?|不系|不在|不存在|不具|不享受|不实行|不占|不算|应该不算|并非|非|无需|无须|不需|不用|不能|不可|不再|不|未|无|勿|暂不|否/g
/** What ends the reach of a denial: another predicate behind the denied one. */
const turn = /但|而是|却|只是|现[在为任系]|目前|改[为走报]|走(?=评审|初定|授予|正常)|(?<=初定|授予)走|属(?!于)|(?<=.{3})(?:系|是|为)|早该|直接|，|以来/

export type Polarity = 'affirmed' | 'denied'

export function polarityOf(before: string, after: string): Polarity {
  const masked = before
    .replace(doubles, (word) => '＋'.repeat(word.length))
    .replace(notDenials, (word) => '＋'.repeat(word.length))
  let last: RegExpMatchArray | undefined
  for (const match of masked.matchAll(denial)) last = match
  if (last) {
    const gap = masked.slice(last.index! + last[0].length)
    if (!turn.test(gap) && gap.length <= 40) return 'denied'
  }
  if (/^(?:[、:／/]?[^，,:]{0,4})?(?::|，)?(?:无|否|没有|未|没|×|不是的?|不批|未批|没批)(?:$|[;。，])/.test(after)) return 'denied'
  if (/^(?:[^，,]{0,8})(?:都|均|一概)?(?:不是|没有|未参加|未获批|未批|没批|不通过|无涉)/.test(after)) return 'denied'
  return 'affirmed'
}
/** A double denial stands before it: it affirms, whatever else. */
export const isDoubled = (before: string) => new RegExp(doubles.source).test(before)

// ── Kind ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

const asked = /(?:是否|有无|是不是|有没有|能否|可否|属否)[^:，]*$/
const labelled = /^[^:，,]{0,16}:/
const ruleWords = /(?:人员|干部|队员|者|单位|部门|毕业生|对象|公务员|应当)[^，,]{0,6}(?:不得|应当|可以|可|须|必须|应由|应|免于|由.{1,16}审核|免除|填写)|应当(?:经|提交|填|由)|条载明|自\d{4}年.{0,6}起施行|^凡|各地各部门|网上申报时间|本无人|根据《|依据《.{2,20}》，?(?:公务员|退休)|\d+元/

export const isRule = (text: string) => ruleWords.test(text) && !/本人(?:系|为|是|已|符合)|该同志已/.test(text)

/** 《…》: the name of a document. */
export function inTitleOf(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** An answer to a label, or what stands in its place. */
export type Answer = { said: 'yes' | 'no' | 'nothing' | 'fact'; rest: string }

/** A word in the question of a form (是否公务员：否) and what is answered; null where it is no question. */
export function answerTo({ before, after }: Pick<Mention, 'before' | 'after'>, words: RegExp): Answer | null {
  const question = asked.test(before)
  const label = labelled.test(after)
  const mark = /^(?:[（(]?)(√|✓|✔|☑|×|✗|□|☐|口(?=$))/.exec(after)
  if (mark) {
    const said = /[√✓✔☑]/.test(mark[1]!) ? 'yes' : /[×✗]/.test(mark[1]!) ? 'no' : 'nothing'
    return { said, rest: after.slice(mark[0].length) }
  }
  if (!question && !label) {
    // A form's word with its answer right behind it: 公务员 否.
    const bare = /^(?:是|有|否|无|没有)$/.exec(after)
    if (bare && before.length <= 4) return { said: /[是有]/.test(after) ? 'yes' : 'no', rest: '' }
    return null
  }
  const rest = label ? after.slice(after.indexOf(':') + 1) : after.replace(/^[^是有否无没未√×]*(?=[是有否无没未√×])/, '')
  if (label && new RegExp(words.source).test(rest) && !/^(?:是|有|否|无|没|未|不|√|×)/.test(rest)) return { said: 'nothing', rest: '' }
  if (/^(?:是\/否)/.test(rest)) return { said: 'nothing', rest: '' }
  if (/^(?:答:)?(?:否|无|没|未|不|均否|均不|均未|均无|×|✗|从未|早着|还早|哪有)/.test(rest)) return { said: 'no', rest }
  if (/^(?:答:)?(?:是(?!否)|有(?!无)|√|✓|✔|对|属|曾为|曾|已|经)/.test(rest)) return { said: 'yes', rest }
  if (rest === '' || /^(?:是否|有无|是不是)/.test(rest)) return { said: 'nothing', rest: '' }
  return { said: label ? 'fact' : 'nothing', rest }
}
