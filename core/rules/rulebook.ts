import { zhCN } from '../messages/zh-CN.ts'
import type { Severity } from '../report/types.ts'
import type { ColumnKey } from '../roster/columns.ts'
import { catalogue } from './catalogue.ts'
import type { RuleCode } from './params.ts'
import type { Example } from './rule.ts'

/** A rule as people read of it: in the rulebook, on the rules page, in other programs. */
export interface RuleInfo {
  code: RuleCode
  severity: Severity
  /** Where it depends on the row, what else it may be. */
  otherSeverity: Severity | null
  clause: string
  /** One sentence in Chinese. */
  summary: string
  /** Rests on a reading that the policy pack marks as an assumption. */
  assumption: boolean
  columns: readonly ColumnKey[]
  examples: { breaks: readonly Example[]; looks: readonly Example[] }
}

/** The catalogue of rules, in the order in which they run. */
export const rules: readonly RuleInfo[] = catalogue.map((rule) => ({
  code: rule.code,
  severity: rule.severity,
  otherSeverity: rule.otherSeverity ?? null,
  clause: rule.clause,
  summary: zhCN[rule.code].summary,
  assumption: rule.assumption ?? false,
  columns: rule.columns,
  examples: rule.examples,
}))

/** What a rule asks for, in a line: the heading of its findings where they are grouped. */
export function ruleTitle(code: string): string {
  return code in zhCN ? zhCN[code as RuleCode].summary : code
}

/** Clauses of the notice that no rule of the roster can hold, each with the reason. */
export const clausesWithoutRule: Readonly<Record<string, string>> = {
  一: '评审范围按专业工作界定，花名册没有专业方向一栏，由评委会办公室把握',
  三: '时间安排用于阶段提示和公示推算，不对应花名册的单元格',
  '四(一)': '网上申报在平台上办理，花名册不反映',
  '五(一)': '申报人对材料真实性负责，须看材料',
  '五(一)1': '身份证和照片须看材料；花名册附有身份证号时另行校验',
  '五(一)2': '社保缴费证明须看材料，列入目录清单',
  '五(一)3': '学历学位证书须看材料，列入目录清单',
  '五(一)5': '工作简历在平台填报',
  '五(一)6': '业绩成果在平台填报',
  '五(一)8': '著作论文须看材料，列入目录清单',
  '五(一)9': '通知不作要求',
  '五(一)10': '驻村等政策倾斜按免答辩和免继续教育的规则处理',
  '五(一)11': '年度考核表须看材料，列入目录清单',
  '五(一)12': '业务总结在平台填报',
  '五(一)13': '公示材料等须看材料，列入目录清单',
  '五(一)14': '姓名遮盖在平台办理；评审用匿名名单由工作台导出',
  '五(三)': '推荐意见须看材料，由文书模板生成',
  '五(五)': '评审表在平台生成',
  '五(六)': '纸质材料列入目录清单',
  '七(二)': '初级免答辩是认定结果，不是填写错误',
  '八(五)': '宣传组织要求，不对应花名册',
  '八(四)': '由单位统一报送，表头的主管单位按附件8核验',
  附件1: '公示模板由文书生成',
  附件2: '公示结果模板由文书生成',
  附件3: '推荐意见模板由文书生成',
  附件4: '免除继续教育申请表须看材料，填“免”而无依据时提醒',
  附件5: '真实性保证书由文书生成',
  附件6: '审核责任书由文书生成',
  附件7: '自由职业者的情况表须看材料，列入目录清单',
}
