import type { Certainty, MaterialDue, MaterialFigures } from '../policy/materials.ts'
import type { MaterialCondition } from '../policy/schema.ts'

/** The words of the catalogue of papers (目录清单). It is handed in, so it is Chinese only. */

const conditions: Record<MaterialCondition, string> = {
  junior: '申报初级',
  mid: '申报中级',
  review: '评审',
  initial: '初次确定',
  conferral: '授予',
  'not-initial': '非初次确定',
  titled: '有现任职称',
  'outside-title': '现任职称在新疆以外取得',
  enterprise: '企业人员',
  'not-enterprise': '行政事业单位等非企业人员',
  freelance: '自由职业者',
  'not-freelance': '有工作单位',
  transfer: '由机关调入',
  aid: '援疆人员',
  'continuing-education-due': '须参加继续教育',
  'continuing-education-exempt': '免继续教育',
}

/** What holds for nearly everyone is no reason worth printing. */
const usual: readonly MaterialCondition[] = ['not-initial', 'not-freelance', 'continuing-education-due']

const said = (held: readonly MaterialCondition[]) => held.map((condition) => conditions[condition]).join('、')

const levelNames = { junior: '初级', mid: '中级' } as const

/** [2020, 2021, 2022] → '2020—2022年'; [2020, 2022] → '2020、2022年'. */
export function yearsText(years: readonly number[]): string {
  const sorted = [...years].sort((a, b) => a - b)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return ''
  const unbroken = sorted.length > 2 && last - first === sorted.length - 1
  return unbroken ? `${first}—${last}年` : `${sorted.join('、')}年`
}

function figuresText(figures: MaterialFigures): string {
  switch (figures.kind) {
    case 'assessment':
      return yearsText(figures.years)
    case 'display':
      return `公示不少于${figures.workingDays}个工作日`
    case 'continuing-education':
      return figures.levels
        .map(({ level, general, professional }) => {
          const years = `公需科目${yearsText(general)}，专业科目${yearsText(professional)}`
          return figures.levels.length > 1 ? `${levelNames[level]}：${years}` : years
        })
        .join('；')
  }
}

/** 原件1份; '' where the notice names no number and no form. */
function copiesText({ material }: MaterialDue): string {
  const form = material.form === undefined ? '' : { original: '原件', copy: '复印件' }[material.form]
  return material.copies === null ? form : `${form}${material.copies}份`
}

export const materialsZh = {
  conditions,
  certainty: { due: '应交', check: '需核对', 'if-any': '有则交' } satisfies Record<Certainty, string>,
  channels: { paper: '纸质', online: '网上上传' },
  copies: copiesText,
  /** Years, numbers and cautions, as one remark; '' where there is nothing to say. */
  remark: ({ material, figures }: MaterialDue): string =>
    [figures && figuresText(figures), material.note].filter((part) => part).join('；'),
  /** Why it is asked for; '' where nearly everyone is. */
  why: ({ conditions: held, certainty }: MaterialDue): string => {
    if (certainty === 'check') return `花名册看不出，${said(held)}的须交`
    return said(held.filter((condition) => !usual.includes(condition)))
  },
}
