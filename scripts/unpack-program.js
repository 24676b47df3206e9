// Runs in the built page before anything else: see one-page.ts.
const text = document.getElementById('packed').textContent
const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then((program) => {
  const script = document.createElement('script')
  script.id = 'program'
  script.textContent = program
  document.body.append(script)
})
