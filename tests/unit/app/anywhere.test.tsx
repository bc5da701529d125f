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
