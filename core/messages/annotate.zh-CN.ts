/** What is said of a marked copy. `annotate.en.ts` says the same in English. */
export const annotateZh = {
  converted: (file: string) =>
    `本文件由“${file}”转换而成：原格式不能直接标注，这里只保留各工作表显示的文字和合并单元格；原文件没有改动。`,
  signed: () => '原文件带有数字签名；加上标注后签名不再有效，原文件不受影响。',
  unfit: () => '文件的内部结构不合规范，不能在原文件上标注：请用 Excel 打开后另存为 .xlsx，再试一次。',
}

export type AnnotateWords = typeof annotateZh
