// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { ReadingContext } from '../../../src/reader/article/reading-context.ts'
import { PanelsContext } from '../../../src/reader/companion/panels-context.ts'
import { drawQuotation, SHAPES } from '../../../src/reader/picture/draw-quotation.ts'
import { PictureDialog } from '../../../src/reader/picture/PictureDialog.tsx'
import { SOURCE } from './open-article.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('a quotation as a picture', () => {
  /** The sizes in which the words of a quotation were drawn, in pixels, by a pen whose letters are half as wide as high. */
  const draw = async (words: string) => {
    const sizes: number[] = []
    const pen = {
      font: '',
      fillRect: () => {},
      measureText: (text: string) => ({ width: text.length * sizeOf() * 0.5 }),
      fillText: (text: string) => words.startsWith(text.replace(/[“”]/g, '').split(' ')[0] ?? '') && sizes.push(sizeOf()),
    }
    const sizeOf = () => Number(/(\d+)px/.exec(pen.font)?.[1])
    const canvas = { getContext: () => pen } as unknown as HTMLCanvasElement
    await drawQuotation(canvas, { words, headline: 'The quay' }, SHAPES[1], 'light')
    return sizes[0] ?? 0
  }

  it('has few words large in the square, and many smaller', async () => {
    const five = await draw('We shall never give up')
    expect(five).toBeGreaterThan(130)
    const twenty = await draw('word '.repeat(20).trim())
    expect(twenty).toBeLessThan(five)
    expect(await draw('word '.repeat(80).trim())).toBeLessThan(twenty)
  })

  it('is copied in the very moment of the click, before the picture is made', async () => {
    let finish: BlobCallback = () => {}
    HTMLCanvasElement.prototype.getContext = (() => null) as never
    HTMLCanvasElement.prototype.toBlob = (done) => {
      finish = done
    }
    HTMLDialogElement.prototype.showModal ??= () => {}
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly parts: Record<string, Promise<Blob>>) {}
      },
    )
    const write = vi.fn(async ([item]: { parts: Record<string, Promise<Blob>> }[]) => item?.parts['image/png'])
    vi.stubGlobal('navigator', { clipboard: { write } })
    const reading = describeReading(parse(SOURCE), 'harbour')
    const focus = reading.quotations[0]?.id ?? ''
    const panels = { open: 'picture', focus, isListening: false, show: () => {}, stopListening: () => {} } as const
    render(
      <ReadingContext value={reading}>
        <PanelsContext value={panels}>
          <PictureDialog />
        </PanelsContext>
      </ReadingContext>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Copy', hidden: true }))
    expect(write).toHaveBeenCalledOnce()
    finish(new Blob(['x'], { type: 'image/png' }))
    expect(await screen.findByText('The picture was copied.')).toBeInTheDocument()
  })
})
