/** Hand a file to the browser as a download. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address when the download starts, which may be a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
