// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { isFound, selectFound } from '../../../src/reader/selection/focus-range.ts'

describe('words that a search led to', () => {
  const range = (text: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1
      if (at < 0) continue
      const found = document.createRange()
      found.setStart(node, at)
      found.setEnd(node, at + text.length)
      return found
    }
    throw new Error(text)
  }
  const change = () => document.dispatchEvent(new Event('selectionchange'))

  it('are selected but not chosen, until somebody selects them again', () => {
    document.body.innerHTML = '<article id="article"><p data-start="0">The wall of the old harbour</p></article>'
    const selection = document.getSelection()
    selectFound(range('old harbour'))
    change()
    expect(selection?.toString()).toBe('old harbour')
    expect(isFound(selection)).toBe(true)
    selection?.removeAllRanges()
    change()
    selection?.addRange(range('old harbour'))
    change()
    expect(isFound(selection)).toBe(false)
  })
})
