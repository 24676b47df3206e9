// A reading process that does to each file what the file's name says.
let filesRead = 0
process.on('message', (order) => {
  if (!('job' in order)) return
  const { file } = order.job
  if (file === 'hangs') for (;;);
  if (file === 'crashes') process.exit(9)
  if (file === 'crashes after others' && filesRead > 0) process.exit(9)
  if (file === 'fault') return process.send({ fault: 'x is not a function' })
  filesRead++
  process.send({
    outcome: { report: { file }, people: [{ pid: process.pid, filesRead }], skipped: [], annotated: null },
  })
})
