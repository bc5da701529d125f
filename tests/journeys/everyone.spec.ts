import { expect, expectAccessible, type Page, press, select, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  library: async (page) => {
    await page.goto('/')
    await page.getByRole('textbox').first().waitFor()
  },
  'an open quotation': async (page) => {
    await page.goto(ARTICLE)
    await page.locator('.quotation > a', { hasText: 'significant implications' }).focus()
    await page.getByRole('group', { name: 'About this quotation' }).waitFor()
  },
  'who speaks': async (page) => {
    await page.goto(`${ARTICLE}/voices/rachel-lee`)
    await page.locator('#voice-rachel-lee').waitFor()
  },
  'how it was read': async (page) => {
    await page.goto(`${ARTICLE}/inspect`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
  'a lost address': async (page) => {
    await page.goto('/nowhere')
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
}

async function forceColours(page: Page) {
  await page.emulateMedia({ forcedColors: 'active' })
  const areForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  test.skip(Boolean(process.env.FIREFOX_PATH) && !areForced, 'The driver of Firefox cannot force colours')
  expect(areForced).toBe(true)
}

for (const theme of ['light', 'sepia', 'dark', 'black', 'contrast', 'forced colours'])
  test(`no page has anything for axe to object to in ${theme}`, async ({ page, problems }) => {
    // The host answers with 404 what is no file, and the app with its page.
    problems.allow(/404/)
    test.slow()
    if (theme === 'forced colours') await forceColours(page)
    else await page.addInitScript((name) => localStorage.setItem('pullquote-settings', `{"version":1,"theme":"${name}"}`), theme)
    for (const open of Object.values(PAGES)) {
      await open(page)
      await expectAccessible(page)
    }
  })

/** What opens over or beside the article, with the part of the page that it is. */
const OPENED: Readonly<Record<string, readonly [part: string, open: (page: Page) => Promise<unknown>]>> = {
  'the bar beside selected words': ['.selection-bar', (page) => select(page, 'his first since 2000')],
  notes: [
    '.notes',
    async (page) => {
      await page.getByRole('button', { name: 'Highlight in pink' }).click()
      await page.getByRole('button', { name: 'Notes', exact: true }).click()
      await page.getByRole('button', { name: /^Edit note on/ }).waitFor()
    },
  ],
  find: [
    '.find-bar',
    async (page) => {
      await page.getByRole('button', { name: 'Find in the article' }).click()
      await page.getByRole('search', { name: 'Find in the article' }).locator('input').fill('kim')
    },
  ],
  listening: ['.listen', (page) => page.getByRole('button', { name: 'Read aloud' }).first().click()],
  palette: [
    'dialog[open]',
    async (page) => {
      await press(page, 'Control+k', () => page.getByRole('dialog').getByRole('combobox').waitFor({ timeout: 1000 }))
      await page.getByRole('dialog').getByRole('combobox').fill('kim')
    },
  ],
  help: ['dialog[open]', (page) => press(page, '?', () => page.getByRole('dialog').waitFor({ timeout: 1000 }))],
  settings: [
    'dialog[open]',
    async (page) => {
      await page.getByRole('button', { name: 'Reading settings' }).click()
      await page.getByRole('dialog').getByRole('radio', { name: 'Sepia' }).waitFor()
    },
  ],
  'a picture of a quotation': [
    'dialog[open]',
    async (page) => {
      await page.locator('.quotation > a', { hasText: 'significant implications' }).focus()
      await page.getByRole('button', { name: 'Copy as …' }).click()
      await page.getByRole('button', { name: 'Picture' }).click()
      await page.getByRole('dialog', { name: 'Quotation as a picture' }).waitFor()
    },
  ],
}

for (const theme of ['light', 'sepia', 'dark', 'black', 'contrast', 'forced colours'])
  test(`nothing that opens over an article has anything for axe to object to in ${theme}`, async ({ page }) => {
    test.slow()
    if (theme === 'forced colours') await forceColours(page)
    else await page.addInitScript((name) => localStorage.setItem('pullquote-settings', `{"version":1,"theme":"${name}"}`), theme)
    await page.goto(ARTICLE)
    for (const [part, open] of Object.values(OPENED)) {
      await open(page)
      await page.locator(part).waitFor()
      await expectAccessible(page, part)
      await page.keyboard.press('Escape')
    }
  })

test('in the smallest window the card of a quotation leaves its words in sight', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(ARTICLE)
  for (let count = 0; count < 5; count++) {
    await page.keyboard.press('n')
    await page.getByRole('group', { name: 'About this quotation' }).waitFor()
    const isSeen = () =>
      page.evaluate(() => {
        const link = document.activeElement
        const box = link?.getClientRects()[0]
        return box !== undefined && link?.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))
      })
    await expect.poll(isSeen).toBe(true)
  }
})

test('everything to hit in what opens over an article is large enough, and at 400 % nothing runs off the side', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(ARTICLE)
  for (const [name, [part, open]] of Object.entries(OPENED)) {
    await open(page)
    await page.locator(part).waitFor()
    expect([name, await findSmall(page)]).toEqual([name, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.keyboard.press('Escape')
  }
})

/** What can be hit and is smaller than 24 × 24 pixels, where no line of text sets its height (WCAG 2.2, 2.5.8). */
const findSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      // Links within a sentence are excepted, and so are drawings' marks, which have the same links as text below.
      .filter((one) => !one.closest('p:not([class]), .article-body p, blockquote, q, li .said-words, .said-list, svg'))
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 23.5 || box.width < 23.5) && box.bottom > 0)
      .map(({ one, box }) => `${one.outerHTML.slice(0, 90)} ${Math.round(box.width)} × ${Math.round(box.height)}`),
  )

for (const [name, open] of Object.entries(PAGES))
  test(`everything to hit is large enough, and at 400 % nothing runs off the side: ${name}`, async ({ page, problems }) => {
    problems.allow(/404/)
    // A window of 1280 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    await open(page)
    expect(await findSmall(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })

test('with letters twice as large nothing in a dialog is cut off on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(ARTICLE)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px'
  })
  for (const name of ['palette', 'help', 'settings', 'a picture of a quotation']) {
    const [part, open] = OPENED[name] as (typeof OPENED)[string]
    await open(page)
    const cut = await page
      .locator(part)
      .evaluate((own) =>
        [own, ...own.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > own.getBoundingClientRect().right + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      )
    expect([name, cut]).toEqual([name, []])
    await page.keyboard.press('Escape')
    await expect(page.locator(part)).toBeHidden()
  }
})

test('what repeats the text is not in the accessibility tree twice', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(ARTICLE)
  const pulled = page.locator('.pull-quote a').first()
  await expect(pulled).toBeVisible()
  const tree = () => page.getByRole('article').ariaSnapshot()
  const before = await tree()
  await page.addStyleTag({ content: '.pull-quote { display: none }' })
  await expect(pulled).toBeHidden()
  expect(await tree()).toBe(before)
  await expect(page.getByRole('complementary')).toHaveCount(0)
})
