import type { Page } from 'playwright'
import { settled } from './desk.ts'

/** Two frames: what an event sets off has been asked for, and what was answered has been drawn. */
const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
  )

/** Waits until what the person just did has been done and shown. */
export async function calm(page: Page): Promise<void> {
  await frames(page)
  await settled(page)
  await frames(page)
  await settled(page)
}

/** Goes to an address of the desk and waits until it is shown. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await calm(page)
}
