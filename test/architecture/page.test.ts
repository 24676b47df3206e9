import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawn, page } from '../../scripts/architecture.ts'
import { plans } from './rooms.ts'

const text = readFileSync(page, 'utf8')
/** The part of the page that is about one plan: its picture and the table of its rooms. */
const chapters = new Map(
  text
    .split('<!-- plan: ')
    .slice(1)
    .map((chapter) => [/^\S+/.exec(chapter)![0], chapter]),
)
const rowsOf = (chapter: string) => [...chapter.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)]

describe('docs/architecture.md', () => {
  it('draws the rooms and arrows that the code has (else: npm run architecture)', () => {
    expect([...chapters.keys()]).toEqual([...plans.keys()])
    expect(text).toBe(drawn(text))
  })

  it.each([...plans])('says of every room of %s what is in it, and of no other', (name, { rooms }) => {
    const rows = rowsOf(chapters.get(name) ?? '')
    expect(rows.map(([, room]) => room).sort()).toEqual(rooms)
    for (const [, , line] of rows) expect(line).toMatch(/\S{3}/)
  })

  it('would be drawn otherwise if a room or an arrow were another', () => {
    const house = plans.get('house')!
    expect(house.rooms).toContain('door')
    expect(house.arrows).toContainEqual(['dashboard', 'door'])
    expect(drawn(text.replace(/^ {2}dashboard --> door$/m, ''))).toBe(text)
  })
})
