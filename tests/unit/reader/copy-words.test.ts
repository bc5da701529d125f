import { afterEach, expect, it, vi } from 'vitest'
import { copyWords } from '../../../src/reader/link/copy-words.ts'

afterEach(() => vi.unstubAllGlobals())

function stubClipboard(Item?: unknown) {
  const clipboard = { written: '', writeText: vi.fn(async () => {}), write: vi.fn() }
  clipboard.write.mockImplementation(async ([item]: { readonly blob: Promise<Blob> }[]) => {
    clipboard.written = (await (await item?.blob)?.text()) ?? ''
  })
  vi.stubGlobal('navigator', { clipboard })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run))
  if (Item) vi.stubGlobal('ClipboardItem', Item)
  return clipboard
}

class TakesPromises {
  readonly blob: Promise<Blob>
  constructor(items: Readonly<Record<string, Promise<Blob>>>) {
    this.blob = items['text/plain'] as Promise<Blob>
  }
}

it('asks the clipboard in the very moment of the click, and makes the words after it', async () => {
  const clipboard = stubClipboard(TakesPromises)
  const make = vi.fn(() => 'the link')
  const copied = copyWords(make)
  expect(clipboard.write).toHaveBeenCalledOnce()
  expect(make).not.toHaveBeenCalled()
  await copied
  expect(clipboard.written).toBe('the link')
})

it.each([
  ['has no items', undefined],
  [
    'takes no promise',
    class {
      constructor() {
        throw new TypeError('no Blob')
      }
    },
  ],
])('makes them at once for a browser that %s', async (_, Item) => {
  const clipboard = stubClipboard(Item)
  const copied = copyWords(() => 'the link')
  expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith('the link')
  await copied
  expect(clipboard.write).not.toHaveBeenCalled()
})

it('fails where the browser refuses', async () => {
  stubClipboard(TakesPromises).write.mockRejectedValue(new Error('no'))
  await expect(copyWords(() => 'the link')).rejects.toThrow('no')
})
