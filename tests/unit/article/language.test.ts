import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLanguage, isRightToLeft } from '../../../src/article/language.ts'
import { TEXTS } from './texts.ts'

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(TEXTS))
    it(`is ${language} by its letters or its words`, () => {
      expect(detectLanguage(text)).toBe(language)
    })

  it('is English for an English article that quotes others', () => {
    expect(detectLanguage(`${TEXTS.en.repeat(8)} “${TEXTS.ja}” “${TEXTS.de}”`)).toBe('en')
  })

  it('is not guessed from nothing', () => {
    for (const text of ['', '1 2 3', 'Holt hit a van.', 'Xyzzy plugh', '😀', '\n\n']) expect(detectLanguage(text)).toBe('')
  })

  it('is told by the beginning alone, however long the text', () => {
    expect(detectLanguage(`${TEXTS.de.repeat(60)}${TEXTS.en.repeat(50_000)}`)).toBe('de')
  })

  it('tells the direction of writing', () => {
    expect(['ar', 'fa', 'he', 'ja', 'en', ''].map(isRightToLeft)).toEqual([true, true, true, false, false, false])
  })

  it('of the built-in article is the interface’s', () => {
    expect(detectLanguage(readFileSync('seeds/000_2acbc3a00911daab.txt', 'utf8'))).toBe('en')
  })
})
