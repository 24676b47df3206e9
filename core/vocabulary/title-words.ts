// The words of titles; how they stand together is title.ts.
import type { WorkerGrade } from './title.ts'

/** Grades with their rung on the ladder from 0. */
export const gradeRungs: Readonly<Record<string, number>> = {
  正高级: 4,
  教授级: 4,
  研究员级: 4,
  正高: 4,
  副高级: 3,
  高极: 3,
  副高: 3,
  高级: 3,
  中级: 2,
  助理级: 1,
  助理: 1,
  初级: 1,
  员级: 0,
}

/** Stems with the rung they have without a grade. */
export const stemRungs: Readonly<Record<string, number>> = {
  高级工程师: 3,
  正高工: 4,
  工程技术员: 0,
  工程师: 2,
  技术员: 0,
  高工: 3,
  中工: 2,
  助工: 1,
}

export const series = /^工程(?:技术)?系列(?:的)?/

/** A year, a month or a day at either end. */
export const dateWords =
  /^(?:(?:19|20)\d{2}|[一二][〇零○九一二三四五六七八]{3})(?:[年./-]\d{0,2}(?:[月./-]\d{0,2})?[日月]?|年)?|(?:(?:19|20)\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|[./-]\d{1,2}(?:[./-]\d{1,2})?)?$/

/** The grade of a post, not of a title: 专技十级. */
export const postGrade =
  /^(?:专业技术|专技)(?:十[一二三]|[七八九十]|\d{1,2})级|(?:专业技术|专技)?(?:十[一二三]|[七八九十]|1[0-3]|[7-9])级$/

export const qualifiers = /(?:专业)?技术(?:职称|职务)?(?:(?:任职)?资格)?$|(?:职称|任职资格|资格|职务)$/

export const noTitle =
  /^(?:无|暂无|没有|[尚还]?未|[还尚]?没有?)(?:任何)?(?:取得|评定?|评过?)?(?:过)?(?:专业技术|技术)?(?:职称|职务|资格)?$/

/** Posts that are named like titles. */
export const postStems = /(?:总|总监理?|主任|监理|见习|实习|(?<=^|[\p{Script=Han}])副|^副)工程师$|总工$/u

export const posts =
  /(?:长|主任|经理|书记|主管|负责人|科员|检验员|化验员|质检员|检定员|检测员|资料员|安全员|管理员|监督员|工人|职工|员工|经理助理|法人|干部|职员|顾问|总监)$/

/** 注册计量师, 执业药师, 注册安全工程师. */
export const registered = /注册[^师]{0,20}师|执业/
export const qualification = /^[一二三四]级.*(?<!技)师$|职业资格(?!.*工)|检验师$/

export const otherSeries =
  /(?:经济师|会计师|审计师|统计师|农艺师|畜牧师|兽医师|医师|药师|护师|政工师|实验师|工艺美术师|技士|护士|药士|医士|讲师|教授|助教|教师|教员|馆员|研究员|研究实习员|翻译|编辑|记者|播音员|律师|公证员|教练|会计员|经济员|统计员|审计员|农业技术员|畜牧技术员|兽医技术员|林业技术员|实验员|(?:主管|主任|副主任)技师|主管护师|[中小](?:教|学)(?:高级|[一二三]级))$/

export const workerGrades: readonly [WorkerGrade, RegExp][] = [
  ['高级技师', /(?:高级技师|特级技师|首席技师)$/],
  ['技师', /技师$/],
  ['高级工', /高级(?:技)?工$/],
  ['中级工', /中级(?:技)?工$/],
  ['初级工', /初级(?:技)?工$/],
]

/** 三级工, 高级焊工, 焊工三级, 电工（高级）, 国家职业资格三级（高级工）. */
export const workers =
  /^(?:(?<level>[一二三四五1-5]级)(?:[/、]?.{0,4}工|技工)|(?<grade>[初中高]级)[\p{Script=Han}]{1,6}(?<!化)工|[\p{Script=Han}]{1,10}工\(?(?<trailing>[一二三四五1-5]级|[初中高]级)(?:[/、].*)?\)?)$/u

/** The worker's grade that a level names. */
export const levels: Readonly<Record<string, WorkerGrade>> = {
  五级: '初级工',
  '5级': '初级工',
  初级: '初级工',
  四级: '中级工',
  '4级': '中级工',
  中级: '中级工',
  三级: '高级工',
  '3级': '高级工',
  高级: '高级工',
  二级: '技师',
  '2级': '技师',
  一级: '高级技师',
  '1级': '高级技师',
}
