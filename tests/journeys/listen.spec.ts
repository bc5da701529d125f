import type { Locator } from '@playwright/test'
import { expect, expectAccessible, type Page, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

test.describe('reading aloud', () => {
  interface Utterance {
    readonly text: string
    readonly voice?: { readonly name: string }
    readonly pitch?: number
    readonly lang: string
    readonly onend?: () => void
  }

  /** A browser whose voice takes a moment for each sentence. */
  const speak = (page: Page, names: readonly string[]) =>
    page.addInitScript((voices) => {
      const said: string[] = []
      const cast: unknown[] = []
      let timer = 0
      const synthesis = {
        getVoices: () => voices.map((name) => ({ name, voiceURI: name, lang: 'en' })),
        speak: (utterance: Utterance) => {
          said.push(utterance.text)
          cast.push([utterance.voice?.name ?? '', utterance.pitch ?? 1, utterance.lang])
          timer = window.setTimeout(() => utterance.onend?.(), 150)
        },
        cancel: () => window.clearTimeout(timer),
        addEventListener: () => {},
        removeEventListener: () => {},
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          constructor(readonly text: string) {}
        },
      })
      Object.assign(window, { said, cast })
    }, names)
  const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)
  const spoken = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(''))

  /** The key is pressed once: a second one pauses. */
  async function openBar(page: Page): Promise<Locator> {
    await page.goto(ARTICLE)
    await page.keyboard.press('r')
    return page.getByRole('region', { name: 'Read aloud' })
  }

  test('covers nothing that has the focus, in the smallest window', async ({ page }) => {
    await speak(page, ['Ada'])
    await page.setViewportSize({ width: 320, height: 256 })
    const bar = await openBar(page)
    // It would scroll on.
    await bar.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('heading', { level: 1 }).focus()
    const hidden: string[] = []
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab')
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const covered = await page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return ''
        const { left, top, width, height } = at.getBoundingClientRect()
        const isSeen = [0.1, 0.5, 0.9].some((share) => {
          const seen = document.elementFromPoint(left + width * share, top + height * share)
          return seen && (at.contains(seen) || seen.contains(at))
        })
        return isSeen ? '' : at.outerHTML.slice(0, 80)
      })
      if (covered) hidden.push(covered)
    }
    expect(hidden).toEqual([])
    await page.getByRole('heading', { level: 1 }).focus()
    await bar.getByRole('button', { name: 'Close' }).click()
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--listen-room'))).toBe('')
  })

  test('leaves its buttons in reach of a finger while a quotation’s sheet is open, and the words in sight', async ({ page }) => {
    await speak(page, ['Ada'])
    await page.setViewportSize({ width: 320, height: 256 })
    const bar = await openBar(page)
    await bar.getByRole('button', { name: 'Pause' }).click()
    const words = page.locator('.quotation > a').first()
    await words.focus()
    await expect(page.getByRole('group', { name: 'About this quotation' })).toBeVisible()
    const isOnTop = (one: Locator) =>
      one.evaluate((own) => {
        const { left, top, width, height } = own.getClientRects()[0] ?? new DOMRect()
        return own.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      })
    await expect.poll(() => isOnTop(words)).toBe(true)
    expect(await isOnTop(page.getByRole('group', { name: 'About this quotation' }).getByRole('link').first())).toBe(true)
    await bar.getByRole('button', { name: 'Close' }).click({ timeout: 3000 })
    await expect(bar).toBeHidden()
  })

  test('goes from sentence to sentence, marked and in view, and skips by section', async ({ page }) => {
    await speak(page, ['Ada'])
    const bar = await openBar(page)
    await expect(bar.getByRole('button', { name: 'Pause' })).toBeFocused()
    await expect.poll(async () => (await said(page)).length).toBeGreaterThan(3)
    expect((await said(page))[0]).toMatch(/^Putin and Kim pledge/)
    await page.keyboard.press('r')
    await expect(bar.getByRole('button', { name: 'Read aloud' })).toBeFocused()
    await expectAccessible(page)
    const count = (await said(page)).length
    await bar.getByRole('button', { name: 'Next section' }).click()
    const heading = await page.locator('.section-heading').nth(1).locator('h2, h3').innerText()
    await expect.poll(async () => (await spoken(page)).toLowerCase()).toBe(heading.toLowerCase())
    expect((await said(page)).length).toBe(count)
    await page.keyboard.press('r')
    // The mock speaks on while this looks.
    await expect.poll(async () => (await said(page))[count]?.toLowerCase()).toBe(heading.toLowerCase())
    const opening = await page.locator('.article-body section').nth(1).locator('p[data-start]').first().innerText()
    await expect.poll(async () => opening.indexOf((await said(page))[count + 1] ?? 'nothing')).toBe(0)
    await bar.getByRole('button', { name: 'Close' }).click()
    await expect(bar).toBeHidden()
    expect(await spoken(page)).toBe('')
  })

  test('says so where the browser has no voices', async ({ page }) => {
    await speak(page, [])
    const bar = await openBar(page)
    await expect(bar.getByRole('status')).toContainText('no voices to read aloud with')
    expect(await spoken(page)).toBe('')
  })

  const cast = (page: Page) => page.evaluate(() => (window as unknown as { cast: [string, number, string][] }).cast)

  test('gives each speaker a voice, by choice, and remembers how one listens', async ({ page }) => {
    await speak(page, ['Ada', 'Ben', 'Cleo'])
    const bar = await openBar(page)
    await bar.getByRole('combobox', { name: 'Voice' }).selectOption('Ada')
    await bar.getByRole('combobox', { name: 'Quotations' }).selectOption('A voice for each speaker')
    // It reads on while one chooses.
    await openBar(page)
    await expect(bar.getByRole('combobox', { name: 'Quotations' })).toHaveValue('voiced')
    await expectAccessible(page)
    await expect
      .poll(async () => (await said(page)).find((text) => /^"a new, high level/.test(text)), { timeout: 40_000 })
      .toBeTruthy()
    const [words, voices] = [await said(page), await cast(page)]
    const quoted = words.findIndex((text) => /^"a new, high level/.test(text))
    expect(words[quoted - 1]).toMatch(/^Mr Kim said it took their relationship to$/)
    expect(voices[quoted - 1]?.[0]).toBe('Ada')
    expect(voices[quoted]?.[0]).not.toBe('Ada')
  })

  test('says the speaker’s name before a quotation, by choice', async ({ page }) => {
    await speak(page, ['Ada'])
    const bar = await openBar(page)
    await bar.getByRole('combobox', { name: 'Quotations' }).selectOption('Say who is quoted')
    await expect.poll(async () => (await said(page)).some((text) => /^[A-Z][\w\s]+: /.test(text)), { timeout: 60_000 }).toBe(true)
  })
})
