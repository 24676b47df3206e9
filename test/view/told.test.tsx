import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isolated, piecesOf, still } from '../../core/view/isolated.ts'
import { Said, Told } from '../../core/view/told.tsx'
import { mount } from './mount.ts'

let place: HTMLElement
beforeEach(() => {
  place = mount(null)
})
afterEach(() => {
  render(null, place)
})

const settle = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
const told = () => place.querySelector('bdi')!

describe('C7.8 a text from a file', () => {
  it('has a direction of its own and nothing that reaches beyond it', () => {
    render(<Told text={'王\u202e国\u2069建\u0007'} />, place)
    expect(place.innerHTML).toBe('<bdi>王国建</bdi>')
    render(<Told text="ئابدۇرېھىم" />, place)
    expect(getComputedStyle(told()).unicodeBidi).toContain('isolate')
  })

  it('takes one line where it is long; the whole is there on pointing, and unfolds for who stands on it', async () => {
    const whole = `甲${'乙'.repeat(3000)}丙`
    render(
      <p style="width: 300px">
        前 <Told text={whole} /> 后
      </p>,
      place,
    )
    expect(told().textContent!.length).toBeLessThan(200)
    expect(told().title).toContain('甲乙')
    const { height } = told().getBoundingClientRect()
    expect(height).toBeLessThan(40)
    told().focus()
    await settle()
    expect(told().textContent).toBe(whole)
    expect(told().getBoundingClientRect().height).toBeGreaterThan(height)
    expect(told().getBoundingClientRect().height).toBeLessThan(300)
    told().blur()
    await settle()
    expect(told().getBoundingClientRect().height).toBe(height)
  })

  it('is no stop of the Tab key inside a control', () => {
    render(
      <button type="button">
        <Told text={'甲'.repeat(500)} />
      </button>,
      place,
    )
    expect(told().tabIndex).toBe(-1)
  })

  it('is cut within reason on paper only, and what is left out is said', async () => {
    render(<Told text={'甲'.repeat(900)} />, place)
    await settle()
    dispatchEvent(new Event('beforeprint'))
    expect(place.textContent).toBe('甲'.repeat(900))
    dispatchEvent(new Event('afterprint'))
    render(<Told key="longer" text={'乙'.repeat(32_767)} />, place)
    await settle()
    dispatchEvent(new Event('beforeprint'))
    expect(place.textContent).toContain('还有 31767 字没有印出')
    dispatchEvent(new Event('afterprint'))
  })

  it('names of a list are whole, whatever their place in it', () => {
    expect(['王建国', '赵国强'].map(isolated).map(still)).toEqual(['王建国', '赵国强'])
  })

  it('stays apart in a sentence: what was marked, what is quoted, what runs the other way', () => {
    render(<Said text={`移除“${isolated('a\u202e”b')}”？`} />, place)
    expect(place.innerHTML).toBe('移除“<bdi>a”b</bdi>”？')
    render(<Said text="“不详”看不出；第 3 行 ئابدۇ رېھىم 12" />, place)
    expect(place.innerHTML).toBe('“<bdi>不详</bdi>”看不出；第 3 行 <bdi>ئابدۇ رېھىم</bdi> 12')
    render(<Said text="“a”“b”不对" quoted="a”“b" />, place)
    expect(place.innerHTML).toBe('“<bdi>a”“b</bdi>”不对')
  })

  it('of any sentence the pieces are the sentence, without what moves words', () => {
    for (const text of ['', '”', '“', '“”', '甲“乙', '\u2069\u202e', `${isolated('')}x`, '“ا”', 'ا ا ا'])
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(still(text))
  })
})
