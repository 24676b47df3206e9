/** Lines of cells: tabs part the cells of what was copied from a sheet; else commas or spaces do. */
export function cellsOf(text: string): string[][] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.includes('\t') ? line.split('\t') : line.trim().split(/[,，;；\s]+/)))
}
