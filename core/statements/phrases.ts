const list = (words: string) => words.trim().split(/\s+/)

/**
 * Phrases that are listened for in the whole of a sentence, wherever they stand: by them it is told how a penalty, a case
 * or a job ended. Words that do their work at their place in a clause are in lexicon.ts.
 */
export const phrases = {
  /** A penalty or a bar is over. */
  lifted: list(
    `撤销了 已撤销 被撤销 早过 解除 期满 届满 已满 早满 满了 已过 过了 过影响期 到期 撤销处分 期已过 早没事 年期已 期已`,
  ),
  /** … is not over. */
  unlifted: list(
    `没解除 没到 期没到 执行期 照样执行 才满 还差 未解除 未满 未到期 没到期 未过 还没到 尚未 还没过 未届满 才解除 还有 才到 还在 仍在 不满 尚余 尚剩 还剩`,
  ),
  /** Taken off a list of those who may not apply. */
  struckOff: list(`撤销 满了 禁报期已过 已过 过了 届满 已满 期限满 移出 移除 解除 过期 到期 期满 履行完`),
  notStruckOff: list(`未撤销 没撤销 未到期 才解除 未满 尚未`),
  /** Grounds on which the notice bars for years (八(一)). */
  deceit: list(`假 抄袭 剽窃 冒用 五年 三年`),
  /** Things that are looked through, and are no people. */
  papers: list(`材料 论文 报告 文件 标准 证书 资料 方案 档案`),
  /** An investigation has an end. */
  closed: list(
    `结束 结案 了结 撤案 撤销案件 查否 终结 终止 结论已出 已出 无问题 未发现 不起诉 查实 不实 失实 案已结 澄清`,
  ),
  /** … goes on. */
  open: list(`尚未 未结 没有结 没结 未作结论 未作出结论 尚无 仍在 正在 还在 目前 现`),
  /** Somebody who had left is there again. */
  backAgain: list(`又 重新 返聘 请回 聘回 复岗 复工 返岗 撤回 回厂 回来 恢复 续签 续聘 重签`),
  /** Somebody is not there any more. */
  gone: list(`不在本单位 不在我单位 不在我公司 不在本公司 不在我所 不在单位`),
  /** Another unit than the row's. */
  otherUnit: list(`原单位 前单位 另一家 那家 上家 上一家 前公司 原公司 某`),
  /** Why somebody was not graded: just begun, or away. */
  ungraded: list(
    `病假 产假 事假 病休 休病 因病 因伤 住院 参加工作，当年 入职 新录用 新招 新进 新参加 见习 试用 不满半年 未满半年 不足半年 新聘`,
  ),
  /** A stay is not over. */
  lasts: list(`期 满 还 剩 后 开始 第一年 第二年 第三年`),
  /** The courses were taken all the same. */
  studied: list(`照常上课 照常参训 按时上课 一分没落 一节没落 学满 学完 学够 正常学习 正常学 照常学 已学 一门没少`),
  unstudied: list(`没学够 未学够 没学满 未学满 没学完 未学完`),
  /** Asked for and not got. */
  undone: list(
    `空白 未提交 没盖 未盖 没签 未签 空表 按钮 不予支持 驳回 没下来 撤回 退回 未批 没批 未获 不够 没成 不了`,
  ),
  /** A postponement has its approval. */
  approved: list(`批 同意 文件 文 获准 准 组`),
  /** Where somebody teaches who does not teach in a kindergarten. */
  schools: list(`小学 中学 高中 初中 大学 职校 技校`),
  grades: list(
    `小学 中学 高中 初中 初一 初二 初三 高一 高二 高三 一年级 二年级 三年级 四年级 五年级 六年级 教小学 教中学 教初 教高`,
  ),
  /** Things that are moved between units, and are no people. */
  things: list(`任务 举报 投诉 业务 方案 样品 设备 电表 证明 党费 案卷 关系 户口 档案 社保 砝码 党员 手续 台账 产权`),
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Whether a text holds one of some phrases. */
export const says = (text: string, any: readonly string[]) => any.some((phrase) => text.includes(phrase))

/** A text without some phrases. */
export const without = (text: string, any: readonly string[]) =>
  any.reduce((left, phrase) => left.replace(phrase, ''), text)
