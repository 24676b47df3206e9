/** Short names of the reasons why a file cannot be read (domain.md §9). */
export const problemNames: Readonly<Record<string, string>> = {
  encrypted: '已加密',
  corrupt: '已损坏',
  'not-a-workbook': '不是表格',
  'too-large': '过大',
  'no-roster': '没有花名册',
  empty: '空文件',
  timeout: '读取超时',
}
