import * as say from '../words/en.ts'
import { fill } from '../words/fill.ts'

/** Widths and heights of an embed, in CSS pixels. It is as wide as its column up to this. */
export const EMBED_WIDTH = 560

/**
 * A height in CSS pixels that the words and their speaker fit into at `EMBED_WIDTH` and somewhat below.
 *
 * A frame cannot grow with its page without script on the other site, so it is reckoned: 44 letters a line, measured at 20 px; wide
 * letters (Chinese, Japanese, Korean) count twice.
 */
export function reckonEmbedHeight(words: string): number {
  const wide = words.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]/g)?.length ?? 0
  return 176 + 29 * Math.ceil((words.length + wide) / 44)
}

/**
 * The code to paste into another page.
 *
 * @param url - The whole address of the embed page.
 * @param words - The quotation, as one line, without marks.
 */
export function formatEmbedCode(url: string, words: string): string {
  const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  const title = words.length > 80 ? `${words.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…` : words
  return `<iframe src="${attribute(url)}" title="${attribute(fill(say.quotationWords, { words: title }))}" width="100%" height="${reckonEmbedHeight(words)}" loading="lazy" style="border:0;max-width:${EMBED_WIDTH}px"></iframe>`
}
