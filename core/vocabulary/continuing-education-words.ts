// The words of 是否继续教育; how they stand together is continuing-education.ts.

/** What a word of the cell is. */
export type Mark =
  /** 公需, 专业: one of the two kinds of courses. */
  | 'general'
  | 'professional'
  /** 其余: what was not named before. */
  | 'rest'
  /** An answer by itself: 是, √. */
  | 'yes'
  /** Says that it is done; behind a denial, that it is not. */
  | 'done'
  /** 学习, 参加: done, but not by itself to the end. */
  | 'act'
  /** 补学: what was not done is made up for; it is once it is said to be over (补完). */
  | 'mending'
  | 'mended'
  /** A denial; alone, an answer to what stands before it. */
  | 'no'
  /** 无: a denial; as a clause of its own behind what is done, that there is nothing to add. */
  | 'none'
  /** 差, 缺: not done, without a denial. */
  | 'short'
  /** 部分, 学习中, 拟: leaves open what is done. */
  | 'open'
  | 'exempt'
  /** 批准: behind a denial, what was applied for is not granted. */
  | 'granted'
  /** 无需: nothing is asked for. */
  | 'needless'
  /** A work that frees from courses, or another. */
  | 'reason'
  | 'paper'
  /** 上传: a paper is there. */
  | 'shown'
  /** 打印: a paper that is there without it. */
  | 'printed'
  /** 外语, 计算机: nothing is asked of them (五(一)9). */
  | 'unasked'
  /** 已, 了: it is over. */
  | 'already'
  /** 现: how it is by now. */
  | 'now'
  /** 可, 申请: not so yet. */
  | 'may'
  /** 原, 产假: of a time or for a reason that may be over. */
  | 'once'
  /** Another person. */
  | 'another'
  /** 是否: what follows is a question. */
  | 'whether'
  | 'year'
  /** Several years by themselves: 近五年, 2020-2024年, 历年. */
  | 'years'
  /** 完成情况: what is asked; behind a denial, what is denied. */
  | 'label'
  /** 90: so much of something. */
  | 'count'
  /** / before an answer may offer another. */
  | 'or'
  /** Says nothing of its own. */
  | 'filler'
  /** No word of this column. */
  | 'text'

const words: Readonly<Partial<Record<Mark, string>>> = {
  general: `公需 公需课 公需科目 公需课程 公需科目课程 公需科目学习 公需课学习 一般公需科目 公共课`,
  professional: `专业 专业课 专业科目 专业课程 专业科目课程 专业科目学习 专业课学习`,
  rest: `其余 其他 其它 余下 剩余`,
  yes: `是 有 √ ✓ ✔ ☑ ☑是 √是 ✓是 ■是`,
  done: `完成 合格 符合 达标 达到 通过 取得 获得 学习完 学习完成 学完 学满 修完 修满 满 够 足 足够
    齐 齐全 完毕 具备 己完成`,
  act: `参加 学习 学 修 参训`,
  mending: `补 补学 补修 补课`,
  mended: `补学完 补学完成 补修完 补修完成 补上 补完 补齐 补满 补够 补回`,
  no: `否 ☑否 √否 ✓否 ■否 不 非 未 没 没有 暂未 暂无 × ✗ ✘ 尚未 还未 从未 未能 并未 仍未 还没 还没有 尚无 不是`,
  none: `无`,
  short: `缺项 缺课 差 还差 尚差 缺 还缺 缺少 欠 欠缺 不足`,
  open: `不含 不包括 不包含 逾期 在补 在补学 待补学 部分 一部分 大部分 基本 仅 只 除 除了 一半 学习中 补学中 正在 进行中 在学 待 拟 将 准备 计划 打算 争取 预计 即将 可能`,
  exempt: `免 免学 免除 免学习 免除学习 免修 免训 免于学习 免继续教育 免除继续教育 免继续教育学习 免除继续教育学习 豁免`,
  granted: `批准 审批 批 审核 同意 核准 批复`,
  needless: `无需 不需 不需要 不用 不必 无须 未要求 不要求 没要求 无要求 没有要求`,
  reason: `驻村 访惠聚 访民情惠民生聚民心 驻村管寺 管寺 寺管会 支教 第一书记 内地 内派 服务管理 管委会 工作队 工作队员`,
  paper: `证 证书 合格证 合格证书 证明 结业证 结业证书`,
  shown: `上传 提供 提交 交 附`,
  printed: `打印 下载`,
  unasked: `外语 职称外语 英语 计算机 职称计算机 职称外语和计算机 计算机应用能力`,
  already: `已 已经 了`,
  now: `现 目前 现在 如今 现已`,
  may: `可 可以 能 申请 给予 予以 要求`,
  once: `原 原来 原先 以前 之前 前期 此前 曾 当年 当时 因病 生病 产假 休产假 病假 休病假 哺乳期 孕期 住院 疫情`,
  label: `完成情况 学习情况 参加情况`,
  or: `/ 、`,
  another: `同事 爱人 配偶 妻子 丈夫 家属 领导 父亲 母亲 儿子 女儿`,
  whether: `是否`,
  year: `今年 去年 前年 本年 本年度 上年`,
  years: `历年 每年 各年 各年度 每年度`,
  filler: `按照 按要求 按照要求 按规定要求 均 都 全 全部 皆 也 仍 还 的 于 按 因 由于 根据 规定 继续教育 课程 科目 学时 课时 学分 任务 培训 本人 我 情况 条件 情形
    年 年度 年份 月 个月 和 与 及 以及 并 并且 且 等 : - — – “ ” " . + & 至 到 从 在 近 共 累计 那年 那 后 后来 随后 其中 见 附件
    备注 发现 存在 出现 附件4 审批表 申请表 南疆 南疆四地州 学前 双语 教育 干部 工作 队员 队长 平台 以上 按时 手续 办理 办 份 □是 □否 □免 深度贫困村 任 担任 从事 抽调 选派 期间 双 双科 两科 两门 两项 两类 人员 政策 使用 享受 利用 新疆 自治区 网上 网络 线上 无补学 无补修 无补课
    完成率 进度 学习进度`,
}

const lexicon = new Map<string, Mark>()
for (const [mark, list] of Object.entries(words))
  for (const word of list.split(/\s+/)) lexicon.set(word.normalize('NFKC').toLowerCase(), mark as Mark)
const longest = Math.max(...[...lexicon.keys()].map((word) => word.length))

/** Figures of the cell: a span of years, a month of a year, a year, so many years, any other number. */
const figures: readonly (readonly [Mark, RegExp])[] = [
  ['years', /20\d\d年?度?(?:[-–—~至到]20\d\d年?度?|(?:年?至今|以来))/y],
  ['filler', /20\d\d[年.](?:1[0-2]|0?[1-9])(?!\d)月?/y],
  ['once', /20\d\d年?[以之]?前/y],
  ['year', /20\d\d年?度?/y],
  ['years', /(?:[2-9]|[二两三四五])(?:个年度|年)/y],
  ['done', /100%/y],
  ['open', /\d{1,3}(?:\.\d{1,2})?%/y],
  ['count', /\d{1,4}(?:\.\d)?|[一二两三四五六七八九十]{1,3}(?=学时|课时|学分|年|个)/y],
]

/** The words of a clause from the left, the longest first. */
export function marksOf(clause: string): Mark[] {
  const found: Mark[] = []
  for (let at = 0; at < clause.length; ) {
    const [mark, length] = figureAt(clause, at) ?? wordAt(clause, at)
    found.push(mark)
    at += length
  }
  return found
}

function figureAt(clause: string, at: number): readonly [Mark, number] | null {
  for (const [mark, figure] of figures) {
    figure.lastIndex = at
    const [text] = figure.exec(clause) ?? []
    if (text !== undefined) return [mark, text.length]
  }
  return null
}

function wordAt(clause: string, at: number): readonly [Mark, number] {
  for (let length = Math.min(longest, clause.length - at); length > 0; length--) {
    const mark = lexicon.get(clause.slice(at, at + length))
    if (mark) return [mark, length]
  }
  return ['text', 1]
}
