import * as say from '../../words/en.ts'
import { quote } from '../copy/marks.ts'
import type { Quoted } from '../copy/quoted.ts'
import { fitText, LEADING } from './fit-text.ts'
import { beginRole, endWords } from './picture-words.ts'

/** What a picture of a quotation shows. */
export interface PictureContent {
  /** In the marks of the text. */
  readonly words: string
  readonly speaker?: string
  readonly role?: string
  readonly headline: string
}

export function describePicture({ words, marks, speaker, isLikely, role, headline }: Quoted): PictureContent {
  return {
    words: quote(endWords(words), marks),
    headline,
    ...(speaker && { speaker: `${isLikely ? `${say.probably} ` : ''}${speaker}` }),
    ...(role && { role: beginRole(role) }),
  }
}

/** Sizes that networks show uncut: beside a link, and as a square. */
export const SHAPES = [
  { id: 'wide', name: say.wideShape, width: 1200, height: 630 },
  { id: 'square', name: say.squareShape, width: 1080, height: 1080 },
] as const

export type Shape = (typeof SHAPES)[number]

const PAD = 84
/** Of the words, in pixels. Five short ones fill a square. */
const SIZES = { largest: 168, smallest: 26 }
const SERIF = '"Source Serif 4 Variable", Georgia, serif'
const SANS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** Draw a quotation with its speaker and source on a canvas, in the colours of a theme. */
export async function drawQuotation(
  canvas: HTMLCanvasElement,
  content: PictureContent,
  { width, height }: Shape,
  theme: string,
): Promise<void> {
  // A font that the page has not used yet would be drawn as another.
  await document.fonts?.load(`500 40px ${SERIF}`, content.words).catch(() => undefined)
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  const colours = readColours(theme)
  const isRtl = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(content.words)
  const left = isRtl ? width - PAD : PAD
  pen.direction = isRtl ? 'rtl' : 'ltr'
  pen.textAlign = 'start'
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = colours.paper
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = colours.speech
  pen.fillRect(0, 0, width, 12)
  const inside = width - 2 * PAD
  const foot = drawFoot(pen, content, colours, left, inside, height)
  const box = { width: inside, height: foot - 2 * PAD }
  const { lines, size } = fitText(content.words, box, SIZES, (text, px) => {
    pen.font = `500 ${px}px ${SERIF}`
    return pen.measureText(text).width
  })
  pen.font = `500 ${size}px ${SERIF}`
  pen.fillStyle = colours.speech
  // In the middle of what is left, a little above it for the eye.
  const top = PAD + Math.max(0, (box.height - lines.length * size * LEADING) * 0.4)
  lines.forEach((line, i) => {
    pen.fillText(line, left, top + size * (i * LEADING + 0.95))
  })
}

type Colours = Readonly<Record<'paper' | 'ink' | 'soft' | 'speech', string>>

/** Speaker, role and headline at the foot. @returns Where they begin. */
function drawFoot(
  pen: CanvasRenderingContext2D,
  { speaker, role, headline }: PictureContent,
  colours: Colours,
  left: number,
  inside: number,
  height: number,
): number {
  const lines = [
    speaker && { text: speaker, font: `650 34px ${SANS}`, colour: colours.ink, step: 46 },
    role && { text: role, font: `400 28px ${SANS}`, colour: colours.soft, step: 42 },
    { text: headline, font: `400 26px ${SERIF}`, colour: colours.soft, step: 40 },
  ].filter((line) => line !== undefined && line !== '')
  const top = height - PAD - lines.reduce((sum, { step }) => sum + step, 0) + 26
  let at = top
  for (const { text, font, colour, step } of lines) {
    pen.font = font
    pen.fillStyle = colour
    const fitted = fitText(
      text,
      { width: inside, height: 30 },
      { largest: 24, smallest: 24 },
      (part) => pen.measureText(part).width,
    )
    pen.fillText(fitted.lines[0] ?? '', left, at)
    at += step
  }
  return top
}

/** The tokens of a theme as colours. */
function readColours(theme: string): Colours {
  const probe = document.createElement('span')
  if (theme) probe.dataset.theme = theme
  document.body.append(probe)
  const read = (token: string) => {
    probe.style.color = `var(--color-${token})`
    return getComputedStyle(probe).color
  }
  const colours = { paper: read('paper'), ink: read('ink'), soft: read('soft'), speech: read('speech') }
  probe.remove()
  return colours
}
