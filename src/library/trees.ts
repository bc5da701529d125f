import type { Article } from '../article/model.ts'

/** Up to this many UTF-16 units a parse takes less than a frame or two on a slow phone; a longer text goes to the worker. */
const INLINE_LIMIT = 60_000

export function isShort(source: string): boolean {
  return source.length <= INLINE_LIMIT
}

/** More than anybody goes back and forth between. */
const MOST = 8

/** Trees of short texts as they came, by the text. */
const trees = new Map<string, Article>()

export const findTree = (source: string): Article | undefined => trees.get(source)

export function rememberTree(article: Article): Article {
  if (trees.size >= MOST) trees.delete(trees.keys().next().value ?? '')
  trees.set(article.source, article)
  return article
}

/** A tree as it travels: without the text, which whoever receives it has. */
export type BareTree = Omit<Article, 'source'>

export function withoutText({ source: _, ...tree }: Article): BareTree {
  return tree
}
