import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/model.ts'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

/** Who said what, as text: `Rachel Lee: words`. */
function readOut(article: Article): string[] {
  return article.quotations.map(({ span, speaker }) => {
    const voice = article.voices.find(({ slug }) => slug === speaker?.voice)
    return `${voice ? textOf(article.source, voice.name) : '?'}: ${textOf(article.source, span)}`
  })
}

describe('findSpeech', () => {
  it('gives a quotation to the name before the verb', () => {
    const article = parse('The deal is done. Maria Alvarez said: "We are very glad about it."')
    expect(readOut(article)).toEqual(['Maria Alvarez: We are very glad about it.'])
  })

  it('gives a quotation to the name after the verb', () => {
    const article = parse('"We are very glad about it," said Maria Alvarez, the mayor of Elmstead.')
    expect(readOut(article)).toEqual(['Maria Alvarez: We are very glad about it,'])
  })

  it('gives both halves of a split quotation to the same voice', () => {
    const article = parse('"We are glad," said Maria Alvarez, "that it is over."')
    expect(readOut(article)).toEqual(['Maria Alvarez: We are glad,', 'Maria Alvarez: that it is over.'])
  })

  it('takes a pronoun for the person of that gender who spoke last', () => {
    const article = parse('Maria Alvarez met Peter Hall on Monday. "We are glad about it," she said.')
    expect(readOut(article)).toEqual(['Maria Alvarez: We are glad about it,'])
  })
})
