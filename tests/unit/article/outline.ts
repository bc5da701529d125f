import type { Article, Span } from '../../../src/article/model.ts'
import { textOf } from '../../../src/article/spans.ts'

/**
 * Draw an article's tree as text: one node a line, its type, its span, its first words. Made to be checked by eye against the
 * article, and to be read in a diff.
 */
export function outline(article: Article): string {
  const { source, blocks, sections, voices, quotations, statements } = article
  const words = (span: Span | undefined) => (span ? JSON.stringify(shorten(textOf(source, span))) : '')
  const line = (indent: number, type: string, span: Span, ...rest: string[]) =>
    [`${'  '.repeat(indent)}${type}`, `${span.start}-${span.end}`, ...rest, words(span)].filter(Boolean).join(' ')
  const parts = (indent: number, named: Record<string, Span | undefined>) =>
    Object.entries(named).flatMap(([name, span]) => (span ? [line(indent, name, span)] : []))
  const out: string[] = ['# blocks']
  blocks.forEach((block, i) => {
    const section = sections.find(({ blocks: run }) => run.from === i)
    if (section)
      out.push(
        line(
          0,
          `section ${section.slug}`,
          section.span,
          `level=${section.level}`,
          section.given ? 'given' : '',
          `title=${words(section.title)}`,
        ),
      )
    out.push(line(1, block.type, block.span, block.type === 'crosshead' ? `level=${block.level}` : ''))
    if (block.type === 'caption') {
      const { description, caption, credit, date, place } = block
      out.push(...parts(2, { description, caption, credit, date, place }))
    }
    if (block.type === 'byline')
      out.push(
        ...block.authors.map((name) => line(2, 'author', name)),
        ...block.contributors.map((name) => line(2, 'contributor', name)),
      )
    if (block.type === 'list') out.push(...block.items.map((item) => line(2, 'item', item)))
    if (block.type === 'verse') out.push(...block.lines.map((verse) => line(2, 'line', verse)))
  })
  out.push('# voices')
  for (const { slug, span, kind, role, affiliation, mentions } of voices) {
    out.push(line(1, `${kind} ${slug}`, span, `mentions=${mentions.length}`), ...parts(2, { role, affiliation }))
  }
  out.push('# quotations')
  for (const { span, kind, cue, speaker, continues } of quotations) {
    const who = speaker
      ? `${speaker.certainty} ${speaker.voice} by=${speaker.evidence} ${words(speaker.mention.span)}`
      : 'unattributed'
    out.push(line(1, kind, span, who, cue ? `cue=${words(cue)}` : '', continues === undefined ? '' : `continues=${continues}`))
  }
  out.push('# statements')
  for (const { span, cue, speaker } of statements)
    out.push(
      line(1, 'statement', span, `${speaker.certainty} ${speaker.voice} ${words(speaker.mention.span)}`, `cue=${words(cue)}`),
    )
  return `${out.join('\n')}\n`
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 40)}…${text.slice(-15)}`
}
