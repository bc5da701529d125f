import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/**
 * Turn Markdown into the plain text that the parser reads.
 *
 * Headings and images keep their marks, as the parser knows them; emphasis, links and quotes give up theirs; lists become lines
 * with a bullet or a number. HTML inside is left out: nothing of it could be shown as it was meant.
 */
export function textFromMarkdown(markdown: string): string {
  const tree: Root = fromMarkdown(markdown)
  return `${tree.children.map(writeBlock).filter(Boolean).join('\n\n')}\n`
}

function writeBlock(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${writeInline(node)}`
    case 'list':
      return node.children
        .map(
          (item, at) =>
            `${node.ordered ? `${(node.start ?? 1) + at}.` : '-'} ${item.children
              .map(writeBlock)
              .join(' ')
              .replace(/\s*\n\s*/g, ' ')}`,
        )
        .join('\n')
    case 'blockquote':
      return node.children.map(writeBlock).filter(Boolean).join('\n\n')
    case 'code':
      return node.value
    case 'paragraph':
      return writeInline(node)
    default:
      return ''
  }
}

/** The words of a node on as many lines as they were. */
function writeInline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'image':
      return `![${(node.alt ?? '').replace(/[[\]]/g, '')}](${node.url.replace(/[\s()]/g, encodeURIComponent)}${node.title ? ` "${node.title.replace(/"/g, '”')}"` : ''})`
    default:
      return 'children' in node ? node.children.map(writeInline).join('') : ''
  }
}
