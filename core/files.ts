/**
 * The second door to the engine: files handed out. What it leads to writes packages and would weigh on a face that only
 * judges (the Excel pane), so it is not part of index.ts.
 */

export { type AnnotateResult, annotateWorkbook } from './workbook/annotate.ts'
export { baseName, convertedWorkbook } from './workbook/annotate-convert.ts'
export { type CellEdit, mendPackage } from './workbook/package-cells.ts'
export { sealPackage } from './workbook/package-seal.ts'
export type { SealedRow } from './workbook/seal.ts'
export {
  type CellContent,
  type FormulaCell,
  type SheetSpec,
  writeWorkbook,
} from './workbook/write.ts'
export { csvBytes } from './workbook/write-csv.ts'
export { fileName, fileNames } from './workbook/write-names.ts'
export type { StyleName } from './workbook/write-styles.ts'
export { type TableColumn, type TableSpec, tablePlaces, tableSheet } from './workbook/write-table.ts'
export { cellText, textWidth } from './workbook/write-text.ts'
export { zipFiles } from './workbook/write-zip.ts'
