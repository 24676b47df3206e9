import type { Locator } from 'playwright'
import { expect } from 'vitest'
import { openPane, type Pane, type PaneOptions } from '../office-host/browser.ts'

/** The pane in a browser as a person sees it, with what tests of it need again and again. */
export interface Desk extends Pane {
  /** Waits until Excel has nothing more to say and the pane has answered. */
  settled(): Promise<void>
  button(name: string | RegExp): Locator
  /** The figure of a counter, a bare number. */
  stat(name: string): Promise<string>
  /** Accessible names of the findings shown, in their order. */
  findings(): Promise<string[]>
  /** Presses the menu button and an entry of it. */
  open(page: string): Promise<void>
}

export async function openDesk(options: PaneOptions): Promise<Desk> {
  const pane = await openPane(options)
  const { frame, host } = pane
  const state = () => frame.evaluate(() => document.documentElement.dataset.state)
  const settled = async () => {
    for (let quiet = 0; quiet < 2; quiet++) {
      await host.settled()
      if ((await state()) === 'idle') continue
      await expect.poll(state, { interval: 10 }).toBe('idle')
      quiet = -1
    }
    // What has been answered is drawn with the next frame.
    await frame.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))
  }
  const desk: Desk = {
    ...pane,
    settled,
    button: (name) => frame.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }),
    stat: async (name) => (await frame.locator(`[data-stat="${name}"]`).textContent()) ?? '',
    findings: () => frame.locator('button.finding').allInnerTexts(),
    open: async (page) => {
      await frame.locator('.menu summary').click()
      await frame.locator('.menu').getByRole('button', { name: page, exact: true }).click()
    },
  }
  await settled()
  return desk
}

/** Nothing was asked of Excel that it lacks, nothing went to the network, nothing was written to the console. */
export async function closeDesk(desk: Desk) {
  expect(desk.host.missing).toEqual([])
  expect(desk.strayRequests).toEqual([])
  expect(desk.errors).toEqual([])
  await desk.close()
}
