// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseArticleFragment } from '../../../src/address/article-link.ts'
import type { StoredText } from '../../../src/library/queries.ts'
import { openArticle, SOURCE } from './open-article.tsx'

// Values that the build puts in are words here, and no word is false but the empty one.
beforeEach(() => void vi.stubEnv('SAVED_PAGE', ''))

const openCard = async (from: Pick<StoredText, 'isOwn' | 'isCarried'>, sourceUrl = '') => {
  openArticle('', SOURCE, from, sourceUrl ? { sourceUrl } : undefined)
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

describe('a copied quotation', () => {
  const copyAs = async (from: Pick<StoredText, 'isOwn' | 'isCarried'>, sourceUrl = '') => {
    const user = userEvent.setup()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    const card = await openCard(from, sourceUrl)
    await user.click(within(card).getByRole('button', { name: 'Copy as …' }))
    const forms = await within(card).findByRole('group', { name: 'Copy the quotation as' })
    const press = async (name: string) => {
      await user.click(within(forms).getByRole('button', { name }))
      return [writeText.mock.lastCall?.[0] ?? '', within(forms).getByRole('status').textContent] as const
    }
    return { user, forms, press }
  }

  it('has its own address, and nothing to say of it, where the article is published', async () => {
    const { forms, press } = await copyAs({})
    const [text, said] = await press('Plain text')
    expect(text).toContain('/articles/harbour/quotes/no-more-than-a-year')
    expect(said).toBe('Copied as Plain text.')
    expect(within(forms).queryByRole('checkbox')).toBeNull()
  })

  it('is told to have an address of this device only, or of this tab', async () => {
    const { press } = await copyAs({ isOwn: true })
    expect((await press('Plain text'))[1]).toBe('Copied as Plain text. Its address opens on this device only.')
    expect((await press('MLA'))[1]).toBe('Copied as MLA. Its address opens on this device only.')
    cleanup()
    const { press: pressIn } = await copyAs({ isCarried: true })
    expect((await pressIn('APA'))[1]).toBe('Copied as APA. Its address opens in this tab only, until you keep the article.')
  })

  it('has the address where the article was published, if somebody said so', async () => {
    const { press } = await copyAs({ isOwn: true }, 'https://norrby.example/harbour')
    for (const name of ['Plain text', 'Markdown', 'Chicago']) {
      const [text, said] = await press(name)
      expect(text).toContain('https://norrby.example/harbour')
      expect(text).not.toContain('/articles/')
      expect(said).toBe(`Copied as ${name}.`)
    }
  })

  it('has a link that carries the article and opens at the quotation, where its reader wants that', async () => {
    const { user, forms, press } = await copyAs({ isOwn: true })
    await user.click(await within(forms).findByRole('checkbox', { name: 'With the article in its link' }))
    const [copied, said] = await press('Markdown')
    expect(said).toBe('Copied as Markdown. Its link holds the whole article.')
    const [, address = ''] = /\(<(.*)>\)/.exec(copied) ?? []
    const { text, target } = await parseArticleFragment(new URL(address).hash)
    expect(text).toBe(SOURCE)
    expect(target).toMatch(/^\/quotes\/no-more-than-a-year/)
  })
})

describe('an article copied as Markdown', () => {
  const copy = async (from: Pick<StoredText, 'isOwn'>, sourceUrl = '') => {
    const user = userEvent.setup()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    openArticle('', SOURCE, from, sourceUrl ? { sourceUrl } : undefined)
    const tools = await screen.findByRole('group', { name: 'This article' })
    await user.click(within(tools).getByRole('button', { name: 'Copy as Markdown' }))
    await within(tools).findByText(/The article was copied/)
    return [writeText.mock.lastCall?.[0] ?? '', within(tools).getByRole('status').textContent] as const
  }

  it('has its own address where it is published', async () => {
    const [text, said] = await copy({})
    expect(text).toContain('/articles/harbour>')
    expect(said).toBe('The article was copied as Markdown.')
  })

  it('has the address where it was published, or says that its own opens here only', async () => {
    const [text, said] = await copy({ isOwn: true }, 'https://norrby.example/harbour')
    expect(text).toContain('<https://norrby.example/harbour>')
    expect(text).not.toContain('/articles/')
    expect(said).toBe('The article was copied as Markdown.')
    cleanup()
    expect((await copy({ isOwn: true }))[1]).toBe('The article was copied as Markdown. Its address opens on this device only.')
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
