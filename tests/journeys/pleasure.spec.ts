import { formatArticleFragment } from '../../src/address/article-link.ts'
import { expect, expectAccessible, type Page, press, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test.describe('reading settings', () => {
  test('are chosen by keyboard, take effect at once, and stay on the device', async ({ page }) => {
    await page.goto(ARTICLE)
    const button = page.getByRole('button', { name: 'Reading settings' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Reading settings' })
    await dialog.getByRole('radio', { name: 'System' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: 'Sepia' })).toBeChecked()
    const size = await page.locator('.article-column').evaluate((column) => getComputedStyle(column).fontSize)
    await dialog.getByRole('slider', { name: 'Size' }).focus()
    await page.keyboard.press('ArrowRight')
    const larger = await page.locator('.article-column').evaluate((column) => getComputedStyle(column).fontSize)
    expect(Number.parseFloat(larger)).toBeGreaterThan(Number.parseFloat(size))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
    await page.reload()
    expect(await paperOf(page)).toBe('rgb(246, 237, 219)')
  })

  test('set aside what stands below the window for a moment only, and leave its height', async ({ page }) => {
    await page.goto(ARTICLE)
    const voices = page.getByRole('region', { name: 'Who speaks' })
    const pieces = '.article-body > section, .all-commentary, .voices'
    const asideOf = () =>
      page.locator(pieces).evaluateAll((all) => all.filter((one) => getComputedStyle(one).contentVisibility !== 'visible').length)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    // The most at once: as frames go by, each piece comes back.
    await page.evaluate((pieces) => {
      const look = () => {
        const aside = [...document.querySelectorAll<HTMLElement>(pieces)].filter((one) => one.style.contentVisibility === 'auto')
        Object.assign(window, { mostAside: Math.max(aside.length, (window as { mostAside?: number }).mostAside ?? 0) })
      }
      new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: ['style'] })
    }, pieces)
    for (const theme of ['Dark', 'Sepia', 'Black']) await page.getByRole('radio', { name: theme }).check()
    await expect.poll(asideOf).toBe(0)
    expect(await page.evaluate(() => (window as { mostAside?: number }).mostAside)).toBeGreaterThan(2)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
    await page.keyboard.press('Escape')
    await voices.scrollIntoViewIfNeeded()
    const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color)
    expect(ink).toBe('rgb(217, 212, 203)')
    expect(await voices.evaluate((one) => getComputedStyle(one).color)).toBe(ink)
  })

  test('are there before the app is', async ({ page, problems }) => {
    problems.allow(/ERR_FAILED/)
    await page.addInitScript(() => localStorage.setItem('pullquote-settings', '{"version":1,"theme":"black","font":"sans"}'))
    await page.route(/assets\/index-.*\.js/, (route) => route.abort())
    await page.goto(ARTICLE)
    expect(await paperOf(page)).toBe('rgb(0, 0, 0)')
    const font = await page.locator('.article-column').evaluate((column) => getComputedStyle(column).fontFamily)
    expect(font).toMatch(/^"Source Sans 3/)
  })

  for (const theme of ['sepia', 'dark', 'black', 'contrast'])
    test(`leave nothing for axe to object to in ${theme}`, async ({ page }) => {
      await page.addInitScript((name) => localStorage.setItem('pullquote-settings', `{"version":1,"theme":"${name}"}`), theme)
      await page.goto(ARTICLE)
      await page.getByRole('button', { name: 'Open all' }).click()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Reading settings' }).click()
      await page.getByRole('dialog', { name: 'Reading settings' }).waitFor()
      await expectAccessible(page)
    })

  test('the largest letters on the longest lines make nothing wider than a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.addInitScript(() =>
      localStorage.setItem(
        'pullquote-settings',
        '{"version":1,"size":"170","measure":"130","font":"legible","lines":"justified"}',
      ),
    )
    await page.goto(ARTICLE)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    const dialog = page.getByRole('dialog', { name: 'Reading settings' })
    expect(await dialog.evaluate((own) => own.scrollWidth - own.clientWidth)).toBeLessThanOrEqual(0)
  })

  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const)
    test(`show the whole sample in the largest letters, and move nothing while they grow, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await page.goto(ARTICLE)
      await page.getByRole('button', { name: 'Reading settings' }).click()
      const dialog = page.getByRole('dialog', { name: 'Reading settings' })
      const slider = dialog.getByRole('slider', { name: 'Size' })
      const before = await slider.boundingBox()
      await slider.fill('6')
      await dialog.getByRole('slider', { name: 'Line spacing' }).fill('4')
      expect((await slider.boundingBox())?.y).toBe(before?.y)
      const sample = dialog.getByRole('img', { name: 'A sample of the text as it will look' })
      expect(
        await sample.evaluate((own) => {
          const words = document.createRange()
          words.selectNodeContents(own)
          return own.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom
        }),
      ).toBeGreaterThan(0)
    })

  for (const width of [320, 390, 1440])
    test(`make the headline larger with the text, and leave it the largest and in one piece, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript(() => localStorage.setItem('pullquote-settings', '{"version":1,"size":"170"}'))
      await page.goto(ARTICLE)
      const read = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((heading) => {
            const tops = [...new Set([...heading.getClientRects()].map(({ top }) => top))]
            return {
              size: Number.parseFloat(getComputedStyle(heading).fontSize),
              line: tops.length > 1 ? ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / (tops.length - 1) : 0,
            }
          })
      const headline = await read('h1')
      const section = await read('.section-heading h2')
      expect(headline.size).toBeGreaterThan(section.size * 1.15)
      expect(headline.line).toBeLessThan(headline.size * 1.15)
    })
})

test.describe('finding the way', () => {
  test('by keyboard from section to section and quotation to quotation, and back', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(ARTICLE)
    const headings = page.locator('.section-heading :is(h2, h3)')
    await press(page, 'j', () => expect(page.locator('.section-heading :focus')).toHaveCount(1, { timeout: 500 }))
    await headings.first().focus()
    await page.keyboard.press('j')
    await expect(headings.nth(1)).toBeFocused()
    await page.keyboard.press('j')
    await expect(headings.nth(2)).toBeFocused()
    await expect(headings.nth(2)).toBeInViewport()
    await page.keyboard.press('k')
    await expect(headings.nth(1)).toBeFocused()
    await page.keyboard.press('n')
    const words = page.locator('.quotation > a:focus')
    await expect(words).toBeInViewport()
    const first = await words.innerText()
    await page.keyboard.press('n')
    await expect(words).not.toHaveText(first)
    await expect(page).toHaveURL(/\/quotes\//)
    await page.keyboard.press('p')
    await expect(words).toHaveText(first)
    await page.keyboard.press('v')
    await expect(page.getByRole('heading', { name: 'Who speaks' })).toBeFocused()
    const far = await page.evaluate(() => window.scrollY)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(far)
    const contents = page.getByRole('navigation', { name: 'Contents', exact: true })
    // The contents follow the scroll a frame or more later.
    await expect(contents.locator('[aria-current]')).not.toHaveText('Who speaks')
    await page.keyboard.press('t')
    await expect(contents.locator(':focus')).toHaveAttribute('aria-current', 'location')
  })

  test('Esc brings focus and address back to before the jump as well, and N goes on from there', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(ARTICLE)
    const quotations = page.locator('.quotation > a')
    await press(page, 'n', () => expect(page.locator('.quotation > a:focus')).toHaveCount(1, { timeout: 500 }))
    await quotations.nth(1).focus()
    await page.keyboard.press('n')
    await expect(quotations.nth(2)).toBeFocused()
    const there = page.url()
    await page.keyboard.press('v')
    await expect(page.getByRole('heading', { name: 'Who speaks' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(quotations.nth(2)).toBeFocused()
    await expect(page).toHaveURL(there)
    await page.keyboard.press('n')
    await expect(quotations.nth(3)).toBeFocused()
  })

  test('the contents by T and back by Esc, with place and focus', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(ARTICLE)
    const words = page.locator('.quotation > a').nth(2)
    await words.focus()
    const top = await page.evaluate(() => window.scrollY)
    await press(page, 't', () => expect(page.locator('.toc a:focus')).toHaveCount(1, { timeout: 500 }))
    await page.keyboard.press('Escape')
    await expect(words).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(top)
  })

  test('keys pressed before what knows them has come are done when it comes', async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/assets\/Companion-.*\.js/, async (route) => {
      await held
      await route.continue()
    })
    const asked = page.waitForRequest(/assets\/Companion-.*\.js/)
    await page.goto(ARTICLE, { waitUntil: 'commit' })
    await asked
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(page.locator('.section-heading :focus')).toHaveCount(0)
    release()
    await expect(page.locator('.section-heading :is(h2, h3)').nth(1)).toBeFocused()
  })

  test('two keys pressed faster than the page is drawn are two steps', async ({ page }) => {
    await page.goto(ARTICLE)
    await page.keyboard.press('j')
    await expect(page.locator('.section-heading :is(h2, h3)').first()).toBeFocused()
    await page.evaluate(() => {
      for (const key of ['j', 'j']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
    await expect(page.locator('.section-heading :is(h2, h3)').nth(2)).toBeFocused()
  })

  test('a key pressed as a dialog closes opens the next, which stays', async ({ page }) => {
    await page.goto(ARTICLE)
    const dialog = page.getByRole('dialog')
    await press(page, 'Control+k', () => expect(dialog.getByRole('combobox')).toBeVisible({ timeout: 1000 }))
    // Until the page is drawn again the focus is in its field, and it has not yet told that it has closed.
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
    })
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  async function searchAndLeave(page: Page, words: string) {
    await page.goto(ARTICLE)
    const bar = page.getByRole('search', { name: 'Find in the article' })
    await press(page, '/', () => expect(bar).toBeVisible({ timeout: 500 }))
    await bar.getByRole('textbox').fill(words)
    await expect(bar.getByRole('status')).toHaveText(/^1 of/)
    await page.keyboard.press('Escape')
    await expect(bar).toBeHidden()
  }

  test('after a search the next Tab goes on from the words that were found', async ({ page }) => {
    await searchAndLeave(page, 'since 2000')
    const found = page.locator('p', { hasText: 'since 2000' }).first()
    await expect(found).toBeFocused()
    await page.keyboard.press('Tab')
    expect(
      await found.evaluate((own) =>
        Boolean(own.compareDocumentPosition(document.activeElement as Element) & Node.DOCUMENT_POSITION_FOLLOWING),
      ),
    ).toBe(true)
    await expect(page.locator('.article-body :focus')).toHaveCount(1)
  })

  test('M after a search opens the list of notes, and marks nothing', async ({ page }) => {
    await searchAndLeave(page, 'since 2000')
    // With what can be done with selected words beside it, keys of it are known as well.
    await page.getByRole('button', { name: 'Highlight in yellow' }).waitFor()
    await page.keyboard.press('m')
    const notes = page.getByRole('region', { name: 'Notes' })
    await expect(notes).toContainText('Nothing is marked yet')
    await page.keyboard.press('Escape')
    await expect(notes).toBeHidden()
  })

  test('the keys are listed, can be turned off, and do nothing in a field', async ({ page }) => {
    await page.goto(ARTICLE)
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await press(page, '?', () => expect(help).toBeVisible({ timeout: 500 }))
    await expect(help).toContainText('Next quotation')
    await expectAccessible(page)
    await help.getByRole('checkbox', { name: 'Single keys do something' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await page.keyboard.press('?')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('?jn')
    await expect(page.getByRole('combobox')).toHaveValue('?jn')
    await expect(help).toBeHidden()
  })

  test('a dialog gives the focus back, and is closed by a click beside it, not by one within', async ({ page }) => {
    await page.goto(ARTICLE)
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    const link = page.locator('.quotation > a').first()
    await link.focus()
    await press(page, '?', () => expect(help).toBeVisible({ timeout: 500 }))
    await help.getByRole('button', { name: 'Close' }).click()
    await expect(help).toBeHidden()
    await expect(link).toBeFocused()
    await page.keyboard.press('?')
    const box = (await help.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    // Its edge, within; and words selected to beyond it.
    await page.mouse.click(box.x + 8, box.y + 8)
    await page.mouse.move(box.x + 60, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x - 40, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    await expect(help).toBeVisible()
    await page.mouse.click(box.x - 40, box.y + 20)
    await expect(help).toBeHidden()
    await expect(link).toBeFocused()
  })

  test('by the palette to a voice, and to an action', async ({ page }) => {
    await page.goto(ARTICLE)
    await press(page, 'Control+k', () => expect(page.getByRole('combobox')).toBeVisible({ timeout: 500 }))
    await expectAccessible(page)
    await page.keyboard.type('rachel')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/voices\/rachel-lee$/)
    await expect(page.locator('#voice-rachel-lee')).toBeFocused()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('settings')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Reading settings' })).toBeVisible()
    await page.keyboard.press('Escape')
    for (const [asked, panel] of [
      ['find in', page.getByRole('search', { name: 'Find in the article' })],
      ['notes', page.getByRole('region', { name: 'Notes' })],
    ] as const) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /^Go to/ }).fill(asked)
      await page.keyboard.press('Enter')
      await expect(panel.locator(':focus')).toHaveCount(1)
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
    }
  })

  for (const api of ['the browser’s highlights', 'boxes'] as const)
    test(`words are found and counted, in closed cards too, painted by ${api}`, async ({ page }) => {
      if (api === 'boxes')
        await page.addInitScript(() => {
          Reflect.deleteProperty(CSS, 'highlights')
          Reflect.deleteProperty(window, 'Highlight')
        })
      await page.goto(ARTICLE)
      const bar = page.getByRole('search', { name: 'Find in the article' })
      await press(page, '/', () => expect(bar).toBeVisible({ timeout: 500 }))
      await bar.getByRole('textbox').fill('SIGNIFICANT   implications')
      await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/)
      const count = Number((await bar.getByRole('status').innerText()).split(' of ')[1])
      expect(count).toBeGreaterThanOrEqual(2)
      const card = page.locator('details.commentary-card').filter({ hasText: 'Rachel Lee' })
      await expect(card).not.toHaveAttribute('open')
      await expect(bar.getByRole('textbox')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(bar.getByRole('status')).toHaveText(`2 of ${count}`)
      await expect(card).toHaveAttribute('open')
      const painted = () =>
        page.evaluate(() =>
          'highlights' in CSS
            ? (CSS.highlights.get('found')?.size ?? 0)
            : document.querySelectorAll('[data-paint="found"]').length,
        )
      await expect.poll(painted).toBeGreaterThanOrEqual(count)
      await page.keyboard.press('Shift+Enter')
      await expect(bar.getByRole('status')).toHaveText(`1 of ${count}`)
      await expectAccessible(page)
      await bar.getByRole('textbox').fill('no such words')
      await expect(bar.getByRole('status')).toHaveText('Not found')
      await page.keyboard.press('Escape')
      await expect(bar).toBeHidden()
      await expect.poll(painted).toBe(0)
    })

  test('on opening the reader may go on where they stopped, and back to the top', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(ARTICLE)
    // What keeps the place comes after the page.
    await page.locator('.on-paper').waitFor({ state: 'attached' })
    await page.getByText('As the Russian leader was ferried').scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 200)
    await page.waitForTimeout(1500)
    await page.goto('/')
    await expect(page.getByText(/% read$/)).toBeVisible()
    await page.goto(ARTICLE)
    const offer = page.getByRole('region', { name: 'Where you stopped' })
    await expect(offer.getByRole('status')).toContainText(/You have read \d+ %/)
    await expectAccessible(page)
    await offer.getByRole('button', { name: 'Continue where you stopped' }).click()
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000)
    // It must not lie over what follows the text.
    await page.getByRole('heading', { name: 'Who speaks' }).scrollIntoViewIfNeeded()
    await expect(offer).toBeHidden()
    await page.getByText('As the Russian leader was ferried').scrollIntoViewIfNeeded()
    await offer.getByRole('button', { name: 'Back to the top' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('a link within the article shows what it leads to, on hover and on focus', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(ARTICLE)
    const link = page.getByRole('navigation', { name: 'Contents' }).locator('li a').nth(2)
    await expect(async () => {
      await page.mouse.move(5, 5)
      await link.hover()
      await expect(page.getByRole('tooltip')).toBeVisible({ timeout: 900 })
    }).toPass()
    await expect(page.getByRole('tooltip')).toContainText(await link.innerText())
    await page.keyboard.press('Escape')
    await expect(page.getByRole('tooltip')).toBeHidden()
    await page
      .getByRole('link', { name: /^In the text: significant implications/ })
      .last()
      .focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('tooltip')).toContainText('significant implications for the region')
    await expectAccessible(page)
  })
})

test('the line at the top agrees with the figure where a text is shorter than the window, and where it is longer', async ({
  page,
  problems,
}) => {
  problems.allow(/404/)
  await page.setViewportSize({ width: 1440, height: 1000 })
  const line = () =>
    page.evaluate(
      () => new DOMMatrix(getComputedStyle(document.querySelector('.article-page') as Element, '::before').transform).a,
    )
  await page.goto(`/read${await formatArticleFragment({ text: 'The quay holds\n\nIt stood on Monday as it had always stood.' })}`)
  await expect(page.locator('.toc .progress')).toContainText('100 %')
  await expect.poll(line).toBe(1)
  await page.goto(ARTICLE)
  await expect(page.locator('.toc .progress')).toContainText('0 %')
  expect(await line()).toBeLessThan(0.01)
})

test.describe('copying', () => {
  test('a quotation in every form, and the article as Markdown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(ARTICLE)
    await page.locator('.quotation > a', { hasText: 'significant implications' }).focus()
    const card = page.getByRole('group', { name: 'About this quotation' })
    await card.getByRole('button', { name: 'Copy as' }).click()
    const forms = card.getByRole('group', { name: 'Copy the quotation as' })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    for (const [name, expected] of [
      ['Plain text', /^“significant implications .*”\n— Rachel Lee, senior fellow/],
      ['Markdown', /^> significant implications/],
      ['HTML', /<blockquote cite="http/],
      ['APA', /Rachel Lee, as cited in/],
      ['MLA', /Rachel Lee, qtd\. in/],
      ['Chicago', /Rachel Lee, quoted in/],
    ] as const) {
      await forms.getByRole('button', { name, exact: true }).click()
      await expect(forms.getByRole('status')).toHaveText(`Copied as ${name}.`)
      expect(await copied()).toMatch(expected)
    }
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect(page.getByText('The article was copied as Markdown.')).toBeVisible()
    expect(await copied()).toMatch(/^# Putin and Kim/)
    expect(await copied()).toContain(`\n## ${await page.locator('.section-heading').first().locator('h2').innerText()}\n`)
  })

  test('shows the text to be copied by hand where the browser refuses', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new Error('no'))
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } })
    })
    await page.goto(ARTICLE)
    await page.locator('.quotation > a', { hasText: 'significant implications' }).focus()
    await page.getByRole('button', { name: 'Copy as' }).first().waitFor()
    const card = page.getByRole('group', { name: 'About this quotation' })
    await card.getByRole('button', { name: 'Copy as' }).click()
    await card.getByRole('button', { name: 'MLA' }).click()
    await expect(card.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/qtd\. in/)
  })
})

test('on paper stand contents, text and who said what, black on white, and nothing to click', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('pullquote-settings', '{"version":1,"theme":"black"}'))
  await page.goto(ARTICLE)
  await page.emulateMedia({ media: 'print' })
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true })
  await expect(contents).toBeVisible()
  await expect(contents.getByRole('link').last()).toHaveText('Who speaks')
  // It is not printed.
  await expect(contents.getByRole('link', { name: 'Expert commentary' })).toBeHidden()
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  await expect(page.locator('.pull-quote').first()).toBeHidden()
  const said = page.getByRole('region', { name: 'Who speaks' }).locator('.voice').filter({ hasText: 'Rachel Lee' })
  expect(
    await said
      .locator('li')
      .first()
      .evaluate((item) => item.getBoundingClientRect().height),
  ).toBeGreaterThan(10)
  expect(await paperOf(page)).toBe('rgb(255, 255, 255)')
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3)
})

test('a quotation is made a picture in two shapes and five themes, and saved', async ({ page }) => {
  await page.goto(ARTICLE)
  const words = page.locator('.quotation > a', { hasText: 'significant implications' })
  await words.focus()
  await page.getByRole('button', { name: 'Copy as …' }).click()
  await page.getByRole('button', { name: 'Picture' }).click()
  const dialog = page.getByRole('dialog', { name: 'Quotation as a picture' })
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/significant implications.*Rachel Lee/)
  await dialog.getByRole('radio', { name: 'Square, 1080 × 1080' }).check({ force: true })
  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await expect(dialog.locator('canvas')).toHaveAttribute('height', '1080')
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const bytes = (await import('node:fs')).readFileSync(await (await download).path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1080])
  const [r = 255] = await dialog
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => [...(canvas.getContext('2d')?.getImageData(20, 40, 1, 1).data ?? [])])
  expect(r).toBeLessThan(40)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(words).toBeFocused()
})
