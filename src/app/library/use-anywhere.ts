import { useEffect, useRef, useState } from 'react'

/** What takes words itself. */
const FIELD = 'input, textarea, [contenteditable]'

/**
 * Take files dropped anywhere on the page, and text or files pasted outside a form field.
 *
 * @param takeText - Called with the text, and with its HTML where it came with some.
 * @returns Whether files hover over the page.
 */
export function useAnywhere(
  takeFiles: (files: readonly File[]) => void,
  takeText: (text: string, html: string) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef({ takeFiles, takeText })
  take.current = { takeFiles, takeText }
  useEffect(() => {
    // What is dragged from the page itself, words or a picture, goes where its reader lets it fall.
    let isOwn = false
    const begin = () => {
      isOwn = true
    }
    const end = () => {
      isOwn = false
    }
    const isElsewhere = ({ target, dataTransfer }: DragEvent) =>
      isOwn || (dataTransfer?.files.length === 0 && (target as Element | null)?.closest(FIELD) != null)
    const hover = (event: DragEvent) => {
      if (isOwn || !event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (isElsewhere(event)) return setOver(false)
      event.preventDefault()
      setOver(false)
      receive(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      const target = event.target as Element | null
      if (target?.closest(FIELD)) return
      receive(event.clipboardData)
    }
    const receive = (data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])]
      const text = data?.getData('text/plain') ?? ''
      // Office programs put a picture of the words beside them.
      const isText = text.trim() !== '' && files.every(({ type }) => type.startsWith('image/'))
      if (isText) take.current.takeText(text, data?.getData('text/html') ?? '')
      else if (files.length) take.current.takeFiles(files)
    }
    document.addEventListener('dragstart', begin)
    document.addEventListener('dragend', end)
    // What was dragged may be gone before it is let go of.
    document.addEventListener('pointerdown', end)
    document.addEventListener('dragover', hover)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragstart', begin)
      document.removeEventListener('dragend', end)
      document.removeEventListener('pointerdown', end)
      document.removeEventListener('dragover', hover)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [])
  return isOver
}
