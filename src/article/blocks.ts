import type { Block, Span } from './model.ts'

/** Split the source into blocks. (First cut: every run between blank lines is a paragraph.) */
export function findBlocks(source: string): readonly Block[] {
  const blocks: Block[] = []
  for (const match of source.matchAll(/\S(?:[\s\S]*?\S)?(?=\s*(?:\n\s*\n|$(?![\s\S])))/g)) {
    const span: Span = { start: match.index, end: match.index + match[0].length }
    blocks.push({ type: 'paragraph', span })
  }
  return blocks
}
