// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useAnywhere } from '../../../src/app/library/use-anywhere.ts'

function paste(target: Element, types: Record<string, string>) {
  const event = new Event('paste', { bubbles: true })
  target.dispatchEvent(Object.assign(event, { clipboardData: { files: [], getData: (type: string) => types[type] ?? '' } }))
}

describe('what is pasted', () => {
  it('comes with its HTML, but not into a form field', () => {
    const takeText = vi.fn()
    renderHook(() => useAnywhere(vi.fn(), takeText))
    paste(document.body, { 'text/plain': 'Why', 'text/html': '<h2>Why</h2>' })
    paste(document.body, { 'text/plain': 'Why' })
    const field = document.body.appendChild(document.createElement('textarea'))
    paste(field, { 'text/plain': 'Why', 'text/html': '<h2>Why</h2>' })
    field.remove()
    expect(takeText.mock.calls).toEqual([
      ['Why', '<h2>Why</h2>'],
      ['Why', ''],
    ])
  })
})

function drop(target: Element, { files = [], text = '' }: { files?: File[]; text?: string }) {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  target.dispatchEvent(Object.assign(event, { dataTransfer: { files, getData: () => text } }))
  return event.defaultPrevented
}

describe('what is dropped', () => {
  it('is taken, but not words that fall into a form field or come from the page itself', () => {
    const [takeFiles, takeText] = [vi.fn(), vi.fn()]
    renderHook(() => useAnywhere(takeFiles, takeText))
    const field = document.body.appendChild(document.createElement('textarea'))
    const file = new File(['Why'], 'why.txt')
    expect(drop(document.body, { text: 'Why' })).toBe(true)
    expect(drop(field, { text: 'Why' })).toBe(false)
    expect(drop(field, { files: [file] })).toBe(true)
    document.body.dispatchEvent(new Event('dragstart', { bubbles: true }))
    expect(drop(document.body, { files: [file] })).toBe(false)
    document.body.dispatchEvent(new Event('dragend', { bubbles: true }))
    field.remove()
    expect(takeText).toHaveBeenCalledTimes(1)
    expect(takeFiles).toHaveBeenCalledTimes(1)
  })
})
