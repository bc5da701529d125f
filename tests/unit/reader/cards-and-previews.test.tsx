// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openArticle } from './open-article.tsx'

/** The code that knows keys and previews comes after the page. */
const untilReady = (look: () => Promise<unknown>) => waitFor(look, { timeout: 8000, interval: 400 })

const quotation = async () => {
  const [link] = await screen.findAllByRole('link', { name: /no more than a year to live/ })
  return link as HTMLElement
}

describe('a card that the pointer opened', () => {
  it('is closed by Escape, which then takes the reader nowhere', async () => {
    const user = userEvent.setup()
    const { router, headline } = openArticle()
    await headline()
    await untilReady(async () => {
      await user.keyboard('v')
      expect(router.state.location.hash).not.toBe('')
    })
    const { hash } = router.state.location
    const mark = (await quotation()).closest('.quotation') as HTMLElement
    fireEvent.pointerOver(mark, { pointerType: 'mouse' })
    await screen.findByRole('group', { name: 'About this quotation' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('group', { name: 'About this quotation' })).toBeNull())
    expect(router.state.location.hash).toBe(hash)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(router.state.location.hash).toBe(''))
  })
})

describe('a preview', () => {
  const open = async () => {
    await openArticle().headline()
    const [link] = screen.getAllByRole('link', { name: 'What comes next' })
    let tip: HTMLElement | null = null
    await untilReady(async () => {
      fireEvent.pointerOver(link as HTMLElement, { pointerType: 'mouse' })
      tip = await screen.findByRole('tooltip', { hidden: true }, { timeout: 600 })
    })
    return { link: link as HTMLElement, tip: tip as unknown as HTMLElement }
  }

  it('stays whatever key is pressed, and goes by Escape', async () => {
    await open()
    fireEvent.keyDown(document.body, { key: 'Control' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.getByRole('tooltip', { hidden: true })).toBeInTheDocument()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull())
  })

  it('stays at its link while the page scrolls, and goes with it', async () => {
    const { link, tip } = await open()
    let top = 200
    link.getBoundingClientRect = () => new DOMRect(40, top, 100, 20)
    fireEvent.scroll(document)
    expect(tip.style.top).toBe('226px')
    top = 120
    fireEvent.scroll(document)
    expect(tip.style.top).toBe('146px')
    top = -40
    fireEvent.scroll(document)
    await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull())
  })
})

describe('two quotations', () => {
  const cards = () => screen.queryAllByRole('group', { name: 'About this quotation' })
  const markOf = async (name: RegExp) => {
    const [link] = await screen.findAllByRole('link', { name })
    return link?.closest('.quotation') as HTMLElement
  }

  it('have one card between them: the one that the pointer goes to', async () => {
    openArticle()
    const mark = (await quotation()).closest('.quotation') as HTMLElement
    ;(await quotation()).focus()
    await waitFor(() => expect(mark).toContainElement(cards()[0] as HTMLElement))
    const other = await markOf(/build it again/)
    fireEvent.pointerOver(other, { pointerType: 'mouse' })
    await waitFor(() => expect(other).toContainElement(cards()[0] as HTMLElement))
    expect(cards()).toHaveLength(1)
  })

  it('have the one that is used, whatever the pointer passes over', async () => {
    openArticle()
    const mark = (await quotation()).closest('.quotation') as HTMLElement
    ;(await quotation()).focus()
    ;(await screen.findByRole('button', { name: 'Copy link' })).focus()
    fireEvent.pointerOver(await markOf(/build it again/), { pointerType: 'mouse' })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(cards()).toHaveLength(1)
    expect(mark).toContainElement(cards()[0] as HTMLElement)
  })
})
