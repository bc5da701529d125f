/**
 * Put words on the clipboard that take a while to make: the button is seen to be pressed first. Some browsers allow copying only in the very
 * moment of a click, but take a promise then (https://w3c.github.io/clipboard-apis/#clipboard-item-interface); for one that does not, the
 * words are made at once where that can be.
 *
 * @throws where the browser refuses.
 */
export async function copyWords(make: () => string | Promise<string>): Promise<void> {
  const { clipboard } = navigator
  const item = promiseItem(() => afterPaint().then(make))
  if (item) return clipboard.write([item])
  const words = make()
  return clipboard.writeText(typeof words === 'string' ? words : await words)
}

function promiseItem(make: () => Promise<string>): ClipboardItem | null {
  if (typeof ClipboardItem !== 'function' || !navigator.clipboard.write) return null
  const toBlob = (text: string) => new Blob([text], { type: 'text/plain' })
  try {
    return new ClipboardItem({ 'text/plain': make().then(toBlob) })
  } catch {
    return null // Chromium up to 96 takes no promise.
  }
}

/** A page that is not seen is not painted: no longer than a moment. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })
}
