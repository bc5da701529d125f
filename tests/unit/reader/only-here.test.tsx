// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseArticleFragment } from '../../../src/address/article-link.ts'
import type { StoredText } from '../../../src/library/queries.ts'
import { openArticle, SOURCE } from './open-article.tsx'

// Values that the build puts in are words here, and no word is false but the empty one.
beforeEach(() => void vi.stubEnv('SAVED_PAGE', ''))

const openCard = async (from: Pick<StoredText, 'isOwn' | 'isCarried'>) => {
  openArticle('', SOURCE, from)
  const [link] = await screen.findAllByRole('link', { name: /no more than a year to live/ })
  link?.focus()
  return screen.findByRole('group', { name: 'About this quotation' })
}

describe('the card of a quotation', () => {
  it('says nothing of devices where the article is published', async () => {
    const card = await openCard({})
    expect(within(card).getByRole('button', { name: 'Copy embed code' })).toBeVisible()
    expect(within(card).queryByRole('button', { name: 'Share with the article' })).toBeNull()
    expect(card).not.toHaveTextContent('only')
  })

  it('says that its link opens on this device only where the article is kept here', async () => {
    const card = await openCard({ isOwn: true })
    expect(await within(card).findByText('This link opens on this device only.')).toBeVisible()
    expect(within(card).queryByRole('button', { name: 'Copy embed code' })).toBeNull()
  })

  it('says that its link opens in this tab only where the article came with a link', async () => {
    const card = await openCard({ isCarried: true })
    expect(await within(card).findByText('This link opens in this tab only, until you keep the article.')).toBeVisible()
  })

  it('hands on a link that carries the article and opens at the quotation', async () => {
    const user = userEvent.setup()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    const card = await openCard({ isOwn: true })
    await user.click(await within(card).findByRole('button', { name: 'Share with the article' }))
    expect(await within(card).findByText('A link that holds the whole article was copied.')).toBeVisible()
    const { text, target } = await parseArticleFragment(new URL(writeText.mock.calls[0]?.[0] ?? '').hash)
    expect(text).toBe(SOURCE)
    expect(target).toMatch(/^\/quotes\/no-more-than-a-year/)
  })
})

describe('the link beside a heading', () => {
  it('says, once it is copied, that it opens on this device only', async () => {
    const user = userEvent.setup()
    openArticle('', SOURCE, { isOwn: true })
    await user.click(await screen.findByRole('link', { name: 'Link to section: What went wrong' }))
    expect(await screen.findByText('Link copied. It opens on this device only.')).toBeVisible()
  })
})
