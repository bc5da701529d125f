import { useEffect, useRef, useState } from 'react'
import { saveFile } from '../../library/save-file.ts'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import { Close, Modal } from '../companion/Modal.tsx'
import { usePanels } from '../companion/panels-context.ts'
import { describeQuoted } from '../copy/describe-quoted.ts'
import { formatQuoteElementId } from '../landing/places.ts'
import { describePicture, drawQuotation, SHAPES, type Shape } from './draw-quotation.ts'

const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast'] as const
const THEME_NAMES = { light: say.light, sepia: say.sepia, dark: say.dark, black: say.black, contrast: say.highContrast }

/** A quotation as a picture: shape, theme, and ways to take it along. */
export function PictureDialog() {
  const { focus = '' } = usePanels()
  const reading = useReading()
  const quote = reading.quotations.find(({ id }) => id === focus)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shape, setShape] = useState<Shape>(SHAPES[0])
  const [theme, setTheme] = useState(() => THEMES.find((one) => one === document.documentElement.dataset.theme) ?? 'light')
  const [said, setSaid] = useState('')
  const content = quote && describePicture(describeQuoted(reading, quote.quotation.span, '', quote))
  useEffect(() => {
    // The card that opened this is gone when it closes; its words are still there.
    return () => document.getElementById(formatQuoteElementId(focus))?.focus({ preventScroll: true })
  }, [focus])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is made of the quotation alone
  useEffect(() => {
    if (canvas.current && content)
      drawQuotation(canvas.current, content, shape, theme).catch(() => setSaid(say.thisBrowserCannotDrawThe))
  }, [quote, shape, theme])
  if (!content) return null
  const name = `${focus}.png`
  const readPicture = () =>
    new Promise<Blob>((resolve, reject) =>
      canvas.current?.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    )
  const attempt = (work: () => Promise<unknown>, done: string, failed: string) =>
    work().then(
      () => setSaid(done),
      (error: Error) => setSaid(error.name === 'AbortError' ? '' : failed),
    )
  const save = () =>
    attempt(async () => saveFile(name, 'image/png', await readPicture()), say.thePictureWasSaved, say.thePictureCouldNotBe)
  // In the very moment of the click, the picture to follow: some browsers allow no copying later.
  const copy = () =>
    attempt(
      async () => navigator.clipboard.write([new ClipboardItem({ 'image/png': readPicture() })]),
      say.thePictureWasCopied,
      say.copyingPictureRefused,
    )
  const share = () =>
    attempt(
      async () => navigator.share({ files: [new File([await readPicture()], name, { type: 'image/png' })] }),
      '',
      say.thePictureCouldNotBeShared,
    )
  const canShare = navigator.canShare?.({ files: [new File([], name, { type: 'image/png' })] })
  return (
    <Modal label={say.quotationAsAPicture} className="picture">
      <div className="modal-head">
        <h2>{say.asAPicture}</h2>
        <Close />
      </div>
      <canvas ref={canvas} role="img" aria-label={[content.words, content.speaker, content.role].filter(Boolean).join(', ')} />
      <fieldset className="kinds">
        <legend className="visually-hidden">{say.shape}</legend>
        {SHAPES.map((one) => (
          <label key={one.id}>
            <input type="radio" name="picture-shape" checked={one === shape} onChange={() => setShape(one)} />
            <span>{one.name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="kinds">
        <legend className="visually-hidden">{say.themeOfThePicture}</legend>
        {THEMES.map((one) => (
          <label key={one}>
            <input type="radio" name="picture-theme" checked={one === theme} onChange={() => setTheme(one)} />
            <span>{THEME_NAMES[one]}</span>
          </label>
        ))}
      </fieldset>
      <p className="picture-actions">
        <button type="button" className="button" onClick={save}>
          {say.save}
        </button>
        <button type="button" className="button" onClick={copy}>
          {say.copy}
        </button>
        {canShare && (
          <button type="button" className="button" onClick={share}>
            {say.share}
          </button>
        )}
        <span role="status">{said}</span>
      </p>
    </Modal>
  )
}
