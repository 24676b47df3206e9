const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Chinese by pinyin, figures by size. */
export const byPinyin = (a: string, b: string) => collator.compare(a, b)
