// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { countWords, countWordsToRead } from '../../../src/article/spans.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { describeTarget } from '../../../src/reader/preview/describe-target.ts'
import { describeSection } from '../../../src/reader/sections/describe-section.ts'
import { openArticle } from './open-article.tsx'

const SENTENCE = '港の古い壁が月曜の夜に壊れて、四十隻の船が流された。'
const JAPANESE = `港の壁が壊れる\n\n${SENTENCE.repeat(30)}\n\n何が起きたか\n\n「もう一度、前よりも高く造る」と市長の田中花子は述べた。${SENTENCE.repeat(30)}\n`
const ENGLISH = `The wall\n\n${'It broke on Monday night. '.repeat(60)}\n\n# What next\n\n${'Nobody knows what comes next, and nobody asks. '.repeat(40)}\n\nA boat on the quay [Jo Day / Getty Images]\n`

describe('the minutes of a text', () => {
  it('count its signs where no spaces part the words', () => {
    const text = '港'.repeat(850)
    const span = { start: 0, end: text.length }
    expect(countWords(text, span)).toBe(1)
    expect(Math.round(countWordsToRead(text, span) / 238)).toBe(2)
    expect(countWordsToRead('It broke on Monday.', { start: 0, end: 19 })).toBe(4)
    expect(parse(JAPANESE).wordCount).toBeGreaterThan(600)
  })

  it('are the same in a preview as in the contents', () => {
    for (const source of [ENGLISH, JAPANESE]) {
      const reading = describeReading(parse(source), 'wall')
      expect(reading.article.sections.length).toBeGreaterThan(0)
      for (const section of reading.article.sections) {
        const { minutes } = describeSection(reading, section, [])
        const target = describeTarget(reading, new URL(`http://localhost/articles/wall#${section.slug}`), '/')
        expect(target?.detail).toBe(`${minutes} min`)
      }
    }
  })
})

describe('words of the text outside it', () => {
  it('say their language where it is another than the interface’s', async () => {
    const { headline } = openArticle('', JAPANESE)
    await headline()
    const [contents] = screen.getAllByRole('navigation', { name: 'Contents' })
    const links = within(contents as HTMLElement).getAllByRole('link')
    const title = links.find((link) => /^[^A-Z]+$/.test(link.textContent))
    expect(title).toHaveAttribute('lang', 'ja')
    expect(within(contents as HTMLElement).getByRole('link', { name: 'Beginning' })).not.toHaveAttribute('lang')
  })

  it('say none where it is the same', async () => {
    const { headline } = openArticle()
    await headline()
    for (const link of screen.getAllByRole('link', { name: 'What went wrong' })) expect(link).not.toHaveAttribute('lang')
  })
})
