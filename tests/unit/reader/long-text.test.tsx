// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { findFirstBelow, findOnPage, toRange } from '../../../src/reader/find/find-on-page.ts'
import { readPage } from '../../../src/reader/find/page-text.ts'
import { openArticle } from './open-article.tsx'

const SOURCE = [
  'The long year of the harbour',
  ...Array.from({ length: 300 }, (_, i) =>
    i % 50 === 20
      ? `## Part ${(i - 20) / 50 + 1}`
      : `On day ${i} the wall stood and nobody came, as the log of the harbour says.`,
  ),
  '"We will build it again on the last of all days," said Lena Okafor, the mayor of Harwich.',
  '"It will take years and years of our lives," said Mr Okafor.',
].join('\n\n')

describe('a long text', () => {
  it('comes whole, in its order, in runs that the browser lays out one by one', async () => {
    const { container, headline } = openArticle('', SOURCE)
    await headline()
    await waitFor(() => expect(screen.getByText(/^On day 299 /)).toBeInTheDocument())
    const days = [...container.querySelectorAll('.article-body p')].flatMap(
      ({ textContent }) => /^On day (\d+) /.exec(textContent)?.[1] ?? [],
    )
    expect(days.map(Number)).toEqual(Array.from({ length: 300 }, (_, i) => i).filter((i) => i % 50 !== 20))
    expect(container.querySelectorAll('.article-body > section:not(.run)')).toHaveLength(0)
    const runs = [...container.querySelectorAll('.article-body .run:not(section)')]
    expect(runs.length).toBeGreaterThan(6)
    expect(Math.max(...runs.map(({ children }) => children.length))).toBeLessThanOrEqual(40)
    expect(screen.getByRole('heading', { name: 'Who speaks' })).toBeInTheDocument()
  })

  it('is landed in where its link says, however far down', async () => {
    const { container, headline } = openArticle('#part-6', SOURCE)
    await headline()
    await waitFor(() => expect(container.querySelector('#part-6')).toHaveFocus())
  })

  it('lets a card out of its run and its section, for the next card of theirs too, until none is open', async () => {
    const { container, headline } = openArticle('', SOURCE)
    await headline()
    await screen.findByText(/^On day 299 /)
    const [said, again] = container.querySelectorAll<HTMLElement>('.quotation > a') as never as [HTMLElement, HTMLElement]
    const open = () => [...container.querySelectorAll('.run[data-open]')]
    expect(open()).toEqual([])
    act(() => said.focus())
    expect(open()).toEqual([said.closest('section'), said.closest('div.run')])
    await userEvent.hover(again)
    const cards = () => [...container.querySelectorAll('.quotation[data-open]')]
    await waitFor(() => expect(cards()).toEqual([again.closest('.quotation')]))
    expect(open()).toEqual([said.closest('section'), said.closest('div.run')])
    await userEvent.unhover(again)
    await waitFor(() => expect(open()).toEqual([]))
  })

  it('is looked through whole, and read anew only when it has changed', async () => {
    const { headline } = openArticle('', SOURCE)
    await headline()
    await screen.findByText(/^On day 299 /)
    const { blocks, readAhead } = readPage()
    const stop = readAhead()
    const matches = findOnPage(blocks(), 'the WALL stood')
    expect(matches).toHaveLength(294)
    expect(String(toRange(matches[200] as (typeof matches)[number]))).toBe('the wall stood')
    expect(blocks()).toBe(blocks())
    const before = blocks()
    screen.getByText(/^On day 100 /).textContent = 'A wall that never stood'
    expect(blocks()).not.toBe(before)
    expect(findOnPage(blocks(), 'the wall stood')).toHaveLength(293)
    stop()
  })

  it('is read ahead in slices, which a change of the page begins anew', async () => {
    const { headline } = openArticle('', SOURCE)
    await headline()
    await screen.findByText(/^On day 299 /)
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 5))
    let time = 0
    const { blocks, readAhead } = readPage()
    const stop = readAhead()
    await new Promise((resolve) => setTimeout(resolve, 20))
    screen.getByText(/^On day 3 /).textContent = 'A wall that never stood'
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(findOnPage(blocks(), 'the wall stood')).toHaveLength(293)
    expect(findOnPage(blocks(), 'a wall that never stood')).toHaveLength(1)
    stop()
    clock.mockRestore()
  })
})

describe('the first match in or below the window', () => {
  const matches = Array.from({ length: 9 }, (_, start) => ({ block: { nodes: [], folded: '' }, start, end: start + 1 }))
  it.each([0, 1, 5, 8])('is found by halves at %i', (at) => {
    expect(findFirstBelow(matches, ({ start }) => start >= at)).toBe(at)
  })
  it('is the very first where all are above', () => {
    expect(findFirstBelow(matches, () => false)).toBe(0)
  })
})
