import type { Severity, Totals, Verdict } from '../report/types.ts'
import type { SkipReason } from '../roster/rows.ts'

/** What the command line says to people. */
export const cliZh = {
  usage:
    '用法：npm run --silent check -- [--json] [--policy 文件] [--as-of 年-月-日] [--annotate 文件夹] [--columns 文件] [--password-file 文件] 花名册或文件夹…',
  unknownOption: (option: string) => `没有“${option}”这个选项。`,
  valueMissing: (option: string) => `选项 ${option} 后面缺少内容。`,
  noFiles: () => '没有给出花名册文件。',
  missingFile: (path: string) => `找不到“${path}”，请核对文件名和所在文件夹。`,
  notAFile: () => '这不是文件（是管道、设备之类）：请给出花名册文件本身。',
  gone: () => '文件不在了，可能刚被移走、改名或删除，或是链接指向的文件没有了：请放回原处，或改正链接，再运行一次。',
  loopingLink: () => '这是绕圈的链接，指不到文件：请删去链接，换成花名册文件本身。',
  pathTooLong: () => '路径或文件名太长，打不开：请改短文件名，或移到层次浅一些的文件夹。',
  denied: () => '打不开：请确认有读取权限，且没有被其他程序独占。',
  nameNotUtf8: () => '文件名不是 UTF-8 编码，多半来自旧的压缩包：请改个名字，再运行一次。',
  unreadablePath: (path: string) => `打不开“${path}”，请确认有读取权限，且没有被其他程序独占。`,
  emptyFolder: (path: string) => `文件夹“${path}”里没有花名册（.xlsx、.xlsm、.xls 或 .csv）。`,
  badDay: (text: string) => `日期“${text}”不对，请写成 2024-09-14 的样子。`,
  badPolicy: (path: string, first: string, more: number) =>
    `政策包“${path}”有误：${first}${more > 0 ? `（另有 ${more} 处）` : ''}`,
  badColumns: (path: string, first: string, more: number) =>
    `栏目说明“${path}”有误：${first}${more > 0 ? `（另有 ${more} 处）` : ''}`,
  columnsOfNobody: (path: string, file: string) => `栏目说明“${path}”里的“${file}”不在这次读取的文件中，没有用到。`,
  noSuchSheet: (sheet: string) => `没有名为“${sheet}”的工作表：请核对栏目说明里的工作表名称。`,
  noSuchRow: (row: number, last: number, sheet: string) =>
    `工作表“${sheet}”只到第 ${last} 行，没有第 ${row} 行：请核对栏目说明里表头所在的行。`,
  noSuchColumn: (heading: string, letters: string, last: string, sheet: string) =>
    `工作表“${sheet}”只到 ${last} 列，“${heading}”不会在 ${letters} 列：请核对栏目说明里的列标。`,
  noPasswords: (path: string) => `密码文件“${path}”里没有密码：请一行写一个。`,
  tooManyPasswords: (path: string, most: number) => `密码文件“${path}”里的密码超过 ${most} 个，请删去用不到的。`,
  copyWithoutPassword: (file: string) => `${file} 原来设有密码，标注的副本没有密码，请妥善保管。`,
  annotateFolder: (path: string) => `“${path}”不是能写入的文件夹。`,
  annotateOverInput: (path: string) => `标注文件会盖掉原文件“${path}”，请换一个文件夹。`,
  notSaved: () => '写不进目标文件夹；请检查磁盘空间和权限，或换一个文件夹。',
  overInput: () => '会盖掉原文件；请换一个文件夹。',
  copyNameTooLong: (name: string) => `“${name}”这个文件名太长；请把原文件的名字改短，再运行一次。`,
  notPrinted: () => '结果没有写全：请检查磁盘空间，再运行一次。',
  annotated: (path: string) => `已写出标注文件 ${path}`,
  annotateFailed: (file: string, why: string) => `${file} 没有标注：${why}`,
  reading: (done: number, all: number, file: string) => `${done}/${all} ${file}`,
  unreadable: (message: string) => `未能读取：${message}`,
  unit: (name: string | null) => (name ? `主管单位：${name}` : '主管单位：（未填写）'),
  checked: ({ applicants, errors, warnings, infos }: Totals) => {
    const all = errors + warnings + infos
    const kinds = all === 0 ? '' : `（错误 ${errors}，警告 ${warnings}，提示 ${infos}）`
    return `检查了 ${applicants} 行，发现 ${all} 个问题${kinds}`
  },
  found: (errors: number, warnings: number, infos: number) =>
    `错误 ${errors} 个，警告 ${warnings} 个，提示 ${infos} 个`,
  skippedRows: (reasons: readonly string[]) => `跳过 ${reasons.join('、')}`,
  skipReasons: {
    template: (rows: number) => `空模板行 ${rows}`,
    footer: (rows: number) => `表尾说明 ${rows}`,
    header: (rows: number) => `重复表头 ${rows}`,
    note: (rows: number) => `其他说明 ${rows}`,
  } satisfies Record<SkipReason, (rows: number) => string>,
  severity: { error: '错误', warning: '警告', info: '提示' } satisfies Record<Severity, string>,
  verdict: { eligible: '可申报', unconfirmed: '待确认', incomplete: '需补正', ineligible: '不可申报' } satisfies Record<
    Verdict,
    string
  >,
  wholeRoster: '全表',
  row: (row: number) => `第${row}行`,
  fix: (value: string) => `改为“${value}”`,
  clause: (id: string) => `依据：${id}`,
  seal: {
    absent: '未盖核验章',
    valid: '核验章有效（只说明盖章后没有改动，不是签名）',
    broken: '核验章已失效：盖章后有改动',
  },
  fees: (due: number, undetermined: number) =>
    `应缴评审费 ${due} 元${undetermined > 0 ? `，另有 ${undetermined} 人金额未定` : ''}`,
  defense: (exempt: number, required: number) => `免答辩 ${exempt} 人，须答辩 ${required} 人`,
  levels: (mid: number, junior: number) => `中级 ${mid} 人，初级 ${junior} 人`,
  across: '几个花名册之间',
  total: (workbooks: number, unreadable: number, applicants: number) =>
    `共 ${workbooks} 个文件${unreadable > 0 ? `（${unreadable} 个未能读取）` : ''}，申报人员 ${applicants} 人`,
  crashed: () => '读取时程序中断，这个文件没有读：请用 Excel 打开后另存为 .xlsx 再试。',
  trouble: (message: string) => `程序出错，这不是文件的问题，请把这段文字发给维护人员：${message}`,
}
