// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticle } from './open-article.tsx'

beforeEach(() => {
  localStorage.clear()
})

const tools = () => within(screen.getAllByRole('navigation', { name: 'Contents' })[0] as HTMLElement)

describe('while sections are corrected, the focus stays where the reader is', () => {
  it('goes to the heading that a split made, and to the words below it where that is taken back', async () => {
    const user = userEvent.setup()
    const { headline } = openArticle()
    await headline()
    await user.click(tools().getByRole('button', { name: 'Correct sections' }))
    await user.click(screen.getByRole('button', { name: /^Split here, before: “?"?Concrete does not forgive/ }))
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    const heading = document.activeElement as HTMLElement
    expect(heading.closest('section')).toHaveTextContent(/Concrete does not forgive/)
    const split = heading.closest('section') as HTMLElement
    await user.click(within(split).getByText('Why here?'))
    await user.click(within(split).getByRole('button', { name: 'Join with the one above' }))
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^"Concrete does not forgive/))
  })

  it('stays with the tools where all corrections are taken back', async () => {
    const user = userEvent.setup()
    const { headline } = openArticle()
    await headline()
    await user.click(tools().getByRole('button', { name: 'Correct sections' }))
    await user.click(screen.getByRole('button', { name: /^Split here, before: “?"?Concrete does not forgive/ }))
    await user.click(await tools().findByRole('button', { name: 'Undo corrections' }))
    expect(tools().getByRole('button', { name: 'Done' })).toHaveFocus()
  })
})
