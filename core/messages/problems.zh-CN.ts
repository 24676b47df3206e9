/** Why a file could not be read, and what to do about it. `problems.en.ts` says the same in English. */
export const problemsZh = {
  encryptedXlsx: () => '文件已加密：请在 Excel 中打开，取消“用密码进行加密”后重新保存。',
  encryptedXls: () =>
    '文件已加密（设有打开密码或“保护工作簿”密码）：请在 Excel 中打开，取消密码和工作簿保护后另存为 .xlsx。',
  damagedZip: () => '文件已损坏（压缩包不完整）：请重新拷贝或重新下载，再用 Excel 打开另存为 .xlsx。',
  damagedPart: (part: string) => `文件已损坏（${part} 无法读取）：请用 Excel 打开并修复后另存为 .xlsx。`,
  damagedXls: () => '文件已损坏，无法读取其中的表格：请用 Excel 打开并修复后另存为 .xlsx。',
  unsafeXml: () => '文件中含有表格不应有的定义（DTD），为安全起见没有读取：请用 Excel 打开后另存为 .xlsx。',
  notAWorkbook: (kind: string) => `这不是表格文件（${kind}）：请提交 Excel 花名册（.xlsx、.xls 或 .csv）。`,
  unknownKind: () => '这不是能识别的表格文件：请用 Excel 打开后另存为 .xlsx 再提交。',
  tooLargeFile: (mebibytes: number) =>
    `文件超过 ${mebibytes} MB：请删去图片、附件和无关的工作表，只保留花名册后重新保存。`,
  tooLargeUnpacked: (mebibytes: number) =>
    `文件解开后超过 ${mebibytes} MB：请把花名册复制到新建的工作簿中，只保留有内容的行，再保存为 .xlsx。`,
  tooLargePart: (mebibytes: number) =>
    `文件中的一张工作表解开后超过 ${mebibytes} MB：请把花名册复制到新建的工作簿中，只保留有内容的行，再保存为 .xlsx。`,
  tooManyRows: (rows: number) => `有内容的行超过 ${rows} 行：请只保留花名册，删去其他数据后重新保存。`,
  tooWide: () => '表格的范围过大：请把花名册复制到新建的工作簿中，只保留有内容的行和列，再保存为 .xlsx。',
  emptyFile: () => '文件是空的（0 字节）：请重新拷贝或重新下载。',
  emptyWorkbook: () => '表格里没有任何内容：请确认提交的是填好的花名册。',
  noRoster: () => '没有找到花名册：各工作表里都没有“姓名”等 8 个以上栏目的表头，请核对是否发错文件。',
  hiddenRoster: () => '花名册在隐藏的工作表里，没有读取：请在 Excel 中取消隐藏该工作表后重新保存。',
  timeout: (seconds: number) =>
    `读取超过 ${seconds} 秒，已停止：请用 Excel 打开并另存为 .xlsx，或把花名册复制到新建的工作簿中再试。`,
  tooOld: () => '这是 Excel 4.0 或更早版本的表格，现在已不能直接读取：请用 Excel 打开后另存为 .xlsx 再提交。',
}

export type ProblemWords = typeof problemsZh
