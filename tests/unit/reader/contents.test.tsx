// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticle } from './open-article.tsx'

beforeEach(() => {
  localStorage.clear()
})

describe('the contents', () => {
  it('make way in a small window for what is corrected behind them', async () => {
    const user = userEvent.setup()
    const { headline } = openArticle()
    await headline()
    await user.click(screen.getByRole('button', { name: 'Contents' }))
    const drawer = screen.getByRole('dialog', { name: 'Contents' })
    await user.click(within(drawer).getByRole('button', { name: 'Show previews' }))
    expect(drawer).toHaveProperty('open', true)
    await user.click(within(drawer).getByRole('button', { name: 'Correct sections' }))
    expect(drawer).toHaveProperty('open', false)
    expect(screen.getAllByRole('button', { name: /^Split here/ }).length).toBeGreaterThan(1)
  })

  it('have buttons that say what they will do, not that they are pressed as well', async () => {
    const user = userEvent.setup()
    const { headline } = openArticle()
    await headline()
    const contents = within(screen.getAllByRole('navigation', { name: 'Contents' })[0] as HTMLElement)
    await user.click(contents.getByRole('button', { name: 'Show previews' }))
    await user.click(contents.getByRole('button', { name: 'Correct sections' }))
    for (const name of ['Hide previews', 'Done'])
      expect(contents.getByRole('button', { name })).not.toHaveAttribute('aria-pressed')
  })
})
