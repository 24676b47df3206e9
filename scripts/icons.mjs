// Draws addin/icons/*.svg as PNG in the sizes Office asks for: node scripts/icons.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { browserOrExit } from './find-browser.mjs'

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128]
const from = new URL('../addin/icons/', import.meta.url)
const to = new URL('../addin/public/icons/', import.meta.url)

mkdirSync(to, { recursive: true })
const browser = await chromium.launch(await browserOrExit())
const page = await browser.newPage()
for (const file of readdirSync(from).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(new URL(file, from), 'utf8')
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    const png = await page.screenshot({ omitBackground: true })
    writeFileSync(new URL(`${file.slice(0, -4)}-${size}.png`, to), png)
  }
}
await browser.close()
