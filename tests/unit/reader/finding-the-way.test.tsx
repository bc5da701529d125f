// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { keepPlace, readPlace } from '../../../src/library/store.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { findMatches } from '../../../src/reader/find/find-matches.ts'
import { fold } from '../../../src/reader/find/fold.ts'
import { findAction } from '../../../src/reader/keys/actions.ts'
import { findNext, readStops } from '../../../src/reader/keys/find-next.ts'
import { findItems, listItems } from '../../../src/reader/palette/list-items.ts'
import { describeTarget } from '../../../src/reader/preview/describe-target.ts'
import { openArticle, SOURCE } from './open-article.tsx'

const reading = describeReading(parse(SOURCE), 'harbour')

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
})

afterEach(() => {
  vi.unstubAllGlobals()
  Object.assign(Element.prototype, { checkVisibility: undefined })
})

describe('finding words', () => {
  it('keeps each unit’s place when it folds', () => {
    const text = 'İstanbul “Ça va” — naïve ﬁ 𝒳 ß \n'
    expect(fold(text)).toHaveLength(text.length)
    expect(fold('Ça — “Va”')).toBe('ca - "va"')
  })

  it.each([
    ['another case', 'The Wall. the wall', 'THE wall', ['The Wall', 'the wall']],
    ['other marks', 'said “don’t go”', '"don\'t go"', ['“don’t go”']],
    ['a line break between the words', 'the old\nharbour', 'old harbour', ['old\nharbour']],
    ['signs that a pattern knows', 'a (b) c*', '(b) c*', ['(b) c*']],
    ['accents of Latin, Greek and Cyrillic letters', 'café Αθήνα ещё', 'CAFE αθηνα еще', ['café Αθήνα ещё']],
    ['a syllable of Hangul, and no other', '서울 사업', '서울', ['서울']],
    ['one that a keyboard gave in parts', '서울', '서울'.normalize('NFD'), ['서울']],
    ['kana by its marks', 'ハパバ', 'パ', ['パ']],
    ['nothing', 'a b', '  ', []],
  ])('finds %s', (_name, text, asked, expected) => {
    expect(findMatches(text, asked).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('a key', () => {
  const press = (key: string, more = {}) => ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  })

  it('does what it is for, and nothing in a field or with a modifier', () => {
    expect(findAction(press('j'), false, true)).toBe('next-section')
    expect(findAction(press('?', { shiftKey: true }), false, true)).toBe('help')
    expect(findAction(press('j'), true, true)).toBeNull()
    expect(findAction(press('p', { ctrlKey: true }), false, true)).toBeNull()
    expect(findAction(press('N', { shiftKey: true }), false, true)).toBeNull()
    expect(findAction(press('l'), false, true)).toBeNull()
  })

  it('can be turned off, but not Ctrl+K and Escape', () => {
    expect(findAction(press('j'), false, false)).toBeNull()
    expect(findAction(press('Escape'), false, false)).toBe('back')
    expect(findAction(press('k', { ctrlKey: true }), true, false)).toBe('palette')
  })

  it.each([
    ['Russian', 'о', 'KeyJ', 'next-section'],
    ['Greek', 'ν', 'KeyN', 'next-quotation'],
    ['Hebrew', 'ח', 'KeyJ', 'next-section'],
    ['Arabic', 'ة', 'KeyM', 'notes'],
  ])('is known by its place on a %s keyboard', (_name, key, code, action) => {
    expect(findAction(press(key, { code }), false, true)).toBe(action)
    expect(findAction(press('л', { code: 'KeyK', ctrlKey: true }), false, true)).toBe('palette')
    // A Dvorak keyboard has Latin letters elsewhere, and its own are meant.
    expect(findAction(press('h', { code: 'KeyJ' }), false, true)).toBeNull()
  })

  it('steps from the focus, else from what is in the window', () => {
    const stop = (top: number, isHere = false) => ({ top, isHere })
    expect(findNext([stop(-500), stop(-20), stop(300), stop(900)], 1)).toBe(2)
    expect(findNext([stop(-500), stop(-20), stop(300), stop(900)], -1)).toBe(1)
    expect(findNext([stop(100), stop(200, true), stop(300)], 1)).toBe(2)
    expect(findNext([stop(100), stop(200, true), stop(300)], -1)).toBe(0)
    expect(findNext([stop(-500), stop(-20)], 1)).toBe(-1)
  })

  it('steps from the heading that has the focus, wherever in the window that stands', () => {
    const { unmount } = render(
      <main id="article">
        <i data-top="200">one</i>
        <h2 data-top="600" tabIndex={-1}>
          heading
        </h2>
        <i data-top="700">two</i>
      </main>,
    )
    for (const element of document.querySelectorAll<HTMLElement>('[data-top]'))
      element.getBoundingClientRect = () => new DOMRect(0, Number(element.dataset.top), 100, 20)
    const stops = [...document.querySelectorAll('i')]
    const heading = screen.getByRole('heading')
    expect(findNext(readStops(stops, heading, false), 1)).toBe(1)
    expect(findNext(readStops(stops, heading, false), -1)).toBe(0)
    heading.getBoundingClientRect = () => new DOMRect(0, -600, 100, 20)
    expect(findNext(readStops(stops, heading, false), 1)).toBe(0)
    expect(findNext(readStops(stops, document.body, false), 1)).toBe(0)
    unmount()
  })
})

describe('the palette', () => {
  const items = listItems(reading, '')

  it('has sections, voices, quotations and actions', () => {
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['Section', 'Voice', 'Quotation', 'Action']))
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  it('puts a beginning before a middle, and the label before the detail', () => {
    expect(findItems(items, 'stone')[0]?.label).toBe('Rachel Stone')
    expect(findItems(items, 'went wr')[0]?.label).toBe('What went wrong')
    expect(findItems(items, 'no such thing at all')).toEqual([])
  })

  /** The keys come after the page. */
  const openPalette = async (user: ReturnType<typeof userEvent.setup>) => {
    for (let tries = 0; tries < 40 && !screen.queryByRole('dialog', { name: 'Go to or do' }); tries++) {
      await user.keyboard('{Control>}k{/Control}')
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    expect(screen.getByRole('dialog', { name: 'Go to or do' })).toBeVisible()
  }

  it('opens by Ctrl+K, goes where it is told, and gives the focus to the place; Escape leads back', async () => {
    const user = userEvent.setup()
    const { headline, router } = openArticle('#what-went-wrong')
    await headline()
    await openPalette(user)
    await user.type(screen.getByRole('combobox'), 'comes next')
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('What comes next')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'What comes next' })).toHaveFocus())
    expect(screen.queryByRole('dialog', { name: 'Go to or do' })).toBeNull()
    expect(router.state.historyAction).toBe('REPLACE')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(router.state.location.hash).toBe('#what-went-wrong'))
  })

  it('does not take the Enter that ends a composition for a choice', async () => {
    const user = userEvent.setup()
    await openArticle().headline()
    await openPalette(user)
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter', isComposing: true })
    expect(screen.getByRole('dialog', { name: 'Go to or do' })).toBeVisible()
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' })
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Go to or do' })).toBeNull())
  })
})

describe('the contents by key', () => {
  it('get the focus, and Escape gives it back to where it was, at the same address', async () => {
    const user = userEvent.setup()
    // jsdom lays out nothing: the contents stand beside the text.
    vi.stubGlobal('scrollTo', () => {})
    Object.assign(Element.prototype, { checkVisibility: () => true })
    const { headline, router } = openArticle('#what-went-wrong')
    await headline()
    const link = screen.getAllByRole('link', { name: /We will build it again/ })[0]
    link?.focus()
    const inContents = () => document.activeElement?.closest('nav')?.getAttribute('aria-label')
    await waitFor(async () => {
      await user.keyboard('t')
      expect(inContents()).toBe('Contents')
    })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(link).toHaveFocus())
    expect(router.state.location.hash).toBe('#what-went-wrong')
  })
})

describe('a preview', () => {
  const of = (path: string, base = '/') => describeTarget(reading, new URL(path, 'http://localhost'), base)

  it('tells what a section and a quotation say', () => {
    expect(of('/articles/harbour#what-went-wrong')).toMatchObject({
      title: 'What went wrong',
      words: expect.stringMatching(/^Rachel Stone/),
    })
    const { id } = reading.quotations[0] ?? { id: '' }
    expect(of(`/paper/articles/harbour/quotes/${id}`, '/paper/')).toMatchObject({ isQuoted: true, detail: 'Lena Okafor' })
  })

  it.each(['/articles/other#what-went-wrong', '/articles/harbour', '/articles/harbour#nowhere', '/articles/%E0%A4%A'])(
    'is not made of %s',
    (path) => expect(of(path)).toBeNull(),
  )
})

describe('what keys open', () => {
  it.each([
    ['Go to or do', 'Go to or do'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ])('is opened by a button as well: %s', async (button, dialog) => {
    const user = userEvent.setup()
    await openArticle().headline()
    await user.click(screen.getByRole('button', { name: button }))
    expect(await screen.findByRole('dialog', { name: dialog })).toBeVisible()
  })
})

describe('the place where one stopped', () => {
  const place = (share: number) => keepPlace({ slug: 'harbour', share, at: SOURCE.indexOf('Rachel Stone'), when: 1 })

  it('is kept when one moves on within the app before coming to rest', async () => {
    await place(0.4)
    const { router } = openArticle()
    await screen.findByRole('region', { name: 'Where you stopped' })
    window.dispatchEvent(new Event('scroll'))
    await router.navigate('/')
    expect(await screen.findByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
    await waitFor(async () => expect((await readPlace('harbour'))?.when).toBeGreaterThan(1))
    expect((await readPlace('harbour'))?.at).toBe(SOURCE.indexOf('Additional reporting'))
  })

  it('is offered on opening, with a way back to the top', async () => {
    const user = userEvent.setup()
    await place(0.4)
    openArticle()
    const offer = within(await screen.findByRole('region', { name: 'Where you stopped' }))
    expect(offer.getByRole('status')).toHaveTextContent('You have read 40 %, up to “What went wrong”.')
    await user.click(offer.getByRole('button', { name: 'Continue where you stopped' }))
    expect(document.activeElement).toHaveTextContent(/^Rachel Stone/)
    await user.click(offer.getByRole('button', { name: 'Back to the top' }))
    expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus()
    expect(screen.queryByRole('region', { name: 'Where you stopped' })).toBeNull()
  })

  it('is named by the section that so much of the text leads to, where the last window shows several', async () => {
    await place(0.9)
    openArticle()
    const offer = within(await screen.findByRole('region', { name: 'Where you stopped' }))
    expect(offer.getByRole('status')).toHaveTextContent('You have read 90 %, up to “What comes next”.')
  })

  it('is not offered to who asks for something else, nor at the end', async () => {
    await place(0.4)
    const first = openArticle('#what-comes-next')
    await first.headline()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(screen.queryByRole('region', { name: 'Where you stopped' })).toBeNull()
    first.unmount()
    await place(0.99)
    await openArticle().headline()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(screen.queryByRole('region', { name: 'Where you stopped' })).toBeNull()
  })
})
