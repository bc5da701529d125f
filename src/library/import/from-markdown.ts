import type { Blockquote, Definition, FootnoteDefinition, Image, List, Nodes, Paragraph, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import * as say from '../../words/en.ts'
import type { Picture } from '../shelf.ts'
import { writeQuotation } from './block-quotes.ts'
import { standsAlone, takeFromMarkdown } from './embedded.ts'
import { allWordsOf, linesFromFragment, writeRows } from './html-lines.ts'
import { writeAddress } from './picture-address.ts'
import type { Skipped } from './skipped.ts'

/**
 * Turn Markdown, with the tables and footnotes of GitHub's (GFM), into the plain text that the parser reads.
 *
 * Headings and images keep their marks, as the parser knows them; emphasis and links give up theirs, block quotations become words in marks where they are somebody's; lists become lines with a
 * bullet or a number, tables a line a row, pictures within running text stand behind it, and footnotes at the end by their number. Of HTML the words are taken, as of a saved page.
 */
export function readMarkdown(written: string): {
  readonly text: string
  readonly skipped: readonly Skipped[]
  readonly pictures: readonly Picture[]
} {
  const { markdown, pictures } = takeFromMarkdown(written)
  const tree: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const numbers = numberNotes(tree)
  const sources = findDefinitions(tree)
  const orderOf = (note: FootnoteDefinition) => numbers.get(note.identifier) ?? Number.POSITIVE_INFINITY
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition').sort((a, b) => orderOf(a) - orderOf(b))
  const write = new Writer(numbers, sources)
  const skipped: Skipped[] = []
  let text = ''
  const add = (written: string) => {
    if (written) text += `${text && '\n\n'}${written}`
  }
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') continue
    const written = write.block(node)
    const { start, end } = node.position ?? {}
    const isKnown = isUsed(node, sources) || (node.type === 'definition' && node.url.startsWith('picture:'))
    const raw = written || isKnown ? '' : leftOut(node, markdown.slice(start?.offset, end?.offset))
    if (/[\p{L}\p{N}]/u.test(raw)) skipped.push({ at: text.length, text: raw })
    add(written)
  }
  for (const note of notes) add(write.note(note))
  return { text: `${text}\n`, skipped, pictures }
}

/** The numbers of footnotes, in the order in which the text refers to them. */
function numberNotes(tree: Nodes): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteReference' && !numbers.has(node.identifier)) numbers.set(node.identifier, numbers.size + 1)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return numbers
}

/** Where references lead, and whether the text has such references. */
type Definitions = ReadonlyMap<string, { readonly definition: Definition; readonly isUsed: boolean }>

function findDefinitions(tree: Nodes): Definitions {
  const found: Definition[] = []
  const used = new Set<string>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition') found.push(node)
    if (node.type === 'imageReference' || node.type === 'linkReference') used.add(node.identifier)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  // The first of a name counts, as in Markdown.
  return new Map(
    found.reverse().map((definition) => [definition.identifier, { definition, isUsed: used.has(definition.identifier) }]),
  )
}

const isUsed = (node: Nodes, sources: Definitions): boolean =>
  node.type === 'definition' && sources.get(node.identifier)?.isUsed === true

/** What to tell of a block that was not taken: of HTML its words, not its tags, but a comment as it is. */
const leftOut = (node: Nodes, raw: string): string =>
  node.type === 'html' && !raw.startsWith('<!--') ? allWordsOf(raw).join('\n\n') : raw

/** Where a picture stood in running text, until that is written: no text of Markdown has this letter. */
const GAP = '\0'

/** Words before and after a picture, with one blank between them where they need one. */
function closeGap(before: string, after: string): string {
  let [end, start] = [before.length, 0]
  while (isBlank(before[end - 1])) end--
  while (isBlank(after[start])) start++
  const [left, right] = [before.slice(0, end), after.slice(start)]
  const isApart = left !== '' && !left.endsWith('\n') && right !== '' && !/^[.,;:!?)\]\n]/.test(right)
  return left + (isApart ? ' ' : '') + right
}

const isBlank = (letter: string | undefined): boolean => letter === ' ' || letter === '\t'
const TAG_WITHOUT_WORDS = /^<(script|style|noscript|template|svg|iframe|object|select|textarea|video|audio)\b[^>]*(?<!\/)>$/i

class Writer {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly sources: Definitions
  /** Of running text that is being written. */
  private pictures: string[] = []
  /** The block before the one that is being written. */
  private above = ''
  constructor(numbers: ReadonlyMap<string, number>, sources: Definitions) {
    this.numbers = numbers
    this.sources = sources
  }

  /** A block, and behind it the pictures that stood within. */
  block = (node: Nodes): string => {
    const written = this.words(node)
    const pictures = this.pictures
    this.pictures = []
    this.above = written || this.above
    return [written, ...pictures].filter(Boolean).join('\n\n')
  }

  private quotation({ children }: Blockquote): string {
    const { above } = this
    return writeQuotation(children.map(this.block).filter(Boolean), above).join('\n\n')
  }

  /** Running text without gaps where pictures stood. */
  private line(node: Nodes): string {
    return this.inline(node).split(GAP).reduce(closeGap).trim()
  }

  private words(node: Nodes): string {
    switch (node.type) {
      case 'heading': {
        const words = this.line(node)
        return words && `${'#'.repeat(node.depth)} ${words}`
      }
      case 'list':
        return this.list(node).join('\n')
      case 'table':
        return writeRows(node.children.map((row) => row.children.map((cell) => this.line(cell))))
      case 'blockquote':
        return this.quotation(node)
      case 'code':
        return node.value
      case 'html':
        return linesFromFragment(node.value).join('\n\n')
      case 'paragraph':
        return this.line(this.withCaption(node))
      default:
        return ''
    }
  }

  /** A line an item, those of lists within it behind it: the parser knows no deeper ones. */
  list(list: List): string[] {
    return list.children.flatMap((item, at) => {
      const within = item.children.map((node) =>
        node.type === 'list' ? this.list(node) : this.words(node).replace(/\s*\n\s*/g, ' '),
      )
      const first = within.findIndex((part) => typeof part !== 'string')
      const own = within
        .slice(0, first < 0 ? undefined : first)
        .filter(Boolean)
        .join(' ')
      const behind = first < 0 ? [] : within.slice(first).flat().filter(Boolean)
      return [...(own ? [`${list.ordered ? `${(list.start ?? 1) + at}.` : '-'} ${own}`] : []), ...behind]
    })
  }

  /** The words of a node on as many lines as they were. */
  inline = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'break':
        return '\n'
      case 'image':
        return this.picture(node.alt, node)
      case 'imageReference':
        return this.picture(node.alt, this.sources.get(node.identifier)?.definition)
      case 'footnoteReference':
        return `[${this.numbers.get(node.identifier)}]`
      case 'html':
        if (/^<img\b/i.test(node.value)) {
          this.pictures.push(...linesFromFragment(node.value))
          return GAP
        }
        // A tag by itself: its words stand beside it.
        return /^<br\b/i.test(node.value) ? '\n' : linesFromFragment(node.value).join('\n\n')
      default:
        return 'children' in node ? withWords(node.children).map(this.inline).join('') : ''
    }
  }

  /** A picture that says something stands on a line of its own; within running text is nothing of it. */
  private picture(alt: string | null | undefined, source: Image | Definition | undefined): string {
    const shown = (alt ?? '').replace(/[[\]]/g, '')
    const caption = source?.title?.replace(/"/g, '”')
    const url = source?.url ?? ''
    // What could not be taken as a picture is no address either.
    const address = /^data:/i.test(url) ? '' : writeAddress(url)
    const words = shown.trim() || caption ? shown : standsAlone(address) ? say.pictureInText : undefined
    if (words !== undefined) this.pictures.push(`![${words}](${address}${caption ? ` "${caption}"` : ''})`)
    return GAP
  }

  /** Emphasised words on the line below a picture are its caption: Markdown has no mark for one. */
  private withCaption(paragraph: Paragraph): Paragraph {
    const [picture, gap, words, ...more] = paragraph.children
    const isBelow = gap?.type === 'break' || (gap?.type === 'text' && /^\s*\n\s*$/.test(gap.value))
    const isCaption = isBelow && words?.type === 'emphasis' && more.length === 0
    if (picture?.type !== 'image' || picture.title || !isCaption) return paragraph
    return { ...paragraph, children: [{ ...picture, title: this.line(words) }] }
  }

  note(node: FootnoteDefinition): string {
    const words = node.children.map(this.block).filter(Boolean).join(' ')
    const number = this.numbers.get(node.identifier)
    return words && `${number ? `[${number}] ` : ''}${words}`
  }
}

/** Running text without scripts and styles, whose words are no one's. A tag that nothing closes takes nothing along. */
function withWords(nodes: readonly Nodes[]): readonly Nodes[] {
  const kept: Nodes[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as Nodes
    const name = node.type === 'html' && TAG_WITHOUT_WORDS.exec(node.value)?.[1]
    const end = name
      ? nodes.findIndex(
          (one, i) => i > at && one.type === 'html' && one.value.toLowerCase().startsWith(`</${name.toLowerCase()}`),
        )
      : -1
    if (end > at) at = end
    else kept.push(node)
  }
  return kept
}
