import { readXlsx } from 'hucre/xlsx'

/** Reads whatever files the page's input is given, and leaves the time it took. */
document.querySelector('input')!.addEventListener('change', async (event) => {
  const { files } = event.currentTarget as HTMLInputElement
  const started = performance.now()
  for (const file of files ?? []) await readXlsx(new Uint8Array(await file.arrayBuffer()))
  Object.assign(globalThis, { readInMilliseconds: performance.now() - started })
})
