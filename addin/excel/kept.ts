/// <reference types="office-js" />
import type { Outcome } from './errors.ts'
import { run } from './run.ts'

/** The setting of the workbook that holds what was said of its columns. It travels with the file and is seen by no one. */
export const columnsSetting = 'roster-review.columns'

/** Keeps in the workbook what was said of columns; null forgets it. */
export function keepColumns(text: string | null): Promise<Outcome<void>> {
  return run(async (context) => {
    const { settings } = context.workbook
    if (text === null) {
      const kept = settings.getItemOrNullObject(columnsSetting)
      await context.sync()
      if (kept.isNullObject) return
      kept.delete()
    } else settings.add(columnsSetting, text)
    await context.sync()
  })
}
