const mebibyte = 1024 * 1024

/** What a file may cost before it is refused as too large (domain.md §9). */
export const limits = {
  fileMebibytes: 64,
  fileBytes: 64 * mebibyte,
  unpackedMebibytes: 512,
  unpackedBytes: 512 * mebibyte,
  /** One part of a package is held in memory as text; a sheet of 200,000 rows and 24 columns stays well below this. */
  partMebibytes: 192,
  partBytes: 192 * mebibyte,
  entries: 20_000,
  /** Rows with something in them, over all sheets. */
  filledRows: 200_000,
  /** Cells a sheet may span from its first to its last filled one, row by row. */
  cells: 8_000_000,
  rows: 1_048_576,
  columns: 16_384,
} as const

/** Deflate cannot pack tighter than this; whoever declares more is lying. */
export const deflateRatio = 1032
