/** Hands a file to the person, as a download. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer> | string, type: string) {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
