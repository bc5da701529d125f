import type { Article, Span } from '../src/article/model.ts'
import { parse } from '../src/article/parse.ts'
import { contains, overlaps } from '../src/article/spans.ts'

/**
 * What every parse must hold, whatever the text: it does not throw, its blocks and white space cover the source, its sections part the
 * blocks, every span lies inside the source, and nobody is named from within their own words.
 *
 * @returns A sentence that says what does not hold, or `null`.
 */
export function findFault(source: string): string | null {
  let article: Article
  try {
    article = parse(source)
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`
  }
  if (article.source !== source) return 'changes the source'
  return findUncovered(article) ?? findUnparted(article) ?? findOutside(article) ?? findSelfNamed(article)
}

function findUncovered({ source, blocks }: Article): string | null {
  let at = 0
  for (const { span } of [...blocks, { span: { start: source.length, end: source.length } }]) {
    if (span.start < at) return `has two blocks at ${span.start}`
    if (/\S/.test(source.slice(at, span.start))) return `leaves out what stands at ${at}`
    at = span.end
  }
  return null
}

function findUnparted({ sections, blocks }: Article): string | null {
  const bounds = sections.map((section) => section.blocks)
  const isParted = bounds.every(({ from, to }, i) => from < to && from === (bounds[i - 1]?.to ?? from) && to <= blocks.length)
  if (!isParted) return 'has sections that do not follow on one another'
  const loose = sections.find(({ title, span }) => !contains(span, title))
  if (loose) return `has a title outside its section at ${loose.title.start}`
  return new Set(sections.map(({ slug }) => slug)).size === sections.length ? null : 'has two sections of one slug'
}

function findOutside({ source, ...tree }: Article): string | null {
  const outside = spansIn(tree).find(({ start, end }) => !(start >= 0 && start <= end && end <= source.length))
  return outside ? `has a span from ${outside.start} to ${outside.end}` : null
}

function spansIn(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(spansIn)
  if (typeof node !== 'object' || node === null) return []
  const own = 'start' in node && 'end' in node ? [node as Span] : []
  return [...own, ...Object.values(node).flatMap(spansIn)]
}

function findSelfNamed({ quotations }: Article): string | null {
  const own = quotations.find(({ span, speaker }) => speaker && overlaps(span, speaker.mention.span))
  return own ? `names the speaker at ${own.span.start} from within their words` : null
}
