// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { openArticle } from './open-article.tsx'

/** Layout and colour are checked in Chromium; here the roles, names and nesting of each card. */
async function expectAccessible(element: Element) {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

describe('an open article', () => {
  it('shows headline, author, reading time and contributors', async () => {
    const { headline } = openArticle()
    expect(await headline()).toHaveTextContent('Harbour wall gives way')
    expect(screen.getByText('By Ana Ruiz', { selector: '.article-authors' })).toBeVisible()
    expect(screen.getByText(/^\d+ min read$/)).toBeVisible()
    expect(screen.getByText('Contributors: Jan Novak')).toBeVisible()
  })

  it('names who took the pictures once, where the line at the top does', async () => {
    const text = `A wall in the sea\n\nBy Ana Ruiz\nPhotographs by Jan Novak\n\nThe wall broke on Monday, and nobody was there to see it.\n`
    const { headline } = openArticle(undefined, text)
    await headline()
    expect(screen.getByText('Photographs by Jan Novak', { selector: '.article-authors' })).toBeVisible()
    expect(screen.queryByText(/^Contributors:/)).not.toBeInTheDocument()
  })

  it('lists its sections in the contents, each with its own address', async () => {
    const { headline } = openArticle()
    await headline()
    const [contents] = screen.getAllByRole('navigation', { name: 'Contents' })
    const link = within(contents as HTMLElement).getByRole('link', { name: 'What went wrong' })
    expect(link).toHaveAttribute('href', '/articles/harbour#what-went-wrong')
    expect(screen.getByRole('heading', { name: 'What went wrong' })).toHaveAttribute('id', 'what-went-wrong')
  })

  it('has nothing that axe objects to', async () => {
    const { container, headline } = openArticle()
    await headline()
    await expectAccessible(container)
  })

  it('tells a text without blocks by its address and stays a page', async () => {
    openArticle('', '  \n ')
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Untitled')
    expect(screen.getByText(/file has no words in it/)).toBeVisible()
    expect(screen.queryByText(/min read/)).toBeNull()
  })
})

describe('a pull-quote', () => {
  it('is for the eye alone: neither read aloud a second time nor stopped at', async () => {
    const { container, headline } = openArticle()
    await headline()
    const pulled = [...container.querySelectorAll<HTMLElement>('.pull-quote')]
    expect(pulled.length).toBeGreaterThan(0)
    for (const one of pulled) {
      expect(one).toHaveAttribute('aria-hidden', 'true')
      for (const link of one.querySelectorAll('a')) expect(link.tabIndex).toBe(-1)
    }
    expect(screen.queryByRole('complementary')).toBeNull()
  })
})

describe('a quotation in the text', () => {
  const words = /no more than a year to live/
  const mark = () => screen.findAllByRole('link', { name: words }).then(([link]) => link as HTMLElement)

  it('is a link to its own address', async () => {
    openArticle()
    expect(await mark()).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/articles\/harbour\/quotes\/no-more-than-a-year-to-live-[a-z0-9]{5}$/),
    )
  })

  it('says on focus who speaks, with role and affiliation', async () => {
    openArticle()
    const link = await mark()
    link.focus()
    const card = await screen.findByRole('group', { name: 'About this quotation' })
    expect(card).toHaveTextContent('Rachel Stone')
    expect(card).toHaveTextContent(/senior fellow.*Delft Institute/i)
    await expectAccessible(card)
  })

  it('closes its card with Escape and keeps the focus', async () => {
    const user = userEvent.setup()
    openArticle()
    const link = await mark()
    link.focus()
    await screen.findByRole('group', { name: 'About this quotation' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('group', { name: 'About this quotation' })).toBeNull())
    expect(link).toHaveFocus()
  })

  it('tells why a name stands there, and then asks for another one', async () => {
    const user = userEvent.setup()
    openArticle()
    ;(await mark()).focus()
    await user.click(await screen.findByRole('button', { name: 'Why this name?' }))
    const why = screen.getByText(/The text ties/)
    expect(why).toHaveTextContent(/Rachel Stone and said are marked in the text\. The speaker is/)
    expect(within(why).getByRole('combobox', { name: /^The speaker is/ })).toHaveDisplayValue('Rachel Stone')
  })

  it('says of words alone that they are marked, and of none that nothing shows', async () => {
    const user = userEvent.setup()
    openArticle(
      '',
      `The strike ends

By Ana Ruiz

The drivers came back on Monday, and the buses were out before five in the morning again.

Lena Okafor: "We are tired, and nobody who was out there will forget this winter."
`,
    )
    const [link] = await screen.findAllByRole('link', { name: /We are tired/ })
    link?.focus()
    await user.click(await screen.findByRole('button', { name: 'Why this name?' }))
    expect(screen.getByText(/as a label/)).toHaveTextContent('Lena Okafor is marked in the text.')
  })

  it('copies its whole address', async () => {
    const user = userEvent.setup()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    openArticle()
    ;(await mark()).focus()
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(/^http:\/\/localhost:\d+\/articles\/harbour\/quotes\/no-more-than-a-year/),
    )
    expect(await screen.findByRole('button', { name: 'Link copied' })).toBeVisible()
  })
})

describe('expert commentary', () => {
  const card = async (name: string) => {
    const [found] = await screen.findAllByText(name, { selector: 'details.commentary-card *' })
    return found?.closest('details') as HTMLDetailsElement
  }

  it('is closed at first, with name, role and a taste', async () => {
    openArticle()
    const details = await card('Rachel Stone')
    expect(details.open).toBe(false)
    expect(details.querySelector('summary')).toHaveTextContent(/Rachel Stone\s*Senior fellow, Delft Institute/i)
  })

  it('shows when open everything that the expert says, each with the way to its place', async () => {
    openArticle()
    const details = await card('Rachel Stone')
    const items = within(details).getAllByRole('listitem', { hidden: true })
    expect(items.map((item) => item.querySelector('.said-words')?.textContent)).toEqual(
      expect.arrayContaining([
        'Rachel Stone, a senior fellow at the Delft Institute, said the wall had no more than a year to live.',
        'Concrete does not forgive anybody who forgets about it,',
      ]),
    )
    for (const item of items)
      expect(within(item).getByRole('link', { hidden: true })).toHaveAttribute(
        'href',
        expect.stringContaining('/articles/harbour'),
      )
    await expectAccessible(details)
  })

  it.each([
    [
      'the verb before them',
      'Tom Hale, a professor of engineering at Leeds University, blamed the frost for the hole in the wall.',
      'blamed the frost for the hole in the wall',
    ],
    [
      'who listens',
      'Tom Hale, a professor of engineering at Leeds University, told the council the wall was older than it looked.',
      'told the council the wall was older than it looked',
    ],
    [
      'not where it was not so',
      'Tom Hale, a professor of engineering at Leeds University, never said the wall was safe.',
      'never said the wall was safe',
    ],
    [
      'no mark of whose they are',
      'Tom Hale, a professor of engineering at Leeds University, left. Tom Hale’s decision to rebuild the wall pleased the council.',
      'decision to rebuild the wall pleased the council',
    ],
    [
      'no word that joins two verbs',
      'Tom Hale, a professor of engineering at Leeds University, said the wall was old, but blamed the frost for the hole in the wall.',
      'said the wall was old',
      'blamed the frost for the hole in the wall',
    ],
    [
      'nothing where the name stands between',
      'According to Tom Hale, a professor of engineering at Leeds University, the wall was older than it looked.',
      'the wall was older than it looked',
    ],
    [
      'nothing where the verb follows',
      'The wall is older than it looks, said Tom Hale, a professor of engineering at Leeds University.',
      'The wall is older than it looks',
    ],
  ])('shows reported words with %s', async (_, text, ...words) => {
    openArticle('', `Harbour wall gives way\n\nThe wall broke on Monday.\n\n${text}\n`)
    const items = within(await card('Tom Hale')).getAllByRole('listitem', { hidden: true })
    expect(items.map((item) => item.querySelector('.said-words')?.textContent)).toEqual(words)
  })

  it('opens and closes all cards at once', async () => {
    const user = userEvent.setup()
    openArticle()
    const details = await card('Rachel Stone')
    await user.click(screen.getByRole('button', { name: 'Open all' }))
    expect(details.open).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Close all' }))
    expect(details.open).toBe(false)
  })

  it('stands all together at the end', async () => {
    const { headline } = openArticle()
    await headline()
    const all = screen.getByRole('region', { name: 'Expert commentary' })
    expect(within(all).getByRole('heading', { name: 'Rachel Stone' })).toBeVisible()
    expect(within(all).getByRole('heading', { name: 'Tom Hale' })).toBeVisible()
  })
})

describe('a photograph’s card', () => {
  it('shows caption, place, date, credit and description', async () => {
    openArticle()
    const [first] = await screen
      .findAllByRole('figure')
      .then((figures) => figures.filter((figure) => figure.classList.contains('photo')))
    expect(first).toHaveTextContent('The boats on Tuesday')
    expect(first).toHaveTextContent('Harwich')
    expect(first).toHaveTextContent('June 19, 2024')
    expect(first).toHaveTextContent('Jo Day / Getty Images')
    expect(first).toHaveTextContent('boats lie on the slipway')
    await expectAccessible(first as HTMLElement)
  })

  it('does not tell again what an earlier one told', async () => {
    openArticle()
    const [, second] = await screen
      .findAllByRole('figure')
      .then((figures) => figures.filter((figure) => figure.classList.contains('photo')))
    expect(second).toHaveTextContent('The slipway on Wednesday')
    expect(second).not.toHaveTextContent('boats lie on the slipway')
    expect(within(second as HTMLElement).getByRole('link', { name: 'photograph 1' })).toHaveAttribute('href', '#photo-1')
  })
})

describe('an address below the article', () => {
  it('of a section moves the focus to its heading and is named in the title', async () => {
    openArticle('#what-went-wrong')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'What went wrong' })).toHaveFocus())
    expect(document.title).toBe('What went wrong · Harbour wall gives way · Pullquote')
  })

  it('of nothing offers what there is', async () => {
    openArticle('/quotes/no-such-words-00000')
    const notice = await screen.findByRole('complementary', { name: 'This article has no such quotation' })
    await waitFor(() => expect(notice).toHaveFocus())
    expect(within(notice).getAllByRole('listitem').length).toBeGreaterThan(1)
    await expectAccessible(notice)
  })

  it('of a voice opens what it says', async () => {
    openArticle('/voices/rachel-stone')
    const [summary] = await screen.findAllByText('Rachel Stone', { selector: 'details.voice summary *' })
    expect(summary?.closest('details')).toHaveAttribute('open')
  })
})

describe('parts of the page that are none of the text', () => {
  it.each([
    ['#commentary', 'Expert commentary'],
    ['#voices', 'Who speaks'],
  ])('%s takes the focus and names the page', async (hash, name) => {
    const { headline } = openArticle(hash)
    await headline()
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name })).toHaveFocus())
    await waitFor(() => expect(document.title).toMatch(new RegExp(`^${name} · Harbour`)))
  })

  it('have links of their own, and so has every heading', async () => {
    const { headline } = openArticle()
    await headline()
    expect(screen.getByRole('link', { name: 'Link to part: Who speaks' })).toHaveAttribute('href', '/articles/harbour#voices')
    expect(screen.getByRole('link', { name: 'Link to article: Harbour wall gives way' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Link to voice: Rachel Stone' })).toBeVisible()
  })
})

describe('a photograph whose caption another has', () => {
  it('keeps its own description', async () => {
    const photo = (shown: string) =>
      `In this photograph released by the port, ${shown} in Harwich on June 19, 2024.\nWaves on Tuesday [Jo Day / Getty Images]`
    openArticle(
      '',
      `Waves\n\nThe sea came on Tuesday.\n\n${photo('boats lie on the slip')}\n\nIt went.\n\n${photo('the pier is gone')}\n\nIt came back.`,
    )
    expect(await screen.findByText(/the pier is gone/)).toBeVisible()
    expect(screen.getByText(/With the caption of/)).toHaveTextContent('With the caption of photograph 1.')
  })
})
