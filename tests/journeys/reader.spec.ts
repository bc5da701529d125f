import { expect, expectAccessible, type Page, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

const quotation = (page: Page, words: string) => page.locator('.quotation > a', { hasText: words })

test('a reader opens an article from the library', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Putin and Kim pledge/ }).click()
  await expect(page).toHaveURL(ARTICLE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("Putin and Kim pledge mutual help against 'aggression'")
  await expect(page.getByText(/^\d+ min read$/)).toBeVisible()
  await expect(page.getByText('Contributors: Joel Guinto, Kelly Ng and Jake Kwon')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle(/^Putin and Kim pledge/)
})

test('the page shows every word of the source', async ({ page }) => {
  const { readFileSync } = await import('node:fs')
  await page.goto(ARTICLE)
  const shown = (await page.locator('#article').innerText()).replace(/\s+/g, ' ')
  const body = readFileSync('seeds/000_2acbc3a00911daab.txt', 'utf8').split(/\n+/)
  for (const line of body)
    expect(shown).toContain(
      line
        .replace(/ ?\[[^[\]]*\/[^[\]]*\]$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
})

test.describe('the contents', () => {
  test('follow the scroll beside the text', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(ARTICLE)
    const contents = page.getByRole('navigation', { name: 'Contents' })
    await expect(contents.getByRole('link', { name: 'Beginning' })).toHaveAttribute('aria-current', 'location')
    const last = page.locator('.section-heading :is(h2, h3)').last()
    await last.evaluate((heading) => window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 100))
    const title = await last.innerText()
    await expect(contents.getByRole('link', { name: title })).toHaveAttribute('aria-current', 'location')
    expect(await contents.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(50)
  })

  test('are a drawer on a phone, which closes when a section is chosen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(ARTICLE)
    await page.getByRole('button', { name: 'Contents' }).click()
    const drawer = page.getByRole('dialog', { name: 'Contents' })
    await expect(drawer).toBeVisible()
    const link = drawer.locator('li a').nth(3)
    const title = await link.innerText()
    await link.click()
    await expect(drawer).toBeHidden()
    await expect(page.getByRole('heading', { name: title })).toBeInViewport()
    await expect(page.getByRole('heading', { name: title })).toBeFocused()
  })
})

test.describe('links', () => {
  test('to a section land on its heading, with the focus there and the title saying so', async ({ page }) => {
    await page.goto(ARTICLE)
    const heading = page.locator('.section-heading :is(h2, h3)').nth(3)
    const [id, title] = [await heading.getAttribute('id'), await heading.innerText()]
    await page.goto('/')
    await page.goto(`${ARTICLE}#${id}`)
    await expect(heading).toBeInViewport()
    await expect(heading).toBeFocused()
    await expect(heading).toHaveAttribute('data-landed')
    await expect(page).toHaveTitle(new RegExp(`^${title}`, 'i'))
  })

  test('to a quotation land on its words, marked, with the speaker and the focus there', async ({ page }) => {
    await page.goto(ARTICLE)
    const href = await quotation(page, 'should take into consideration').getAttribute('href')
    await page.goto('/')
    await page.goto(String(href))
    const words = quotation(page, 'should take into consideration')
    await expect(words).toBeInViewport()
    await expect(words).toBeFocused()
    await expect(words).toHaveAttribute('data-landed')
    await expect(page.getByRole('group', { name: 'About this quotation' })).toContainText('Chang Ho-jin')
    await expect(page).toHaveTitle(/^“should take into consideration .*Chang Ho-jin/)
  })

  test('go back and forward to where the reader was', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(ARTICLE)
    const links = page.getByRole('navigation', { name: 'Contents' }).locator('li a')
    const headings = page.locator('.section-heading :is(h2, h3)')
    await links.nth(2).click()
    await expect(headings.nth(1)).toBeFocused()
    const first = await page.evaluate(() => window.scrollY)
    await links.nth(5).click()
    await expect(headings.nth(4)).toBeFocused()
    await page.goBack()
    await expect(headings.nth(1)).toBeFocused()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(first)
    await page.goForward()
    await expect(headings.nth(4)).toBeFocused()
    await expect(headings.nth(4)).toBeInViewport()
  })

  test('from a quotation’s card copy its address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(ARTICLE)
    await quotation(page, 'a new, high level of alliance').hover()
    const card = page.getByRole('group', { name: 'About this quotation' })
    await card.getByRole('button', { name: 'Copy link' }).click()
    await expect(card.getByRole('button', { name: 'Link copied' })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`${ARTICLE}/quotes/a-new-high-level-of-alliance-`)
    await page.goto(copied)
    await expect(quotation(page, 'a new, high level of alliance')).toHaveAttribute('data-landed')
  })

  test('beside a heading are copied when they are followed', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(ARTICLE)
    await page
      .getByRole('link', { name: /^Link to section/ })
      .nth(1)
      .click()
    await expect(page.getByText('Link copied')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    // What is copied goes to the section's own page, and remembers how it opened.
    expect(copied).toMatch(/\/sections\/([^/?]+)\?near=[^#]+#\1:~:text=/)
    expect(new URL(copied).hash.replace(/:~:.*/, '')).toBe(new URL(page.url()).hash)
    await page.goto(copied)
    await expect(page.locator('.section-heading :is(h2, h3)[data-landed]')).toBeFocused()
  })

  test('are shown to be copied by hand where the browser refuses', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
    )
    await page.goto(ARTICLE)
    await quotation(page, 'a gross violation').focus()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/\/quotes\/a-gross-violation-/)
  })
})

test.describe('an address that names nothing', () => {
  test('as an article gets a page that offers what there is', async ({ page, problems }) => {
    problems.allow(/404/)
    const answer = await page.goto('/articles/no-such-article')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is no article at this address' })).toBeFocused()
    await page.getByRole('link', { name: /Putin and Kim pledge/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Putin and Kim')
  })

  for (const [what, path] of [
    ['section', `${ARTICLE}#no-such-section`],
    ['quotation', `${ARTICLE}/quotes/no-such-words-00000`],
    ['voice', `${ARTICLE}/voices/nobody-at-all`],
  ] as const) {
    test(`as a ${what} says so above the article and offers what there is`, async ({ page, problems }) => {
      problems.allow(/404/)
      await page.goto(path)
      const notice = page.getByRole('complementary', { name: `This article has no such ${what}` })
      await expect(notice).toBeFocused()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Putin and Kim')
      await notice.getByRole('listitem').first().getByRole('link').click()
      await expect(notice).toBeHidden()
      await expect(page.locator('[data-landed]').first()).toBeInViewport()
    })
  }

  test('as a page gets one that leads to the library', async ({ page, problems }) => {
    problems.allow(/404/)
    await page.goto('/nowhere/at/all')
    await page.getByRole('link', { name: 'Go to the library' }).click()
    await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible()
  })
})

test('experts’ cards are closed at first, and open and close alone and together', async ({ page }) => {
  await page.goto(ARTICLE)
  const cards = page.locator('details.commentary-card')
  expect(await cards.count()).toBeGreaterThanOrEqual(3)
  const lee = cards.filter({ hasText: 'Rachel Lee' })
  await expect(lee).not.toHaveAttribute('open')
  await lee.locator('summary').click()
  await expect(lee.getByRole('listitem').filter({ hasText: 'significant implications' })).toBeVisible()
  await page.getByRole('button', { name: 'Open all' }).click()
  for (const card of await cards.all()) await expect(card).toHaveAttribute('open')
  await page.getByRole('button', { name: 'Close all' }).click()
  for (const card of await cards.all()) await expect(card).not.toHaveAttribute('open')
})

test('an expert’s words lead to their place in the text', async ({ page }) => {
  await page.goto(ARTICLE)
  const all = page.getByRole('region', { name: 'Expert commentary' })
  await all.getByRole('listitem').filter({ hasText: 'significant implications' }).getByRole('link').click()
  await expect(quotation(page, 'significant implications')).toBeFocused()
  await expect(quotation(page, 'significant implications')).toBeInViewport()
})

test('a photograph’s description that was told before is not told again', async ({ page }) => {
  await page.goto(ARTICLE)
  const photos = page.getByRole('figure').filter({ hasText: 'Photograph' })
  await expect(photos).toHaveCount(3)
  await expect(page.getByText('people release balloons in the air')).toHaveCount(1)
  await expect(photos.nth(1)).toContainText('Described as in photograph 1')
  await expect(photos.nth(1)).toContainText('children dressed in white')
  await expect(photos.nth(1)).toContainText('Sputnik / Getty Images')
})

test('the keyboard alone reaches a quotation, its card and its link', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await quotation(page, 'a gross violation').focus()
  await expect(page.getByRole('group', { name: 'About this quotation' })).toBeVisible()
  for (const role of ['link', 'button', 'button'] as const) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('group', { name: 'About this quotation' }).locator(':focus')).toHaveRole(role)
  }
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'About this quotation' })).toBeHidden()
  await expect(quotation(page, 'a gross violation')).toBeFocused()
})

test('a quotation that had the focus before the page was taken over shows its card then', async ({ browser }) => {
  const page = await browser.newPage()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/assets\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(ARTICLE, { waitUntil: 'commit' })
  await quotation(page, 'a gross violation').focus()
  await expect(quotation(page, 'a gross violation')).toBeFocused()
  await expect(page.getByRole('group', { name: 'About this quotation' })).toBeHidden()
  release()
  await expect(page.getByRole('group', { name: 'About this quotation' })).toBeVisible()
  await page.close()
})

test.describe('one card is open', () => {
  const scrollTo = (page: Page, words: string, share: number) =>
    quotation(page, words).evaluate((link, to) => {
      window.scrollTo({ top: window.scrollY + link.getBoundingClientRect().top - window.innerHeight * to, behavior: 'instant' })
      const [line] = link.getClientRects()
      return { x: (line?.left ?? 0) + 12, y: (line?.top ?? 0) + 8, scrolled: window.scrollY }
    }, share)

  test('where a quotation low in the window is clicked, and the page stays where it is', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 700 })
    await page.goto(ARTICLE)
    const { x, y, scrolled } = await scrollTo(page, 'beyond a certain point', 0.86)
    await page.mouse.click(x, y)
    const card = page.getByRole('group', { name: 'About this quotation' })
    await expect(card).toBeInViewport({ ratio: 1 })
    await expect(page).toHaveURL(/quotes\/beyond-a-certain-point/)
    await expect(quotation(page, 'beyond a certain point')).toHaveAttribute('data-landed')
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)
    await expect(card).toHaveCount(1)
  })

  test('where the page moves another quotation under the mouse, until the mouse itself moves', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 700 })
    await page.goto(ARTICLE)
    const card = page.getByRole('group', { name: 'About this quotation' })
    await scrollTo(page, 'significant implications', 0.6)
    const link = quotation(page, 'beyond a certain point')
    await link.focus()
    await expect(card).toHaveCount(1)
    const under = await scrollTo(page, 'significant implications', 0.6)
    await page.mouse.move(under.x, under.y + 200)
    await page.mouse.wheel(0, -200)
    await expect
      .poll(() =>
        page.evaluate(
          ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('.quotation:hover') !== null,
          [under.x, under.y + 200],
        ),
      )
      .toBe(true)
    await expect(card).toHaveCount(1)
    await expect(link.locator('..').locator(card)).toHaveCount(1)
    await page.mouse.move(under.x + 6, under.y + 200)
    await expect(quotation(page, 'significant implications').locator('..').locator(card)).toBeVisible()
    await expect(card).toHaveCount(1)
  })
})

test('a tap shows the card at the foot of a phone, and one elsewhere closes it', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto(ARTICLE)
  await quotation(page, 'a gross violation').tap()
  const card = page.getByRole('group', { name: 'About this quotation' })
  await expect(card).toBeInViewport()
  await page.getByText('The pact cements').tap()
  await expect(card).toBeHidden()
  await context.close()
})

test.describe('nothing is wider than the window', () => {
  for (const [name, width, size] of [
    ['at 320 pixels', 320, '100%'],
    ['at 834 pixels', 834, '100%'],
    ['with text at 200 %', 640, '200%'],
    ['with text at 200 % on a phone', 320, '200%'],
  ] as const) {
    test(name, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(ARTICLE)
      await page.addStyleTag({ content: `html { font-size: ${size} }` })
      await page.getByRole('button', { name: 'Open all' }).click()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }
})

test('a reader who wants less motion is moved at once', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(ARTICLE)
  await page.evaluate(() => {
    const calls: unknown[] = []
    const scroll = Element.prototype.scrollIntoView
    Element.prototype.scrollIntoView = function (options) {
      calls.push(typeof options === 'object' && options.behavior)
      scroll.call(this, options)
    }
    Object.assign(window, { moved: calls })
    document.querySelectorAll<HTMLAnchorElement>('nav.toc li a')[2]?.click()
  })
  const moved = () => page.evaluate(() => (window as unknown as { moved: unknown[] }).moved)
  await expect.poll(moved).toContain('instant')
  expect(await moved()).not.toContain('smooth')
})

test('the text can be read and its sections jumped between without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(ARTICLE)
  await expect(page.getByText('Little children dressed in white')).toBeVisible()
  const link = page.getByRole('navigation', { name: 'Contents' }).getByRole('link').nth(3)
  await page.goto(String(await link.getAttribute('href')))
  await expect(page.locator('h2:target')).toBeInViewport()
  await context.close()
})

test.describe('axe finds nothing', () => {
  for (const [name, path, width] of [
    ['in the library', '/', 1440],
    ['in an article', ARTICLE, 1440],
    ['in an article on a phone', ARTICLE, 390],
    ['on a page for nothing', '/articles/no-such-article', 1440],
    ['beside a notice', `${ARTICLE}#no-such-section`, 1440],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}, ${colorScheme}`, async ({ page, problems }) => {
        problems.allow(/404/)
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (path === ARTICLE) {
          await page.getByRole('button', { name: 'Open all' }).click()
          await quotation(page, 'a gross violation').focus()
        }
        await expectAccessible(page)
      })
    }
  }
})
