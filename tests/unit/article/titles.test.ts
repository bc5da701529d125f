import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/article/model.ts'
import { createPhraseFinder } from '../../../src/article/phrases.ts'
import { textOf } from '../../../src/article/spans.ts'
import { findTitles } from '../../../src/article/titles.ts'

function listPhrases(source: string): readonly string[] {
  return createPhraseFinder(source)({ start: 0, end: source.length }).map(({ span }) => textOf(source, span))
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

describe('createPhraseFinder', () => {
  it('finds whole noun phrases, without article and verb around them', () => {
    expect(listPhrases('They praised the shared values of two old allies.')).toEqual([
      'shared values',
      'shared values of two old allies',
      'two old allies',
    ])
  })

  it('leaves out a word that the article after it shows to be a verb', () => {
    expect(listPhrases('The deal cements a rapid friendship.')).toEqual(['rapid friendship'])
  })

  it('does not cross punctuation or quotation marks', () => {
    expect(listPhrases('He saw the "gross violation" rules, heavy rain and all.')).toEqual(['gross violation', 'heavy rain'])
  })

  it('does not end with a preposition or start with a pronoun', () => {
    for (const phrase of listPhrases('She gave him works of art from the old king of')) {
      expect(phrase).not.toMatch(/^(?:she|him)|(?:of|from|the)$/i)
    }
  })
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
    expect(nameAll('Anna Berg defended the new harbour plan on Monday. Anna Berg said so.')).toEqual(['new harbour plan'])
  })

  it('falls back to the first words where there is no phrase', () => {
    expect(nameAll('So it was, and so it is.')).toEqual(['So it was, and so it is.'])
  })
})
