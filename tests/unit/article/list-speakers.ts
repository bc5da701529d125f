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
