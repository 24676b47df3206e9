import { normalise } from './text.ts'

export type ContinuingEducation = 'yes' | 'no' | 'exempt'

const answers: Record<ContinuingEducation, readonly string[]> = {
  yes: [
    ...['是', '已完成', '完成', '均完成', '均已完成', '全部完成', '已参加', '参加', '合格', '均合格', '已合格'],
    ...['符合', '达标', '已达标', '有', '已学', '已学完', '√', '✓', '✔', '☑'],
  ],
  no: [
    ...[
      '否',
      '未完成',
      '未参加',
      '没有',
      '无',
      '未',
      '未学',
      '未合格',
      '不合格',
      '未达标',
      '不达标',
      '不符合',
      '没完成',
    ],
    ...['没参加', '×', '✗', '✘'],
  ],
  exempt: ['免', '免学', '免除', '免学习', '免除学习', '免继续教育', '免除继续教育'],
}

const byText = new Map<string, ContinuingEducation>()
for (const answer of ['yes', 'no', 'exempt'] as const) {
  for (const word of answers[answer]) byText.set(word.normalize('NFKC'), answer)
}

/** Reads 是否继续教育; null where it is neither yes, no nor exempt. 无 is no. */
export function readContinuingEducation(text: string): ContinuingEducation | null {
  const word = normalise(text).replace(/\ufe0f/g, '')
  return byText.get(word) ?? byText.get(word.replace(/继续教育|学习$/g, '')) ?? null
}
