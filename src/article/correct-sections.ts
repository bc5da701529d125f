import type { SectionCorrections } from './corrections.ts'
import type { Block, BreakEvidence, Section, Span } from './model.ts'
import { createSlugs } from './slugs.ts'
import { contains, textOf } from './spans.ts'
import { findTitles } from './titles.ts'

interface Run {
  readonly from: number
  readonly to: number
  readonly old: Section
}

/**
 * Divide the body as a reader wants it. Indices that make no sense are left out of account.
 *
 * A section keeps its title as long as the title's words stand in it; a part that has lost them gets a new one from its own words.
 */
export function correctSections(
  source: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  { split, join }: SectionCorrections,
): readonly Section[] {
  const first = sections[0]
  if (!first || (split.length === 0 && join.length === 0)) return sections
  const starts = new Set(sections.map((section) => section.blocks.from))
  for (const index of split) if (Number.isInteger(index) && index > first.blocks.from && index < blocks.length) starts.add(index)
  for (const index of join) if (index !== first.blocks.from) starts.delete(index)
  return nameRuns(source, blocks, listRuns(blocks, sections, starts))
}

function listRuns(blocks: readonly Block[], sections: readonly Section[], starts: ReadonlySet<number>): readonly Run[] {
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted.map((from, i) => {
    const old = sections.findLast((section) => section.blocks.from <= from) as Section
    return { from, to: sorted[i + 1] ?? blocks.length, old }
  })
}

function nameRuns(source: string, blocks: readonly Block[], runs: readonly Run[]): readonly Section[] {
  const found = findTitles(
    source,
    runs.map(({ from, to }) => listProse(blocks.slice(from, to))),
  )
  const makeSlug = createSlugs('section')
  return runs.map(({ from, to, old }, i) => {
    const span = { start: (blocks[from] as Block).span.start, end: (blocks[to - 1] as Block).span.end }
    const keeps = contains(span, old.title)
    const isOld = old.blocks.from === from
    const title = keeps ? old.title : (found[i] as Span)
    const evidence: readonly BreakEvidence[] = isOld ? old.evidence : ['reader']
    return {
      type: 'section',
      span,
      title,
      given: keeps && old.given,
      level: old.level,
      slug: makeSlug(textOf(source, title)),
      blocks: { from, to },
      evidence,
    }
  })
}

function listProse(run: readonly Block[]): readonly Span[] {
  const prose = run.filter(({ type }) => type === 'paragraph' || type === 'list' || type === 'verse')
  return (prose.length > 0 ? prose : run).map(({ span }) => span)
}
