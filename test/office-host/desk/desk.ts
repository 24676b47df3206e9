import { address, columnLetters } from '../../../core/roster/grid.ts'
import { readWorkbook } from '../../../core/workbook/read/read.ts'
import type { ApiSets } from '../api-sets.ts'
import { Host } from '../host.ts'
import { GridView } from './grid-view.ts'
import { openPane } from './pane.ts'
import { longSample, sampleGrid, samples, sampleWidths } from './rosters.ts'
import { Typing } from './typing.ts'

interface RibbonButton {
  label: string
  tip: string
  icon: string
  path: string
}

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const fetched = async <T>(path: string) => (await (await fetch(path)).json()) as T

const [sets, ribbon] = await Promise.all([
  fetched<ApiSets>('/stand-in/api-sets.json'),
  fetched<RibbonButton[]>('/stand-in/ribbon.json'),
])
const asked = new URLSearchParams(location.search)
const language = asked.get('language') ?? 'zh-CN'
const host = new Host(sets, { version: asked.get('version') ?? '1.14' })
const grid = part('grid')
const view = new GridView(host, grid)
const typing = new Typing(host, view, grid, (reason) => say(reason))

function say(text: string) {
  part('traffic').textContent = text
}

function refresh() {
  view.refresh()
  typing.follow()
  const { book, stats, missing } = host
  const { top, left } = book.active.selection
  const cell = book.active.cell(top, left)
  part('name').textContent = address(top, left)
  part('content').textContent = String(cell.formula ?? cell.value ?? '')
  part('tabs').replaceChildren(...book.sheets.filter(({ visibility }) => visibility === 'Visible').map(tab))
  const last = stats.batches.findLast(({ ours }) => ours)
  if (last)
    say(`${stats.syncs} 次同步，${Math.round(stats.bytes / 1024)} kB；最近一次：${last.actions.slice(0, 6).join('、')}`)
  part('missing').textContent = missing.map(({ member, reason }) => `${member}（${reason}）`).join('，')
}

function tab({ name, id }: { name: string; id: string }): HTMLElement {
  const element = button(name, () => host.person.switchSheet(id))
  element.setAttribute('role', 'tab')
  element.setAttribute('aria-selected', String(host.book.active.id === id))
  return element
}

function button(label: string, act: () => void, tip = ''): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.title = tip
  element.addEventListener('click', () => {
    typing.attempt(act)
    refresh()
  })
  return element
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label')
  label.append(text, control)
  return label
}

function choice(options: readonly string[], chosen: string, pick: (option: string) => void): HTMLSelectElement {
  const element = document.createElement('select')
  element.append(...options.map((option) => new Option(option, option, false, option === chosen)))
  element.addEventListener('change', () => pick(element.value))
  return element
}

function tick(text: string, set: (on: boolean) => void): HTMLLabelElement {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.addEventListener('change', () => {
    typing.attempt(() => set(box.checked))
    refresh()
  })
  const label = labelled(text, box)
  label.prepend(box)
  return label
}

const empty = '空白工作簿'
const long = longSample(10_000)
const offered = [...samples, long]

/** Another workbook means another pane, as in Excel. */
function open(name: string) {
  const sample = offered.find((own) => own.name === name)
  host.openGrids(sample ? [sampleGrid(sample)] : [])
  if (sample) sampleWidths.forEach((width, column) => void host.book.active.setColumnWidth(column, column, width))
  host.book.name = `${name}.xlsx`
  showPane('/taskpane.html')
}

async function openFile(file: File | undefined) {
  if (!file) return
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  if (!read.ok) return say(read.problem.message)
  host.openWorkbook(read.workbook)
  showPane('/taskpane.html')
}

function showPane(path: string) {
  openPane(host, part('pane'), path, language, refresh)
  typing.follow()
  refresh()
}

function ribbonButton({ label, tip, icon, path }: RibbonButton): HTMLElement {
  const element = button(label, () => showPane(path), tip)
  const picture = document.createElement('img')
  Object.assign(picture, { src: icon, alt: '', width: 20, height: 20 })
  element.prepend(picture)
  return element
}

function tools(): HTMLElement[] {
  const file = document.createElement('input')
  file.type = 'file'
  file.accept = '.xlsx,.xls,.csv,.ods'
  file.hidden = true
  file.addEventListener('change', () => void openFile(file.files?.[0]))
  const latency = document.createElement('input')
  Object.assign(latency, { type: 'number', min: '0', step: '100', value: '0' })
  latency.addEventListener('change', () => {
    host.latency = Number(latency.value)
  })
  const row = () => host.book.active.selection.top + 1
  return [
    labelled('工作簿', choice([samples[0]!.name, samples[1]!.name, long.name, empty], samples[0]!.name, open)),
    button('打开文件…', () => file.click()),
    file,
    button('插入行', () => host.person.insertRows(row())),
    button('删除行', () => host.person.deleteRows(row())),
    button('排序', () => host.person.sort(typing.selected, columnLetters(host.book.active.selection.left))),
    button('撤销', () => host.person.undo()),
    button('他人改一格', () => host.author.type(typing.selected, '他人填写'), '另一位作者在别处改当前单元格'),
    tick('保护工作表', (on) => (on ? host.person.protect() : host.person.unprotect())),
    tick('只读', (on) => {
      host.book.readOnly = on
    }),
    labelled('延迟（毫秒）', latency),
    button('下一次失败', () => host.failNext({ code: 'GeneralException', at: 1 }), '下一批请求做到一半时失败'),
    button('下一次不答', () => host.failNext({ hang: true }), '直到按下“放行”'),
    button('放行', () => host.release()),
    button('核对主机', () => showPane('/conformance.html?wait=100'), '在窗格里打开问真 Excel 的那一页'),
    labelled(
      'ExcelApi',
      choice(['1.14', '1.10', '1.4'], host.version, (version) => restart({ version })),
    ),
    labelled(
      '语言',
      choice(['zh-CN', 'en-US'], language, (chosen) => restart({ language: chosen })),
    ),
  ]
}

/** Another version or language means another Excel. */
function restart(change: Record<string, string>) {
  location.assign(`?${new URLSearchParams({ version: host.version, language, ...change })}`)
}

function resizePane() {
  const divider = part('divider')
  const set = (width: number) => document.documentElement.style.setProperty('--pane', `${Math.max(280, width)}px`)
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId)
    part('pane').style.pointerEvents = 'none'
  })
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) set(innerWidth - event.clientX)
  })
  divider.addEventListener('pointerup', () => {
    part('pane').style.pointerEvents = ''
  })
  divider.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: 20, ArrowRight: -20 }[event.key]
    if (step) set(part('pane').clientWidth + step)
  })
}

host.book.listeners.add(refresh)
part('ribbon').append(...ribbon.map(ribbonButton))
part('tools').append(...tools())
resizePane()
open(samples[0]!.name)
