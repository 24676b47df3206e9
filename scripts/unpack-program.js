// Runs in the built page before anything else: see one-page.ts.
const letters = atob(document.getElementById('packed').textContent)
const bytes = new Uint8Array(letters.length)
for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then((program) => {
  const script = document.createElement('script')
  script.id = 'program'
  script.textContent = program
  document.body.append(script)
})
