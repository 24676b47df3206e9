/** Sheets that can be added for printing. What is handed in is Chinese, whatever language the pane speaks. */
export const exportKinds = ['findings', 'people', 'catalogue'] as const
export type ExportKind = (typeof exportKinds)[number]
