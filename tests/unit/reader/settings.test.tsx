// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SettingsButton } from '../../../src/reader/settings/SettingsButton.tsx'
import { applySettings, CHOICES, formatSettings, keepSettings, parseSettings } from '../../../src/reader/settings/settings.ts'

const root = document.documentElement
const readAttributes = () => Object.fromEntries([...root.attributes].map(({ name, value }) => [name, value]))

beforeEach(() => {
  localStorage.clear()
  applySettings(root, {})
})

describe('the settings on this device', () => {
  const all = { theme: 'sepia', font: 'sans', size: '125', measure: '75', leading: '175', lines: 'justified' }

  it('come back as they were kept', () => {
    expect(parseSettings(formatSettings(all))).toEqual(all)
    expect(formatSettings({ theme: '' })).toBeNull()
  })

  it.each([
    ['what is no JSON', '{"version":1,'],
    ['another version', '{"version":2,"theme":"dark"}'],
    ['a list', '[1]'],
    ['null', 'null'],
  ])('are the defaults where there is %s', (_name, kept) => {
    expect(parseSettings(kept)).toEqual({})
  })

  it('are ignored one by one where they are damaged', () => {
    expect(parseSettings('{"version":1,"theme":"purple","size":125,"font":"sans","other":"x"}')).toEqual({ font: 'sans' })
  })

  it('are applied before the first paint as they are later', () => {
    const early = readFileSync('public/settings.js', 'utf8')
    for (const settings of [{}, all, { theme: 'dark', size: '85' }]) {
      keepSettings(settings)
      new Function(early)()
      const before = readAttributes()
      applySettings(root, settings)
      expect(before).toEqual(readAttributes())
    }
    localStorage.setItem('pullquote-settings', '{"version":1,"theme":"\\" onload=","size":[1]}')
    new Function(early)()
    expect(readAttributes()).toEqual({})
  })
})

describe('the dialog of the settings', () => {
  const open = async () => {
    const user = userEvent.setup()
    render(<SettingsButton />)
    await user.click(screen.getByRole('button', { name: 'Reading settings' }))
    return { user, dialog: within(await screen.findByRole('dialog', { name: 'Reading settings' })) }
  }

  it('changes the page at once and keeps the choice', async () => {
    const { user, dialog } = await open()
    await user.click(dialog.getByRole('radio', { name: 'Sepia' }))
    expect(root).toHaveAttribute('data-theme', 'sepia')
    expect(parseSettings(localStorage.getItem('pullquote-settings'))).toEqual({ theme: 'sepia' })
    await user.click(dialog.getByRole('button', { name: 'Back to the defaults' }))
    expect(root).not.toHaveAttribute('data-theme')
    expect(localStorage.getItem('pullquote-settings')).toBeNull()
  })

  it('says in a sentence that nothing can be kept', async () => {
    const { user, dialog } = await open()
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await user.click(dialog.getByRole('radio', { name: 'Dark' }))
    refused.mockRestore()
    expect(root).toHaveAttribute('data-theme', 'dark')
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent('the settings hold until the page is closed'))
  })
})

describe('the themes', () => {
  const sheet = readFileSync('src/app/tokens.css', 'utf8')
  const [base = '', ...themes] = ['', ...CHOICES.theme.slice(1)].map(
    (theme) =>
      new RegExp(theme ? `\\n\\[data-theme="${theme}"\\] \\{([^}]*)\\}` : ':root,\\n\\[data-theme\\] \\{([^}]*)\\}').exec(
        sheet,
      )?.[1],
  )
  const readTokens = (rule: string) =>
    Object.fromEntries([...rule.matchAll(/--color-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value as string]))
  /** Relative luminance, WCAG 2.2. */
  const luminance = (hex: string) => {
    const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (high + 0.05) / (low + 0.05)
  }
  const cases = CHOICES.theme.slice(1).flatMap((theme, i) => {
    const schemes = /color-scheme: ([a-z ]+);/.exec(themes[i] ?? '')?.[1]?.split(' ') ?? []
    return schemes.map((scheme) => [theme, scheme] as const)
  })

  it('are all there', () => {
    expect(cases.map(([theme]) => theme)).toEqual(['light', 'sepia', 'dark', 'black', 'contrast', 'contrast'])
  })

  it.each(cases)('%s has contrast enough in its %s scheme', (theme, scheme) => {
    const tokens = { ...readTokens(base), ...readTokens(themes[CHOICES.theme.slice(1).indexOf(theme)] ?? '') }
    const colour = (name: string) => {
      const value = tokens[name] ?? ''
      const [, light = value, dark = value] = /light-dark\((#\w+), (#\w+)\)/.exec(value) ?? []
      return scheme === 'light' ? light : dark
    }
    const least = theme === 'contrast' ? 7 : 4.5
    for (const paper of ['paper', 'raised'])
      for (const ink of ['ink', 'soft', 'speech'])
        expect(contrast(colour(ink), colour(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(least)
    for (const tint of ['speech-tint', 'selection', 'mention', 'cue', 'pen-yellow', 'pen-green', 'pen-blue', 'pen-pink', 'found'])
      expect(contrast(colour('ink'), colour(tint)), `ink on ${tint}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('focus'), colour('paper')), 'focus').toBeGreaterThanOrEqual(3)
  })
})
