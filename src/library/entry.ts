import type { Article } from '../article/model.ts'
import { textOf } from '../article/spans.ts'
import * as say from '../words/en.ts'

/** What a list shows of an article without its text. */
export interface Entry {
  readonly slug: string
  readonly headline: string
  readonly standfirst?: string
  readonly words: number
  /** How many people and bodies speak in it. */
  readonly voices: number
  /** The day that a built-in article or a file's front matter states: `2024-06-19`. */
  readonly date?: string
}

/** The headline's words; the first words of the text where there is none. */
export function headlineOf(article: Article): string {
  const { source, headline, blocks } = article
  if (headline) return flatten(textOf(source, headline.text))
  const first = blocks[0]
  if (!first) return say.untitled
  const words = flatten(textOf(source, { start: first.span.start, end: Math.min(first.span.end, first.span.start + 400) })).split(
    ' ',
  )
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ')
}

/** The standfirst, or the lede where there is none: what a list or a preview tells of the story. */
export function summaryOf(article: Article): string | undefined {
  const { source, standfirst, blocks } = article
  const lede = standfirst?.text ?? blocks.find((block) => block.type === 'paragraph')?.span
  return lede && flatten(textOf(source, lede))
}

export function describeArticle(article: Article, slug: string): Entry {
  const standfirst = summaryOf(article)
  return {
    slug,
    headline: headlineOf(article),
    ...(standfirst && { standfirst }),
    words: article.wordCount,
    voices: article.voices.length,
  }
}

/** One line, single spaces: for labels and lists, never for the page's running text. */
export function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
