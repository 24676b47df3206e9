const mebibyte = 1024 * 1024

/** What a workbook may cost before it is refused as too large; what its package may hold is bounded in zip.ts. */
export const limits = {
  fileMebibytes: 64,
  fileBytes: 64 * mebibyte,
  /** Rows with something in them, over all sheets. */
  filledRows: 200_000,
  /** Cells a sheet may span from its first to its last filled one, row by row. */
  cells: 8_000_000,
  /** Merged areas of a sheet; those of a true one are fewer than its rows. */
  merges: 200_000,
  /** Texts that the cells of a workbook share. */
  sharedTexts: 4_000_000,
  /** What a cell of Excel can hold, in UTF-16 units; more of one is never kept. */
  cellText: 32_767,
  rows: 1_048_576,
  columns: 16_384,
} as const
