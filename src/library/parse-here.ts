import { type Corrections, UNCORRECTED } from '../article/corrections.ts'
import { keepLikely } from '../article/keep-likely.ts'
import type { Article } from '../article/model.ts'
import { parse } from '../article/parse.ts'
import { findTree, isShort, rememberTree } from './trees.ts'

/** Parse here and now; a short text once. Brings the whole parser with it. */
export function parseHere(source: string, corrections: Corrections = UNCORRECTED): Article {
  if (corrections !== UNCORRECTED) return keepLikely(parse(source, corrections))
  const known = findTree(source)
  if (known) return known
  const article = keepLikely(parse(source))
  return isShort(source) ? rememberTree(article) : article
}
