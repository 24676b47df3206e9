/// <reference types="office-js" />
import { askAll, type SavedAnswers } from './conformance/probe.ts'
import { probes } from './conformance/probes.ts'

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const ask = part<HTMLButtonElement>('ask')
const save = part<HTMLButtonElement>('save')
const answers = part<HTMLTextAreaElement>('answers')
const say = (text: string) => {
  part('state').textContent = text
}

/** The highest ExcelApi version this Excel has. */
function version(): string {
  const versions = Array.from({ length: 40 }, (_, minor) => `1.${minor + 1}`)
  return versions.findLast((wanted) => Office.context.requirements.isSetSupported('ExcelApi', wanted)) ?? '1.1'
}

/** Excel says nowhere that no more events are on their way; `?wait=` sets the milliseconds for a faster host. */
const patience = Number(new URLSearchParams(location.search).get('wait') ?? 1500)
const eventsOver = () => new Promise((resolve) => setTimeout(resolve, patience))

async function run() {
  ask.disabled = true
  const { platform, version: build } = Office.context.diagnostics
  let done = 0
  const record: SavedAnswers = {
    asked: `Excel ${platform} ${build}`,
    version: version(),
    answers: await askAll({ Excel }, probes, version(), eventsOver, (name) => {
      done++
      say(`${done}/${probes.length} ${name}`)
    }),
  }
  answers.value = `${JSON.stringify(record, null, 2)}\n`
  say('问完了。把答案存成 test/office-host/conformance/ 里的一个 .json 文件。')
  save.disabled = false
  ask.disabled = false
}

function download() {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([answers.value], { type: 'application/json' }))
  link.download = 'excel-answers.json'
  link.click()
  answers.select()
}

await Office.onReady()
ask.addEventListener('click', () => void run().catch((error: unknown) => say(`没有问完：${String(error)}`)))
save.addEventListener('click', download)
ask.disabled = false
say(`ExcelApi ${version()}，共 ${probes.length} 个问题。`)
