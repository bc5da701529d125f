// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { selectFound } from '../../../src/reader/selection/focus-range.ts'
import { setSelectionAside } from '../../../src/reader/settings/set-selection-aside.ts'

const selection = document.getSelection() as Selection
let words: Text

beforeEach(() => {
  selection.removeAllRanges()
  document.body.innerHTML = '<article id="article"><p data-start="0">The wall of the old harbour</p><p>fell</p></article>'
  words = document.querySelector('p')?.firstChild as Text
})

it('what is selected is set aside, and comes back with its direction', () => {
  selection.setBaseAndExtent(words, 12, words, 4)
  const bringBack = setSelectionAside()
  expect(selection.rangeCount).toBe(0)
  bringBack()
  expect([selection.anchorOffset, selection.focusOffset, String(selection)]).toEqual([12, 4, 'wall of '])
})

it('what is selected meanwhile stays', () => {
  selection.setBaseAndExtent(words, 4, words, 8)
  const bringBack = setSelectionAside()
  selection.selectAllChildren(document.querySelectorAll('p')[1] as Element)
  bringBack()
  expect(String(selection)).toBe('fell')
})

it('nothing comes back where its words have gone, or where a search had left it', () => {
  selection.setBaseAndExtent(words, 4, words, 8)
  const gone = setSelectionAside()
  words.parentElement?.remove()
  gone()
  expect(selection.rangeCount).toBe(0)
  const range = document.createRange()
  range.selectNodeContents(document.querySelector('p') as Element)
  selectFound(range)
  setSelectionAside()()
  expect(selection.rangeCount).toBe(0)
})
