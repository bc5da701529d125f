import type { FootnoteDefinition, List, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { linesFromFragment, writeRows } from './html-lines.ts'
import type { Skipped } from './skipped.ts'

/**
 * Turn Markdown, with the tables and footnotes of GitHub's (GFM), into the plain text that the parser reads.
 *
 * Headings and images keep their marks, as the parser knows them; emphasis, links and quotes give up theirs; lists become lines with a
 * bullet or a number, tables a line a row, and footnotes stand at the end by their number. Of HTML the words are taken, as of a saved page.
 */
export function readMarkdown(markdown: string): { readonly text: string; readonly skipped: readonly Skipped[] } {
  const tree: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const numbers = numberNotes(tree)
  const orderOf = (note: FootnoteDefinition) => numbers.get(note.identifier) ?? Number.POSITIVE_INFINITY
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition').sort((a, b) => orderOf(a) - orderOf(b))
  const write = new Writer(numbers)
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
    if (!written && /[\p{L}\p{N}]/u.test(raw)) skipped.push({ at: text.length, text: raw })
    add(written)
  }
  for (const note of notes) add(write.note(note))
  return { text: `${text}\n`, skipped }
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

class Writer {
  private readonly numbers: ReadonlyMap<string, number>
  constructor(numbers: ReadonlyMap<string, number>) {
    this.numbers = numbers
  }

  block = (node: Nodes): string => {
    switch (node.type) {
      case 'heading':
        return `${'#'.repeat(node.depth)} ${this.inline(node)}`
      case 'list':
        return this.list(node).join('\n')
      case 'table':
        return writeRows(node.children.map((row) => row.children.map((cell) => this.inline(cell).trim())))
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

  /** A line an item, those of lists within it behind it: the parser knows no deeper ones. */
  list(list: List): string[] {
    return list.children.flatMap((item, at) => {
      const within = item.children.map((node) =>
        node.type === 'list' ? this.list(node) : this.block(node).replace(/\s*\n\s*/g, ' '),
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
        return `![${(node.alt ?? '').replace(/[[\]]/g, '')}](${node.url.replace(/[\s()]/g, encodeURIComponent)}${node.title ? ` "${node.title.replace(/"/g, '”')}"` : ''})`
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
