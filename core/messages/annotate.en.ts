import type { AnnotateWords } from './annotate.zh-CN.ts'

export const annotateEn: AnnotateWords = {
  converted: (file) =>
    `This file was made from “${file}”: its format cannot be marked in place, so only the texts shown on its sheets and the merged cells are kept here; the original is unchanged.`,
  signed: () =>
    'The original carries a digital signature; with the marks added it is no longer valid. The original is unaffected.',
  unfit: () =>
    'The inside of this file does not follow the format, so it cannot be marked in place: open it in Excel, save it as .xlsx and try again.',
}
