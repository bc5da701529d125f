import type { Block, Section, Speech } from './model.ts'

/** Divide the body into sections. */
export function findSections(_source: string, _blocks: readonly Block[], _speech: Speech): readonly Section[] {
  return []
}
