/**
 * Put text on the clipboard; with markup where other programs can take it.
 *
 * @throws where the browser refuses.
 */
export async function copyRich(text: string, html?: string): Promise<void> {
  if (html === undefined || typeof ClipboardItem !== 'function' || !navigator.clipboard.write)
    return navigator.clipboard.writeText(text)
  const blob = (type: string, content: string) => new Blob([content], { type })
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ])
}
