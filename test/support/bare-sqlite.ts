import { loadSqlite } from '../../dashboard/store/sqlite.ts'

// In a worker, as on the dashboard; there is nothing else to start and nothing to show.
if ('document' in globalThis) {
  const program = document.getElementById('program')!.textContent
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })))
  worker.onmessage = () => {
    document.documentElement.dataset.state = 'idle'
  }
} else {
  void loadSqlite().then((sqlite) => postMessage(new sqlite.Database().exec('SELECT 1').length))
}
