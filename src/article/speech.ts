import type { Block, Speech } from './model.ts'

/** Find who said what. */
export function findSpeech(_source: string, _blocks: readonly Block[]): Speech {
  return { quotations: [], statements: [], voices: [] }
}
