import { normalise } from './text.ts'

export type Sex = '男' | '女'

/** 男 or 女 (GB/T 2261.1); null for anything else. */
export function readSex(text: string): Sex | null {
  const word = normalise(text)
  return word === '男' || word === '女' ? word : null
}
