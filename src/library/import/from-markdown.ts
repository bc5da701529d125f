import type { Definition, FootnoteDefinition, Image, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import * as say from '../../words/en.ts'
import type { Picture } from '../shelf.ts'
import { standsAlone, takeFromMarkdown } from './embedded.ts'
import { linesFromFragment, writeRow } from './html-lines.ts'
import type { Skipped } from './skipped.ts'

/**
 * Turn Markdown, with the tables and footnotes of GitHub's (GFM), into the plain text that the parser reads.
 *
 * Headings and images keep their marks, as the parser knows them; emphasis, links and quotes give up theirs; lists become lines with a
 * bullet or a number, tables a line a row, and footnotes stand at the end by their number. Of HTML the words are taken, as of a saved page.
 */
export function readMarkdown(written: string): {
  readonly text: string
  readonly skipped: readonly Skipped[]
  readonly pictures: readonly Picture[]
} {
  const { markdown, pictures } = takeFromMarkdown(written)
  const tree: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const numbers = numberNotes(tree)
  const orderOf = (note: FootnoteDefinition) => numbers.get(note.identifier) ?? Number.POSITIVE_INFINITY
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition').sort((a, b) => orderOf(a) - orderOf(b))
  const write = new Writer(numbers, findDefinitions(tree))
  const skipped: Skipped[] = []
  let text = ''
  const add = (written: string) => {
    if (written) text += `${text && '\n\n'}${written}`
  }
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') continue
    const written = write.block(node)
    const { start, end } = node.position ?? {}
    const raw = markdown.slice(start?.offset, end?.offset)
    const isPicture = node.type === 'definition' && node.url.startsWith('picture:')
    if (!written && !isPicture && /[\p{L}\p{N}]/u.test(raw)) skipped.push({ at: text.length, text: raw })
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

/** Addresses that are told apart from where they are used: `[image1]: …`, as word processors write pictures. The first of a name counts. */
function findDefinitions(tree: Nodes): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}

class Writer {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly definitions: ReadonlyMap<string, Definition>
  constructor(numbers: ReadonlyMap<string, number>, definitions: ReadonlyMap<string, Definition>) {
    this.numbers = numbers
    this.definitions = definitions
  }

  block = (node: Nodes): string => {
    switch (node.type) {
      case 'heading':
        return `${'#'.repeat(node.depth)} ${this.inline(node)}`
      case 'list':
        return node.children
          .map(
            (item, at) =>
              `${node.ordered ? `${(node.start ?? 1) + at}.` : '-'} ${item.children
                .map(this.block)
                .join(' ')
                .replace(/\s*\n\s*/g, ' ')}`,
          )
          .join('\n')
      case 'table':
        return node.children
          .map((row) => writeRow(row.children.map((cell) => this.inline(cell).trim())))
          .filter(Boolean)
          .join('\n')
      case 'blockquote':
        return node.children.map(this.block).filter(Boolean).join('\n\n')
      case 'code':
        return node.value
      case 'html':
        return linesFromFragment(node.value).join('\n\n')
      case 'paragraph':
        return this.inline(node)
      default:
        return ''
    }
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
        return writeImage(node)
      case 'imageReference': {
        const definition = this.definitions.get(node.identifier)
        return definition ? writeImage({ ...definition, alt: node.alt ?? '' }) : ''
      }
      case 'footnoteReference':
        return `[${this.numbers.get(node.identifier)}]`
      case 'html':
        // A tag by itself: its words stand beside it.
        return /^<br\b/i.test(node.value) ? '\n' : linesFromFragment(node.value).join('\n\n')
      default:
        return 'children' in node ? node.children.map(this.inline).join('') : ''
    }
  }

  note(node: FootnoteDefinition): string {
    const words = node.children.map(this.block).filter(Boolean).join(' ')
    const number = this.numbers.get(node.identifier)
    return words && `${number ? `[${number}] ` : ''}${words}`
  }
}

function writeImage({ alt, url, title }: Pick<Image, 'alt' | 'url' | 'title'>): string {
  const shown = (alt ?? '').replace(/[[\]]/g, '')
  const isWordless = !shown.trim() && !title && url.startsWith('picture:')
  if (isWordless && !standsAlone(url)) return ''
  // What could not be taken as a picture is no address either.
  const address = /^data:/i.test(url) ? '' : url.replace(/[\s()]/g, encodeURIComponent)
  return `![${isWordless ? say.pictureInText : shown}](${address}${title ? ` "${title.replace(/"/g, '”')}"` : ''})`
}
