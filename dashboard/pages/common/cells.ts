/** A line that was understood, or why it was refused. Lines count from 1. */
export type Read<Good> =
  | (Good & { ok: true; line: number })
  | { ok: false; line: number; text: string; message: string }

/** Lines of cells: tabs part the cells of what was copied from a sheet; else commas or spaces do. */
export function cellsOf(text: string): string[][] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.includes('\t') ? line.split('\t') : line.trim().split(/[,，;；\s]+/)))
}
