/**
 * Put words on the clipboard that take a while to make: the button is seen to be pressed first. Some browsers allow copying only in the very
 * moment of a click, but take a promise then (https://w3c.github.io/clipboard-apis/#clipboard-item-interface); with one that does not, the
 * words are made at once where that can be.
 *
 * @throws where the browser refuses, or the words cannot be made.
 */
export async function copyWords(make: () => string | Promise<string>): Promise<void> {
  const { clipboard } = navigator
  if (typeof ClipboardItem === 'function' && clipboard.write) {
    const words = afterPaint().then(make)
    const blob = words.then((text) => new Blob([text], { type: 'text/plain' }))
    return clipboard.write([new ClipboardItem({ 'text/plain': blob })])
  }
  const words = make()
  return clipboard.writeText(typeof words === 'string' ? words : await words)
}

/** A page that is not seen is not painted: no longer than a moment. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })
}
