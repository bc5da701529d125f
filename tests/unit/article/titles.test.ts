import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/article/model.ts'
import { findPhrases, spanOf } from '../../../src/article/phrases.ts'
import { textOf } from '../../../src/article/spans.ts'
import { readWords } from '../../../src/article/title-words.ts'
import { findTitles } from '../../../src/article/titles.ts'

function listPhrases(source: string): readonly string[] {
  const words = readWords(source, [{ start: 0, end: source.length }])
  return findPhrases(source, words, 0, words.count).map((phrase) => textOf(source, spanOf(words, phrase)))
}

function nameAll(...sections: readonly string[]): readonly string[] {
  const source = sections.join('\n\n')
  let start = 0
  const passages = sections.map((text): readonly Span[] => {
    const span = { start, end: start + text.length }
    start += text.length + 2
    return [span]
  })
  return findTitles(source, passages).map((title) => textOf(source, title))
}

describe('findPhrases', () => {
  it('finds noun phrases with what belongs to them, without article and verb around them', () => {
    expect(listPhrases('They praised the shared values of rich allies.')).toEqual([
      'shared values',
      'shared values of rich allies',
      'values of rich allies',
      'rich allies',
    ])
  })

  it('finds a short clause from its subject on', () => {
    expect(listPhrases('The deal cements a rapid friendship.')).toEqual(['deal cements a rapid friendship', 'rapid friendship'])
  })

  it('does not cross punctuation or quotation marks', () => {
    expect(listPhrases('He saw the "gross violation" rules, heavy rain and all.')).toEqual(['gross violation', 'heavy rain'])
  })

  it('cuts through no name and no amount', () => {
    for (const phrase of listPhrases('He met Ann Mary Berg of the World Food Bank, which lent 140 million euros to Peru.')) {
      expect(phrase).not.toMatch(/^(?:Mary|Berg|Food|Bank|million|euros)|(?:World|Food)$/)
    }
  })

  it('takes no bare name for the head of what the verb before it asks for', () => {
    expect(listPhrases('She sent Peru with new weapons to court.')).toEqual(['new weapons'])
  })

  it('takes what somebody does for no part of a name, but the name of a trade', () => {
    expect(listPhrases('It ended with Berg flying off, and the campaign trying to win.')).toEqual([])
    expect(listPhrases('They fear oil drilling.')).toEqual(['oil drilling'])
  })

  it('parts who gets something from what they get', () => {
    expect(listPhrases('They sold the rich Peruvians new weapons.')).toEqual(['rich Peruvians', 'new weapons'])
  })

  it('ends with no single letter, and with no verb of saying', () => {
    expect(listPhrases('You better f*** off, police say.')).toEqual([])
  })

  it('lets no clause end in a name where more is said, and no noun phrase start in what may be its verb', () => {
    expect(listPhrases('New members were Peru, Chile and Brazil.')).not.toContain('New members were Peru')
    expect(listPhrases('New members were poor farmers.')).toContain('New members were poor farmers')
    expect(listPhrases('The lawyers allowed Berg to plead.')).not.toContain('lawyers allowed Berg')
    expect(listPhrases('The storm watch covers northern Peru.')).not.toContain('covers northern Peru')
    expect(listPhrases('The sports centre closed.')).toContain('sports centre')
  })

  it('does not end with a preposition or start with a pronoun', () => {
    for (const phrase of listPhrases('She gave him works of art from the old king of')) {
      expect(phrase).not.toMatch(/^(?:she|him)|(?:of|from|the)$/i)
    }
  })
})

it('offers two to seven words of one sentence that dangle at neither end, whatever the text', () => {
  const word = fc.constantFrom(
    ...'the a his of in with and but he it which new old raised baking bridge trains harbour Ann Berg Peru French said carry carries to will not 12 million Monday , . " – - ’s don’t Mr'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (list) => {
      for (const phrase of listPhrases(list.join(' '))) {
        expect(phrase).not.toMatch(
          /^(?:the|a|his|of|in|with|and|but|he|it|which|not|will)\b|\b(?:the|a|his|of|in|with|and|but|he|it|which|to|will|not|Mr)$/,
        )
        expect(phrase).not.toMatch(/[,."–]/)
        expect(phrase.split(' ').length).toBeGreaterThanOrEqual(2)
      }
    }),
    { numRuns: 200 },
  )
})

describe('findTitles', () => {
  it('takes words that the section comes back to', () => {
    const text =
      'Engineers found cracks in the railway bridge on Monday. The railway bridge was shut, and the bridge will stay shut.'
    expect(nameAll(text)).toEqual(['railway bridge'])
  })

  it('gives two sections on the same matter different titles', () => {
    const text = 'The railway bridge carries heavy freight trains. The railway bridge is old, and heavy freight trains shake it.'
    expect(new Set(nameAll(text, text)).size).toBe(2)
  })

  it('prefers a fuller phrase to a bare name', () => {
    expect(nameAll('Anna Berg defended the new harbour plan on Monday. Anna Berg said so.')).toEqual([
      'Anna Berg defended the new harbour plan',
    ])
  })

  it('falls back to the first words where there is no phrase', () => {
    expect(nameAll('So it was, and so it is.')).toEqual(['So it was, and so it is.'])
  })
})
