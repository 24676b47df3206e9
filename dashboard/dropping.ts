import { signal } from '@preact/signals'
import { type Source, takeIn } from './importing.ts'

/** Something is being dragged over the page. */
export const draggedOver = signal(false)

const workbook = /\.(xlsx|xlsm|xls|xlsb|csv|xml|html?|et|ods)$/i
/** Office keeps such a file beside an open workbook. */
const lockFile = /(^|\/)[~.][^/]*$/

interface Found {
  sources: Source[]
  passedOver: number
}

/** Of a folder only the workbooks count; what else lies in it is passed over and counted. */
function addFromFolder(found: Found, file: File, path: string) {
  if (workbook.test(path) && !lockFile.test(path)) found.sources.push({ name: path, file })
  else found.passedOver++
}

function readEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject))
}

function fileOfEntry(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

async function walk(entry: FileSystemEntry, path: string, found: Found): Promise<void> {
  if (entry.isFile) {
    addFromFolder(found, await fileOfEntry(entry as FileSystemFileEntry), path)
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A directory answers in portions until one is empty.
  for (let part = await readEntries(reader); part.length > 0; part = await readEntries(reader))
    for (const child of part) await walk(child, path ? `${path}/${child.name}` : child.name, found)
}

const byName = ({ sources, passedOver }: Found): Found => ({
  sources: sources.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  passedOver,
})

async function fromDrop(items: DataTransferItemList): Promise<Found> {
  const found: Found = { sources: [], passedOver: 0 }
  // The list is emptied as soon as the event is over: entries are taken before the first wait.
  const taken = [...items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  for (const { entry, file } of taken) {
    if (entry?.isDirectory) await walk(entry, '', found)
    else if (file) found.sources.push({ name: file.name, file })
  }
  return byName(found)
}

/** Files as a file input gives them; those of a chosen folder carry their path in it. */
export function fromInput(files: FileList): Found {
  const found: Found = { sources: [], passedOver: 0 }
  for (const file of files) {
    const path = file.webkitRelativePath.split('/').slice(1).join('/')
    if (path) addFromFolder(found, file, path)
    else found.sources.push({ name: file.name, file })
  }
  return byName(found)
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files may be dropped anywhere on the page, except where a page takes them itself. */
export function acceptDrops() {
  let depth = 0
  addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return
    depth++
    draggedOver.value = true
  })
  addEventListener('dragleave', (event) => {
    if (!hasFiles(event)) return
    depth = Math.max(0, depth - 1)
    draggedOver.value = depth > 0
  })
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    depth = 0
    draggedOver.value = false
    if (event.defaultPrevented || !event.dataTransfer || !hasFiles(event)) return
    event.preventDefault()
    void fromDrop(event.dataTransfer.items).then(({ sources, passedOver }) => takeIn(sources, passedOver))
  })
}
