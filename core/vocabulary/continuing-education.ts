import { normalise } from './text.ts'

export type ContinuingEducation = 'yes' | 'no' | 'exempt'

const answers: Record<ContinuingEducation, readonly string[]> = {
  yes: ['是', '有', '√', '✓', '✔', '☑'],
  no: ['否', '无', '未', '没有', '×', '✗', '✘'],
  exempt: ['免', '免学', '免除', '免学习', '免除学习', '免继续教育', '免除继续教育'],
}

const byText = new Map<string, ContinuingEducation>()
for (const answer of ['yes', 'no', 'exempt'] as const) {
  for (const word of answers[answer]) byText.set(word.normalize('NFKC'), answer)
}

/** 已完成, 均已合格, 按要求参加, 已学完 …; 未完成, 没有参加, 不合格 …. */
const done = /^(?:均|都|全部|已经?|按(?:要求|规定))*(?:完成|参加|合格|符合|达标|通过|学习?完?)(?:了|要求)?$/
const undone = /^(?:均|都|全部|尚|还)*(?:未|没有?|不)(?:完成|参加|合格|符合|达标|通过|学习?完?)(?:要求)?$/

/** 是（已完成） → 是: an aside that takes nothing back says how, not whether. */
function withoutAside(word: string): string {
  const [whole, answer, aside] = /^([^()]+)\(([^()]*)\)$/.exec(word) ?? []
  return whole === undefined || /[未没不待缺无]|部分/.test(aside!) ? word : answer!
}

/** Reads 是否继续教育; null where it is neither yes, no nor exempt. 无 is no. */
export function readContinuingEducation(text: string): ContinuingEducation | null {
  const word = withoutAside(normalise(text).replace(/\ufe0f|[.。!！]$/g, ''))
  const said = byText.get(word) ?? byText.get(word.replace(/继续教育|学习$/g, ''))
  if (said) return said
  const answer = word.replace('继续教育', '')
  return done.test(answer) ? 'yes' : undone.test(answer) ? 'no' : null
}
