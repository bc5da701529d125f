import type { CorrectableType, Corrections } from './corrections.ts'
import { readHash, withoutEmphasis } from './headings.ts'
import type { Block, Caption, Quotation, Span, Voice } from './model.ts'
import { findNamesInList } from './names.ts'

/**
 * Blocks as a reader wants them. Corrections that fit no block are left out of account.
 *
 * There is one headline and one standfirst. The last that a reader chose is it, and what else would be is running text.
 */
export function correctBlocks(source: string, blocks: readonly Block[], { blocks: wanted }: Corrections): readonly Block[] {
  if (wanted.length === 0) return blocks
  const types = new Map(wanted.map(({ at, type }) => [at, type]))
  const starts = new Set(blocks.map(({ span }) => span.start))
  const fits = wanted.filter(({ at }) => starts.has(at))
  return blocks.map((block) => {
    const { start } = block.span
    const type = types.get(start) ?? block.type
    const only = type === 'headline' || type === 'standfirst' ? fits.findLast((one) => one.type === type) : undefined
    if (only && only.at !== start) return { type: 'paragraph', span: block.span }
    return type !== block.type ? createBlock(source, block.span, type as CorrectableType) : block
  })
}

function createBlock(source: string, span: Span, type: CorrectableType): Block {
  switch (type) {
    case 'paragraph':
      return { type, span }
    case 'headline':
      return { type, span, text: readHash(source, span)?.text ?? span }
    case 'standfirst':
      return { type, span, text: withoutEmphasis(source, span) }
    case 'crosshead':
      return { type, span, text: span, level: 1 }
    case 'byline':
      return { type, span, authors: readAuthors(source, span), contributors: [] }
    case 'caption':
      return { type, span, caption: span } satisfies Caption
  }
}

/** The names of a line, with or without `By` before them. */
function readAuthors(source: string, span: Span): readonly Span[] {
  const lead = /^by\s+/i.exec(source.slice(span.start, span.start + 8))?.[0].length ?? 0
  return findNamesInList(source, { start: span.start + lead, end: span.end })
}

/** Quotations with the speakers that a reader gave them. A voice that the article does not have changes nothing. */
export function correctSpeakers(
  quotations: readonly Quotation[],
  voices: readonly Voice[],
  { speakers }: Corrections,
): readonly Quotation[] {
  if (speakers.length === 0) return quotations
  const wanted = new Map(speakers.map(({ at, voice }) => [at, voice]))
  return quotations.map((quotation) => {
    const slug = wanted.get(quotation.span.start)
    if (slug === undefined) return quotation
    const { speaker: _speaker, cue: _cue, continues: _continues, ...bare } = quotation
    const voice = voices.find((one) => one.slug === slug)
    const mention = voice && nearest(voice, quotation.span)
    return slug === null
      ? bare
      : mention
        ? { ...bare, speaker: { mention, voice: slug, certainty: 'certain', evidence: 'reader' } }
        : quotation
  })
}

/** The mention of a voice that stands nearest to some words. */
function nearest({ mentions }: Voice, { start }: Span) {
  return [...mentions].sort((a, b) => Math.abs(a.span.start - start) - Math.abs(b.span.start - start))[0]
}
