// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { ReadingContext } from '../../../src/reader/article/reading-context.ts'
import { PanelsContext } from '../../../src/reader/companion/panels-context.ts'
import { PictureDialog } from '../../../src/reader/picture/PictureDialog.tsx'
import { SOURCE } from './open-article.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('a quotation as a picture', () => {
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
