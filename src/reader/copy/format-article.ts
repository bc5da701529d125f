import type { Block, Caption } from '../../article/model.ts'
import { headlineOf } from '../../library/entry.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { countFront, labelOf, type Reading } from '../article/reading.ts'
import { escapeMarkdown } from './format-quotation.ts'

/**
 * The article as Markdown: headline, standfirst, authors, sections with their titles, lists, verse, and photographs' captions as
 * quotations of a line. The words are the source's; only signs that Markdown would read are escaped.
 */
export function formatArticleMarkdown(reading: Reading, url: string): string {
  const { article } = reading
  const words = (span: { start: number; end: number }) => escapeMarkdown(labelOf(reading, span))
  const front = article.blocks.slice(0, countFront(reading)).filter(({ type }) => type === 'byline')
  const parts = [
    `# ${escapeMarkdown(headlineOf(article))}`,
    article.standfirst && `*${words(article.standfirst.text)}*`,
    ...front.map(({ span }) => words(span)),
    `<${url}>`,
  ]
  article.blocks.forEach((block, index) => {
    const section = article.sections.find(({ blocks }) => blocks.from === index)
    if (section) {
      const title = words(section.title).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
      parts.push(`${section.level === 1 ? '##' : '###'} ${title}`)
    }
    if (index >= countFront(reading) && !(section?.given && block.type === 'crosshead')) parts.push(formatBlock(block, words))
  })
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function formatBlock(block: Block, words: (span: { start: number; end: number }) => string): string {
  switch (block.type) {
    case 'headline':
    case 'standfirst':
      return ''
    case 'crosshead':
      return `### ${words(block.text)}`
    case 'caption':
      return formatCaption(block, words)
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${words(item)}`).join('\n')
    case 'verse':
      return block.lines.map(words).join('  \n')
    case 'byline':
    case 'paragraph':
      return words(block.span)
  }
}

function formatCaption(
  { caption, description, credit }: Caption,
  words: (span: { start: number; end: number }) => string,
): string {
  const said = [caption, description].filter((span) => span !== undefined).map(words)
  return fill(say.photographInMarkdown, { n: [...said, credit && `(${words(credit)})`].filter(Boolean).join(' ') })
}
