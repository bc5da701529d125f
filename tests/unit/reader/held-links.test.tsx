// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatQuoteIds } from '../../../src/address/quote-id.ts'
import { formatQuoteLink } from '../../../src/address/quote-link.ts'
import { parse } from '../../../src/article/parse.ts'
import { openArticle, SOURCE } from './open-article.tsx'

describe('a link that a browser searches as well', () => {
  afterEach(() => vi.restoreAllMocks())

  const then = SOURCE.replace('no more than a year to live', 'no more than a month to live')
  const article = parse(then)
  const at = article.quotations.findIndex(({ span }) => then.slice(span.start).startsWith('no more than a month'))
  const link = formatQuoteLink(
    'harbour',
    formatQuoteIds(article)[at] ?? '',
    then,
    article.quotations[at]?.span ?? { start: 0, end: 0 },
  ).replace('/articles/harbour', '')

  /** What was brought into view. */
  const arrive = async () => {
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
    openArticle(`${link}#:~:text=no%20more%20than%20a%20month`)
    await screen.findByRole('complementary', { name: 'These words have changed since the link was made' })
    await waitFor(() => expect(shown).toHaveBeenCalledTimes(1))
    return shown
  }

  it('brings its words back where the browser went elsewhere', async () => {
    const shown = await arrive()
    act(() => void document.dispatchEvent(new Event('scrollend')))
    expect(shown).toHaveBeenCalledTimes(2)
    expect((shown.mock.contexts[1] as Element).textContent).toBe('no more than a year to live')
  })

  it('leaves them to a reader who has begun to scroll', async () => {
    const shown = await arrive()
    window.dispatchEvent(new Event('wheel'))
    act(() => void document.dispatchEvent(new Event('scrollend')))
    expect(shown).toHaveBeenCalledTimes(1)
  })
})
