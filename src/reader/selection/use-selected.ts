import { useEffect, useState } from 'react'
import type { Span } from '../../article/model.ts'
import { findSelected } from './find-selected.ts'

export interface Selected {
  readonly span: Span
  /** Where on the page it ends, in pixels from its top and left. */
  readonly top: number
  readonly left: number
}

/** What is selected in the article, once the reader has paused; follows the keyboard as well as the pointer. */
export function useSelected(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const read = () => {
      const selection = document.getSelection()
      const span = findSelected(selection)
      const box = span && selection?.getRangeAt(0).getBoundingClientRect()
      setSelected(span && box ? { span, top: box.bottom + window.scrollY, left: box.left + window.scrollX } : null)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(read, 150)
    }
    // Words may have been selected while the page was still taken over.
    later()
    document.addEventListener('selectionchange', later)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
    }
  }, [])
  return selected
}
