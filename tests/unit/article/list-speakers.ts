import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

/** Of each quotation who said it. */
export function listSpeakers(text: string): readonly string[] {
  const { source, quotations, voices } = parse(text)
  return quotations.map(({ speaker }) => {
    const voice = voices.find(({ slug }) => slug === speaker?.voice)
    return voice ? textOf(source, voice.name) : 'nobody'
  })
}

/** Whose the last quotation is, and how sure that is. */
export function readLast(text: string): { readonly name: string; readonly certainty: string | undefined } {
  const { source, quotations, voices } = parse(text)
  const speaker = quotations.at(-1)?.speaker
  const voice = voices.find(({ slug }) => slug === speaker?.voice)
  return { name: voice ? textOf(source, voice.name) : 'nobody', certainty: speaker?.certainty }
}
