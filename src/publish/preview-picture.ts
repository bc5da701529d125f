import { type Node, Renderer } from '@takumi-rs/core'
import { ENGLISH, type Marks, quote } from '../reader/copy/marks.ts'
import { beginRole, endWords } from '../reader/picture/picture-words.ts'
import { createFonts } from './preview-fonts.ts'

/** What a preview picture says. All as one line. */
export interface PictureText {
  readonly kind: 'article' | 'quotation'
  /** Around what was said; English ones where none are given. */
  readonly marks?: Marks
  /** The headline, or what was said, without marks. */
  readonly words: string
  readonly speaker?: string
  readonly role?: string
  /** At the bottom, beside the name: where a quotation stands, or what is done here with an article. */
  readonly tail?: string
}

/** In pixels; the size that Open Graph's readers ask for. */
export const PICTURE_WIDTH = 1200
export const PICTURE_HEIGHT = 630

const MARGIN = 72
const LINE = 1.22
/** Heights of the words' box in pixels, without and with somebody's role below it. */
const ROOM = { short: 352, tall: 318 }
/** Sizes of the words, largest first. Below the last they would not be read in a chat's small picture: then they are cut. */
const SIZES = [96, 84, 72, 64, 56, 50, 44, 40]
/** More UTF-16 units never fit at the smallest size. */
const LONGEST = 700

const INK = { paper: '#fcfbf8', ink: '#1d1b18', soft: '#5c574f', rule: '#dcd6cb', speech: '#9a2b1e' }

/** Draws preview pictures. */
export interface Painter {
  /**
   * Load the fonts of a picture. Those that are loaded decide how signs are drawn which several have: to draw the same pictures each time, load
   * those of all in one order before the first is drawn.
   */
  readonly prepare: (text: PictureText) => Promise<unknown>
  /** @returns A PNG; `null` where the words are in a script that no font here has. */
  readonly draw: (text: PictureText) => Promise<Uint8Array | null>
}

/**
 * Takumi, not satori: satori has no right-to-left text (vercel/satori, issue 74), and took 43 ms a picture where this takes 10.
 */
export function createPainter(): Painter {
  const renderer = new Renderer()
  const fonts = createFonts(renderer)
  const prepare = ({ words, speaker, role, tail, marks }: PictureText) =>
    fonts.prepare([words, speaker, role, tail, `${quote('', marks ?? ENGLISH)}…·Pullquote`].join(' '))
  return {
    prepare: (text) => prepare(cleanText(text)),
    async draw(text) {
      const clean = cleanText(text)
      const { families, isWhole } = await prepare(clean)
      if (!isWhole || !clean.words) return null
      const options = { fontFamilies: [...families], width: PICTURE_WIDTH }
      const measure = async (words: string, size: number) => {
        const direction = directionOf(words)
        const { height } = await renderer.measure(wordsNode({ ...clean, words }, size, direction), {
          ...options,
          width: PICTURE_WIDTH - 2 * MARGIN,
        })
        return height
      }
      const { words, size } = await fitWords(clean, measure)
      return renderer.render(drawCard({ ...clean, words }, size), { ...options, height: PICTURE_HEIGHT, format: 'png' })
    },
  }
}

/** What no font here has and nobody misses: pictographs and control characters. */
function cleanText({ marks = ENGLISH, ...text }: PictureText): PictureText {
  const entries = Object.entries(text).map(([key, value]) => [
    key,
    value
      .replace(/\p{Cc}|\p{Cs}|\p{Co}|\p{Extended_Pictographic}|\ufe0f/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ])
  const clean = Object.fromEntries(entries.filter(([, value]) => value)) as PictureText & { words: string }
  return { ...clean, marks, words: endWords(clean.words ?? ''), ...(clean.role && { role: beginRole(clean.role) }) }
}

/** The largest size at which the words fit; at the smallest, as many words as fit. */
async function fitWords(
  text: PictureText,
  measure: (words: string, size: number) => Promise<number>,
): Promise<{ words: string; size: number }> {
  const room = text.role ? ROOM.tall : ROOM.short
  const whole = text.words.length <= LONGEST ? text.words : cutAt(text.words, LONGEST)
  for (const size of SIZES) {
    if (await fits(whole, size)) return { words: whole, size }
  }
  const size = SIZES.at(-1) ?? 40
  let [low, high] = [20, whole.length]
  while (high - low > 4) {
    const middle = (low + high) >> 1
    if (await fits(cutAt(whole, middle), size)) low = middle
    else high = middle
  }
  return { words: cutAt(whole, low), size }

  async function fits(words: string, size: number): Promise<boolean> {
    // A word longer than a line cannot be broken well: take a smaller size.
    const longest = Math.max(...words.split(/[\s\-–—]/).map((word) => widthOf(word)))
    const isNarrow = size === SIZES.at(-1) || longest * size <= PICTURE_WIDTH - 2 * MARGIN
    return isNarrow && (await measure(words, size)) <= room + 1
  }
}

/** A rough width in ems; letters that break anywhere do not count. */
function widthOf(word: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? 0 : word.length * 0.52
}

/** Cut before a word, or before a letter where a script has no spaces. */
function cutAt(words: string, length: number): string {
  const cut = words.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  const edge = cut.lastIndexOf(' ')
  return `${(edge > length * 0.6 ? cut.slice(0, edge) : cut).replace(/[\s,;:.–—-]+$/u, '')} …`
}

/** After the first letter that has a direction, as HTML's `dir="auto"`. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first) ? 'rtl' : 'ltr'
}

function wordsNode({ kind, words, marks = ENGLISH }: PictureText, size: number, direction: 'ltr' | 'rtl'): Node {
  const isSaid = kind === 'quotation'
  return {
    type: 'text',
    text: isSaid ? quote(words, marks) : words,
    style: {
      width: '100%',
      direction,
      textAlign: 'start',
      fontSize: size,
      fontWeight: isSaid ? 480 : 680,
      letterSpacing: size > 60 && direction === 'ltr' ? -0.8 : 0,
      overflowWrap: 'anywhere',
      textWrap: 'balance',
      lineHeight: directionOf(words) === 'rtl' ? 1.4 : LINE,
      color: isSaid ? INK.speech : INK.ink,
    },
  }
}

function line(text: string, style: Record<string, string | number>): Node {
  return {
    type: 'text',
    text,
    style: {
      width: '100%',
      direction: directionOf(text),
      textAlign: 'start',
      lineHeight: 1.3,
      lineClamp: 1,
      textOverflow: 'ellipsis',
      ...style,
    },
  }
}

function drawCard(text: PictureText, size: number): Node {
  const direction = directionOf(text.words)
  const side = direction === 'rtl' ? 'right' : 'left'
  const { kind, speaker, role, tail } = text
  const below: Node[] = [
    ...(speaker ? [line(speaker, { fontSize: 36, fontWeight: 700, color: INK.ink, textAlign: side })] : []),
    ...(role ? [line(role, { fontSize: 28, color: INK.soft, textAlign: side })] : []),
  ]
  const foot: Node = {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: direction === 'rtl' ? 'row-reverse' : 'row',
      alignItems: 'center',
      gap: 28,
      width: '100%',
      marginTop: 22,
      paddingTop: 20,
      borderTopWidth: 2,
      borderTopStyle: 'solid',
      borderTopColor: INK.rule,
    },
    children: [
      { type: 'text', text: 'Pullquote', style: { fontSize: 26, fontWeight: 680, color: INK.ink } },
      ...(tail
        ? [
            line(tail, {
              fontSize: 26,
              color: INK.soft,
              flexGrow: 1,
              flexBasis: 0,
              textAlign: side,
            }),
          ]
        : []),
    ],
  }
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      padding: `52px ${MARGIN}px 34px`,
      backgroundColor: INK.paper,
      borderTopWidth: 14,
      borderTopStyle: 'solid',
      borderTopColor: kind === 'quotation' ? INK.speech : INK.ink,
    },
    children: [
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', justifyContent: 'center', flexGrow: 1, width: '100%' },
        children: [wordsNode(text, size, direction)],
      },
      ...below,
      foot,
    ],
  }
}
